import type { Decision } from '../meetings/decision.js';
import { noWords, writeWords } from './bilingual.js';
import type { QuestionnaireEdit, WrittenWords } from './edit.js';
import { applyEdit, inItem, inQuestion } from './edit-questionnaire.js';
import { problemsOf } from './problems.js';
import type { Asked, Questionnaire } from './questionnaire.js';
import { type QuestionnaireRefusal, refuse } from './questionnaire-refusal.js';
import { addressesByKey } from './questions-for.js';

/** What is needed of a decision. */
export type DecisionOnQuestions = Pick<Decision, 'number' | 'body' | 'round' | 'date' | 'effects'>;

export interface DecidedChange {
  readonly decision: DecisionOnQuestions | null;
  /** The day of the act, in the zone of the body. */
  readonly on: string;
}

/** The launch fixes the questionnaire, with its numbers, by a decision that adopts it. */
export function launchQuestionnaire(
  questionnaire: Questionnaire,
  { decision, on }: DecidedChange,
): Questionnaire | QuestionnaireRefusal {
  if (questionnaire.status !== 'draft')
    return refuse('questionnaire-launched', 'The questionnaire is launched already.');
  const refusal = decisionRefusal(questionnaire, decision, on, []);
  if (refusal !== null) return refusal;
  const open = problemsOf(questionnaire).filter(({ severity }) => severity === 'blocks');
  if (open.length > 0)
    return refuse('questionnaire-unfinished', `Still to settle before the launch: ${open.length}.`);
  return { ...questionnaire, status: 'launched', launch: { on, decision: decision?.number ?? '' } };
}

/** Takes a version as it stands, so that work goes on under the next number. */
export function keepVersion(questionnaire: Questionnaire): Questionnaire | QuestionnaireRefusal {
  if (questionnaire.status !== 'draft')
    return refuse('questionnaire-launched', 'A launched questionnaire makes a version with each change.');
  return { ...questionnaire, version: questionnaire.version + 1 };
}

/**
 * One change in a launched questionnaire, by a decision that names the question. Words, conditions and what is asked
 * beside an answer may change; something may be added behind the rest or be withdrawn. No number moves, and no answer
 * that was given loses its question: so nothing is removed, and no answer becomes one of another type.
 */
export function changeLaunched(
  questionnaire: Questionnaire,
  edit: QuestionnaireEdit,
  { decision, on, reason }: DecidedChange & { readonly reason: WrittenWords },
): Questionnaire | QuestionnaireRefusal {
  if (questionnaire.status !== 'launched')
    return refuse(
      'questionnaire-not-launched',
      'The questionnaire is a draft: it needs no decision to change.',
    );
  const changed = changedBy(questionnaire, edit, on, decision?.number ?? '');
  if ('code' in changed) return changed;
  const addresses = addressesOf(questionnaire, changed, edit);
  const refusal = decisionRefusal(questionnaire, decision, on, addresses);
  if (refusal !== null) return refusal;
  if (JSON.stringify({ ...changed, lastKey: 0 }) === JSON.stringify({ ...questionnaire, lastKey: 0 }))
    return refuse('nothing-changed', 'Nothing was changed.');
  const open = problemsOf(changed).filter(({ severity }) => severity === 'blocks');
  const known = new Set(problemsOf(questionnaire).map((problem) => JSON.stringify(problem)));
  if (open.some((problem) => !known.has(JSON.stringify(problem))))
    return refuse('questionnaire-unfinished', 'The change leaves something open: both languages are needed.');
  const version = questionnaire.version + 1;
  const change = {
    version,
    on,
    decision: decision?.number ?? '',
    reason: writeWords(noWords, reason),
    addresses,
  };
  return { ...changed, version, changes: [...questionnaire.changes, change] };
}

function changedBy(
  questionnaire: Questionnaire,
  edit: QuestionnaireEdit,
  on: string,
  decision: string,
): Questionnaire | QuestionnaireRefusal {
  const withdraw = <T extends Asked>(asked: T): T => ({
    ...asked,
    withdrawn: asked.withdrawn ?? { on, decision },
  });
  switch (edit.edit) {
    case 'move':
    case 'remove':
      return refuse(
        'change-not-allowed',
        'After the launch nothing is moved or removed; it can be withdrawn.',
      );
    case 'withdraw': {
      const asQuestion = inQuestion(questionnaire, edit.key, withdraw);
      return 'code' in asQuestion ? inItem(questionnaire, edit.key, withdraw) : asQuestion;
    }
    case 'change-question':
    case 'change-item': {
      const changed = applyEdit(questionnaire, edit);
      return !('code' in changed) && changesAnswers(questionnaire, changed)
        ? refuse(
            'change-not-allowed',
            'After the launch an answer keeps its type, and its options stay.',
            'answer',
          )
        : changed;
    }
    default:
      return applyEdit(questionnaire, edit);
  }
}

/** Whether an answer became one of another type or lost an option or a column; or an item changed its level. */
function changesAnswers(before: Questionnaire, after: Questionnaire): boolean {
  const asked = (questionnaire: Questionnaire) =>
    questionnaire.parts.flatMap(({ questions }) => questions).flatMap((each) => [each, ...each.items]);
  return asked(before).some((each, i) => {
    const [was, is] = [each.answer, asked(after)[i]?.answer ?? null];
    if (was?.type !== is?.type || levelIn(each) !== levelIn(asked(after)[i])) return true;
    const keys = new Set(keysOf(is));
    return keysOf(was).some((key) => !keys.has(key));
  });
}

function levelIn(asked: Asked | undefined): unknown {
  return asked && 'level' in asked ? asked.level : null;
}

function keysOf(answer: Asked['answer']): string[] {
  if (answer?.type === 'choice') return answer.options.map(({ key }) => key);
  return answer?.type === 'table' ? answer.columns.map(({ key }) => key) : [];
}

/** What an edit was about; something that was added has its address only afterwards. */
function addressesOf(before: Questionnaire, after: Questionnaire, edit: QuestionnaireEdit): string[] {
  if (edit.edit === 'add-question' || edit.edit === 'add-item')
    return [addressesByKey(after).get(`k${after.lastKey}`) ?? ''];
  const key = 'key' in edit ? edit.key : null;
  const address = key === null ? undefined : addressesByKey(before).get(key);
  return address === undefined ? [] : [address];
}

/** A decision of this round about the questionnaire, taken by now: of the whole, or naming what changes. */
function decisionRefusal(
  { body, round }: Questionnaire,
  decision: DecisionOnQuestions | null,
  on: string,
  addresses: readonly string[],
): QuestionnaireRefusal | null {
  const isAbout = decision?.effects.some(
    (effect) =>
      effect.kind === 'questionnaire' &&
      (effect.questions.length === 0 ||
        (addresses.length > 0 &&
          addresses.every((address) => effect.questions.some((it) => covers(it, address))))),
  );
  if (decision === null || decision.body !== body || decision.round !== round || !isAbout)
    return refuse(
      'decision-not-on-questions',
      'A decision of this round on these questions is needed.',
      'decision',
    );
  return decision.date > on
    ? refuse('decision-later', 'The decision was not taken yet on this day.', 'decision')
    : null;
}

/** A decision on question 9 covers 9.1; one on 9.1 does not cover 9. */
function covers(named: string, address: string): boolean {
  return address === named || (address.startsWith(named) && /^[.→]/.test(address.slice(named.length)));
}
