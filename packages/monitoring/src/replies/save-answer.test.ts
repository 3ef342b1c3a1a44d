import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnswer, aReply, someContent } from './a-reply.js';
import { paragraphsOfBoth } from './paragraphs-of-both.js';
import { isAnswerConflict, longestText, saveAnswer } from './save-answer.js';

const context = { by: 'person-2', at: '2026-02-02T10:05:00.000Z' };
const typing = (text: string, seen: number) =>
  ({ address: '1', seen, content: someContent({ text }), manner: 'typed' }) as const;

describe('an answer', () => {
  it('is kept with a version of its own', () => {
    const saved = saveAnswer(aReply(), null, typing('Two guards.', 0), context);
    expect(saved).toMatchObject({ answer: { version: 1, by: 'person-2', at: context.at }, keep: null });
  });

  it('is not written over by somebody who did not see it', () => {
    const theirs = anAnswer('1', 'Two guards.\n\nOne at night.', { version: 3 });
    const outcome = saveAnswer(aReply(), theirs, typing('Two guards.\n\nNone at night.', 2), context);
    expect(outcome).toMatchObject({
      code: 'answer-changed',
      theirs,
      ours: { text: 'Two guards.\n\nNone at night.' },
      merged: 'Two guards.\n\nOne at night.\n\nNone at night.',
    });
    expect(isAnswerConflict(outcome)).toBe(true);
  });

  it('that both wrote alike is no conflict, and no new version', () => {
    const theirs = anAnswer('1', 'Two guards.', { version: 3 });
    expect(saveAnswer(aReply(), theirs, typing('Two guards.\r\n', 1), context)).toEqual({
      answer: theirs,
      keep: null,
    });
  });

  it('of another hand, of an earlier hour or cut short is kept beside the new one', () => {
    const keepOf = (before: Parameters<typeof anAnswer>[2], text = 'New.', old = 'Old.') => {
      const saved = saveAnswer(aReply(), anAnswer('1', old, before), typing(text, 1), context);
      return 'keep' in saved && saved.keep !== null;
    };
    expect(keepOf({ by: 'person-1' })).toBe(true);
    expect(keepOf({ by: 'person-2' })).toBe(false);
    expect(keepOf({ by: 'person-2', at: '2026-02-02T09:00:00.000Z' })).toBe(true);
    expect(keepOf({ by: 'person-2', manner: 'imported' })).toBe(true);
    expect(keepOf({ by: 'person-2' }, '', 'x'.repeat(300))).toBe(true);
  });

  it.each(['signed-off', 'submitted', 'received', 'published'] as const)(
    'is not written in a reply %s',
    (state) => {
      expect(saveAnswer(aReply({ state }), null, typing('A', 0), context)).toMatchObject({
        code: 'reply-not-at-work',
      });
    },
  );

  it('has a longest size', () => {
    const long = typing('x'.repeat(longestText + 1), 0);
    expect(saveAnswer(aReply(), null, long, context)).toMatchObject({
      code: 'answer-too-long',
      field: 'text',
    });
  });
});

describe('two texts in one', () => {
  it('leave no paragraph of either out', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd e', 'f')).map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(text, text, (theirs, ours) => {
        const merged = paragraphsOfBoth(theirs, ours).split('\n\n');
        for (const whole of [theirs, ours]) {
          let from = 0;
          for (const paragraph of whole.split('\n\n').filter((each) => each !== '')) {
            const at = merged.indexOf(paragraph, from);
            expect(at).toBeGreaterThanOrEqual(0);
            from = at + 1;
          }
        }
      }),
    );
  });

  it('stand once where they are alike, also when they are long', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `Paragraph ${i}`);
    const changed = long.map((each, i) => (i === 700 ? 'Another' : each));
    const merged = paragraphsOfBoth(long.join('\n\n'), changed.join('\n\n')).split('\n\n');
    expect(merged).toHaveLength(1501);
    expect(merged.slice(700, 702)).toEqual(['Paragraph 700', 'Another']);
  });
});
