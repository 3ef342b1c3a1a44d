import { createHash } from 'node:crypto';
import type { ReadForm } from './read-form.js';

/**
 * What makes a form happen once: its own id and what was sent in it. The same form with other words is another sending,
 * so that nothing is lost of what somebody typed after going back. A UUID (version 8, RFC 9562) from a digest.
 * @returns undefined where the form carries no id
 */
export function idOfSending({ given, files }: Pick<ReadForm, 'given' | 'files'>): string | undefined {
  const { once, token: _token, ...fields } = given;
  if (typeof once !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once)) return undefined;
  const sent = createHash('sha256').update(JSON.stringify([once, fields]));
  for (const { field, name, bytes } of files) sent.update(JSON.stringify([field, name])).update(bytes);
  const hex = sent.digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
