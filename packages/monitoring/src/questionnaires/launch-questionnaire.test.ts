import { describe, expect, it } from 'vitest';
import { anItem, aPart, aQuestion, aQuestionnaire } from './a-questionnaire.js';
import { bilingual } from './bilingual.js';
import {
  changeLaunched,
  type DecisionOnQuestions,
  keepVersion,
  launchQuestionnaire,
} from './launch-questionnaire.js';
import { problemsOf } from './problems.js';
import type { Questionnaire } from './questionnaire.js';
import { isQuestionnaireRefusal, type QuestionnaireRefusal } from './questionnaire-refusal.js';

const decision: DecisionOnQuestions = {
  number: 'LPC/2026/D1',
  body: 'lake',
  round: 'lake-2',
  date: '2026-02-01',
  effects: [{ kind: 'questionnaire', questions: [] }],
};
const on = '2026-02-03';
const draft = aQuestionnaire({
  parts: [aPart({ questions: [aQuestion({ items: [anItem()] }), aQuestion({ key: 'k4', number: '2' })] })],
});
const launched = given(launchQuestionnaire(draft, { decision, on }));
const later: DecisionOnQuestions = {
  ...decision,
  number: 'LPC/2026/D5',
  date: '2026-04-01',
  effects: [{ kind: 'questionnaire', questions: ['1'] }],
};
const byLater = {
  decision: later,
  on: '2026-04-02',
  reason: { en: 'Asked twice.', fr: 'Demandé deux fois.' },
};

function given(result: Questionnaire | QuestionnaireRefusal): Questionnaire {
  if (isQuestionnaireRefusal(result)) throw new Error(result.message);
  return result;
}

function codeOf(result: Questionnaire | QuestionnaireRefusal): string | null {
  return isQuestionnaireRefusal(result) ? result.code : null;
}

describe('the launch', () => {
  it('fixes the questionnaire by a decision', () => {
    expect(launched).toMatchObject({
      status: 'launched',
      launch: { on, decision: 'LPC/2026/D1' },
      version: 1,
    });
    expect(codeOf(launchQuestionnaire(launched, { decision, on }))).toBe('questionnaire-launched');
    expect(codeOf(keepVersion(launched))).toBe('questionnaire-launched');
  });

  it.each([
    ['none', null, 'decision-not-on-questions'],
    ['one of another round', { ...decision, round: 'lake-1' }, 'decision-not-on-questions'],
    ['one of another body', { ...decision, body: 'pond' }, 'decision-not-on-questions'],
    ['one about something else', { ...decision, effects: [] }, 'decision-not-on-questions'],
    ['one about a question alone', later, 'decision-not-on-questions'],
    ['one of tomorrow', { ...decision, date: '2026-02-04' }, 'decision-later'],
  ])('needs a decision, and not %s', (_, other, code) => {
    expect(codeOf(launchQuestionnaire(draft, { decision: other, on }))).toBe(code);
  });

  it('waits for both languages', () => {
    const lacking = aQuestionnaire({
      parts: [aPart({ questions: [aQuestion({ asked: bilingual('Who?') })] })],
    });
    expect(codeOf(launchQuestionnaire(lacking, { decision, on }))).toBe('questionnaire-unfinished');
  });
});

