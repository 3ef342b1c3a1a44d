import type { FastifyRequest } from 'fastify';

/*
 * One cookie, set when a person signs in and at no other time: readers have none. HttpOnly, SameSite=Lax; over HTTPS
 * Secure with the prefix that binds it to this host (RFC 6265bis, 4.1.3.2). A second one lives for the minutes between
 * two halves of signing in.
 */

const names = { session: 'rapporteur', step: 'rapporteur-step' } as const;

const isSecure = (origin: string) => origin.startsWith('https://');
const nameOf = (which: keyof typeof names, origin: string) =>
  isSecure(origin) ? `__Host-${names[which]}` : names[which];

/** The token that the browser brought; null where there is none of the right shape. */
export function sessionToken(request: FastifyRequest, origin: string): string | null {
  return tokenIn(request, nameOf('session', origin));
}

export function stepOf(request: FastifyRequest, origin: string): string | null {
  return tokenIn(request, nameOf('step', origin));
}

function tokenIn(request: FastifyRequest, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(/;\s*/)) {
    const [key, value = ''] = pair.split('=', 2);
    if (key === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

export function sessionCookie(token: string, origin: string): string {
  return cookie('session', token, origin);
}

export function endedCookie(origin: string): string {
  return `${cookie('session', '', origin)}; Max-Age=0`;
}

export function stepCookie(step: string, origin: string): string {
  return `${cookie('step', step, origin)}; Max-Age=600`;
}

export function endedStep(origin: string): string {
  return `${cookie('step', '', origin)}; Max-Age=0`;
}

function cookie(which: keyof typeof names, token: string, origin: string): string {
  const plain = `${nameOf(which, origin)}=${token}; Path=/; HttpOnly; SameSite=Lax`;
  return isSecure(origin) ? `${plain}; Secure` : plain;
}
