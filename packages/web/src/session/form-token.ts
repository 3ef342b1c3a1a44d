import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What every form of a session carries, so that no other site can send one: made from the session's token, which no
 * page and no script can read.
 */
export function formToken(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('rapporteur form').digest('base64url');
}

export function isFormToken(given: unknown, sessionToken: string): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(formToken(sessionToken));
  const found = Buffer.from(given);
  return found.length === expected.length && timingSafeEqual(found, expected);
}
