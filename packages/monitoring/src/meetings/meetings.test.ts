import { describe, expect, it } from 'vitest';
import { openToOn } from './classification.js';
import {
  latestRevisions,
  type Meeting,
  type MeetingDocument,
  printedSymbol,
  thingOfDocument,
} from './meeting.js';
import { addDocument, agendaFromLines, planMeeting } from './plan-meeting.js';
import {
  castVote,
  countVotes,
  openProcedure,
  type VotingRules,
  type WrittenProcedure,
} from './written-procedure.js';

function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    ...{ id: 'm', body: 'lake', round: null, number: '14', title: { en: '14th meeting', fr: '14e réunion' } },
    ...{
      from: '2026-06-17',
      to: '2026-06-18',
      place: null,
      agenda: [{ number: '3', title: { en: 'Round', fr: null } }],
    },
    classification: { audience: 'public', until: null },
    ...given,
  };
}

function aDocument(given: Partial<MeetingDocument> = {}): MeetingDocument {
  return {
    ...{
      id: 'd',
      body: 'lake',
      round: 'lake-2',
      meeting: 'm',
      symbol: 'LPC(2026)05',
      revision: 0,
      language: 'en',
    },
    ...{ title: 'First observations', agendaItem: '3', issued: '2026-05-20', amendments: null, file: 'f' },
    classification: { audience: 'body', until: '2026-12-01' },
    ...given,
  };
}

describe('a classified document', () => {
  it('is open to the body until its day, and to all from it', () => {
    expect(openToOn(aDocument().classification, '2026-11-30')).toEqual(['body', 'members', 'secretariat']);
    expect(openToOn(aDocument().classification, '2026-12-01')).toContain('public');
    expect(openToOn({ audience: 'secretariat', until: null }, '2099-01-01')).toEqual(['secretariat']);
  });

  it('is never more open than its meeting', () => {
    const closed = aMeeting({ classification: { audience: 'members', until: null } });
    expect(thingOfDocument(aDocument(), closed, '2026-12-01').openTo).toEqual(['members', 'secretariat']);
  });
});

it('prints the revision, and shows the newest', () => {
  const revised = aDocument({ revision: 1 });
  expect([printedSymbol(aDocument()), printedSymbol(revised)]).toEqual(['LPC(2026)05', 'LPC(2026)05 rev1']);
  expect(latestRevisions([aDocument(), revised, aDocument({ language: 'fr' })])).toHaveLength(2);
});

it('reads an agenda as people write it', () => {
  expect(agendaFromLines('1. Opening | Ouverture\n\n3.1 Replies')).toEqual([
    { number: '1', title: { en: 'Opening', fr: 'Ouverture' } },
    { number: '3.1', title: { en: 'Replies', fr: null } },
  ]);
});

it.each<[string, Partial<Meeting>]>([
  ['meeting-number', { number: 'the 14th' }],
  ['meeting-title', { title: { en: '', fr: '' } }],
  ['meeting-days', { to: '2026-06-16' }],
  ['meeting-agenda', { agenda: agendaFromLines('no number') }],
  ['meeting-classification', { classification: { audience: 'body', until: '2026-99-01' } }],
  ['meeting-taken', { id: 'other' }],
])('refuses a meeting: %s', (code, given) => {
  expect(planMeeting(aMeeting(given), [aMeeting()])).toMatchObject({ code });
});

it.each<[string, Partial<MeetingDocument>]>([
  ['document-symbol', { symbol: '<b>' }],
  ['document-taken', {}],
  ['document-revision', { revision: -1 }],
  ['document-title', { revision: 1, title: ' ' }],
  ['document-day', { revision: 1, issued: 'May' }],
  ['document-agenda-item', { revision: 1, agendaItem: '9' }],
  ['document-classification', { revision: 1, classification: { audience: 'body', until: 'x' } }],
  ['document-file', { revision: 1, file: null }],
  ['document-amendments', { revision: 1, amendments: { until: '2026-06-10', decision: 'D9' } }],
  ['document-amendments', { revision: 1, amendments: { until: '2026-05-19', decision: 'D1' } }],
])('refuses a document: %s', (code, given) => {
  expect(addDocument(aDocument(given), aMeeting(), [aDocument()], ['D1'])).toMatchObject({ code });
});

const procedure: WrittenProcedure = {
  ...{
    id: 'w',
    body: 'lake',
    round: 'lake-2',
    number: 'WP-2026-1',
    opens: '2026-07-01',
    closes: '2026-07-15',
  },
  ...{ proposal: { en: 'To add a question.', fr: null }, decision: 'D1' },
  classification: { audience: 'body', until: null },
};
const parties = ['XA', 'XB', 'XC', 'XD', 'XE'];
const rules: VotingRules = { quorum: [1, 2], majority: { share: [2, 3], of: 'cast', simple: false } };

describe('a written procedure', () => {
  it('counts votes, and nothing from silence', () => {
    const cast = [
      { party: 'XA', vote: 'for' },
      { party: 'XB', vote: 'for' },
      { party: 'XC', vote: 'against' },
    ] as const;
    expect(countVotes(cast, parties, rules)).toEqual({
      ...{
        for: ['XA', 'XB'],
        against: ['XC'],
        abstention: [],
        none: ['XD', 'XE'],
        quorate: true,
        carried: true,
      },
    });
    expect(countVotes(cast.slice(0, 2), parties, rules)).toMatchObject({ quorate: false, carried: false });
    const simple = { ...rules, majority: { share: [1, 2], of: 'parties', simple: true } } as const;
    expect(countVotes(cast, parties, simple).carried).toBe(false);
    expect(countVotes([], [], rules).carried).toBe(false);
  });

  it('takes votes of parties, while it is open', () => {
    const given = { party: 'XA', vote: 'for' } as const;
    expect(castVote(given, procedure, { parties, on: '2026-07-15' })).toEqual(given);
    expect(castVote(given, procedure, { parties, on: '2026-07-16' })).toMatchObject({ code: 'vote-closed' });
    expect(castVote({ ...given, party: 'XF' }, procedure, { parties, on: '2026-07-02' })).toMatchObject({
      code: 'vote-not-party',
    });
    expect(
      castVote({ ...given, vote: 'maybe' as 'for' }, procedure, { parties, on: '2026-07-02' }),
    ).toMatchObject({
      code: 'vote-unknown',
    });
  });

  it.each<[string, Partial<WrittenProcedure>]>([
    ['procedure-number', { number: '' }],
    ['procedure-taken', { number: 'WP-1' }],
    ['procedure-text', { proposal: { en: '', fr: null } }],
    ['procedure-days', { closes: '2026-06-30' }],
    ['procedure-decision', { decision: 'D9' }],
  ])('is refused: %s', (code, given) => {
    expect(openProcedure({ ...procedure, ...given }, [{ number: 'WP-1' }], ['D1'])).toMatchObject({ code });
  });
});
