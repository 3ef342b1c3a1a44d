import { describe, expect, it } from 'vitest';
import { operativeSentences } from './operative-sentences.js';

function joined(text: string): string {
  return operativeSentences(text)
    .map((s) => s.before + s.subject + s.verbWords + s.addressee.text + s.addressee.gap + s.rest)
    .join('');
}

describe('operativeSentences', () => {
  it('takes a plain sentence apart and loses nothing', () => {
    const text = 'The Lake Committee requires all parties to keep a list of boats.';
    const [sentence] = operativeSentences(text);
    expect(sentence).toMatchObject({
      before: '',
      subject: 'The Lake Committee ',
      verb: 'require',
      rest: 'to keep a list of boats.',
    });
    expect(sentence?.addressee).toMatchObject({ text: 'all parties', who: 'all-parties', notAlready: false });
    expect(joined(text)).toBe(text);
  });

  it('keeps an opening clause, a second operative sentence and the words after them', () => {
    const text =
      'Mindful of the seasons, the Lake Committee invites all parties to count boats. In addition, the Lake Committee invites all parties to paint them. This may be done in spring.';
    const sentences = operativeSentences(text);
    expect(sentences.map((s) => s.rest)).toEqual([
      'to count boats. In addition, ',
      'to paint them. This may be done in spring.',
    ]);
    expect(sentences[0]?.before).toBe('Mindful of the seasons, ');
    expect(joined(text)).toBe(text);
  });

  it.each([
    [
      'The Lake Committee requests parties that are not already doing so, to swim.',
      'parties that are not already doing so',
      true,
      null,
    ],
    [
      'The Lake Committee requests parties which keep boats on a lake to paint them.',
      'parties which keep boats on a lake',
      false,
      'keep boats on a lake',
    ],
    [
      'The Lake Committee requires parties that are not already doing so and that have made no objection to the use of sails to paint them.',
      'parties that are not already doing so and that have made no objection to the use of sails',
      true,
      'have made no objection to the use of sails',
    ],
    [
      'The Lake Committee invites Castell, the Republic of Moor and Tarn (in respect of its islands) to swim.',
      'Castell, the Republic of Moor and Tarn (in respect of its islands)',
      false,
      null,
    ],
    [
      'The Lake Committee invites, where appropriate, Castell and Tarn to swim.',
      'Castell and Tarn',
      false,
      null,
    ],
    ['The Lake Committee requests that parties ensure that boats float.', 'parties', false, null],
  ])('%s', (text, addressee, notAlready, condition) => {
    const [sentence] = operativeSentences(text);
    expect(sentence?.addressee).toMatchObject({ text: addressee, notAlready, condition });
    expect(joined(text)).toBe(text);
  });

  it('takes the end of a condition from the reading', () => {
    const text = 'The Lake Committee requires parties that continue to allow sails to paint them.';
    expect(operativeSentences(text)).toEqual([]);
    expect(operativeSentences(text, 'continue to allow sails')[0]?.rest).toBe('to paint them.');
  });

  it('does not take a verb inside the measure for the operative one', () => {
    const text = 'The Lake Committee invites all parties to adopt a law that requires owners to swim.';
    expect(operativeSentences(text)).toHaveLength(1);
  });

  it('does not take what is asked for a name', () => {
    expect(
      operativeSentences('The Lake Committee requests that Castell ensure that boats are brought to shore.'),
    ).toEqual([]);
  });

  it('takes "as far as … is concerned" with the name', () => {
    const text = 'The Lake Committee requires Castell, as far as the Isles are concerned, and Tarn to swim.';
    expect(operativeSentences(text)[0]?.rest).toBe('to swim.');
  });

  it('says nothing about a sentence of another kind', () => {
    expect(operativeSentences('The authorities should paint the boats.')).toEqual([]);
  });
});
