import { hkdfSync } from 'node:crypto';

/** Without letters that look like figures. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Ten codes of 49 bits each, "k7m2-9xqp-ft": for whoever lost the device. They are made from the secret that is being set
 * up, so that they can be shown until it is confirmed, and from then on only their keyed hashes are looked at.
 */
export function recoveryCodesOf(secret: Uint8Array): readonly string[] {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'rapporteur recovery codes', 100));
  return Array.from({ length: 10 }, (_, place) => {
    const code = [...bytes.subarray(place * 10, place * 10 + 10)]
      .map((byte) => signs[byte % signs.length])
      .join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** As it is hashed: however it was typed; null for what can not be one. */
export function recoveryCodeIn(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return code.length === 10 ? code : null;
}
