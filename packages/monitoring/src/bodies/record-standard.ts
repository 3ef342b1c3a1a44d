import { isDay } from '../rounds/day.js';
import { type Standard, type StandardItem, standardKinds } from './standard.js';

export interface StandardRefusal {
  readonly code:
    | 'standard-key'
    | 'standard-taken'
    | 'standard-title'
    | 'standard-kind'
    | 'standard-day'
    | 'standard-items'
    | 'standard-unknown';
  readonly message: string;
  readonly field: 'key' | 'title' | 'kind' | 'adopted' | 'items' | 'replaces';
}

export type GivenStandard = Omit<Standard, 'id' | 'body' | 'decision'>;

/** Whether a standard can be recorded in the body's register on a day. */
export function recordStandard(
  given: GivenStandard,
  known: readonly Standard[],
  on: string,
): GivenStandard | StandardRefusal {
  const refuse = (code: StandardRefusal['code'], field: StandardRefusal['field'], message: string) => ({
    ...{ code, field, message },
  });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given.key) || given.key.length > 60)
    return refuse('standard-key', 'key', 'An address has small letters, digits and hyphens: “ice-2023”.');
  if (known.some(({ key }) => key === given.key))
    return refuse('standard-taken', 'key', 'Another standard has this address.');
  if (given.title.en.trim() === '') return refuse('standard-title', 'title', 'Write the title in English.');
  if (!standardKinds.includes(given.kind)) return refuse('standard-kind', 'kind', 'Choose what it is.');
  if (!isDay(given.adopted) || given.adopted > on)
    return refuse(
      'standard-day',
      'adopted',
      'Write the day of its adoption, as 2026-03-02; it is not in the future.',
    );
  const replaced = known.find(({ id }) => id === given.replaces);
  if (given.replaces !== null && (!replaced || replaced.adopted > given.adopted))
    return refuse('standard-unknown', 'replaces', 'It can take the place of an earlier standard only.');
  const numbers = given.items.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length || numbers.some((number) => number === ''))
    return refuse('standard-items', 'items', 'Each item has a number of its own.');
  return given;
}

/** Items as people write them, one a line: "12(a) | thin ice | 8(2), 9". */
export function itemsFromLines(text: string): readonly StandardItem[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([number = '', ...rest]) => number !== '' || rest.some((part) => part !== ''))
    .map(([number = '', about = '', provisions = '']) => ({
      number,
      about: { en: about, fr: null },
      provisions: provisions
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    }));
}
