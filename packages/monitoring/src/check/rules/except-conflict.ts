import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { membersInBoth, placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';

/** From here on two claims speak of one thing. */
const alike = 0.45;
/** How far apart, in paragraphs, the two may stand. */
const reach = 3;

/**
 * A party that "all parties except …" leaves out, and that another sentence names as having the thing. One of the two
 * is wrong, or the second is meant of a part of the territory; then it should say so.
 */
export const exceptConflict: Rule = {
  name: 'except-conflict',
  severity: 'warning',
  finds: 'A party that is excepted in one sentence and named as having the thing in another.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    for (const excepted of context.reading.findings.filter((finding) => isExcepted(context, finding))) {
      for (const other of findingsNear(context, excepted)) {
        if (
          other === excepted ||
          other.derived ||
          other.polarity !== 'has' ||
          isExcepted(context, other) ||
          inOneSentence(context, excepted, other)
        )
          continue;
        const both = membersInBoth(excepted, other);
        if (both.length === 0 || context.likeness.of(excepted.claim, other.claim) < alike) continue;
        yield {
          confidence: 'likely',
          message: `${both.map((code) => context.names.label(code)).join(', ')}: excepted in ${whereIs(excepted)}, and named as having it in ${whereIs(other)}.`,
          place: placeOfFinding(excepted),
          related: [placeOfFinding(other)],
          parties: both,
        };
      }
    }
  },
};

const exception =
  /\b(?:except(?:ing|ion of)?|excepted|apart from|aside from|other than|save|bar|barring|excluding|but)\b(?: (?:for|in|of|that of|the case of))*\s*(?:the )?$/i;
const allOthers =
  /\b(?:all|every|each)\b[^.;]{0,60}\b(?:part(?:y|ies)|countr(?:y|ies)|States?|one|of them)\b/i;

/** All others lack it: then whom the sentence sets apart has it. */
const isDenial = /\b(?:no|not|never|none|without|lacks?)\b/i;

/** "All parties except …", "Apart from …, every party": whom the sentence sets apart lacks what it says of all others. */
function isExcepted(context: CheckContext, { derived, paragraph, container, at }: FindingRecord): boolean {
  if (derived || paragraph === null || container === 'note') return false;
  const text = context.paragraphs.get(paragraph)?.text ?? '';
  if (!exception.test(text.slice(Math.max(0, at[0] - 40), at[0]))) return false;
  const sentence = sentencesIn(text).find(({ from, to }) => from <= at[0] && at[0] < to);
  return (
    sentence !== undefined &&
    exception.test(text.slice(sentence.from, at[0])) &&
    allOthers.test(text.slice(sentence.from, sentence.to)) &&
    !isDenial.test(text.slice(sentence.from, sentence.to))
  );
}

function findingsNear({ findingsByParagraph }: CheckContext, { paragraph }: FindingRecord): FindingRecord[] {
  const from = (paragraph ?? 0) - reach;
  return Array.from({ length: 2 * reach + 1 }, (_, n) => findingsByParagraph.get(from + n) ?? []).flat();
}

/** "All but Brezia have lessons, and Brezia has camps": what the sentence goes on to say is another thing. */
function inOneSentence({ paragraphs }: CheckContext, a: FindingRecord, b: FindingRecord): boolean {
  if (a.paragraph !== b.paragraph || a.paragraph === null || a.source !== b.source) return false;
  const sentences = sentencesIn(paragraphs.get(a.paragraph)?.text ?? '');
  const at = (finding: FindingRecord) => sentences.findIndex(({ to }) => to > finding.at[0]);
  return at(a) === at(b);
}
