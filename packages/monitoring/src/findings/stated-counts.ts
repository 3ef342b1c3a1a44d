const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const number = `(?:\\d{1,3}|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|${[...words].reverse().join('|')}|thirty|forty|fifty)`;
const counted =
  '(?:(?:other|different|further|additional|more|monitored|member|of the|of these|of those|such|EU|state|State|states|States)\\s+){0,3}(?:parties|party|countries|country|states|state|States|State|of them)\\b';

export interface StatedCount {
  readonly text: string;
  readonly n: number;
  readonly of: number | null;
  /** Offsets in the clause. */
  readonly from: number;
  readonly to: number;
}

/** "seven" -> 7, "thirty-one" -> 31, "12" -> 12; null for anything else. */
export function numberOf(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  const at = words.indexOf(lower);
  if (at >= 0) return at;
  const [ten, one] = lower.split(/[- ]/);
  if (!(ten in tens)) return null;
  return tens[ten] + (one ? words.indexOf(one) : 0);
}

const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?<n>${number})\\s*\\(?\\s*(?:out of|of)\\s+(?:the\\s+)?(?<of>${number})\\b\\)?`, 'giu'),
  new RegExp(`\\b(?<n>${number})\\s+(?!of the (?:parties|countries|states))${counted}`, 'giu'),
  new RegExp(
    `(?:parties|party|countries|states|most|many|some|several|majority|minority|few|others|these)\\s+\\((?<n>${number})\\)`,
    'giu',
  ),
  new RegExp(
    `\\b(?:only|and|by|in|while|of which|of these,|of those,)\\s+(?<n>${number})\\s+(?=(?:have|has|had|do|does|did|are|is|were|refer|cite|mention|report|indicate|state|specif|provide|also|said|make)\\w*\\b)`,
    'giu',
  ),
];

/** "At least three" is a bound and no count. */
const hedge =
  /\b(?:at (?:the )?(?:least|most)|no (?:fewer|less|more) than|(?:more|fewer|less) than|up to|nearly|almost|around|about|approximately|some|over)\s+$/i;

/** "50 centres in 46 countries" counts the centres: where they are is no list of parties. */
const elsewhere = new RegExp(
  `\\b${number}\\s+(?!(?:parties|countries|states)\\b)\\p{L}+\\s+in\\s+(?:the\\s+)?$`,
  'iu',
);

/** Without a digit or a number word there is nothing to look for. */
const mayCount =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)\b/i;

/** Counts of parties that a clause states, in order, the longest reading of each. "one party" counts; "Article 5" does not. */
export function statedCounts(text: string): StatedCount[] {
  if (!mayCount.test(text)) return [];
  const found: StatedCount[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const n = numberOf(match.groups?.n ?? '');
      const of = match.groups?.of ? numberOf(match.groups.of) : null;
      const from = match.index + match[0].toLowerCase().indexOf((match.groups?.n ?? '').toLowerCase());
      const to = match.index + match[0].length;
      if (hedge.test(text.slice(0, from)) || elsewhere.test(text.slice(0, from))) continue;
      if (/\bof (?:the|these|those|all)?\s*$/i.test(text.slice(0, from)) && of === null) continue;
      if (n === null || n === 0 || found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ text: shown(match[0], match.groups?.n ?? '', of !== null), n, of, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** What the reader saw: "31 (out of 43)" with its total, else the number alone. */
function shown(whole: string, n: string, withTotal: boolean): string {
  if (!withTotal) return n;
  const open = whole.split('(').length;
  const close = whole.split(')').length;
  return open > close ? `${whole})` : close > open ? whole.slice(0, -1) : whole;
}
