import { describe, expect, it } from 'vitest';
import { aContribution, aContributionField, anOrganisation, aPart, aSubmitted } from './a-contribution.js';
import { beginContribution, setTerms, writePart } from './draft.js';
import { registerOrganisation } from './organisation.js';
import { receiptOf, submitContribution, withdrawContribution } from './submit.js';

const field = aContributionField();
const beginning = {
  ...{ id: 'c1', key: 'k1', body: 'lake', round: 'lake-2', organisation: 'org-1' },
  ...({ kind: 'contribution', party: 'XA', language: 'en', name: 'shown', audience: 'public' } as const),
};
const part = { id: 'p1', question: '2', about: null, text: 'No lifeguard on Sundays.', seen: 0 };
const sending = { ...field, organisation: anOrganisation(), id: 's1', now: '2026-03-01T09:00:00.000Z' };

describe('an organisation', () => {
  const input = { name: ' Friends  of the Shore ', kind: 'civil-society', party: 'XA' } as const;
  const own = { ...input, register: 'Register of associations', registerNumber: '17' };

  it('is registered once under a name', () => {
    const first = registerOrganisation({ id: 'a', body: 'lake' }, own, []);
    expect(first).toMatchObject({ name: 'Friends of the Shore', body: 'lake', registerNumber: '17' });
    const again = { ...own, name: 'FRIENDS of the shore!' };
    expect(registerOrganisation({ id: 'b', body: 'lake' }, again, [first as never])).toMatchObject({
      code: 'organisation-known',
      field: 'name',
    });
    expect(registerOrganisation({ id: 'a', body: 'lake' }, again, [first as never])).not.toHaveProperty(
      'code',
    );
    expect(registerOrganisation({ id: 'b', body: 'lake' }, { ...own, name: ' ' }, [])).toMatchObject({
      code: 'organisation-name-empty',
    });
  });
});

describe('a draft', () => {
  it('begins empty, about a State of the round or the round itself', () => {
    expect(beginContribution(beginning, field)).toMatchObject({ state: 'draft', parts: [], version: 1 });
    expect(beginContribution({ ...beginning, party: null }, field)).toMatchObject({ party: null });
    expect(beginContribution({ ...beginning, party: 'XE' }, field)).toMatchObject({ field: 'party' });
    expect(beginContribution({ ...beginning, kind: 'comment', party: null }, field)).toMatchObject({
      code: 'contribution-party-unknown',
    });
    expect(beginContribution({ ...beginning, language: 'English' }, field)).toMatchObject({
      code: 'contribution-language-unknown',
    });
  });

  it('is confidential only where the body allows it', () => {
    const open = aContributionField({
      rules: { publicWhen: 'received', nameMayBeWithheld: false, textMayBeForBody: false },
    });
    expect(beginContribution({ ...beginning, name: 'withheld' }, field)).toMatchObject({ name: 'withheld' });
    expect(beginContribution({ ...beginning, name: 'withheld' }, open)).toMatchObject({ field: 'name' });
    expect(beginContribution({ ...beginning, audience: 'body' }, open)).toMatchObject({ field: 'audience' });
  });

  it('loses nothing when two write one text', () => {
    const first = writePart(aContribution({ parts: [] }), part, field);
    expect(first).toMatchObject({ version: 2, parts: [{ version: 1, text: 'No lifeguard on Sundays.' }] });
    const second = { ...part, text: 'No lifeguard on Mondays.' };
    expect(writePart(first as never, second, field)).toMatchObject({
      code: 'contribution-changed',
      field: 'text',
    });
    expect(writePart(first as never, { ...second, seen: 1 }, field)).toMatchObject({
      parts: [{ version: 2, text: 'No lifeguard on Mondays.' }],
    });
  });

  it('keeps its texts in the order of the questionnaire, and drops an empty one', () => {
    const parts = [aPart({ id: 'b', question: '10' }), aPart({ id: 'a', question: '2' })];
    const written = writePart(aContribution({ parts }), { ...part, id: 'z', question: null }, field);
    expect(written).toMatchObject({ parts: [{ id: 'z' }, { id: 'a' }, { id: 'b' }] });
    const emptied = writePart(written as never, { ...part, id: 'a', text: ' ', seen: 1 }, field);
    expect(emptied).toMatchObject({ parts: [{ id: 'z' }, { id: 'b' }] });
  });

  it('refuses unknown questions, comments on nothing, too much, and what came after the day', () => {
    const draft = aContribution({ parts: [] });
    const code = (given: object, on = field, of = draft) => {
      const outcome = writePart(of, { ...part, ...given }, on);
      return 'code' in outcome ? outcome.code : null;
    };
    expect(code({})).toBeNull();
    expect(code({ question: '99' })).toBe('contribution-question-unknown');
    expect(code({}, field, aContribution({ kind: 'comment', parts: [] }))).toBe('comment-without-answer');
    expect(code({ text: 'a'.repeat(100_001) })).toBe('contribution-too-long');
    expect(code({}, aContributionField({ today: '2026-04-30' }))).toBeNull();
    expect(code({}, aContributionField({ today: '2026-05-01' }))).toBe('contribution-closed');
    expect(code({}, aContributionField({ today: '2099-01-01', closes: null }))).toBeNull();
    expect(code({}, field, aSubmitted())).toBe('contribution-not-in-work');
    const full = Array.from({ length: 100 }, (_, at) => aPart({ id: `p${at + 10}` }));
    expect(code({}, field, aContribution({ parts: full }))).toBe('contribution-too-many-parts');
  });

  it('changes for whom it is until it is sent', () => {
    const terms = { party: 'XB', language: 'fr', name: 'withheld', audience: 'body' } as const;
    expect(setTerms(aContribution(), terms, field)).toMatchObject({ ...terms, version: 2 });
    expect(setTerms(aSubmitted(), terms, field)).toMatchObject({ code: 'contribution-not-in-work' });
  });
});

