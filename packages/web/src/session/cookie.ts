import type { FastifyRequest } from 'fastify';

/*
 * One cookie, set when a person signs in and at no other time: readers have none. HttpOnly, SameSite=Lax; over HTTPS
 * Secure with the prefix that binds it to this host (RFC 6265bis, 4.1.3.2).
 */

const plainName = 'rapporteur';
const hostName = '__Host-rapporteur';

const isSecure = (origin: string) => origin.startsWith('https://');

/** The token that the browser brought; null where there is none of the right shape. */
export function sessionToken(request: FastifyRequest, origin: string): string | null {
  const name = isSecure(origin) ? hostName : plainName;
  for (const pair of (request.headers.cookie ?? '').split(/;\s*/)) {
    const [key, value = ''] = pair.split('=', 2);
    if (key === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

export function sessionCookie(token: string, origin: string): string {
  return isSecure(origin)
    ? `${hostName}=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`
    : `${plainName}=${token}; Path=/; HttpOnly; SameSite=Lax`;
}

export function endedCookie(origin: string): string {
  return `${sessionCookie('', origin)}; Max-Age=0`;
}
