import { z } from 'zod';

/*
 * What forms send is text. These say what it must be; the key of the words for what is wrong stands as the message.
 * Lengths are in characters.
 */

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const trimmed = (value: unknown) => {
  const text = first(value);
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trim() : '';
};

/** Something must stand there. */
export const text = (max = 500) =>
  z.preprocess(trimmed, z.string().min(1, 'form.required').max(max, `form.tooLong ${max}`));

/** "" where nothing was typed. */
export const optionalText = (max = 500) => z.preprocess(trimmed, z.string().max(max, `form.tooLong ${max}`));

/** "2026-03-01". */
export const day = () =>
  z.preprocess(trimmed, z.string().min(1, 'form.required').refine(isDay, 'form.notADay'));

/** null where nothing was typed. */
export const optionalDay = () =>
  z
    .preprocess(
      trimmed,
      z.string().refine((value) => value === '' || isDay(value), 'form.notADay'),
    )
    .transform((value) => (value === '' ? null : value));

export const choice = <Value extends string>(values: readonly Value[]) =>
  z.preprocess(trimmed, z.enum(values as [Value, ...Value[]], 'form.notAChoice'));

export const optionalChoice = <Value extends string>(values: readonly Value[]) =>
  z.preprocess(
    (value) => trimmed(value) || null,
    z.enum(values as [Value, ...Value[]], 'form.notAChoice').nullable(),
  );

/** Boxes that were ticked; [] for none. */
export const several = (max = 300) =>
  z.preprocess(
    (value) =>
      (value === undefined ? [] : Array.isArray(value) ? value : [value])
        .map((each) => trimmed(each))
        .filter(Boolean),
    z.array(z.string().max(500, 'form.tooLong 500')).max(max, 'form.tooMany'),
  );

/** One box: ticked or not. */
export const ticked = () => z.preprocess((value) => trimmed(value) !== '', z.boolean());

/** One box that must be ticked. */
export const mustTick = () =>
  z.preprocess(
    (value) => trimmed(value) !== '',
    z.boolean().refine((value) => value, 'form.mustTick'),
  );

/** A whole number from 0. */
export const count = (max = 1_000_000) =>
  z
    .preprocess(
      trimmed,
      z
        .string()
        .min(1, 'form.required')
        .regex(/^\d{1,9}$/, 'form.notANumber'),
    )
    .transform(Number)
    .refine((value) => value <= max, 'form.notANumber');

/** The version of what the person saw; hidden in the form. */
export const version = () => count(1_000_000_000);

/** An id of ours, hidden in the form. */
export const id = () =>
  z.preprocess(trimmed, z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'form.notAChoice'));

export const email = () =>
  z.preprocess(
    (value) => trimmed(value).toLowerCase(),
    z
      .string()
      .min(1, 'form.required')
      .max(254, 'form.tooLong 254')
      .regex(/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/, 'form.notAnAddress'),
  );

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
