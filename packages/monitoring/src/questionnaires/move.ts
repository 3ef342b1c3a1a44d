import type { QuestionKey } from './condition.js';
import type { Item, Questionnaire } from './questionnaire.js';
import { type QuestionnaireRefusal, refuse } from './questionnaire-refusal.js';

/** Moves a part, a question or an item by one place: items keep to their question, questions go on into the next part. */
export function moved(
  questionnaire: Questionnaire,
  key: QuestionKey,
  by: -1 | 1,
): Questionnaire | QuestionnaireRefusal {
  const { parts } = questionnaire;
  const partAt = parts.findIndex((part) => part.key === key);
  if (partAt >= 0)
    return orImmovable(swapped(parts, partAt, by), (next) => ({ ...questionnaire, parts: next }));
  const home = parts.findIndex(({ questions }) => questions.some((each) => each.key === key));
  if (home >= 0) return questionMoved(questionnaire, home, key, by);
  for (const part of parts)
    for (const question of part.questions)
      if (question.items.some((item) => item.key === key))
        return orImmovable(itemsMoved(question.items, key, by), (items) => {
          const questions = part.questions.map((each) => (each === question ? { ...question, items } : each));
          return {
            ...questionnaire,
            parts: parts.map((each) => (each === part ? { ...part, questions } : each)),
          };
        });
  return refuse('question-gone', 'There is no such part, question or item: somebody may have removed it.');
}

function questionMoved(
  questionnaire: Questionnaire,
  home: number,
  key: QuestionKey,
  by: -1 | 1,
): Questionnaire | QuestionnaireRefusal {
  const lists = questionnaire.parts.map(({ questions }) => [...questions]);
  const own = lists[home] ?? [];
  const at = own.findIndex((each) => each.key === key);
  const within = swapped(own, at, by);
  const neighbour = lists[home + by];
  if (within !== null) lists[home] = within;
  else if (neighbour) neighbour.splice(by > 0 ? 0 : neighbour.length, 0, ...own.splice(at, 1));
  else return immovable();
  const parts = questionnaire.parts.map((part, i) => ({ ...part, questions: lists[i] ?? [] }));
  return { ...questionnaire, parts };
}

/** A sub-question or prompt moves with its letters, past a whole other one; a letter moves among its neighbours. */
function itemsMoved(items: readonly Item[], key: QuestionKey, by: -1 | 1): Item[] | null {
  const at = items.findIndex((item) => item.key === key);
  if (items[at]?.level === 'letter')
    return items[at + by]?.level === 'letter' ? swapped(items, at, by) : null;
  const first = items.findIndex(({ level }) => level !== 'letter');
  const blocks: Item[][] = [];
  for (const item of items.slice(first)) {
    if (item.level === 'letter') blocks.at(-1)?.push(item);
    else blocks.push([item]);
  }
  const next = swapped(
    blocks,
    blocks.findIndex(([head]) => head?.key === key),
    by,
  );
  return next && [...items.slice(0, first), ...next.flat()];
}

function swapped<T>(list: readonly T[], at: number, by: -1 | 1): T[] | null {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return null;
  return list.map((each, i) => (i === at ? other : i === at + by ? one : each));
}

const immovable = () => refuse('question-immovable', 'It stands at the end already.');

function orImmovable<T>(
  next: T | null,
  then: (next: T) => Questionnaire,
): Questionnaire | QuestionnaireRefusal {
  return next === null ? immovable() : then(next);
}