describe('sending', () => {
  const sent = { seen: 1, namesItself: false };

  it('freezes what was written, and gives a receipt', () => {
    const submitted = submitContribution(aContribution(), sent, sending);
    expect(submitted).toMatchObject({
      state: 'submitted',
      submitted: { id: 's1', parts: [{ id: 'p1', strikes: [] }] },
    });
    expect(receiptOf(submitted as never)).toEqual({ key: 'k1', at: sending.now, texts: 1, words: 10 });
    expect(receiptOf(aContribution())).toBeNull();
    expect(submitContribution(submitted as never, { ...sent, seen: 2 }, sending)).toMatchObject({
      code: 'contribution-not-in-work',
    });
  });

  it('sends nothing empty, nothing unread, nothing after the day', () => {
    expect(submitContribution(aContribution({ parts: [] }), sent, sending)).toMatchObject({
      code: 'contribution-empty',
    });
    expect(submitContribution(aContribution({ version: 3 }), sent, sending)).toMatchObject({
      code: 'contribution-changed',
    });
    expect(submitContribution(aContribution(), sent, { ...sending, today: '2026-05-01' })).toMatchObject({
      code: 'contribution-closed',
    });
  });

  it('asks once more where the text says the name that is to be withheld', () => {
    const parts = [aPart({ text: 'We, the friends of\nthe SHORE, counted.' })];
    const own = aContribution({ name: 'withheld', parts });
    expect(submitContribution(own, sent, sending)).toMatchObject({ code: 'contribution-names-itself' });
    expect(submitContribution(own, { ...sent, namesItself: true }, sending)).toMatchObject({
      state: 'submitted',
    });
    expect(submitContribution({ ...own, name: 'shown' }, sent, sending)).toMatchObject({
      state: 'submitted',
    });
  });

  it('can be taken back, also after publication', () => {
    expect(withdrawContribution(aContribution(), { reason: '' })).toHaveProperty('code');
    const gone = withdrawContribution(aSubmitted({ state: 'published', publishedOn: '2026-03-09' }), {
      reason: ' The figure was wrong. ',
    });
    expect(gone).toMatchObject({ state: 'withdrawn', publishedOn: null, reason: 'The figure was wrong.' });
  });
});
