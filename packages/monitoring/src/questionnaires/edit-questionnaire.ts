import { type Bilingual, checkWords, hasWords, noWords, writeWords } from './bilingual.js';
import type { QuestionKey } from './condition.js';
import type { QuestionnaireEdit } from './edit.js';
import { moved } from './move.js';
import { nextItemLabel, nextQuestionNumber, numberQuestions } from './number-questions.js';
import type { Item, Question, Questionnaire, QuestionnairePart } from './questionnaire.js';
import { type QuestionnaireRefusal, refuse } from './questionnaire-refusal.js';
import { newItem, newQuestion, writeItem, writeQuestion } from './write-asked.js';

/** One step in a draft, which is numbered anew. */
export function editQuestionnaire(
  questionnaire: Questionnaire,
  edit: QuestionnaireEdit,
): Questionnaire | QuestionnaireRefusal {
  if (questionnaire.status !== 'draft')
    return refuse('questionnaire-launched', 'The questionnaire is launched: it changes by a decision only.');
  if (edit.edit === 'withdraw')
    return refuse('questionnaire-not-launched', 'In a draft a question is removed, not withdrawn.');
  const next = applyEdit(questionnaire, edit);
  return 'code' in next ? next : numberQuestions(next);
}

/** The step itself; numbers of what was there stay. */
export function applyEdit(
  questionnaire: Questionnaire,
  edit: Exclude<QuestionnaireEdit, { edit: 'withdraw' }>,
): Questionnaire | QuestionnaireRefusal {
  switch (edit.edit) {
    case 'describe':
      return {
        ...questionnaire,
        symbol: edit.symbol === undefined ? questionnaire.symbol : edit.symbol?.trim() || null,
        title: writeWords(questionnaire.title, edit.title ?? {}),
        introduction: writeWords(questionnaire.introduction, edit.introduction ?? {}),
        genderPrompt: writeWords(questionnaire.genderPrompt, edit.genderPrompt ?? {}),
      };
    case 'add-part': {
      const [key, keyed] = withKey(questionnaire);
      const part = { key, heading: writeWords(noWords, edit.heading ?? {}), questions: [] };
      return { ...keyed, parts: [...keyed.parts, part] };
    }
    case 'add-question': {
      const [key, keyed] = withKey(questionnaire);
      const added = newQuestion(key, nextQuestionNumber(questionnaire), edit.written);
      return inPart(keyed, edit.to, (part) => ({ ...part, questions: [...part.questions, added] }));
    }
    case 'add-item': {
      const [key, keyed] = withKey(questionnaire);
      return inQuestion(keyed, edit.to, (question) => {
        const added = newItem(key, nextItemLabel(question, edit.level), edit.level, edit.written);
        // A question that only its items ask needs no answer of its own.
        const isAskedItself = hasWords(question.asked) || edit.level !== 'sub-question';
        const answer = isAskedItself || question.items.length > 0 ? question.answer : null;
        return { ...question, answer, items: [...question.items, added] };
      });
    }
    case 'change-part':
      return inPart(questionnaire, edit.key, (part) => {
        return { ...part, heading: writeWords(part.heading, edit.heading) };
      });
    case 'change-question':
      return inQuestion(questionnaire, edit.key, (question) => writeQuestion(question, edit.written));
    case 'change-item':
      return inItem(questionnaire, edit.key, (item) => writeItem(item, edit.written));
    case 'move':
      return moved(questionnaire, edit.key, edit.by);
    case 'remove':
      return without(questionnaire, edit.key);
    case 'check-words':
      return checked(questionnaire, edit.key);
  }
}

function withKey(questionnaire: Questionnaire): [QuestionKey, Questionnaire] {
  const lastKey = questionnaire.lastKey + 1;
  return [`k${lastKey}`, { ...questionnaire, lastKey }];
}

const unknown = () =>
  refuse('question-gone', 'There is no such part, question or item: somebody may have removed it.');

function inPart(
  questionnaire: Questionnaire,
  key: QuestionKey,
  change: (part: QuestionnairePart) => QuestionnairePart,
): Questionnaire | QuestionnaireRefusal {
  if (!questionnaire.parts.some((part) => part.key === key)) return unknown();
  return {
    ...questionnaire,
    parts: questionnaire.parts.map((part) => (part.key === key ? change(part) : part)),
  };
}

export function inQuestion(
  questionnaire: Questionnaire,
  key: QuestionKey,
  change: (question: Question) => Question,
): Questionnaire | QuestionnaireRefusal {
  const home = questionnaire.parts.find(({ questions }) => questions.some((each) => each.key === key));
  if (!home) return unknown();
  return inPart(questionnaire, home.key, (part) => {
    return { ...part, questions: part.questions.map((each) => (each.key === key ? change(each) : each)) };
  });
}

export function inItem(
  questionnaire: Questionnaire,
  key: QuestionKey,
  change: (item: Item) => Item,
): Questionnaire | QuestionnaireRefusal {
  const home = questionnaire.parts
    .flatMap(({ questions }) => questions)
    .find(({ items }) => items.some((each) => each.key === key));
  if (!home) return unknown();
  return inQuestion(questionnaire, home.key, (question) => {
    return { ...question, items: question.items.map((each) => (each.key === key ? change(each) : each)) };
  });
}

/** A sub-question or a prompt goes with the letters under it. */
function without(questionnaire: Questionnaire, key: QuestionKey): Questionnaire | QuestionnaireRefusal {
  const parts = questionnaire.parts
    .filter((part) => part.key !== key)
    .map((part) => ({
      ...part,
      questions: part.questions
        .filter((question) => question.key !== key)
        .map((question) => ({ ...question, items: withoutItem(question.items, key) })),
    }));
  return countKeys(parts) < countKeys(questionnaire.parts) ? { ...questionnaire, parts } : unknown();
}

function withoutItem(items: readonly Item[], key: QuestionKey): Item[] {
  const gone = items.find((item) => item.key === key);
  const isUnder = ({ label, level }: Item) => level === 'letter' && label.startsWith(`${gone?.label}.`);
  return items.filter((item) => item !== gone && !(gone && gone.level !== 'letter' && isUnder(item)));
}

function countKeys(parts: readonly QuestionnairePart[]): number {
  return parts.reduce(
    (sum, { questions }) => sum + 1 + questions.reduce((n, { items }) => n + 1 + items.length, 0),
    0,
  );
}

function checked(
  questionnaire: Questionnaire,
  key: QuestionKey | null,
): Questionnaire | QuestionnaireRefusal {
  let lacking = false;
  const check = (words: Bilingual): Bilingual => {
    if (!hasWords(words)) return words;
    const result = checkWords(words);
    if (result === null) lacking = true;
    return result ?? words;
  };
  const checkAsked = <T extends Question | Item>(asked: T): T => ({
    ...asked,
    asked: check(asked.asked),
    guidance: check(asked.guidance),
    evidence: check(asked.evidence),
    notes: asked.notes.map(check),
  });
  const next =
    key === null
      ? {
          ...questionnaire,
          title: check(questionnaire.title),
          introduction: check(questionnaire.introduction),
          genderPrompt: check(questionnaire.genderPrompt),
        }
      : [
          inPart(questionnaire, key, (part) => ({ ...part, heading: check(part.heading) })),
          inQuestion(questionnaire, key, (each) => ({ ...checkAsked(each), title: check(each.title) })),
          inItem(questionnaire, key, checkAsked),
        ].find((result): result is Questionnaire => !('code' in result));
  if (next === undefined) return unknown();
  return lacking
    ? refuse('words-missing', 'One language is missing: there is nothing to compare with.')
    : next;
}
