import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Addressees } from '../readings/reading.js';
import { aRecommendation } from '../recommendations/a-recommendation.js';
import { type Meeting, wordingFor } from './wording.js';

const committee = 'The Lake Committee';

function put(
  text: string,
  meeting: Meeting,
  name = 'the Netherlands',
  addressees: Partial<Addressees> = {},
): string {
  return wordingFor(aRecommendation({ text, addressees }), text, name, meeting);
}

describe('wordingFor', () => {
  it.each<[string, Meeting, string]>([
    [
      `${committee} invites Castell, the Netherlands and Tarn to paint boats, where appropriate.`,
      'listed',
      `${committee} invites the Netherlands to paint boats, where appropriate.`,
    ],
    [
      `${committee} requires parties that are not already doing so to see that boats may be counted.`,
      'listed',
      `${committee} requires the Netherlands to see that boats may be counted.`,
    ],
    [
      `${committee} requires those parties which keep boats on a lake to paint them.`,
      'listed',
      `${committee} requires the Netherlands, one of the parties that keep boats on a lake, to paint them.`,
    ],
    [
      `${committee} invites parties that are not already doing so, to paint the boats of Recommendation II-1.`,
      'accessory',
      `${committee} invites the Netherlands, if it is not already doing so, to paint the boats of Recommendation II-1.`,
    ],
    [
      `Mindful of the wind, the Lake Committee invites all parties to paint boats. It may be white.`,
      'among-all',
      `Mindful of the wind, the Lake Committee invites all parties, including the Netherlands, to paint boats. It may be white.`,
    ],
    [
      `${committee} requests that parties ensure in their rules that no boat sinks.`,
      'among-all',
      `${committee} requests that parties, including the Netherlands, ensure in their rules that no boat sinks.`,
    ],
    [
      `${committee} invites parties, wherever possible, to paint boats.`,
      'among-all',
      `${committee} invites parties, including the Netherlands, wherever possible, to paint boats.`,
    ],
  ])('%s (%s)', (text, meeting, expected) => {
    expect(put(text, meeting)).toBe(expected);
  });

  it('puts every operative sentence', () => {
    const text = `${committee} invites all parties to count. In addition, the Lake Committee invites all parties to paint.`;
    expect(put(text, 'among-all').match(/including the Netherlands/g)).toHaveLength(2);
  });

  it('gives a State its own law and its own nationals, and leaves people theirs', () => {
    const text = `${committee} requires Castell and Tarn to ensure, in conformity with their internal law, that children can ask the authorities of their place of residence about one of their nationals.`;
    expect(put(text, 'listed', 'Castell')).toBe(
      `${committee} requires Castell to ensure, in conformity with its internal law, that children can ask the authorities of their place of residence about one of its nationals.`,
    );
  });

  it('keeps the plural where another plural of States could own it', () => {
    const text = `${committee} requires Castell and Tarn to ask other parties about their internal law.`;
    expect(put(text, 'listed', 'Castell')).toContain('their internal law');
  });

  it('leaves the words of a sentence that it can not take apart', () => {
    const text = 'The authorities of Castell and of Tarn should paint their boats.';
    expect(put(text, 'listed', 'Castell')).toBe(text);
  });
});

describe('whatever the recommendation', () => {
  const phrases: readonly [string, Meeting][] = [
    ['all parties', 'among-all'],
    ['parties', 'among-all'],
    ['Castell, the Republic of Moor and Tarn', 'listed'],
    ['parties that are not already doing so', 'listed'],
    ['those parties which keep boats', 'listed'],
    ['parties that are not already doing so and that have made a reservation', 'accessory'],
  ];
  const words = fc.constantFrom(
    'may',
    'should',
    'shall',
    'must',
    'their nationals',
    'to paint',
    'boats',
    'where appropriate,',
    'and',
    'parties',
    'children',
    'not',
  );
  const measure = fc
    .array(words, { minLength: 1, maxLength: 14 })
    .map((parts) => `to ensure ${parts.join(' ')}.`);
  const opening = fc.constantFrom('', 'Mindful of what may come, ', 'When boats are old, ');

  it('keeps the verb, the opening, each word of obligation and of permission, and everything after the addressees', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('require', 'request', 'invite'),
        fc.constantFrom(...phrases),
        opening,
        measure,
        (verb, [phrase, meeting], before, after) => {
          const text = `${before}${before ? 'the' : 'The'} Lake Committee ${verb}s ${phrase} ${after}`;
          const result = put(text, meeting, 'Castell');
          expect(result).toContain(` ${verb}s `);
          expect(result.startsWith(before)).toBe(true);
          for (const word of ['may', 'should', 'shall', 'must', 'not'])
            expect(count(result, word), word).toBe(
              count(after + before, word) + added(phrase, meeting, word),
            );
          expect(result.replaceAll(/\bits\b/g, 'their').endsWith(after)).toBe(true);
          expect(result).toContain('Castell');
        },
      ),
    );
  });

  function count(text: string, word: string): number {
    return text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0;
  }

  /** "if it is not already doing so" says once what the addressee phrase said. */
  function added(phrase: string, meeting: Meeting, word: string): number {
    return word === 'not' && meeting === 'accessory' ? count(phrase, 'not') : 0;
  }
});
