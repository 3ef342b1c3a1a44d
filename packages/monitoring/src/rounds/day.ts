export { daysAfter, isDay } from '../people/days.js';

export function dayBefore(day: string): string {
  return daysAfter(day, -1);
}

/** How many days from one day to another; below zero where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
