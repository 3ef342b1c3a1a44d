import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage): 12 to 40 ms on a small server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const shortestPassword = 12;
export const longestPassword = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** Without a hash, the same work is done on one that nothing fits: an unknown address takes as long as a known one. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('a password that nobody has, since no form is as long as this '.repeat(5));
  const fits = await verify(passwordHash ?? (await nobodys), normal(password)).catch(() => false);
  return fits && passwordHash !== null;
}

let nobodys: Promise<string> | null = null;

export type PasswordFault =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-like-name'
  | 'password-too-plain';

/** Length counts, kinds of signs do not (NIST SP 800-63B, 3.1.1.2). Not the own name or address, not one sign again and again. */
export function faultOfPassword(password: string, own: readonly string[]): PasswordFault | null {
  const signs = [...normal(password)];
  if (signs.length < shortestPassword) return 'password-too-short';
  if (signs.length > longestPassword) return 'password-too-long';
  const plain = signs.join('').toLowerCase();
  if (own.some((name) => name !== '' && plain.replace(/\s/g, '') === name.toLowerCase().replace(/\s/g, '')))
    return 'password-like-name';
  return new Set(plain).size < 5 ? 'password-too-plain' : null;
}

/** The same password from every keyboard (RFC 8265 does the same). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
