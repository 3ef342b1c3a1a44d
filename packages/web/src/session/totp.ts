import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * One-time codes (RFC 6238 over RFC 4226): SHA-1, six digits, half a minute, as every authenticator knows them.
 */

const step = 30;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The half minute since 1970 in which an instant lies. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / step);
}

export function codeAt(secret: Uint8Array, counter: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The half minute whose code was typed — now, just before or just after, as clocks differ; null where none fits. */
export function stepOfCode(secret: Uint8Array, typed: string, now: Date): number | null {
  const code = Buffer.from(typed.replace(/\s/g, '').padEnd(6, ' ').slice(0, 7));
  let found: number | null = null;
  // All three are computed and compared, whichever fits.
  for (const counter of [stepAt(now) - 1, stepAt(now), stepAt(now) + 1]) {
    const expected = Buffer.from(codeAt(secret, counter));
    if (expected.length === code.length && timingSafeEqual(expected, code)) found = counter;
  }
  return found;
}

/** For an authenticator that reads an address instead of a typed secret. */
export function totpAddress(secret: Uint8Array, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text;
}

/** Four by four, as people type it. */
export function inFours(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ');
}
