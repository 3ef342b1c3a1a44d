import { alphaTwo } from '../parties/alpha-3.js';
import { findParties } from '../parties/find-parties.js';
import { isoNames } from '../parties/iso-names.js';
import { partyName } from '../parties/party-name.js';
import { registerNames } from '../parties/register-names.js';
import { rowsOf } from '../parties/rows.js';
import type { Cell } from './cell.js';
import { folded, nearest } from './nearest.js';

/** Names that a body has for its own parties, beside those of the register. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * Reads the State of a cell: a code of two or three letters, or a name in English, French or Dutch, of today or of
 * before. Keeps what it has read, since the same States come back line by line.
 */
export function stateReader(own: readonly NamedCode[] = []): (text: string) => Cell<string> {
  const ownCodes = new Set(own.map(({ code }) => code));
  const ownNames = new Map(own.flatMap(({ code, names }) => names.map((name) => [folded(name), code])));
  const known = new Map<string, Cell<string>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const read = readState(text, ownCodes, ownNames);
    // A column of texts that are no States must not fill the memory.
    if (known.size < 5_000) known.set(text, read);
    return read;
  };
}

function readState(
  written: string,
  ownCodes: ReadonlySet<string>,
  ownNames: ReadonlyMap<string, string>,
): Cell<string> {
  // "Kosovo*", "Türkiye 1", "the Netherlands".
  const text = written
    .replace(/[\s*†‡]+$/, '')
    .replace(/(?<=\p{L})\s?\(?\d{1,2}\)?$/u, '')
    .trim();
  if (text.length > 120) return { why: 'A State is wanted, and this is a longer text.' };
  const upper = text.toUpperCase();
  if (ownCodes.has(upper)) return { value: upper };
  const own = ownNames.get(folded(text));
  if (own) return { value: own };
  if (/^[A-Z]{2}$/.test(upper) && isCode(upper)) return { value: upper };
  const three = /^[A-Z]{3}$/.test(upper) ? alphaTwo(upper) : null;
  if (three) return { value: three };
  const found = named(text) ?? named(inCapitals(text));
  if (found) return found;
  const near = nearest(text, [...ownNames.keys(), ...registerOfNames()]);
  const meant = near ? (ownNames.get(near) ?? named(near)) : null;
  const code = meant && typeof meant === 'object' ? ('value' in meant ? meant.value : null) : meant;
  return {
    why: `“${written}” is no State that the register knows.${near && code ? ` Did you mean ${near} (${code})?` : ''}`,
  };
}

function isCode(code: string): boolean {
  return partyName(code, { language: 'en', style: 'plain' }).replace('*', '') !== code;
}

/** The State that the whole text names; null where it names none or more. */
function named(text: string): Cell<string> | null {
  const [first, second] = findParties(text);
  if (!first || second || !/^(?:name|subdivision)$/.test(first.form)) return null;
  const rest = folded(`${text.slice(0, first.from)} ${text.slice(first.to)}`);
  if (!/^(?:the|la|le|les|l|de|het|kingdom of the|republic of|kingdom of)?$/.test(rest)) return null;
  if (first.territory !== null)
    return {
      why: `“${text}” is a part of ${partyName(first.code, { language: 'en' })} (${first.code}), and a State is wanted.`,
    };
  return { value: first.code };
}

/** "NETHERLANDS" and "netherlands" as a text writes it: "Netherlands". */
function inCapitals(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:And|Of|The|Et|De|Du|La|Le|Les)(?=\s)/g, (word) => word.toLowerCase());
}

let all: readonly string[] | null = null;

function registerOfNames(): readonly string[] {
  all ??= [
    ...new Set(
      [...rowsOf(registerNames), ...rowsOf(isoNames)].flatMap(([, ...columns]) =>
        columns.slice(0, 2).flatMap((names) => names.split('; ')),
      ),
    ),
  ].filter((name) => name !== '');
  return all;
}
