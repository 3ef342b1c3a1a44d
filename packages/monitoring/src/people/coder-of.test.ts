import { describe, expect, it } from 'vitest';
import { aContext, aMandate } from './a-mandate.js';
import { coderOf } from './coder-of.js';
import type { HeldMandate } from './mandate.js';
import type { RapporteurRule } from './office.js';

const on = '2026-05-10';
const appointed = (person: string, questions: readonly string[]): HeldMandate =>
  aMandate({ id: `r-${person}`, person, kind: 'question-rapporteur', party: null, questions });
const from = (person: string, party: string): HeldMandate =>
  aMandate({ id: `m-${person}`, person, kind: 'member', round: null, party });
const secretariat = aMandate({ id: 's', person: 'sara', kind: 'secretariat', round: null, party: null });

const held = [
  from('anna', 'XA'),
  from('ben', 'XB'),
  from('cleo', 'XC'),
  secretariat,
  appointed('anna', ['1', '2']),
  appointed('ben', ['2']),
  appointed('cleo', ['3']),
];
const cell = (question: string, party: string) => ({ round: 'lake-2', question, party });
const rule = (ownState: RapporteurRule['ownState']): RapporteurRule => ({ ...aContext().rule, ownState });

describe('who codes a cell', () => {
  it('is whoever was appointed for the question, alone or jointly', () => {
    expect(coderOf(cell('1', 'XB'), held, rule('joint'), on)).toEqual({
      persons: ['anna'],
      because: 'appointed',
      withheld: [],
    });
    expect(coderOf(cell('2', 'XD'), held, rule('joint'), on).persons).toEqual(['anna', 'ben']);
  });

  it.each([
    ['joint', '2', ['ben']],
    ['joint', '1', ['sara']],
    ['any-rapporteur', '1', ['ben', 'cleo']],
    ['secretariat', '2', ['sara']],
  ] as const)(
    'of a rapporteur’s own State, by the rule "%s" and for question %s: %j',
    (own, question, persons) => {
      expect(coderOf(cell(question, 'XA'), held, rule(own), on)).toEqual({
        persons,
        because: 'own-state',
        withheld: ['anna'],
      });
    },
  );

  it('is the same person for the own State where the body says so', () => {
    expect(coderOf(cell('1', 'XA'), held, rule('same'), on)).toMatchObject({
      persons: ['anna'],
      withheld: [],
    });
  });

  it('counts the State of any mandate of the day, in this round or in the whole body', () => {
    const moved = [{ ...from('anna', 'XA'), until: '2026-05-09' }, ...held.slice(1)];
    expect(coderOf(cell('1', 'XA'), moved, rule('joint'), on)).toMatchObject({ because: 'appointed' });
    const speaks = [...moved, aMandate({ id: 'c', person: 'anna', party: 'XD' })];
    expect(coderOf(cell('1', 'XD'), speaks, rule('joint'), on)).toMatchObject({ persons: ['sara'] });
    const elsewhere = [...moved, aMandate({ id: 'c', person: 'anna', party: 'XD', round: 'lake-1' })];
    expect(coderOf(cell('1', 'XD'), elsewhere, rule('joint'), on)).toMatchObject({ because: 'appointed' });
  });

  it('is nobody where nobody is appointed, and says so', () => {
    expect(coderOf(cell('9', 'XA'), held, rule('joint'), on).persons).toEqual([]);
  });
});
