import type { BodyRecord } from '@rapporteur/registry';
import { createContext, useContext } from 'react';
import type { Language } from '../words/language.js';
import { nameThen, type OwnNames, partyName } from '../words/party-name.js';
import { type Say, sayIn } from '../words/say.js';

/** What each component may ask of the page it stands on. */
export interface View {
  readonly language: Language;
  readonly say: Say;
  /** The name of a party in the reader's language. */
  readonly nameOf: (code: string) => string;
  /** The name that a document of that day uses for the party, where it is another than today's. */
  readonly nameThen: (code: string, date: string) => string | null;
  /** The name of a body; of one that does not exist, it says so. */
  readonly nameOfBody: (body: BodyRecord) => string;
  /** Whether it is a body of ours, made up to show how things look. */
  readonly isInvented: (body: BodyRecord) => boolean;
  /** An address of ours, keeping the language where the reader chose one. Takes path and query. */
  readonly to: (address: string) => string;
  /** Where the site lives, without final slash: for citations and canonical addresses. */
  readonly origin: string;
}

/** @param chosen the language stands in the address; otherwise it follows the browser and links leave it out */
export function viewOf(
  language: Language,
  chosen: boolean,
  origin: string,
  ownNames: OwnNames = {},
  invented: readonly string[] = [],
): View {
  const say = sayIn(language);
  return {
    language,
    say,
    nameOfBody: ({ key, name }) =>
      invented.includes(key) ? say('body.invented', { body: name[language] }) : name[language],
    isInvented: ({ key }) => invented.includes(key),
    nameOf: (code) => partyName(code, language, ownNames),
    nameThen: (code, date) => nameThen(code, language, date, ownNames),
    to: (address) => (chosen ? withLanguage(address, language) : address),
    origin,
  };
}

export function withLanguage(address: string, language: Language): string {
  const [path = '', hash] = address.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}

export const ViewContext = createContext<View>(viewOf('en', false, ''));
export const useView = (): View => useContext(ViewContext);
