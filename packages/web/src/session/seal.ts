import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * Secrets at rest: AES-256-GCM, with a nonce of chance and the owner as associated data, so that one person's secret
 * can not be put into another's row. "1." is the version of this form.
 */

export function sealed(key: Buffer, owner: string, secret: Uint8Array): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const bytes = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return `1.${bytes.toString('base64url')}`;
}

/** Null where the key, the owner or the text is another one. */
export function unsealed(key: Buffer, owner: string, text: string): Buffer | null {
  if (!text.startsWith('1.')) return null;
  const bytes = Buffer.from(text.slice(2), 'base64url');
  if (bytes.length < 12 + 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
