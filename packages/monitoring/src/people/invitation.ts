import type { AskedMandate } from './give-mandate.js';
import { type PeopleRefusal, refusePeople } from './people-refusal.js';

/** An offer of one mandate to whoever reads mail at an address: a link that works once and not for ever. */
export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly mandate: AskedMandate;
  /** Id of the mandate that ends when this one begins: a hand-over. */
  readonly replaces: string | null;
  /** Id of who invited. */
  readonly invitedBy: string;
  /** Instants, ISO in UTC. */
  readonly invitedAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** Long enough for a ministry's mail room, short enough for a mailbox that somebody else opens one day. */
export const invitationDays = 14;

export type AskedInvitation = Pick<
  Invitation,
  'id' | 'name' | 'address' | 'mandate' | 'replaces' | 'invitedBy'
>;

/** The mandate itself is examined by `giveMandate`, now and again when it is accepted. */
export function invite(asked: AskedInvitation, now: string): Invitation | PeopleRefusal {
  const name = asked.name.trim();
  if (name === '' || name.length > 200)
    return refusePeople('name-missing', 'Say what this person is called.', 'name');
  const address = addressIn(asked.address);
  if (address === null)
    return refusePeople(
      'address-unreadable',
      `"${asked.address.slice(0, 80)}" is not an address for mail.`,
      'address',
    );
  const expiresAt = new Date(Date.parse(now) + invitationDays * 86_400_000).toISOString();
  return { ...asked, name, address, invitedAt: now, expiresAt, acceptedAt: null, withdrawnAt: null };
}

/** Whoever holds the link may hear why it does not work any more: nobody comes upon it by trying. */
export function acceptInvitation(invitation: Invitation, now: string): Invitation | PeopleRefusal {
  return refusedInvitation(invitation, now) ?? { ...invitation, acceptedAt: now };
}

export function withdrawInvitation(invitation: Invitation, now: string): Invitation | PeopleRefusal {
  if (invitation.acceptedAt !== null)
    return refusePeople('invitation-used', 'It was accepted. End the mandate instead.');
  return invitation.withdrawnAt === null
    ? { ...invitation, withdrawnAt: now }
    : refusePeople('invitation-withdrawn', 'It was withdrawn before.');
}

export function refusedInvitation(
  { acceptedAt, withdrawnAt, expiresAt }: Invitation,
  now: string,
): PeopleRefusal | null {
  if (acceptedAt !== null) return refusePeople('invitation-used', 'This invitation was accepted before.');
  if (withdrawnAt !== null) return refusePeople('invitation-withdrawn', 'This invitation was withdrawn.');
  return expiresAt <= now
    ? refusePeople('invitation-expired', 'This invitation has expired. Ask for another one.')
    : null;
}

/**
 * An address for mail as accounts are found by it: lower case, one @, a name with a dot behind it; null for anything
 * else. Loose (RFC 5321 allows more, and only a letter that arrives proves an address), yet nothing that could start a
 * header of its own.
 */
export function addressIn(typed: string): string | null {
  const address = typed.normalize('NFC').trim().toLowerCase();
  return address.length <= 254 &&
    /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\".]+$/u.test(address)
    ? address
    : null;
}