describe('a change after the launch', () => {
  it('is dated and has the number of its decision', () => {
    const changed = given(
      changeLaunched(
        launched,
        { edit: 'change-question', key: 'k2', written: { asked: { en: 'Who guards?', fr: 'Qui garde ?' } } },
        byLater,
      ),
    );
    expect(changed.version).toBe(2);
    expect(changed.changes).toMatchObject([
      { version: 2, on: '2026-04-02', decision: 'LPC/2026/D5', addresses: ['1'] },
    ]);
  });

  it('withdraws and never removes; adds behind and never moves a number', () => {
    const withdrawn = given(changeLaunched(launched, { edit: 'withdraw', key: 'k3' }, byLater));
    expect(withdrawn.parts[0]?.questions[0]?.items[0]?.withdrawn).toEqual({
      on: '2026-04-02',
      decision: 'LPC/2026/D5',
    });
    const whole = { ...byLater, decision: { ...later, effects: decision.effects } };
    const written = { asked: { en: 'How many?', fr: 'Combien ?' } };
    const added = given(changeLaunched(withdrawn, { edit: 'add-question', to: 'k1', written }, whole));
    expect(added.parts[0]?.questions.map(({ number }) => number)).toEqual(['1', '2', '3']);
    const item = given(
      changeLaunched(added, { edit: 'add-item', to: 'k2', level: 'sub-question', written }, byLater),
    );
    expect(item.parts[0]?.questions[0]?.items.map(({ label }) => label)).toEqual(['1.1', '1.2']);
    expect(item.changes.map(({ addresses }) => addresses)).toEqual([['1.1'], ['3'], ['1.2']]);
  });

  it.each([
    ['move', { edit: 'move', key: 'k2', by: 1 }, 'change-not-allowed'],
    ['remove', { edit: 'remove', key: 'k2' }, 'change-not-allowed'],
    [
      'ask for another type of answer',
      { edit: 'change-item', key: 'k3', written: { answer: { type: 'date' } } },
      'change-not-allowed',
    ],
    ['change what the decision does not name', { edit: 'withdraw', key: 'k4' }, 'decision-not-on-questions'],
    [
      'leave one language behind',
      { edit: 'change-question', key: 'k2', written: { asked: { en: 'Who?' } } },
      'questionnaire-unfinished',
    ],
    ['change nothing', { edit: 'change-question', key: 'k2', written: {} }, 'nothing-changed'],
  ] as const)('does not %s', (_, edit, code) => {
    expect(codeOf(changeLaunched(launched, edit, byLater))).toBe(code);
  });

  it('is not for a draft', () => {
    expect(codeOf(changeLaunched(draft, { edit: 'withdraw', key: 'k3' }, byLater))).toBe(
      'questionnaire-not-launched',
    );
  });
});

describe('what is to settle', () => {
  const problems = (questionnaire: Questionnaire) =>
    problemsOf(questionnaire).map(({ code, address, language }) =>
      [code, address, language].filter(Boolean).join(' '),
    );

  it('names each thing with its address', () => {
    expect(problems(aQuestionnaire({ parts: [] }))).toContain('no-questions');
    const one = (question: Parameters<typeof aQuestion>[0]) =>
      problems(aQuestionnaire({ parts: [aPart({ questions: [aQuestion(question)] })] }));
    expect(one({ asked: bilingual('', '') })).toContain('nothing-asked 1');
    expect(one({ answer: null })).toContain('nothing-to-answer 1');
    expect(one({ answer: { type: 'choice', options: [], several: false } })).toContain('options-missing 1');
    expect(one({ answer: { type: 'table', columns: [] } })).toContain('columns-missing 1');
    expect(one({ guidance: bilingual('Short.') })).toContain('words-missing 1 fr');
    expect(one({ guidance: bilingual('See question 12.', 'Voir la question 12.') })).toContain(
      'names-unknown-question 1',
    );
    const conditions = (of: string, values: string[]) => [{ kind: 'answer' as const, of, values }];
    expect(one({ conditions: conditions('k77', ['yes']) })).toContain('condition-lost 1');
    expect(one({ conditions: conditions('k3', ['yes']), items: [anItem()] })).toContain(
      'condition-not-before 1',
    );
    const items = [anItem(), anItem({ key: 'k5', label: '1.2', conditions: conditions('k3', ['maybe']) })];
    expect(one({ items })).toContain('condition-no-value 1.2');
    expect(
      one({ items: [anItem(), { ...items[1], conditions: conditions('k3', ['yes']) } as never] }),
    ).not.toContain('condition-no-value 1.2');
  });

  it('hinders nothing where words are only unchecked', () => {
    expect(problemsOf(draft).every(({ severity }) => severity === 'look')).toBe(true);
  });
});
