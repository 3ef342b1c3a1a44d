import type { Document } from '@rapporteur/document';
import { looksLikeTitle } from '../shapes.js';
import { namesBody } from './bodies.js';
import type { Cover, CoverLine } from './cover.js';
import { daysIn } from './days.js';
import { type Found, surest } from './found.js';
import { isSymbolLine } from './symbols.js';

/** What a text of monitoring calls itself. */
const genre =
  /\b(?:reports?|observations|opinion|evaluation|questionnaire|fact\s?-?sheet|guidelines|guide|study|recommendations?|review|minutes|replies|reply|statement|comment|declaration|implementation|rapport|observations finales|avis|évaluation|fiche|lignes directrices|étude|réponses?|examen|verslag|rapportage|advies)\b/i;
const about = /\b(?:on|of|concerning|regarding|sur|concernant|relatif|relatives?)\b|[:–]/i;
const notTitle =
  /^(?:adopted|approved|published|distr|original|or\.|english|french|agenda item|item \d|page|restricted|confidential|public|draft|version|last update|www\.|https?:|e-?mail|tel|fax|©|copyright|issn|isbn|secretariat|directorate|prepared by|contact|attachments?|dear|adopté|approuvé|publié|anglais|français|point \d|secrétariat|direction|document(?:\s|$)|only the|unofficial|seul)/i;
const series = /\b(?:session|meeting|cycle|round|réunion|edition|volume|monitoring)\b/i;

const seriesAlone = /^\(?(?:\S+\s){1,3}(?:round|cycle|session)\s*\)?$/i;
/** What a cover says of a text below its title. */
const remark =
  /^(?:in accordance|pursuant|according|adopted|prepared|submitted|drawn up|under|as |by |with )/i;

interface Candidate extends Found {
  readonly lines: readonly CoverLine[];
}

/**
 * The lines of the cover that belong together and say best what the text is. A title that only the format gives (its
 * properties) is believed where nothing on the cover is better.
 */
export function titleIn(cover: Cover, document: Document): Found | null {
  // A file that a writer of ours made, or that a reader knows for what it is, says its title itself.
  if (document.title && document.kind !== 'text') return { value: document.title, confidence: 0.95 };
  const best = surest(groupsOf(cover).flatMap(toCandidate));
  // A few words alone on top may be the heading of what follows.
  const printed = best && (best.confidence > 0.5 || cover.lines.length >= 3) ? best : null;
  if (document.title) {
    const isPrinted = fold(cover.lines.map(({ text }) => text).join(' ')).includes(fold(document.title));
    if (isPrinted || !printed || printed.confidence < 0.85)
      return { value: document.title, confidence: isPrinted ? 0.95 : 0.7 };
  }
  return printed && { value: printed.value, confidence: printed.confidence };
}

/** Lines without a blank between them, as far as they are of one kind. */
function groupsOf({ lines }: Cover): CoverLine[][] {
  const groups: CoverLine[][] = [];
  let before: CoverLine | null = null;
  for (const line of lines) {
    const isContinued = before !== null && !line.opens && /^[\p{Ll}(]/u.test(line.text);
    if (!isContinued && isAside(line.text)) {
      before = null;
      continue;
    }
    const last = groups.at(-1);
    const goesOn = before !== null && last && (!line.opens || isOpenEnded(before.text, line.text));
    if (goesOn && before?.depth === line.depth) last.push(line);
    else groups.push([line]);
    before = line;
  }
  return groups;
}

/** "Report on" and the next line below a blank; also a line that goes on in small letters. */
function isOpenEnded(text: string, next: string): boolean {
  if (remark.test(next)) return false;
  return (
    /(?:\b(?:of|on|the|and|for|in|by|to|with|against|de|des|du|sur|et|la|le|les|l[’']|à|au|aux)|[:–-])$/i.test(
      text,
    ) || /^\p{Ll}/u.test(next)
  );
}

function isAside(text: string): boolean {
  if (notTitle.test(text) || namesBody(text)) return true;
  if (/^[\d\s./()–-]*$/.test(text) || isSymbolLine(text)) return true;
  const words = text.split(/\s+/).length;
  if (daysIn(text).length > 0 && words <= 10) return true;
  return words <= 8 && (seriesAlone.test(text) || (series.test(text) && !genre.test(text)));
}

function toCandidate(lines: readonly CoverLine[]): Candidate[] {
  const value = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/(\p{L})- (?=\p{Ll})/gu, '$1-');
  const words = value.split(/\s+/).length;
  const isTitle = looksLikeTitle([value]) || (/[?]$/.test(value) && words < 20);
  if (words < 2 || words > 60 || value.length > 400 || !isTitle) return [];
  let confidence = words >= 8 ? 0.6 : words >= 4 ? 0.5 : 0.35;
  // "First implementation report" alone says less than the subject below it.
  if (genre.test(value)) confidence += words >= 4 || about.test(value) ? 0.25 : 0.15;
  if (genre.test(value) && about.test(value)) confidence += 0.1;
  if (lines[0]?.depth === 1) confidence += 0.25;
  if (/^\p{Lu}[\p{Lu}\s\d,:–-]+$/u.test(value)) confidence += 0.05;
  if (/[“"]/.test(value[0] ?? '')) confidence -= 0.15;
  return [{ value, confidence: Math.min(confidence, 0.95), lines }];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s“”"'’*]+/g, ' ')
    .trim();
}
