import { describe, expect, it } from 'vitest';
import type { Decision, Effect } from '../meetings/decision.js';
import { aDecision, aRound } from './a-round.js';
import { enterStage, nextStageOn } from './enter-stage.js';
import { openRound } from './open-round.js';
import { recordDecision } from './record-decision.js';
import type { RoundAtWork } from './round-at-work.js';

const round = aRound();
const parties = ['XA', 'XB', 'XC', 'XD', 'XE'];

function recorded(given: Partial<Decision>, on = '2026-09-14', about: RoundAtWork | null = round) {
  const decision = aDecision({ number: 'LPC/2026/D5', date: '2026-09-14', ...given });
  return recordDecision(decision, { round: about, known: round.decisions, parties, on });
}

describe('recordDecision', () => {
  it('takes what fits what was decided before', () => {
    expect(
      recorded({
        effects: [
          { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-10-31' },
          { kind: 'monitored', add: ['XE'], remove: [] },
          { kind: 'due', duty: 'reply', parties: ['XE'], day: '2026-12-15' },
          { kind: 'stage', stage: 'collecting', from: '2026-09-14' },
        ],
      }),
    ).toMatchObject({ number: 'LPC/2026/D5' });
  });

  it.each<[string, string, Partial<Decision>]>([
    ['decision-number', 'number', { number: ' ' }],
    ['decision-number-taken', 'number', { number: 'LPC/2026/D1' }],
    ['decision-day', 'date', { date: '2026-09-15' }],
    ['decision-day', 'date', { date: 'soon' }],
    ['decision-text', 'text', { text: { en: '', fr: 'Le comité décide.' } }],
    ['decision-replaces', 'replaces', { replaces: 'id of nothing' }],
    ['decision-classification', 'classification', { classification: { audience: 'body', until: 'later' } }],
  ])('refuses %s at %s', (code, field, given) => {
    expect(recorded(given)).toMatchObject({ code, field });
  });

  it.each<[string, string, Effect]>([
    ['decision-stage', 'stage', { kind: 'stage', stage: 'launched', from: '2026-09-20' }],
    ['decision-stage', 'from', { kind: 'stage', stage: 'collecting', from: '2026-09-13' }],
    ['decision-party', 'parties', { kind: 'monitored', add: ['XF'], remove: [] }],
    ['decision-party', 'parties', { kind: 'monitored', add: [], remove: ['XE'] }],
    ['decision-party', 'parties', { kind: 'due', duty: 'reply', parties: ['XE'], day: '2026-12-15' }],
    ['decision-due', 'day', { kind: 'due', duty: 'comment', parties: [], day: '2026-09-13' }],
    ['decision-due', 'duty', { kind: 'due', duty: 'lunch' as 'reply', parties: [], day: '2026-10-01' }],
    ['decision-extension', 'day', { kind: 'extension', duty: 'reply', parties: ['XB'], day: '2026-09-30' }],
    [
      'decision-extension',
      'duty',
      { kind: 'extension', duty: 'comment', parties: ['XB'], day: '2026-10-30' },
    ],
    ['decision-symbol', 'symbol', { kind: 'adoption', symbol: '' }],
  ])('refuses %s at effects.0.%s', (code, field, effect) => {
    expect(recorded({ effects: [effect] })).toMatchObject({ code, field: `effects.0.${field}` });
  });

  it('needs a round for what it does to one', () => {
    const due: Effect = { kind: 'due', duty: 'reply', parties: [], day: '2026-12-15' };
    expect(recorded({ effects: [due] }, '2026-09-14', null)).toMatchObject({
      code: 'decision-without-round',
    });
  });
});

describe('enterStage', () => {
  it('enters what a decision opened, on its day', () => {
    const prepared = aRound({ stages: [] });
    expect(nextStageOn(prepared, '2026-02-12')).toMatchObject({ stage: 'launched', from: '2026-03-02' });
    expect(enterStage(prepared, 'launched', '2026-03-01')).toMatchObject({ code: 'stage-too-early' });
    expect(enterStage(prepared, 'launched', '2026-03-02')).toMatchObject({ stage: 'launched' });
    expect(enterStage(prepared, 'collecting', '2026-03-02')).toMatchObject({
      code: 'stage-without-decision',
    });
    expect(enterStage(round, 'launched', '2026-03-02')).toMatchObject({ code: 'stage-not-forward' });
  });

  it('launches no round that came with a later stage', () => {
    const imported = aRound({ stages: [], stageBefore: 'adopted' });
    expect(enterStage(imported, 'launched', '2026-03-02')).toMatchObject({ code: 'stage-not-forward' });
    expect(nextStageOn(imported, '2026-03-02')).toBeNull();
  });

  it('launches nothing without parties', () => {
    const decision = aDecision({ effects: [{ kind: 'stage', stage: 'launched', from: '2026-03-02' }] });
    expect(enterStage(aRound({ stages: [], decisions: [decision] }), 'launched', '2026-03-02')).toMatchObject(
      {
        code: 'launch-without-parties',
      },
    );
  });
});

it.each([
  ['round-key', { key: 'Lake 2' }],
  ['round-taken', { key: 'lake-1' }],
  ['round-number', { number: 1 }],
  ['round-number', { number: 0.5 }],
  ['round-title', { title: { en: 'Second round', fr: ' ' } }],
  ['round-kind', { kind: 'yearly' as 'urgent' }],
])('opens no round: %s', (code, given) => {
  const fine = {
    key: 'lake-2',
    number: 2,
    title: { en: 'Second round', fr: 'Deuxième cycle' },
    kind: 'thematic',
  } as const;
  const known = [
    { key: 'lake-1', number: 1, isOwn: true },
    { key: 'other-2', number: 2, isOwn: false },
  ];
  expect(openRound(fine, known)).toEqual(fine);
  expect(openRound({ ...fine, ...given }, known)).toMatchObject({ code });
});
