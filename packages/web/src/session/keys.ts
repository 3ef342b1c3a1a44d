import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The keys of an installation, each made from its one secret (RFC 5869): for sealing secrets of one-time codes, for
 * links of invitations, for counting attempts. The secret is not in the database, so that a copy of the database opens none.
 */
export interface Keys {
  readonly seal: Buffer;
  /** The token of an invitation by its id: the link can be shown again to whoever invited, and only its hash is kept. */
  invitationToken(id: string): string;
  /** The same of a person's own calendar, by the id of its key. */
  calendarToken(id: string): string;
  /** What attempts are counted by: an address and a place, unreadable to whoever reads the table. */
  attemptKey(text: string): string;
  /** Recovery codes are short enough to try all: keyed, that helps nobody who lacks the key. */
  recoveryHash(person: string, code: string): string;
}

export function keysOf(secret: Uint8Array): Keys {
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `rapporteur ${purpose}`, 32));
  const invitation = derived('invitation');
  const calendar = derived('calendar');
  const attempt = derived('attempt');
  const recovery = derived('recovery code');
  const digest = (key: Buffer, text: string) => createHmac('sha256', key).update(text);
  return {
    seal: derived('seal'),
    invitationToken: (id) => digest(invitation, id).digest('base64url'),
    calendarToken: (id) => digest(calendar, id).digest('base64url'),
    attemptKey: (text) => digest(attempt, text).digest('base64url').slice(0, 22),
    recoveryHash: (person, code) => digest(recovery, `${person} ${code}`).digest('hex'),
  };
}

/** For tests and for a server that was given none: what it seals, it can not open after a restart. */
export function passingSecret(): Uint8Array {
  return randomBytes(32);
}

/** A secret as an operator types it: any text of 32 signs or more. */
export function secretFromText(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
