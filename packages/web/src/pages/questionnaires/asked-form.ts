import type {
  AnswerShape,
  AskCondition,
  Asked,
  Bilingual,
  ConditionFact,
  Lineage,
  Question,
  WrittenAsked,
  WrittenItem,
  WrittenQuestion,
  WrittenWords,
} from '@rapporteur/monitoring';
import {
  answerTypes,
  columnTypes,
  conditionFacts,
  itemLevels,
  noWords,
  questionKinds,
  writeWords,
} from '@rapporteur/monitoring';
import { z } from 'zod';
import { choice, optionalText, several, ticked } from '../../desk/fields.js';

/*
 * A question or an item as a form: what the fields are called, and what was written into them as the builder takes it.
 * What a form does not show of a question stays as it is.
 */

const long = 8000;
const words = (name: string, max = long) => ({
  [`${name}_en`]: optionalText(max),
  [`${name}_fr`]: optionalText(max),
});

const askedFields = {
  ...words('asked'),
  ...words('guidance'),
  ...words('evidence'),
  ...words('notes'),
  ...words('lines'),
  ...words('unit', 300),
  ...words('period', 300),
  ...words('condition', 500),
  answer: choice(['none', ...answerTypes]),
  several: ticked(),
  fact: optionalText(40),
  provision: optionalText(80),
  after: optionalText(20),
  values: several(200),
};

/** All text: names of fields are made of a name and a language. */
type Given = Readonly<Record<string, unknown>>;

export const itemFields = z.looseObject({ ...askedFields, level: choice(itemLevels) });
export const questionFields = z.looseObject({
  ...askedFields,
  ...words('title', 1000),
  kind: choice(questionKinds),
  provisions: optionalText(2000),
  standards: optionalText(2000),
  gender: ticked(),
  lineage: optionalText(4000),
});

export function writtenItem(given: Given, before: Asked): WrittenItem {
  return { ...writtenAsked(given, before), level: given.level as WrittenItem['level'] & string };
}

export function writtenQuestion(given: Given, before: Question): WrittenQuestion {
  return {
    ...writtenAsked(given, before),
    title: pair(given, 'title'),
    kind: given.kind as Question['kind'],
    provisions: linesOf(given.provisions),
    standards: linesOf(given.standards),
    genderPrompt: given.gender === true,
    lineage: linesOf(given.lineage).flatMap(lineageOf),
  };
}

function writtenAsked(given: Given, before: Asked): WrittenAsked {
  return {
    asked: pair(given, 'asked'),
    guidance: pair(given, 'guidance'),
    evidence: pair(given, 'evidence'),
    notes: pairedLines(given, 'notes'),
    answer: answerOf(given, before.answer),
    conditions: conditionsOf(given, before.conditions),
  };
}

export function pair(given: Given, name: string): { en: string; fr: string } {
  return { en: String(given[`${name}_en`] ?? ''), fr: String(given[`${name}_fr`] ?? '') };
}

/** Lines of the two languages by their order: also empty ones, so that a pair stays one. */
function pairedLines(given: Given, name: string): WrittenWords[] {
  const { en, fr } = pair(given, name);
  const [ones, others] = [en, fr].map((text) => text.split('\n').map((line) => line.trim()));
  const length = Math.max(ones?.length ?? 0, others?.length ?? 0);
  return Array.from({ length }, (_, i) => ({ en: ones?.[i] ?? '', fr: others?.[i] ?? '' }));
}

function linesOf(text: unknown): string[] {
  return String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "lake-1 3.1 same". */
function lineageOf(line: string): Lineage[] {
  const [round = '', question = '', relation] = line.split(/\s+/);
  if (round === '' || question === '') return [];
  return [{ round, question, relation: relation === 'same' ? 'same' : 'changed' }];
}

function answerOf(given: Given, before: AnswerShape | null): AnswerShape | null {
  const type = given.answer as AnswerShape['type'] | 'none';
  const lines = pairedLines(given, 'lines').filter(({ en, fr }) => en !== '' || fr !== '');
  switch (type) {
    case 'none':
      return null;
    case 'choice': {
      const known = before?.type === 'choice' ? before.options : [];
      const options = withKeys(lines, known).map(({ key, label }) => ({ key, label }));
      return { type, several: given.several === true, options };
    }
    case 'table': {
      const known = before?.type === 'table' ? before.columns : [];
      const types = lines.map(({ en, fr }) => typeIn(en ?? '') ?? typeIn(fr ?? '') ?? 'text');
      const bare = lines.map(({ en = '', fr = '' }) => ({ en: withoutType(en), fr: withoutType(fr) }));
      const columns = withKeys(bare, known).map((each, i) => ({ ...each, type: types[i] ?? 'text' }));
      return { type, columns };
    }
    case 'number': {
      const known = before?.type === 'number' ? before : { unit: noWords, period: noWords };
      return {
        type,
        unit: writeWords(known.unit, pair(given, 'unit')),
        period: writeWords(known.period, pair(given, 'period')),
      };
    }
    default:
      return { type };
  }
}

/** A line that was there keeps its key, wherever it stands now; a line that was rewritten in its place too. */
function withKeys(
  lines: readonly WrittenWords[],
  known: readonly { readonly key: string; readonly label: Bilingual }[],
): { key: string; label: Bilingual }[] {
  const byWords = lines.map(({ en, fr }) =>
    known.find(({ label }) => (en !== '' && label.en === en) || (fr !== '' && label.fr === fr)),
  );
  const taken = new Set(byWords.flatMap((each) => each?.key ?? []));
  return lines.map((line, i) => {
    const inPlace = known[i] && !taken.has(known[i].key) ? known[i] : undefined;
    const own = byWords[i] ?? inPlace;
    const key = own?.key ?? newKey(line, taken);
    taken.add(key);
    return { key, label: writeWords(own?.label ?? noWords, line) };
  });
}

/** "At school" -> "at-school". */
function newKey({ en, fr }: WrittenWords, taken: ReadonlySet<string>): string {
  const base =
    (en || fr || '')
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30) || 'line';
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(key)) return key;
  }
}

function typeIn(line: string): (typeof columnTypes)[number] | undefined {
  const said = /\|\s*(\w+)\s*$/.exec(line)?.[1];
  return columnTypes.find((type) => type === said);
}

function withoutType(line: string): string {
  return typeIn(line) ? line.replace(/\s*\|\s*\w+\s*$/, '') : line;
}

/** The form shows one condition of each kind; more, as an import may bring, stay behind it. */
function conditionsOf(given: Given, before: readonly AskCondition[]): AskCondition[] {
  const [fact, ...facts] = before.filter((each) => each.kind === 'fact');
  const [, ...answers] = before.filter((each) => each.kind === 'answer');
  const [kind, holds] = String(given.fact ?? '').split(' ');
  const known = conditionFacts.find((each): each is ConditionFact => each === kind);
  const provision = String(given.provision ?? '') || null;
  const printed = writeWords(fact?.words ?? noWords, pair(given, 'condition'));
  const made: AskCondition[] = known
    ? [{ kind: 'fact', fact: known, provision, holds: holds === 'yes', words: printed }]
    : [];
  const values = (given.values as readonly string[] | undefined) ?? [];
  const of = String(given.after ?? '');
  const after: AskCondition[] = of === '' ? [] : [{ kind: 'answer', of, values }];
  return [...made, ...facts, ...after, ...answers];
}
