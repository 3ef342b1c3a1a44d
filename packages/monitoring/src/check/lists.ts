import { bracketsOf, type Run, runsOf } from '../findings/clause.js';
import type { CheckContext } from './context.js';
import type { TextUnit } from './text-units.js';

/** A list of parties as it is printed in a unit. Offsets are in the unit's text. */
export interface PrintedList extends Run {
  readonly unit: TextUnit;
}

const known = new WeakMap<CheckContext, readonly PrintedList[]>();

/** Every list of two parties and more, in the order of the text. */
export function printedLists(context: CheckContext): readonly PrintedList[] {
  const before = known.get(context);
  if (before) return before;
  const found = listsIn(context);
  known.set(context, found);
  return found;
}

function listsIn(context: CheckContext): PrintedList[] {
  return context.units
    .filter(({ quoted }) => !quoted)
    .flatMap((unit) => {
      const names = context.namesIn(unit);
      if (names.length < 2) return [];
      const runs = runsOf({
        text: unit.text,
        leadIn: '',
        names,
        brackets: bracketsOf(unit.text, names),
        marks: [],
      });
      return runs.filter((run) => run.names.length > 1).map((run) => ({ ...run, unit }));
    });
}
