import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPart, aQuestionnaire } from './a-questionnaire.js';
import type { QuestionnaireEdit } from './edit.js';
import { editQuestionnaire } from './edit-questionnaire.js';
import type { Questionnaire } from './questionnaire.js';
import { isQuestionnaireRefusal } from './questionnaire-refusal.js';

const blank = aQuestionnaire({ parts: [aPart({ questions: [] })], lastKey: 1 });

function after(edits: readonly QuestionnaireEdit[], from: Questionnaire = blank): Questionnaire {
  return edits.reduce((now, edit) => {
    const next = editQuestionnaire(now, edit);
    if (isQuestionnaireRefusal(next)) throw new Error(next.message);
    return next;
  }, from);
}

function numbers({ parts }: Questionnaire): string[] {
  return parts.flatMap(({ questions }) =>
    questions.flatMap(({ number, items }) => [number, ...items.map(({ label }) => label)]),
  );
}

const built: readonly QuestionnaireEdit[] = [
  { edit: 'add-question', to: 'k1', written: { title: { en: 'Guards' } } }, // k2
  { edit: 'add-item', to: 'k2', level: 'sub-question', written: { asked: { en: 'Are there guards:' } } }, // k3
  { edit: 'add-item', to: 'k2', level: 'letter', written: { asked: { en: 'by day?' } } }, // k4
  { edit: 'add-item', to: 'k2', level: 'letter', written: { asked: { en: 'by night?' } } }, // k5
  { edit: 'add-item', to: 'k2', level: 'sub-question', written: { asked: { en: 'Who pays?' } } }, // k6
  { edit: 'add-item', to: 'k2', level: 'prompt', written: { asked: { en: 'Please add a link.' } } }, // k7
  { edit: 'add-part', heading: { en: 'Pools' } }, // k8
  { edit: 'add-question', to: 'k8', written: { asked: { en: 'How many pools are there?' } } }, // k9
];

describe('the builder', () => {
  it('numbers questions, sub-questions, letters and prompts', () => {
    expect(numbers(after(built))).toEqual(['1', '1.1', '1.1.a', '1.1.b', '1.2', '1→1', '2']);
  });

  it('gives an answer to what is asked by itself', () => {
    const [question] = after(built).parts[0]?.questions ?? [];
    expect(question?.answer).toBeNull();
    expect(question?.items.map(({ answer }) => answer?.type ?? null)).toEqual([
      'text',
      null,
      null,
      'text',
      'text',
    ]);
  });

  it('moves a sub-question with its letters, and a question into the next part', () => {
    const moved = after([...built, { edit: 'move', key: 'k6', by: -1 }]);
    expect(moved.parts[0]?.questions[0]?.items.map(({ key }) => key)).toEqual(['k6', 'k3', 'k4', 'k5', 'k7']);
    expect(numbers(moved)).toEqual(['1', '1.1', '1.2', '1.2.a', '1.2.b', '1→1', '2']);
    const over = after([...built, { edit: 'move', key: 'k9', by: -1 }]);
    expect(over.parts.map(({ questions }) => questions.map(({ key }) => key))).toEqual([['k2', 'k9'], []]);
  });

  it('removes a sub-question with its letters', () => {
    expect(numbers(after([...built, { edit: 'remove', key: 'k3' }]))).toEqual(['1', '1.1', '1→1', '2']);
  });

  it('refuses what is not there, what stands at the end and what is launched', () => {
    const codes = (
      [
        [blank, { edit: 'remove', key: 'k77' }],
        [blank, { edit: 'move', key: 'k1', by: 1 }],
        [blank, { edit: 'withdraw', key: 'k1' }],
        [after(built), { edit: 'check-words', key: 'k2' }],
        [aQuestionnaire({ status: 'launched' }), { edit: 'add-part' }],
      ] as const
    ).map(([from, edit]) => {
      const result = editQuestionnaire(from, edit);
      return isQuestionnaireRefusal(result) ? result.code : null;
    });
    expect(codes).toEqual([
      'question-gone',
      'question-immovable',
      'questionnaire-not-launched',
      'words-missing',
      'questionnaire-launched',
    ]);
  });

  it('keeps addresses and keys unique, and questions in sequence, whatever is done', () => {
    const key = fc.integer({ min: 1, max: 14 }).map((n) => `k${n}`);
    const level = fc.constantFrom('sub-question' as const, 'letter' as const, 'prompt' as const);
    const edit: fc.Arbitrary<QuestionnaireEdit> = fc.oneof(
      fc.record({ edit: fc.constant('add-part' as const) }),
      fc.record({ edit: fc.constant('add-question' as const), to: key }),
      fc.record({ edit: fc.constant('add-item' as const), to: key, level }),
      fc.record({ edit: fc.constant('move' as const), key, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ edit: fc.constant('remove' as const), key }),
      fc.record({ edit: fc.constant('change-item' as const), key, written: fc.record({ level }) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const end = edits.reduce((now, each) => {
          const next = editQuestionnaire(now, each);
          return isQuestionnaireRefusal(next) ? now : next;
        }, blank);
        const all = numbers(end);
        expect(new Set(all).size).toBe(all.length);
        const questions = end.parts.flatMap((part) => part.questions);
        expect(questions.map(({ number }) => number)).toEqual(questions.map((_, i) => String(i + 1)));
        const keys = [...end.parts, ...questions, ...questions.flatMap(({ items }) => items)].map(
          (each) => each.key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
