import { anItem, aPart, aQuestion } from '../questionnaires/a-questionnaire.js';
import type { Item, Question } from '../questionnaires/questionnaire.js';
import type { QuestionForParty } from '../questionnaires/questions-for.js';
import { type Answer, type AnswerContent, noAnswer, noContent } from './answer.js';
import type { Reply, Submission } from './reply.js';
import { type Unit, unitsOf } from './unit.js';

/** Builders for tests; our invented words. */

export function aReply(given: Partial<Reply> = {}): Reply {
  return {
    ...{ id: 'reply-1', body: 'lake', round: 'lake-2', party: 'XA', state: 'in-work', language: 'en' },
    ...{
      openedAt: '2026-02-01T09:00:00.000Z',
      delegations: [],
      signOff: null,
      submissions: [],
      extensions: [],
    },
    ...given,
  };
}

export function aSubmission(given: Partial<Submission> = {}): Submission {
  return {
    ...{
      id: 'submission-1',
      number: 1,
      receipt: 'lake-2/XA/1',
      by: 'person-1',
      at: '2026-03-01T09:00:00.000Z',
    },
    ...{ sha256: 'a'.repeat(64), receivedAt: null, correction: null, publishedAt: null, publishedBy: null },
    ...given,
  };
}

export function someContent(given: Partial<AnswerContent> = {}): AnswerContent {
  return { ...noContent('en'), ...given };
}

export function anAnswer(address: string, text: string, given: Partial<Answer> = {}): Answer {
  return {
    ...noAnswer(address, 'en'),
    ...{ version: 1, by: 'person-1', at: '2026-02-02T10:00:00.000Z', content: someContent({ text }) },
    ...given,
  };
}

/** Question 1 with its items, as it is asked of a party. */
export function someUnits(question: Partial<Question> = {}, items: readonly Partial<Item>[] = []): Unit[] {
  const asked: QuestionForParty = {
    part: aPart(),
    question: aQuestion(question),
    standing: 'asked',
    items: items.map((item) => ({ item: anItem(item), standing: 'asked' })),
  };
  return unitsOf([asked]);
}
