import type { RoundRecord } from '@rapporteur/registry';
import type { View } from '../../components/view.js';
import { languages } from '../../words/language.js';
import { partyName } from '../../words/party-name.js';
import { partyAddress, reportAddress } from '../addresses.js';

export interface NamedPage {
  readonly name: string;
  readonly round: string;
  readonly address: string;
}

/** A word of many names ("republic") names nothing. */
const most = 4;

/** Pages whose own name was typed: a party by its name in either language or its code, a report by its symbol. */
export function pagesNamed(text: string, rounds: readonly RoundRecord[], view: View): readonly NamedPage[] {
  const asked = plain(text);
  if (asked.length < 2) return [];
  const found = rounds.flatMap((round) => {
    const title = round.title[view.language];
    const parties = round.parties.filter(
      ({ code }) => code.toLowerCase() === asked || isIn(namesOf(code, view)),
    );
    const reports = round.publications.flatMap(({ editions }) => editions.map(({ symbol }) => symbol));
    const symbol = reports.find((it) => it && isSymbol(plain(it)));
    return [
      ...parties.map(({ code }) => ({
        name: view.nameOf(code),
        round: title,
        address: partyAddress(round.key, code),
      })),
      ...(symbol ? [{ name: symbol, round: title, address: reportAddress(round.key) }] : []),
    ];
  });
  return found.length > most ? [] : found;

  function isIn(names: readonly string[]): boolean {
    return asked.length > 2 && names.some((name) => beginsOrEnds(plain(name), asked));
  }

  function isSymbol(symbol: string): boolean {
    return symbol === asked || (/\d/.test(asked) && symbol.startsWith(`${asked} `));
  }
}

/** "bosnia", "moldova"; never the "and" within a name. */
function beginsOrEnds(name: string, asked: string): boolean {
  return name === asked || name.startsWith(`${asked} `) || name.endsWith(` ${asked}`);
}

function namesOf(code: string, view: View): readonly string[] {
  return [view.nameOf(code), ...languages.map((language) => partyName(code, language))];
}

/** Small letters without accents; signs part words. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/^ ?the /, '')
    .trim();
}
