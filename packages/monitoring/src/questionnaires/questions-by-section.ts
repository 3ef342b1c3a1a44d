/*
 * Which questions of the questionnaire a section of a report is about, as far as the text itself says so: it names
 * the question ("replies to question 11"), or its heading holds the question's title. A section of which the text
 * says neither has no question: nothing is guessed.
 */

export interface AskedQuestion {
  /** "9". */
  readonly number: string;
  readonly title: string | null;
}

/** A heading with the texts and notes that stand under it, before the next heading. */
export interface TitledSection {
  readonly key: string;
  /** 1 is a chapter. */
  readonly level: number;
  readonly title: string | null;
  readonly texts: readonly string[];
}

export interface SectionQuestion {
  /** As it is named: "9.1"; by a title always the whole question. */
  readonly question: string;
  /** 'named' in the section or in one that holds it, or 'title': the heading holds its title. */
  readonly basis: 'named' | 'title';
}

/**
 * Questions by the key of a section, each once, in their order; a section has those of the sections that hold it.
 * @param sections in the order of the text, without the part that prints the questionnaire
 * @param questions those of the questionnaire; empty where it is not known, then a number is taken as it is named
 */
export function questionsBySection(
  sections: readonly TitledSection[],
  questions: readonly AskedQuestion[],
): ReadonlyMap<string, readonly SectionQuestion[]> {
  const known = new Set(questions.map(({ number }) => number));
  const titled = questions.flatMap(({ number, title }) => {
    const words = title === null ? [] : wordGroups(title);
    return words.length > 0 ? [{ number, words }] : [];
  });
  const found = new Map<string, readonly SectionQuestion[]>();
  const above: { readonly level: number; readonly own: readonly SectionQuestion[] }[] = [];
  for (const { key, level, title, texts } of sections) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const held = above.at(-1)?.own ?? [];
    const named = [title ?? '', ...texts]
      .flatMap(namedQuestions)
      .filter((number) => known.size === 0 || known.has(wholeQuestion(number)))
      .map((question): SectionQuestion => ({ question, basis: 'named' }));
    // A heading over others says what they are about; a word in one of them does not turn it.
    const isSettled = title === null || held.some(({ basis }) => basis === 'title');
    const byTitle = isSettled
      ? []
      : titled
          .filter(({ words }) => holds(title, words))
          .map(({ number }): SectionQuestion => ({ question: number, basis: 'title' }));
    const own = once([...held, ...byTitle, ...named]);
    above.push({ level, own });
    if (own.length > 0) found.set(key, own);
  }
  return found;
}

/** "9.1" -> "9". */
export function wholeQuestion(number: string): string {
  return number.split('.')[0] ?? number;
}

const number = '\\d{1,2}(?:\\.\\d{1,2})*';
const naming = new RegExp(
  `\\bquestions?\\s+(?:n[o°]s?\\.?\\s*)?(${number}(?:\\s*(?:,|-|–|and|to|or|et|à|ou)\\s*${number})*)(?![\\d.]*\\d)`,
  'gi',
);
/** A question of something else: "question 16 of the General Overview Questionnaire", "question 3 of the survey". */
const elsewhere =
  /^\s*\)?\s*(?:of|in|du|de la|de l[’'])\s+(?:the\s+|an?\s+|its\s+|another\s+)?(?!(?:the\s+)?(?:thematic|present|this)\b|questionnaire)\p{L}/iu;

/** The numbers of questions that a text names, a range with all that it spans. */
export function namedQuestions(text: string): string[] {
  return [...text.matchAll(naming)].flatMap((match) => {
    if (elsewhere.test(text.slice(match.index + match[0].length))) return [];
    return spelledOut(match[1] ?? '');
  });
}

function spelledOut(list: string): string[] {
  const parts = list.split(/\s*(,|-|–|\band\b|\bto\b|\bor\b|\bet\b|à|\bou\b)\s*/i);
  return parts.flatMap((part, at) => {
    if (at % 2 === 1) return [];
    const isRange = /^(?:-|–|to|à)$/i.test(parts[at - 1] ?? '');
    const [first, last] = [Number(parts[at - 2]), Number(part)];
    if (!isRange || !Number.isInteger(first) || !Number.isInteger(last) || last - first > 30) return [part];
    return Array.from({ length: Math.max(last - first, 0) }, (_, step) => String(first + step + 1));
  });
}

const small = new Set(
  'a an and as at by for from in of on or that the their to with au aux d dans de des du en et l la le les leur leurs ou par pour sur un une'.split(
    ' ',
  ),
);

/** "Co-operation" and "cooperation", "curriculum" and "curriculums" are one word. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.replace(/\bco-(?=\p{L})/gu, 'co').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 ? word.replace(/s$/, '') : word,
  );
}

/** The words of a title that count; "units/departments" and "awareness-raising or educational" are each one choice. */
function wordGroups(title: string): string[][] {
  return title
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+(?:or|ou)\s+/gi, '/')
    .split(/\s+/)
    .map((group) => wordsOf(group).filter((word) => !small.has(word)))
    .filter((group) => group.length > 0);
}

/** The heading holds every word of the title; a title of one word is held only where the heading begins with it. */
function holds(heading: string, groups: readonly (readonly string[])[]): boolean {
  const words = wordsOf(heading).filter((word) => !small.has(word));
  const within = groups.length > 1 ? words : words.slice(0, 1);
  return groups.every((group) => group.some((word) => within.includes(word)));
}

function once(questions: readonly SectionQuestion[]): SectionQuestion[] {
  const byNumber = new Map<string, SectionQuestion>();
  for (const each of questions) if (!byNumber.has(each.question)) byNumber.set(each.question, each);
  return [...byNumber.values()].sort((a, b) => a.question.localeCompare(b.question, 'en', { numeric: true }));
}
