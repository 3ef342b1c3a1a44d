import type { Cover } from './cover.js';
import { type Day, daysIn } from './days.js';
import { type Found, surest } from './found.js';

export interface CoverDates {
  /** Of adoption; else that with which the text itself is dated; else that of its publication. */
  readonly date: Found | null;
  readonly published: Found | null;
}

type Kind = 'adopted' | 'published' | 'dated' | 'updated' | 'session';
/** The words that say what day it is. The last one before a day counts. */
const labels: readonly { readonly kind: Kind; readonly words: string }[] = [
  { kind: 'adopted', words: 'adopt(?:ed|ion|ée?s?)|approved|approuvée?s?|aangenomen|vastgesteld' },
  {
    kind: 'published',
    words:
      'publish(?:ed)?|publication|publiée?s?|parution|issued|released|made public|rendue? publi(?:c|que)|distr|gepubliceerd',
  },
  { kind: 'updated', words: 'last update|updated?|revised|mis(?:e)? à jour|bijgewerkt' },
  { kind: 'session', words: '(?:\\p{L}+ )?sessions?|meetings?|réunions?' },
  { kind: 'dated', words: 'dated?|datum|done at|fait à' },
];
const label = new RegExp(
  `(?<!\\p{L})(?:${labels.map(({ words }) => `(${words})`).join('|')})(?!\\p{L})`,
  'giu',
);
/** Days of something else: deadlines, visits, periods, laws. */
const elsewhere =
  /\b(?:by|before|until|deadline|no later than|due|reply|visit(?:s|ed)?|mission|covering|period|entered into force|signed|ratified|avant le|au plus tard|délai|visites?|période|entrée? en vigueur|signée?|ratifiée?)\b[^,;:]{0,40}$/i;
const place = /^(?:\p{Lu}[\p{L}'’.-]*[ ,]+){1,4}(?:(?:le|the|on|den)\s+)?$/u;

const certainty: Readonly<Record<Kind, number>> = {
  adopted: 0.95,
  dated: 0.85,
  updated: 0.75,
  published: 0.65,
  session: 0.5,
};

interface CoverDate extends Found {
  readonly kind: Kind;
}

export function datesIn({ lines, heads }: Cover): CoverDates {
  const found: CoverDate[] = [];
  let open: Kind | null = null;
  for (const { text } of lines) {
    const days = daysIn(text);
    let end = 0;
    for (const day of days) {
      const kind = kindOf(text.slice(end, day.from), text, day, open);
      if (kind) found.push({ kind, value: day.iso, confidence: certainty[kind] * (day.sure ? 1 : 0.8) });
      end = day.to;
    }
    // "Date of adoption:" above its day.
    open = days.length === 0 ? labelIn(text) : null;
    if (open === 'session' || text.length > 40) open = null;
  }
  for (const head of heads)
    for (const day of daysIn(head)) found.push({ kind: 'dated', value: day.iso, confidence: 0.5 });
  const published = surest(found.filter(({ kind }) => kind === 'published'));
  return {
    date: surest(found),
    published: published && { value: published.value, confidence: 0.9 },
  };
}

function labelIn(text: string): Kind | null {
  const all = [...text.matchAll(label)];
  // "Adopted at its 50th meeting, on 18 February": the act goes before its occasion.
  const chosen = all.findLast((match) => kindOfMatch(match) !== 'session') ?? all.at(-1);
  return chosen ? kindOfMatch(chosen) : null;
}

function kindOfMatch(match: RegExpMatchArray): Kind {
  return labels[match.slice(1).findIndex((group) => group !== undefined)]?.kind ?? 'dated';
}

function kindOf(before: string, line: string, day: Day, open: Kind | null): Kind | null {
  const said = labelIn(before);
  if (said) return said;
  if (elsewhere.test(before)) return null;
  const after = line.slice(day.to);
  if (before.trim() === '' && after.trim() === '') return open ?? (day.sure ? 'dated' : 'session');
  if (before.trim() === '' && /^[\s.:,–-]*$/.test(after)) return open ?? 'dated';
  if (place.test(before) && after.length <= 20) return day.sure ? 'dated' : 'session';
  return /^\W*(?:le|den|on)\s*$/i.test(before) ? 'dated' : null;
}

const document = '(?:report|opinion|text|concluding observations|observations finales|rapport|avis)';
const inWords = '(\\d{1,2}(?:st|nd|rd|th|er)?(?: of)? \\p{L}+ \\d{4})';
const inText = [
  `adoption of (?:the|this) ${document}[^.;]{0,80}?\\b${inWords}`,
  `(?:this|the present) (?:\\p{L}+ )?${document}[^.;]{0,80}?adopted[^.;]{0,60}?\\b${inWords}`,
  `adopted (?:the |these |this |its |the present )?${document}[^.;]{0,120}?\\b${inWords}`,
  `^\\W*adopted (?:by [^.;]{0,120} )?on ${inWords}`,
  `adopté (?:le |les |ce |ces |le présent |les présentes )?${document}[^.;]{0,120}?\\b${inWords}`,
  `(?:ce|le présent|présent) ${document}[^.;]{0,80}?adopté[^.;]{0,60}?\\b${inWords}`,
].map((source) => new RegExp(source, 'imu'));

/** Where the cover does not say it: the day on which the text tells that it was adopted. */
export function adoptionInText(text: string): Found | null {
  for (const pattern of inText) {
    const words = pattern.exec(text)?.[1];
    const day = words ? daysIn(words)[0] : undefined;
    if (day) return { value: day.iso, confidence: 0.8 };
  }
  return null;
}
