import type { CheckContext } from '../context.js';
import { type LinkPlace, linksIn } from '../links.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * Addresses that can not work as they are printed. Nothing is fetched. Hyphens at a line end are no slip where the
 * address reads on without a gap, nor is what the width of a table's column broke; an address inside another one is
 * meant where an archive or a redirection prints it (behind "/" or "=").
 */
export const link: Rule = {
  name: 'link',
  severity: 'warning',
  finds: 'An address that is malformed or that a line end has broken in two.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const plainHosts = hostsOf(context);
    const narrow = widthOf(context.source) * narrowShare;
    for (const unit of context.units) {
      if (unit.kind === 'heading') continue;
      for (const place of linksIn(unit.text)) {
        const fault = faultOf(place, unit, plainHosts) ?? breakOf(place, unit, context.source, narrow);
        if (!fault) continue;
        yield {
          confidence: fault.sure ? 'certain' : 'likely',
          message: fault.message,
          place: context.placeIn(unit, place.from, fault.to ?? place.to),
          actual: unit.text.slice(place.from, fault.to ?? place.to),
        };
      }
    }
  },
};

interface Fault {
  readonly message: string;
  readonly sure: boolean;
  /** Where the faulty stretch ends, when it is more than the address. */
  readonly to?: number;
}

function faultOf({ text, to }: LinkPlace, unit: TextUnit, plainHosts: ReadonlySet<string>): Fault | null {
  const say = (message: string, sure = true): Fault => ({ message: `${message}: ${text}`, sure });
  const rest = unit.text.slice(to);
  if (/\s/.test(text)) return say('A blank stands inside an address');
  if (/^https?:\/\/$/i.test(text))
    return /^\s*[a-z\d-]+\.[a-z]/.test(rest)
      ? { ...say('A blank stands inside an address'), to: to + (/^\s*\S+/.exec(rest)?.[0].length ?? 0) }
      : null;
  if (/^www\.?$/i.test(text)) return null;
  if (!/^(?:https?:\/\/|www\.)/i.test(text))
    return say('An address begins with something that is not https:// or www.');
  const host = hostOf(text);
  if (/^https?:\/\/\//i.test(text)) return say('An address has a slash too many');
  if (!host.includes('.') && host !== 'localhost') return say('An address has no domain');
  if (/,/.test(host) || /\.\.|^\.|\.$/.test(host) || /^www\.www\./i.test(host) || /^www\.[^.]+$/i.test(host))
    return say('The name in an address is malformed');
  if (runsIntoAnother(text, unit)) return say('Two addresses run together');
  if (/\.{3,}/.test(text)) return say('A row of dots stands in an address', false);
  if (/[^\p{ASCII}]/u.test(host) && plainHosts.has(plain(host)))
    return say('The same address is elsewhere printed without accents', false);
  return null;
}

/** Not in a list of addresses that the reading itself has joined: there a line ends between them. */
function runsIntoAnother(text: string, unit: TextUnit): boolean {
  const second = /(?<![/=])https?:\/\//i.exec(text.slice(8));
  return (
    second !== null &&
    unit.kind !== 'rest' &&
    (/[,;]|%20$/.test(text.slice(0, 8 + second.index)) || /[a-z\d]$/i.test(text.slice(0, 8 + second.index)))
  );
}

/** A line shorter than this share of the others is one of a narrow column, whose width breaks words anywhere. */
const narrowShare = 0.6;

/** How long the lines of the source are: nine in ten are not longer. */
function widthOf(source: readonly string[]): number {
  const lengths = source.flatMap((line) => line.trim().length || []).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** The source goes on below the address with a piece that the reading could not join to it. */
function breakOf(
  { text, from, to }: LinkPlace,
  unit: TextUnit,
  source: readonly string[],
  narrow: number,
): Fault | null {
  const next = /^ (\S+)/.exec(unit.text.slice(to));
  if (!next || unit.text.slice(to)[0] !== ' ') return null;
  const piece = next[1];
  const broken =
    isCutShort(text, piece) ||
    (/^[-_/?=&%][\w%]/.test(piece) && !/^-\s/.test(piece)) ||
    (/^(?:https?:\/\/)?[^/]+\/./.test(text) && /^[a-z]+$/.test(piece) && !isWord(unit, from, piece));
  if (!broken || !endsLine(text, piece, unit, source, narrow)) return null;
  return {
    message: `A line end breaks an address in two: ${text} ${piece}`,
    sure: false,
    to: to + 1 + piece.length,
  };
}

/** "…mediawijs.b" + "e", "guide.pd" + "f". */
function isCutShort(text: string, piece: string): boolean {
  const host = hostOf(text);
  if (!/^[a-z]{1,3}\/?$/.test(piece) || (text.length > host.length + 8 && !/\.[a-z]{1,3}$/.test(text)))
    return false;
  return (
    /\.[a-z]$/.test(host) ||
    (/\/.*\.[a-z]{1,3}$/.test(text) && /\.(?:pdf|html?|php|aspx?|docx?)$/.test(text + piece.replace('/', '')))
  );
}

/** The piece also stands elsewhere in the words: then it is one, and what follows the address is text. */
function isWord(unit: TextUnit, from: number, piece: string): boolean {
  return (
    /^(?:and|or|the|to|in|for|of|a|an|is|see|with|which|on|at|by|as|et|de|la|le|en|van|voor|und|der|die)$/.test(
      piece,
    ) || new RegExp(`\\b${piece}\\b`).test(unit.text.slice(0, from))
  );
}

/** One line of the source ends with the address, and the next one holds the piece alone. */
function endsLine(
  text: string,
  piece: string,
  unit: TextUnit,
  source: readonly string[],
  narrow: number,
): boolean {
  const tail = text.slice(-6);
  for (const [first, last] of unit.spans) {
    for (let line = first; line < last; line++) {
      const printed = source[line - 1].trim();
      if (printed.length >= narrow && printed.endsWith(tail) && source[line].trim() === piece.trim())
        return true;
    }
  }
  return false;
}

/** Every host that is printed in plain letters. */
function hostsOf(context: CheckContext): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const { text } of context.units) {
    if (!/www\.|https?:/.test(text)) continue;
    for (const place of linksIn(text)) {
      const host = hostOf(place.text);
      if (host === plain(host)) hosts.add(host);
    }
  }
  return hosts;
}

function hostOf(text: string): string {
  return text
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .toLowerCase();
}

function plain(host: string): string {
  return host.normalize('NFD').replace(/\p{M}/gu, '');
}
