import type { AnswerShape } from '../questionnaires/answer-types.js';
import type { AskedLanguage } from '../questionnaires/bilingual.js';
import { isDay } from '../rounds/day.js';
import type { AnswerContent, TypedProvision } from './answer.js';
import { isLink, typedNumber } from './typed-value.js';

/*
 * A form on paper or in Word has one field for an answer: what is chosen, a figure, a day, links and rows stand in its
 * first lines, the words below. What goes out so comes back so.
 */

const yesNo = {
  en: {
    yes: 'Yes',
    no: 'No',
    partly: 'Partly',
    'not-applicable': 'Not applicable',
    'no-information': 'No information',
  },
  fr: {
    ...{ yes: 'Oui', no: 'Non', partly: 'En partie', 'not-applicable': 'Sans objet' },
    'no-information': 'Pas d’information',
  },
} as const;

const cells = ' | ';

/** What stands in an answer, as lines; the files beside it are named nowhere in a form. */
export function formText(shape: AnswerShape, content: AnswerContent, language: AskedLanguage): string {
  const lines = leadingLines(shape, content, language);
  return [lines.join('\n'), content.text.trim()].filter((each) => each !== '').join('\n');
}

function leadingLines(shape: AnswerShape, content: AnswerContent, language: AskedLanguage): string[] {
  const { picked, figure, day, links, provisions, rows } = content;
  switch (shape.type) {
    case 'yes-no': {
      const labels: Readonly<Record<string, string>> = yesNo[language];
      return picked.flatMap((key) => labels[key] ?? []);
    }
    case 'choice': {
      const labels = picked.flatMap((key) => shape.options.find((each) => each.key === key)?.label ?? []);
      return labels.length > 0 ? [labels.map((label) => label[language] || label.en).join('; ')] : [];
    }
    case 'number': {
      if (!figure || figure.value.trim() === '') return [];
      const period = figure.period.trim() === '' ? '' : ` (${figure.period.trim()})`;
      return [`${[figure.value.trim(), figure.unit.trim()].filter(Boolean).join(' ')}${period}`];
    }
    case 'date':
      return day.trim() === '' ? [] : [day.trim()];
    case 'links':
      return links.filter((link) => link.trim() !== '');
    case 'provision':
      return provisions.map(({ act, article, inForce, url }) => [act, article, inForce, url].join(cells));
    case 'table':
      return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.join(cells));
    default:
      return [];
  }
}

/** The parts of an answer that its first lines give; all other lines are its words. What can not be read stays words. */
export function contentOfFormText(shape: AnswerShape, text: string): Partial<AnswerContent> {
  const lines = text.split('\n');
  const rest = (from: number) => lines.slice(from).join('\n').trim();
  const first = lines[0]?.trim() ?? '';
  const reading = readLines(shape, lines, first);
  return reading === null ? { text: text.trim() } : { ...reading.parts, text: rest(reading.taken) };
}

interface ReadParts {
  readonly parts: Partial<AnswerContent>;
  /** How many lines they took; 0 where the words begin in the same line. */
  readonly taken: number;
}

function readLines(shape: AnswerShape, lines: readonly string[], first: string): ReadParts | null {
  switch (shape.type) {
    case 'yes-no':
      return readYesNo(first);
    case 'choice': {
      const keys = first.split(';').map((name) => keyOf(shape.options, name));
      return keys.some((key) => key === null) ? null : { parts: { picked: keys as string[] }, taken: 1 };
    }
    case 'number': {
      const match =
        /^([+-]?\d(?:[\d\s.,\u00a0\u202f]*\d)?\s?%?)\s*([^()]{0,80}?)\s*(?:\(([^()]{1,80})\))?$/.exec(first);
      if (!match || typedNumber(match[1] ?? '') === null) return null;
      const figure = { value: (match[1] ?? '').trim(), unit: match[2] ?? '', period: match[3] ?? '' };
      return { parts: { figure }, taken: 1 };
    }
    case 'date':
      return isDay(first) ? { parts: { day: first }, taken: 1 } : null;
    case 'links': {
      const end = lines.findIndex((line) => !isLink(line.trim()));
      const taken = end < 0 ? lines.length : end;
      return taken === 0
        ? null
        : { parts: { links: lines.slice(0, taken).map((line) => line.trim()) }, taken };
    }
    case 'provision':
      return readRows(lines, 4, (found) => ({
        provisions: found.map(([act = '', article = '', inForce = '', url = '']): TypedProvision => {
          return { act, article, inForce, url };
        }),
      }));
    case 'table':
      return readRows(lines, shape.columns.length, (rows) => ({ rows }));
    default:
      return null;
  }
}

/** "Yes", "No." or "Yes, since 2021": the word alone is taken out, a sentence stays whole. */
function readYesNo(first: string): ReadParts | null {
  for (const labels of Object.values(yesNo))
    for (const [key, label] of Object.entries(labels)) {
      const plain = first.toLowerCase().replace(/[’']/g, '’');
      const word = label.toLowerCase();
      if (plain.replace(/[.!]$/, '') === word) return { parts: { picked: [key] }, taken: 1 };
      if (plain.startsWith(`${word},`) || plain.startsWith(`${word}.`) || plain.startsWith(`${word}:`))
        return { parts: { picked: [key] }, taken: 0 };
    }
  return null;
}

function keyOf(
  options: readonly { readonly key: string; readonly label: { readonly en: string; readonly fr: string } }[],
  name: string,
): string | null {
  const wanted = name.trim().toLowerCase();
  const isNamed = (label: string) => wanted !== '' && label.trim().toLowerCase() === wanted;
  return options.find(({ label }) => isNamed(label.en) || isNamed(label.fr))?.key ?? null;
}

function readRows(
  lines: readonly string[],
  width: number,
  partsOf: (rows: string[][]) => Partial<AnswerContent>,
): ReadParts | null {
  const split = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const end = split.findIndex((row) => row.length !== width || width < 2);
  const taken = end < 0 ? lines.length : end;
  return taken === 0 ? null : { parts: partsOf(split.slice(0, taken)), taken };
}
