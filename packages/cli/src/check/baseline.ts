import { readJson } from '@rapporteur/formats';
import { type CheckNotice, citationOf, type Suppression } from '@rapporteur/monitoring';
import { WrongUse } from '../wrong-use.js';
import { textOf } from './configuration.js';

/** What was known on the day the baseline was written: only what is new since then is told. */
interface Baseline {
  readonly known: readonly { rule: string; quotation: string; before: string; after: string }[];
}

export const inBaseline = 'known since the baseline';

export function baselineText(
  checked: readonly { notices: readonly CheckNotice[]; lines: readonly string[] }[],
): string {
  const known = checked.flatMap(({ notices, lines }) =>
    notices.map((notice) => ({ rule: notice.rule, ...citationOf(notice, lines) })),
  );
  return `${JSON.stringify({ known }, null, 1)}\n`;
}

export function readBaseline(path: string): Suppression[] {
  const again = 'Write it anew with --write-baseline.';
  const json = readJson(textOf(path, path));
  if (!json.ok) throw new WrongUse(`${path}: ${json.refusal.message} ${again}`);
  const known = (json.value as Partial<Baseline> | null)?.known;
  const isText = (value: unknown) => typeof value === 'string';
  if (
    !Array.isArray(known) ||
    !known.every((each) => [each?.rule, each?.quotation, each?.before, each?.after].every(isText))
  )
    throw new WrongUse(`${path} is not a baseline. ${again}`);
  return known.map(({ rule, quotation, before, after }) => ({
    rule,
    reason: inBaseline,
    until: null,
    words: { quotation, before, after },
    place: null,
  }));
}
