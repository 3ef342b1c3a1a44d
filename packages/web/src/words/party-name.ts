import { partyName as registeredName } from '@rapporteur/monitoring';
import type { Language } from './language.js';

/** Names of parties that no register knows: those of invented bodies, by code. */
export type OwnNames = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Today's name, without article: for lists, tables and headings. */
export function partyName(code: string, language: Language, ownNames: OwnNames = {}): string {
  return ownNames[code]?.[language] ?? registeredName(code, { language, style: 'plain' });
}

/** The name that a document of that day uses, where it is another than today's: "Turkey" before June 2022. */
export function nameThen(
  code: string,
  language: Language,
  date: string,
  ownNames: OwnNames = {},
): string | null {
  if (ownNames[code]) return null;
  const then = registeredName(code, { language, style: 'plain', date });
  return then === partyName(code, language) ? null : then;
}
