/** A sentence with its place in the text it was cut from; `text.slice(from, to)` is the sentence. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const abbreviation =
  /(?:^|[\s(“"‘])(?:e\.g|i\.e|cf|vs|etc|approx|ca|no|nos|art|arts|para|paras|par|p|pp|vol|ed|eds|fig|sect|ch|St|Mr|Mrs|Ms|Dr|Prof|op|cit|ibid|al|inter alia|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/iu;

/** Cuts running text at full stops that end a sentence: not after an abbreviation, an initial or inside a number. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“‘«([]?[\p{Lu}\d])/gu)) {
    const end = stop.index + stop[0].trimEnd().length;
    if (stop[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, end - 14), stop.index + 1)))
      continue;
    sentences.push({ from, to: end });
    from = stop.index + stop[0].length;
  }
  if (from < text.length) sentences.push({ from, to: text.trimEnd().length });
  return sentences.filter((sentence) => sentence.to > sentence.from);
}
