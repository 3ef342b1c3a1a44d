import { expect, it } from 'vitest';
import { aDecision, aRound } from './a-round.js';
import { daysAfter, daysBetween, isDay } from './day.js';
import { isMonitoredOn, monitoredOn } from './monitored.js';
import { isLaunchedOn, stageOn } from './stage.js';

it('is in preparation until it enters a stage, and then names the decision', () => {
  expect(stageOn(aRound(), '2026-03-01')).toEqual({ stage: 'preparing', from: null, decision: null });
  expect(stageOn(aRound(), '2026-03-02')).toMatchObject({
    stage: 'launched',
    decision: { number: 'LPC/2026/D1' },
  });
  expect(isLaunchedOn(aRound({ stages: [] }), '2030-01-01')).toBe(false);
  const imported = aRound({ stages: [], stageBefore: 'adopted' });
  expect(stageOn(imported, '2030-01-01')).toEqual({ stage: 'adopted', from: null, decision: null });
});

it('monitors whom the launch named, and others by a later decision', () => {
  const round = aRound();
  const joined = aDecision({
    number: 'LPC/2026/D3',
    date: '2026-06-18',
    effects: [{ kind: 'monitored', add: ['XE', 'XA'], remove: ['XD'] }],
  });
  const changed = aRound({ decisions: [...round.decisions, joined] });
  expect(monitoredOn(changed, '2026-06-17').map(({ party }) => party)).toEqual(['XA', 'XB', 'XC', 'XD']);
  expect(monitoredOn(changed, '2026-06-18').map(({ party }) => party)).toEqual(['XA', 'XB', 'XC', 'XE']);
  expect(monitoredOn(changed, '2026-06-18').map(({ decision }) => decision.number)).toEqual([
    ...['LPC/2026/D1', 'LPC/2026/D1', 'LPC/2026/D1', 'LPC/2026/D3'],
  ]);
  expect(isMonitoredOn(changed, 'XE', '2026-06-17')).toBe(false);
});

it('knows the days of the calendar', () => {
  expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-2-1', '', '2026-13-01'].some(isDay)).toBe(false);
  expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});
