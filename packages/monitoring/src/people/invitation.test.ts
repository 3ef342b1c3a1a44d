import { describe, expect, it } from 'vitest';
import { aMandate } from './a-mandate.js';
import {
  acceptInvitation,
  addressIn,
  type Invitation,
  invitationDays,
  invite,
  withdrawInvitation,
} from './invitation.js';

const { id: _id, person: _person, ...mandate } = aMandate();
const asked = {
  id: 'i',
  name: ' Anna Vell ',
  address: 'Anna.Vell@Water.Example ',
  mandate,
  replaces: null,
  invitedBy: 'sara',
};
const now = '2026-05-10T08:00:00.000Z';
const invitation = invite(asked, now) as Invitation;

describe('an invitation', () => {
  it('is for one address and some days', () => {
    expect(invitation).toMatchObject({
      name: 'Anna Vell',
      address: 'anna.vell@water.example',
      expiresAt: '2026-05-24T08:00:00.000Z',
      acceptedAt: null,
    });
    expect(invitationDays).toBe(14);
    expect(invite({ ...asked, name: '  ' }, now)).toMatchObject({ code: 'name-missing', field: 'name' });
    expect(invite({ ...asked, address: 'anna' }, now)).toMatchObject({
      code: 'address-unreadable',
      field: 'address',
    });
  });

  it('works once, in time, while it stands', () => {
    expect(acceptInvitation(invitation, '2026-05-24T07:59:59.000Z')).toMatchObject({
      acceptedAt: '2026-05-24T07:59:59.000Z',
    });
    expect(acceptInvitation(invitation, invitation.expiresAt)).toMatchObject({ code: 'invitation-expired' });
    const accepted = { ...invitation, acceptedAt: now };
    expect(acceptInvitation(accepted, now)).toMatchObject({ code: 'invitation-used' });
    expect(withdrawInvitation(accepted, now)).toMatchObject({ code: 'invitation-used' });
    const withdrawn = withdrawInvitation(invitation, now) as Invitation;
    expect(acceptInvitation(withdrawn, now)).toMatchObject({ code: 'invitation-withdrawn' });
    expect(withdrawInvitation(withdrawn, now)).toMatchObject({ code: 'invitation-withdrawn' });
  });
});

describe('an address', () => {
  it.each(['a@b.example', 'é.à@lac.example', "o'neil+pool@sub.water.example"])('%s is one', (typed) => {
    expect(addressIn(typed)).toBe(typed.normalize('NFC'));
  });

  it.each([
    '',
    'a@b',
    'a b@c.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
    'a@b@c.example',
    'a@b.example,c@d.example',
    `${'a'.repeat(250)}@b.example`,
  ])('%j is none', (typed) => {
    expect(addressIn(typed)).toBeNull();
  });
});
