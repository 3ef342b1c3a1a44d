import type { Mandate } from './mandate.js';

/** Days are "2026-03-01" in the zone of the body and compare as texts. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function dayBefore(day: string): string {
  return daysAfter(day, -1);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

type Period = Pick<Mandate, 'from' | 'until'>;

/** Whether there is a day on which both hold. */
export function overlap(a: Period, b: Period): boolean {
  const isOpen = ({ from, until }: Period) => until === null || from <= until;
  return (
    isOpen(a) &&
    isOpen(b) &&
    (b.until === null || a.from <= b.until) &&
    (a.until === null || b.from <= a.until)
  );
}
