import { describe, expect, it } from 'vitest';
import { askedAct } from './asked-act.js';
import { piecesOf } from './groups.js';
import { tiesStyle } from './ties.js';

const shown = (text: string, ...groups: [from: number, to: number][]) =>
  piecesOf(
    text,
    groups.map(([from, to], place) => ({ from, to, number: place + 1 })),
  )
    .map(
      ({ text: words, group, ends }) =>
        `${group === null ? words : `<${words}>`}${ends.map((n) => `[${n}]`).join('')}`,
    )
    .join('');

describe('groups in a text', () => {
  it('are marked, and numbered where they end', () => {
    expect(shown('A and B have; C lacks.', [0, 7], [14, 15])).toBe('<A and B>[1] have; <C>[2] lacks.');
  });
  it('overlap without hiding a number', () => {
    expect(shown('A, B (in part), C.', [0, 17], [3, 4])).toBe('<A, ><B>[2]< (in part), C>[1].');
    expect(shown('A and B.', [0, 7], [0, 7])).toBe('<A and B>[1][2].');
  });
  it('stand at the mark of a note, also at either end', () => {
    expect(shown('Some do.', [4, 4])).toBe('Some[1] do.');
    expect(shown('Do.', [0, 0], [3, 3])).toBe('[1]Do.[2]');
  });
  it('keep every letter, wherever a group is said to be', () => {
    const text = 'A and B have it.';
    const words = piecesOf(text, [
      { from: -5, to: 3, number: 1 },
      { from: 10, to: 99, number: 2 },
      { from: 8, to: 2, number: 3 },
    ]);
    expect(words.map((piece) => piece.text).join('')).toBe(text);
    expect(words.flatMap(({ ends }) => ends).sort()).toEqual([1, 2, 3]);
  });
});

describe('an act that a form asks for', () => {
  const of = (query: string) => askedAct(new URLSearchParams(query));
  it('is read from its fields', () => {
    expect(of('act=accept&key=3-1')).toEqual({ act: 'accept', key: '3-1' });
    expect(of('act=correct&key=3-1&claim=x&side=lacks&party=AT&party=BE')).toEqual({
      act: 'correct',
      key: '3-1',
      said: { claim: 'x', polarity: 'lacks', parties: ['AT', 'BE'] },
    });
    expect(of('act=merge&key=3-1&with=3-2')).toEqual({ act: 'merge', key: '3-1', with: '3-2' });
    expect(
      of('act=split&key=3-1&in-AT=a&in-BE=b&in-CY=a&claim-a=x&side-a=has&claim-b=y&side-b=lacks&claim-c=z'),
    ).toEqual({
      act: 'split',
      key: '3-1',
      parts: [
        { claim: 'x', polarity: 'has', parties: ['AT', 'CY'] },
        { claim: 'y', polarity: 'lacks', parties: ['BE'] },
      ],
    });
    expect(of('act=burn&key=3-1')).toBeNull();
  });
  it('may ask for as many parts as a key has letters', () => {
    const act = of('act=split&key=3-1&in-AT=a&in-BE=e&in-CY=z&claim-a=x&claim-e=y&claim-z=z');
    expect(act?.act === 'split' && act.parts.map(({ claim, parties }) => [claim, ...parties])).toEqual([
      ['x', 'AT'],
      ['y', 'BE'],
      ['z', 'CY'],
    ]);
  });
});

describe('ties', () => {
  it('light a record and its places up together, one rule each', () => {
    expect(tiesStyle(2).match(/\.review:has\(\.tie-(\d):is\(.*\)\) \.tie-\1\b/g)).toHaveLength(2);
  });
  it.each([0, -3, Number.NaN, Number.POSITIVE_INFINITY])('are none for %s records', (count) => {
    expect(tiesStyle(count)).toBe('');
  });
  it('end', () => {
    expect(tiesStyle(1e9).length).toBeLessThan(50_000);
  });
});
