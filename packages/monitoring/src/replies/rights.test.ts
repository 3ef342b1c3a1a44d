import { describe, expect, it } from 'vitest';
import { type Mandate, type MandateKind, mandateKinds } from '../people/mandate.js';
import { may } from '../people/may.js';
import { replyRights } from '../people/rights/replies.js';
import type { Act } from '../people/rights.js';
import type { Thing } from '../people/thing.js';
import { aReply, aSubmission } from './a-reply.js';
import { thingOfDraft, thingOfReply, thingOfSubmission } from './thing-of-reply.js';

const day = '2026-06-01';
const acts = Object.keys(replyRights) as Act[];
const reply = aReply({ delegations: [{ to: 'contributor-XA', questions: ['1'] }] });

function person(kind: MandateKind, party: string | null) {
  const mandate = {
    id: 'm',
    kind,
    body: 'lake',
    round: 'lake-2',
    party,
    questions: ['1'],
    organisation: 'o',
  };
  const held: Mandate = { ...mandate, from: '2026-01-01', until: null };
  return { id: `${kind}-${party}`, mandates: [held] };
}

function mayDo(kind: MandateKind, party: string | null, thing: Thing): Act[] {
  return acts.filter((act) => may(person(kind, party), act, thing, day));
}

const at = '2026-03-01T00:00:00.000Z';
const draft = thingOfDraft(reply);

describe('a draft', () => {
  it.each(mandateKinds.filter((kind) => kind !== 'contact-person' && kind !== 'contributor'))(
    'is closed to %s, of the same party or of none',
    (kind) => {
      // The round as a whole is another matter: its list shows stages.
      const reads = (party: string | null) =>
        mayDo(kind, party, draft).filter((act) => act !== 'follow-replies');
      expect([reads('XA'), reads(null)]).toEqual([[], []]);
    },
  );

  it('is closed to the team of another State', () => {
    expect([mayDo('contact-person', 'XB', draft), mayDo('contributor', 'XB', draft)]).toEqual([[], []]);
  });

  it('is written by the contact person, and by contributors where it is delegated to them', () => {
    const writes = (kind: MandateKind, question: string) =>
      mayDo(kind, 'XA', thingOfDraft(reply, question)).includes('write-answer');
    expect(writes('contact-person', '2')).toBe(true);
    expect([writes('contributor', '1'), writes('contributor', '2')]).toEqual([true, false]);
    expect(mayDo('contributor', 'XA', draft)).not.toContain('submit-reply');
  });
});

describe('a reply', () => {
  it('is followed by its team and the secretariat alone', () => {
    const followers = mandateKinds.filter((kind) =>
      mayDo(kind, 'XA', thingOfReply(reply)).includes('follow-reply'),
    );
    expect(followers).toEqual(['secretariat', 'contact-person', 'contributor']);
  });

  it.each([
    [{}, ['secretariat', 'contact-person', 'contributor']],
    [
      { receivedAt: at },
      [
        'secretariat',
        'question-rapporteur',
        'member',
        'observer',
        'participant',
        'contact-person',
        'contributor',
      ],
    ],
    [{ receivedAt: at, publishedAt: at }, mandateKinds],
  ])('handed in as %j is read by %j', (given, wanted) => {
    const thing = thingOfSubmission(reply, aSubmission(given));
    expect(mandateKinds.filter((kind) => mayDo(kind, 'XA', thing).includes('read-reply'))).toEqual(wanted);
    expect(may(null, 'read-reply', thing, day)).toBe(wanted.length === mandateKinds.length);
  });

  it('is received, corrected, published and given time by the secretariat alone', () => {
    const office: Act[] = ['receive-reply', 'ask-correction', 'publish-reply', 'grant-extension'];
    for (const act of office) {
      const who = mandateKinds.filter((kind) => mayDo(kind, 'XA', thingOfReply(reply)).includes(act));
      expect(who, act).toEqual(['secretariat']);
    }
  });
});
