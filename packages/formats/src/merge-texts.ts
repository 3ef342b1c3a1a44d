import type { Inline, Place } from '@rapporteur/document';

/** Neighbouring texts of one language as one. */
export function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  let texts: string[] = [];
  let first: readonly Place[] = [];
  let last: readonly Place[] = [];
  let lang: string | undefined;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (inline.value === '') continue;
      if (texts.length > 0 && inline.lang !== lang) flush();
      if (texts.length === 0) first = inline.places;
      lang = inline.lang;
      last = inline.places;
      texts.push(inline.value);
      continue;
    }
    flush();
    merged.push(inline);
  }
  flush();
  return merged;

  function flush(): void {
    const value = texts.join('');
    if (value !== '')
      merged.push({ type: 'text', value, places: spanOf(first, last), ...(lang ? { lang } : {}) });
    texts = [];
  }
}

/** From the first line of the one to the last line of the other. */
export function spanOf(from: readonly Place[], to: readonly Place[]): readonly Place[] {
  const first = from[0]?.lines[0];
  const last = to.at(-1)?.lines[1];
  if (first === undefined || last === undefined) return from;
  return from.length === 1 && from[0]?.lines[1] === last ? from : [{ lines: [first, last] }];
}
