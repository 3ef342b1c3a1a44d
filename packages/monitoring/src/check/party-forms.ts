import { findParties } from '../parties/find-parties.js';
import { partyName } from '../parties/party-name.js';
import { registerNames } from '../parties/register-names.js';
import { rowsOf } from '../parties/rows.js';
import type { CheckContext } from './context.js';
import { quotedIn, type Stretch, touches } from './quotations.js';
import type { TextUnit } from './text-units.js';

/** A State by its name, as printed; not by an adjective, an abbreviation or a part of it. */
export interface PartyForm {
  readonly code: string;
  readonly form: string;
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
  /** "the" stands before it. */
  readonly hasArticle: boolean;
}

/**
 * Every State that the author calls by name: not in a quotation, nor as a part of somebody's name. Names that only a
 * body's preset holds are told from adjectives by their words: several, or the usual one.
 */
export function partyForms(context: CheckContext): PartyForm[] {
  const isName = new Map<string, boolean>();
  const column = context.reading.document.language === 'fr' ? 2 : 1;
  const byName = (form: string) => {
    const known = isName.get(form);
    if (known !== undefined) return known;
    const found = findParties(form)[0];
    const made =
      found?.form === 'name' &&
      found.territory === null &&
      /\p{Ll}/u.test(form) &&
      isIn(column, found.code, form);
    isName.set(form, made);
    return made;
  };
  return context.units
    .filter(({ quoted, kind }) => !quoted && kind !== 'heading')
    .flatMap((unit) => {
      const names = context.namesIn(unit);
      const quoted: readonly Stretch[] = names.length > 0 ? quotedIn(unit.text) : [];
      return names.flatMap(({ code, territory, form: how, from, to }): PartyForm[] => {
        const form = unit.text.slice(from, to).replace(/\s+/g, ' ');
        const isOwn = how === undefined && (form.includes(' ') || form === context.names.label(code));
        if (
          territory ||
          !(isOwn || byName(form)) ||
          touches(quoted, from, to) ||
          isPartOfName(unit.text, from, to)
        )
          return [];
        if (isAddress(unit.text, from) && !names.some((other) => other.to === from - 2)) return [];
        return [
          {
            code,
            form,
            unit,
            from,
            to,
            hasArticle: /\bthe\s+$/i.test(unit.text.slice(Math.max(0, from - 6), from)),
          },
        ];
      });
    });
}

const rowsByCode = new Map(rowsOf(registerNames).map((row) => [row[0], row]));

/** Whether the register has the form among the names in this language; what it does not have is a name all the same. */
function isIn(column: number, code: string, form: string): boolean {
  const row = rowsByCode.get(code) ?? [];
  const inOther = row.some((cell, n) => n > 0 && n !== column && cell.split('; ').includes(form));
  return !inOther || row[column]?.split('; ').includes(form) === true;
}

/** Whether sentences put "the" before this name of the State: "the Netherlands", "the Republic of Moldova". */
export function takesArticle({ code, form }: PartyForm): boolean {
  const called = partyName(code, { language: 'en' });
  return (
    called === `the ${form}` ||
    /^(?:Republic|Kingdom|Principality|Grand Duchy) of|(?:Republic|Federation|Kingdom|States|Netherlands)$/.test(
      form,
    )
  );
}

/** "Turin, Italy": behind a town. */
function isAddress(text: string, from: number): boolean {
  return /\p{Lu}[\p{L}-]+, $/u.test(text.slice(Math.max(0, from - 30), from));
}

/** "Safer Internet Centre Moldova", "Moldova State University", "Criminal Code of the Republic of Serbia". */
function isPartOfName(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 24);
  if (/^(?:-|’?s? \p{Lu}\p{Ll})/u.test(after)) return true;
  return (
    /\p{Lu}[\p{L}-]+ (?:(?:of|in|for) (?:the )?)?$/u.test(before) &&
    !/(?:^|[.!?:;]\s)(?:The|In|By|From|Of|For|On|To)\s(?:the )?$/.test(before.slice(-20)) &&
    !/(?:^|[.:;!?–−-]\s*)\p{Lu}\p{Ll}+ (?:the )?$/u.test(before)
  );
}
