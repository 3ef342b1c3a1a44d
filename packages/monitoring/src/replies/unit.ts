import type { AnswerShape } from '../questionnaires/answer-types.js';
import { type AskedLanguage, type Bilingual, hasWords, wordsIn } from '../questionnaires/bilingual.js';
import type { Asked, Item } from '../questionnaires/questionnaire.js';
import type { QuestionForParty, Standing } from '../questionnaires/questions-for.js';

/** What is asked and answered in one field: a question, a sub-question or a prompt, with the items that share its answer. */
export interface Unit {
  /** "9", "9.1", "9→2". */
  readonly address: string;
  /** The whole question: "9". */
  readonly question: string;
  readonly title: Bilingual;
  readonly heading: Bilingual;
  readonly asked: Bilingual;
  readonly guidance: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly shape: AnswerShape;
  /** What evidence is asked with the answer; no words: none. */
  readonly evidence: Bilingual;
  /** Whether the question asks to tell girls and boys apart. */
  readonly gender: boolean;
  readonly items: readonly { readonly label: string; readonly asked: Bilingual }[];
  readonly standing: Standing;
}

/** The fields of a reply, in the order of the questionnaire, also those that are not asked of this State. */
export function unitsOf(questions: readonly QuestionForParty[]): Unit[] {
  return questions.flatMap(({ part, question, standing, items }) => {
    const own: (readonly [Asked, string, Standing])[] = [
      [question, question.number, standing],
      ...items.map(({ item, standing: itsOwn }) => [item, item.label, itsOwn] as const),
    ];
    const fields = own.filter(([asked]) => asked.answer !== null);
    const addresses = new Set(fields.map(([, address]) => address));
    return fields.map(([asked, address, standing]): Unit => {
      const shared = items.filter(({ item }) => isAnsweredAt(item, address, question.number, addresses));
      return {
        ...{ address, question: question.number, title: question.title, heading: part.heading },
        ...{ asked: asked.asked, guidance: asked.guidance, notes: asked.notes, evidence: asked.evidence },
        shape: asked.answer ?? { type: 'text' },
        gender: question.genderPrompt,
        items: shared.map(({ item }) => ({ label: item.label, asked: item.asked })),
        standing,
      };
    });
  });
}

/** An item without an answer of its own is answered where it stands under: "9.1.a" with "9.1", or else with "9". */
function isAnsweredAt(
  { label, answer }: Item,
  address: string,
  question: string,
  addresses: ReadonlySet<string>,
): boolean {
  if (answer !== null) return false;
  const base = label.replace(/\.[a-z]+$/, '');
  return (addresses.has(base) ? base : question) === address;
}

/** All that is asked in a field, in one language where it has words in it. */
export function askedInWords({ asked, items, title }: Unit, language: AskedLanguage): string {
  const lines = [asked, ...items.map((item) => item.asked)].filter(hasWords);
  return (lines.length > 0 ? lines : [title]).map((words) => wordsIn(words, language).text).join('\n');
}

/** Where an address of a text belongs: the field itself, or for an item ("9.1.a") the field that holds it; null: nowhere. */
export function unitFor(units: readonly Unit[], address: string): Unit | null {
  return (
    units.find((unit) => unit.address === address) ??
    units.find(({ items }) => items.some(({ label }) => label === address)) ??
    null
  );
}
