import type { Question } from '../questionnaires/questionnaire.js';
import { type Answer, type AnswerContent, isBlank, noAnswer } from './answer.js';

/** An answer that a State gave in an earlier round. */
export interface EarlierAnswer {
  /** Key of the round. */
  readonly round: string;
  /** "9", "9.1". */
  readonly address: string;
  readonly text: string;
  readonly language: string;
}

/**
 * Fields that are still blank get what the State said to the same question in an earlier round, as a proposal: it counts
 * only when somebody has said "still valid" or "changed". What was typed is never touched.
 */
export function carryOver(
  questions: readonly Question[],
  fields: readonly string[],
  answers: readonly Answer[],
  earlier: readonly EarlierAnswer[],
  language: string,
): { readonly seen: number; readonly address: string; readonly content: AnswerContent }[] {
  const current = new Map(answers.map((answer) => [answer.address, answer]));
  return fields.flatMap((address) => {
    const { version, content } = current.get(address) ?? noAnswer(address, language);
    if (!isBlank(content) || content.carried !== null) return [];
    const question = questions.find(({ number }) => number === wholeOf(address));
    const found = question ? earlierFor(question, address, earlier) : null;
    if (!found) return [];
    const carried = { from: `${found.round}, ${found.address}`, text: found.text, verdict: null };
    return [
      {
        seen: version,
        address,
        content: { ...content, text: found.text, language: found.language, carried },
      },
    ];
  });
}

/**
 * What the State says of a carried answer. "still valid" brings back its text as it was; a text that was written over is
 * changed, whether or not anybody says so.
 */
export function settleCarried(
  content: AnswerContent,
  verdict: 'still-valid' | 'changed' | null,
): AnswerContent {
  const { carried, text } = content;
  if (carried === null) return content;
  if (verdict === 'still-valid') return { ...content, text: carried.text, carried: { ...carried, verdict } };
  const isChanged = verdict === 'changed' || text.trim() !== carried.text.trim();
  return { ...content, carried: { ...carried, verdict: isChanged ? 'changed' : carried.verdict } };
}

/** Where the lineage names a whole question, "9.1" goes on from "4.1"; a field that it names goes to the question itself. */
function earlierFor(
  { number, lineage }: Question,
  address: string,
  earlier: readonly EarlierAnswer[],
): EarlierAnswer | null {
  for (const { round, question } of lineage) {
    const isWhole = wholeOf(question) === question;
    const wanted = isWhole ? question + address.slice(number.length) : question;
    if (!isWhole && address !== number) continue;
    const found = earlier.find((each) => each.round === round && each.address === wanted);
    if (found) return found;
  }
  return null;
}

/** "9.1.a" -> "9", "9→2" -> "9". */
export function wholeOf(address: string): string {
  return /^[^.→]+/.exec(address)?.[0] ?? address;
}
