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
const word = /(?<![A-Za-zÀ-ɏ\d@./_#’'-])[a-z]+(?:-[a-z]+)*(?![A-Za-zÀ-ɏ\d@/_-]|[.’'][A-Za-zÀ-ɏ])/g;

/**
 * One word in one piece, with a hyphen or in two ("cyber safety" once, "cybersafety" often), and a hyphen that joins two
 * words before a third ("guard training plans" once, "guard-training plans" often). The usual form decides.
 */
export function joinedWords(texts: readonly string[]): JoinedSlip[] {
  const tokens = texts.map((text) => [...text.matchAll(word)]);
  const isBeside = (n: number, from: number, to: number) => to === from + 1 && texts[n][from] === ' ';
  const closed = new Map<string, number>();
  const hyphened = new Map<string, number>();
  for (const own of tokens) {
    for (const { 0: form } of own) {
      const counts = form.includes('-') ? hyphened : closed;
      if (form.length > 6) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const found = new Map<string, JoinedSlip[]>();
  const add = (form: string, slip: JoinedSlip) => found.set(form, [...(found.get(form) ?? []), slip]);
  const triples = new Map<string, number>();
  for (const [n, own] of tokens.entries()) {
    for (let i = 0; i < own.length; i++) {
      const { 0: form, index: from } = own[i];
      const next = own[i + 1];
      if (form.includes('-')) {
        const meant = form.replaceAll('-', '');
        const usual = closed.get(meant) ?? 0;
        if (usual >= usually) add(form, { from, to: from + form.length, meant, usual, text: n });
        if (next && isBeside(n, from + form.length, next.index) && form.length > 6)
          triples.set(`${form} ${next[0]}`, (triples.get(`${form} ${next[0]}`) ?? 0) + 1);
      } else if (
        next &&
        isBeside(n, from + form.length, next.index) &&
        form.length > 2 &&
        next[0].length > 2
      ) {
        const usual = free.test(form) ? 0 : (closed.get(form + next[0]) ?? 0);
        const to = next.index + next[0].length;
        if (usual >= usually) add(`${form} ${next[0]}`, { from, to, meant: form + next[0], usual, text: n });
      }
    }
  }
  for (const [n, own] of tokens.entries()) {
    for (let i = 0; i + 2 < own.length; i++) {
      const [a, b, c] = [own[i], own[i + 1], own[i + 2]];
      if (!hyphened.has(`${a[0]}-${b[0]}`)) continue;
      const meant = `${a[0]}-${b[0]} ${c[0]}`;
      const usual = triples.get(meant) ?? 0;
      const isClose =
        isBeside(n, a.index + a[0].length, b.index) && isBeside(n, b.index + b[0].length, c.index);
      if (isClose && usual >= usually)
        add(`${a[0]} ${b[0]} ${c[0]}`, { from: a.index, to: c.index + c[0].length, meant, usual, text: n });
    }
  }
  return [...found.values()]
    .filter((slips) => slips.length <= seldom && slips[0].usual >= slips.length * usually)
    .flat();
}
