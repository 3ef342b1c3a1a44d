import type { AskedLanguage } from './bilingual.js';
import type { AskingText } from './from-reading.js';
import { questionnaireFromReading } from './from-reading.js';
import { conditionInWords } from './printed-condition.js';
import type { Asked, Questionnaire } from './questionnaire.js';

/** One text of a questionnaire with its address: what two of them are compared by. */
export interface AskedPassage {
  /** Of a part: the number of its first question. */
  readonly address: string;
  readonly part: 'heading' | 'title' | 'condition' | 'asked' | 'guidance' | 'evidence' | 'note' | 'withdrawn';
  readonly text: string;
}

export interface QuestionnaireDifference {
  readonly address: string;
  readonly part: AskedPassage['part'];
  /** "form": only in blanks, hyphens, quotation marks or the sign at the end. */
  readonly kind: 'only-first' | 'only-second' | 'words' | 'form';
  readonly first: string | null;
  readonly second: string | null;
}

/** What two questionnaires do not ask alike, in the order of the first; what only the second has at its place there. */
export function compareQuestionnaires(
  first: readonly AskedPassage[],
  second: readonly AskedPassage[],
): QuestionnaireDifference[] {
  const [ones, others] = [bySlot(first), bySlot(second)];
  return slotsInOrder([...ones.keys()], [...others.keys()]).flatMap((slot): QuestionnaireDifference[] => {
    const [one, other] = [ones.get(slot), others.get(slot)];
    const { address, part } = (one ?? other) as AskedPassage;
    const texts = { first: one?.text ?? null, second: other?.text ?? null };
    if (one?.text === other?.text) return [];
    const kind = !one
      ? 'only-second'
      : !other
        ? 'only-first'
        : bare(one.text) === bare(other.text)
          ? 'form'
          : 'words';
    return [{ address, part, kind, ...texts }];
  });
}

/** The texts of a questionnaire in one language, in their order. */
export function passagesOf({ parts }: Questionnaire, language: AskedLanguage): AskedPassage[] {
  return parts
    .flatMap(({ heading, questions }) => {
      const [first] = questions;
      if (first === undefined) return [];
      return [
        { address: first.number, part: 'heading', text: heading[language] } as const,
        ...questions.flatMap((question) => [
          { address: question.number, part: 'title', text: question.title[language] } as const,
          ...passagesOfAsked(question.number, question, language),
          ...question.items.flatMap((item) => passagesOfAsked(item.label, item, language)),
        ]),
      ];
    })
    .filter(({ text }) => text !== '');
}

/** The texts of a questionnaire as it was read, or as a reply repeats it. */
export function passagesOfReading(reading: AskingText): AskedPassage[] {
  const language = reading.document.language === 'fr' ? 'fr' : 'en';
  return passagesOf(questionnaireFromReading(reading, { id: '', body: '', round: '', language }), language);
}

function passagesOfAsked(address: string, asked: Asked, language: AskedLanguage): AskedPassage[] {
  const conditions = asked.conditions.flatMap((condition) =>
    condition.kind === 'fact' ? [conditionInWords(condition, language)] : [],
  );
  const { withdrawn } = asked;
  return [
    ...conditions.map((text) => ({ address, part: 'condition', text }) as const),
    { address, part: 'asked', text: asked.asked[language] },
    { address, part: 'guidance', text: asked.guidance[language] },
    { address, part: 'evidence', text: asked.evidence[language] },
    ...asked.notes.map((note) => ({ address, part: 'note', text: note[language] }) as const),
    { address, part: 'withdrawn', text: withdrawn ? `${withdrawn.on}, ${withdrawn.decision}` : '' },
  ];
}

/** The second note of an address is a slot of its own. */
function bySlot(passages: readonly AskedPassage[]): Map<string, AskedPassage> {
  const slots = new Map<string, AskedPassage>();
  for (const passage of passages) {
    let n = 0;
    while (slots.has(`${passage.address} ${passage.part} ${n}`)) n++;
    slots.set(`${passage.address} ${passage.part} ${n}`, passage);
  }
  return slots;
}

/** What only the second has stands behind what it follows there. */
function slotsInOrder(first: readonly string[], second: readonly string[]): string[] {
  const ordered = [...first];
  const known = new Set(first);
  let at = 0;
  for (const slot of second) {
    if (known.has(slot)) at = ordered.indexOf(slot) + 1;
    else ordered.splice(at++, 0, slot);
  }
  return ordered;
}

function bare(text: string): string {
  return text
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[-‐‑–—\s]+/g, '')
    .replace(/[.:;,]+$/, '');
}
