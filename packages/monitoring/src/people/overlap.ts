import type { Mandate } from './mandate.js';

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
