import { describe, expect, it } from 'vitest';
import type { Mandate, Person } from './mandate.js';
import { may } from './may.js';
import { acts } from './rights.js';
import type { Thing } from './thing.js';

const day = '2026-06-01';
const thing: Thing = { kind: 'reply', body: 'lake', round: 'lake-2', party: 'XA', openTo: ['secretariat'] };

function holding(mandate: Partial<Mandate>): Person {
  return {
    id: 'a',
    mandates: [
      {
        ...{ id: 'm', kind: 'contact-person', body: 'lake', round: 'lake-2', party: 'XA' },
        ...{ questions: [], organisation: null, from: '2026-01-01', until: null },
        ...mandate,
      } as Mandate,
    ],
  };
}

describe('may', () => {
  it('gives what the office gives, in its body, its round and its days', () => {
    expect(may(holding({}), 'read-reply', thing, day)).toBe(true);
    expect(may(holding({ body: 'other' }), 'read-reply', thing, day)).toBe(false);
    expect(may(holding({ round: 'lake-1' }), 'read-reply', thing, day)).toBe(false);
    expect(may(holding({ party: 'XB' }), 'read-reply', thing, day)).toBe(false);
    expect(may(holding({ until: '2026-05-31' }), 'read-reply', thing, day)).toBe(false);
    expect(may(holding({ from: '2026-06-02' }), 'read-reply', thing, day)).toBe(false);
    expect(may(holding({ until: day }), 'read-reply', thing, day)).toBe(true);
  });

  it('lets an office in one round read of the body, and change nothing of it', () => {
    const ofTheBody: Thing = { kind: 'body', body: 'lake', round: null, openTo: ['secretariat'] };
    const inOneRound = holding({ kind: 'secretariat', party: null });
    expect(may(inOneRound, 'read-people', ofTheBody, day)).toBe(true);
    expect(may(inOneRound, 'set-preset', ofTheBody, day)).toBe(false);
    expect(may(holding({ kind: 'secretariat', round: null }), 'set-preset', ofTheBody, day)).toBe(true);
  });

  it('opens a thing to its audiences alone', () => {
    const secretariat = holding({ kind: 'secretariat', party: null, round: null });
    expect(may(secretariat, 'read-reply', thing, day)).toBe(true);
    expect(may(secretariat, 'read-reply', { ...thing, openTo: ['team'] }, day)).toBe(false);
    expect(may(null, 'read-reply', thing, day)).toBe(false);
    expect(may(null, 'read-reply', { ...thing, openTo: ['public'] }, day)).toBe(true);
  });

  it('denies every act to whoever holds nothing, unless the thing is public', () => {
    for (const act of acts) {
      expect(may(null, act, thing, day), act).toBe(false);
      expect(may({ id: 'a', mandates: [] }, act, thing, day), act).toBe(false);
    }
  });
});
