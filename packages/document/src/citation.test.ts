import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationAt, citationFinder } from './citation.js';

const text = `1. Six parties guard their ponds at night. Two of them also guard the shore in winter.
2. Nine parties teach swimming at school, and five of them do so in the open lake.
3. The guards meet each spring (the meeting is public,, and short).`;

const cite = (words: string, from = text) =>
  citationAt(from, from.indexOf(words), from.indexOf(words) + words.length);
const found = (words: string, later: string) => {
  const place = citationFinder(later)(cite(words));
  return place && later.slice(place.from, place.to);
};

describe('a citation finds itself again', () => {
  it('in the same text, with the score 1', () => {
    const place = citationFinder(text)(cite('Nine parties teach swimming'));
    expect(place).toMatchObject({ from: text.indexOf('Nine'), score: 1 });
  });

  it('where paragraphs were added, lines are cut elsewhere, and words round it have changed', () => {
    const later = `1. A new paragraph about boats and bridges.\n2. Six parties watch their ponds. Two of them also guard
the shore in winter.\n3. Nine parties\nteach swimming at all schools, and five of them do so.`;
    expect(found('Nine parties teach swimming', later)).toBe('Nine parties\nteach swimming');
    expect(found('guard the shore in winter', later)).toBe('guard\nthe shore in winter');
  });

  it('by what surrounds it, when the words stand twice', () => {
    const later = `${text}\n4. Nine boats. Six parties guard their ponds on Sundays, which is another matter.`;
    const place = citationFinder(later)(cite('Six parties guard their ponds'));
    expect(place?.from).toBe(3);
  });

  it('when it is glued to a word, as the mark of a note is', () => {
    const marked = text.replace('at school,', 'at school,3031');
    const place = citationFinder(`A line more.\n${marked}`)(cite('3031', marked));
    expect(place).not.toBeNull();
  });

  it('when it is a slip of the pen without any word', () => {
    expect(found(',,', `0. Before.\n${text}`)).toBe(',,');
    expect(found(',,', text.replace(',,', ','))).toBeNull();
  });
});

describe('a citation says that it cannot find itself', () => {
  it.each([
    ['the passage is gone', text.replace(/2\..*\n/, '')],
    ['another number is stated', text.replace('Nine parties teach swimming', 'Eleven states learn diving')],
    ['the text is empty', ''],
  ])('when %s', (_why, later) => {
    expect(found('Nine parties teach swimming', later)).toBeNull();
  });

  it('when two places fit equally well', () => {
    expect(found('Nine parties teach swimming', `${text}\n${text}`)).toBeNull();
  });
});

it('finds every stretch of a text of different words in that text', () => {
  const word = fc.integer({ min: 0, max: 1e6 }).map((n) => `w${n.toString(36)}`);
  const texts = fc.uniqueArray(word, { minLength: 30, maxLength: 80 });
  fc.assert(
    fc.property(texts, fc.nat(19), fc.integer({ min: 1, max: 9 }), (words, first, count) => {
      const whole = words.join(' ');
      const quoted = words.slice(first, first + count).join(' ');
      const from = words.slice(0, first).join(' ').length + (first === 0 ? 0 : 1);
      const place = citationFinder(whole)(citationAt(whole, from, from + quoted.length));
      expect(place).toMatchObject({ from, to: from + quoted.length });
    }),
  );
});
