import type { Stretch } from '../quotations.js';

export interface JoinedSlip extends Stretch {
  readonly meant: string;
  /** How often the text has the other form. */
  readonly usual: number;
  readonly text: number;
}

/** How often the other form stands at the least, and the odd one at the most. */
const usually = 5;
const seldom = 2;

/** Words that stand before another one in their own right: "every day", "any one", "some times", "out side by side". */
const free =
  /^(?:all|any|can|cannot|each|every|for|from|how|its|may|more|most|much|non|not|one|our|out|over|some|than|that|the|them|then|there|these|this|those|under|what|where|which|who|will|with|two|and|are|was|has|had|but|off|put|set|her|his|in|on|up)$/;
interface Tokens {
  readonly forms: readonly string[];
  /** Where each begins. */
  readonly at: readonly number[];
}

/** Words in small letters, hyphens inside; none that is a part of a longer one, of a name or of an address. */
function tokensOf(text: string): Tokens {
  const forms: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isSmall(text.charCodeAt(i))) continue;
    let to = i + 1;
    while (isSmall(text.charCodeAt(to)) || (text[to] === '-' && isSmall(text.charCodeAt(to + 1)))) to++;
    const isInside = !isBetween(text[i - 1]) || !isBetween(text[to]);
    if (!isInside && !(text[to] === '.' && isSmall(text.charCodeAt(to + 1)))) {
      forms.push(text.slice(i, to));
      at.push(i);
    }
    i = to;
  }
  return { forms, at };
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

const signs = new Set(' \n\t\u00a0.,;:!?()[]“”‘’"–—…*');

/** A sign that stands between words, or the end of the text. */
function isBetween(sign: string | undefined): boolean {
  return sign === undefined || signs.has(sign);
}

/**
 * One word in one piece, with a hyphen or in two ("cyber safety" once, "cybersafety" often), and a hyphen that joins two
 * words before a third ("guard training plans" once, "guard-training plans" often). The usual form decides.
 */
export function joinedWords(texts: readonly string[]): JoinedSlip[] {
  const tokens = texts.map(tokensOf);
  const closed = new Map<string, number>();
  const hyphened = new Map<string, number>();
  for (const { forms } of tokens) {
    for (const form of forms) {
      if (form.length < 7) continue;
      const counts = form.includes('-') ? hyphened : closed;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const heads = headsOf(closed);
  const hyphenedHeads = new Set([...hyphened.keys()].map((form) => form.slice(0, form.lastIndexOf('-'))));
  const found = new Map<string, JoinedSlip[]>();
  const add = (form: string, slip: JoinedSlip) => found.set(form, [...(found.get(form) ?? []), slip]);
  const triples = new Map<string, number>();
  eachWord(texts, tokens, (form, from, next, _third, text) => {
    const to = from + form.length;
    if (form.includes('-')) {
      const meant = form.replaceAll('-', '');
      const usual = closed.get(meant) ?? 0;
      if (usual >= usually) add(form, { from, to, meant, usual, text });
      if (next !== null) triples.set(`${form} ${next}`, (triples.get(`${form} ${next}`) ?? 0) + 1);
    } else if (next !== null && next.length > 2 && heads.has(form)) {
      const usual = closed.get(form + next) ?? 0;
      if (usual >= usually && !free.test(form))
        add(`${form} ${next}`, { from, to: to + 1 + next.length, meant: form + next, usual, text });
    }
  });
  eachWord(texts, tokens, (form, from, next, third, text) => {
    if (next === null || third === null || !hyphenedHeads.has(form) || !hyphened.has(`${form}-${next}`))
      return;
    const meant = `${form}-${next} ${third}`;
    const usual = triples.get(meant) ?? 0;
    if (usual >= usually)
      add(`${form} ${next} ${third}`, { from, to: from + meant.length, meant, usual, text });
  });
  return [...found.values()]
    .filter((slips) => slips.length <= seldom && slips[0].usual >= slips.length * usually)
    .flat();
}

/** What a word that stands often may begin with; so most pairs of words need not be put together and looked up. */
function headsOf(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const [form, count] of counts) {
    if (count < usually) continue;
    for (let cut = 3; cut < form.length - 2; cut++) heads.add(form.slice(0, cut));
  }
  return heads;
}

/** Each word with the two behind it, where only a blank stands between them. */
function eachWord(
  texts: readonly string[],
  tokens: readonly Tokens[],
  see: (form: string, from: number, next: string | null, third: string | null, text: number) => void,
): void {
  for (const [n, { forms, at }] of tokens.entries()) {
    const isBeside = (i: number) =>
      i + 1 < forms.length && at[i + 1] === at[i] + forms[i].length + 1 && texts[n][at[i + 1] - 1] === ' ';
    for (let i = 0; i < forms.length; i++) {
      const next = isBeside(i) ? forms[i + 1] : null;
      see(forms[i], at[i], next, next !== null && isBeside(i + 1) ? forms[i + 2] : null, n);
    }
  }
}
