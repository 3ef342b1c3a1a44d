import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDocx, aList, aNote, aTable, listed, markOf, p, r } from './a-docx.js';
import { readDocx } from './read.js';
import { trackChanges } from './track-changes.js';

const options = { author: 'Rapporteur', date: '2026-06-14T09:30:00Z' };

function tracked(newer: Uint8Array, earlier: Uint8Array) {
  const done = trackChanges(newer, earlier, options);
  if (!done.ok) throw new Error(done.refusal.message);
  return done;
}

function lines(bytes: Uint8Array, changes: 'accepted' | 'rejected' | 'shown' = 'accepted'): string[] {
  const result = readDocx(bytes, { changes });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.source.split('\n').filter((line) => line !== '');
}

const text = (...paragraphs: string[]) => aDocx(paragraphs.map((each) => p(each)).join(''));

describe('what changed between two editions', () => {
  it('is shown word by word where a paragraph has other words', () => {
    const done = tracked(
      text('Six ponds are open.', 'All have guards.'),
      text('Five ponds are open.', 'All have guards.'),
    );
    expect(done).toMatchObject({ added: 0, gone: 0, changed: 1 });
    expect(lines(done.bytes, 'shown')[0]).toBe('[-Five-]{+Six+} ponds are open.');
    expect(lines(done.bytes, 'rejected')).toEqual(['Five ponds are open.', 'All have guards.']);
  });

  it('is whole paragraphs where they are new or gone, wherever they stand', () => {
    const earlier = text('Ponds', 'This one goes away entirely', 'Lakes', 'And the last one too');
    const done = tracked(text('A new beginning', 'Ponds', 'Lakes'), earlier);
    expect(done).toMatchObject({ added: 1, gone: 2, changed: 0 });
    expect(lines(done.bytes)).toEqual(['A new beginning', 'Ponds', 'Lakes']);
    expect(lines(done.bytes, 'rejected')).toEqual(lines(earlier));
  });

  it('is not that numbers of paragraphs or notes moved on', () => {
    const numbering = aList(1, [['decimal', '%1.']]);
    const notes = aNote(1, 'One') + aNote(2, 'Two');
    const pond = `<w:p><w:pPr>${listed(1)}</w:pPr>${r('The ponds')}${markOf(2)}</w:p>`;
    const newer = aDocx({
      numbering,
      footnotes: notes,
      body: `<w:p><w:pPr>${listed(1)}</w:pPr>${r('A new one')}${markOf(1)}</w:p>${pond}`,
    });
    const earlier = aDocx({ numbering, footnotes: aNote(2, 'Two'), body: pond });
    const done = tracked(newer, earlier);
    expect(done).toMatchObject({ changed: 0, gone: 0, goneInNotes: 0 });
    expect(lines(done.bytes, 'shown')[1]).toBe('2. The ponds2');
  });

  it('is not that more blanks stand between words, also beside words that changed', () => {
    const done = tracked(
      text('The  pond.', 'Six  ponds are open.'),
      text('The pond.', 'Six ponds are shut.'),
    );
    expect(done).toMatchObject({ added: 0, gone: 0, changed: 1 });
    expect(lines(done.bytes, 'shown')).toEqual(['The  pond.', 'Six  ponds are [-shut-]{+open+}.']);
  });

  it('stands in cells, in bold words and round letters of XML', () => {
    const row = (cell: string) =>
      aDocx(aTable([['Pond', `<w:p>${r('Fish &amp; ', '<w:b/>')}${r(cell)}</w:p>`]]));
    const done = tracked(row('many weeds'), row('few weeds'));
    expect(lines(done.bytes, 'shown')).toEqual(['Pond', 'Fish & [-few-]{+many+} weeds']);
  });
});

it('mixes with no tracked changes of the author', () => {
  const own = aDocx(`<w:p><w:ins w:id="1" w:author="A">${r('Six')}</w:ins></w:p>`);
  expect(trackChanges(own, text('Five'), options)).toMatchObject({
    ok: false,
    refusal: { code: 'tracked-already' },
  });
});

it('gives the newer text when accepted and the words of the earlier one when rejected', () => {
  const paragraph = fc
    .array(fc.constantFrom('pond', 'lake', 'guard', 'and', 'six', 'of', 'the', 'open'), {
      minLength: 1,
      maxLength: 7,
    })
    .map((words) => words.join(' '));
  const edition = fc.array(paragraph, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(edition, edition, (newer, earlier) => {
      const { bytes } = tracked(text(...newer), text(...earlier));
      expect(lines(bytes)).toEqual(newer);
      expect(lines(bytes, 'rejected')).toEqual(earlier);
    }),
    { numRuns: 200 },
  );
});
