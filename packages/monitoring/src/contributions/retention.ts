import type { Retention } from '../bodies/working-rules.js';

/**
 * Whether something is kept long enough: so many months after the round was adopted. Never while it is not, and never
 * where the body sets no time.
 * @param adopted the day on which the round was adopted
 */
export function isKeptLongEnough(
  { months, after }: Retention,
  adopted: string | null,
  today: string,
): boolean {
  if (months === null || after !== 'round-adopted' || adopted === null) return false;
  const [year = 0, month = 1, day = 1] = adopted.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
  return due <= today;
}
