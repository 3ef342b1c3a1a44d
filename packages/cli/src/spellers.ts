import type { Spellers } from '@rapporteur/monitoring';
import { spellerFrom } from '@rapporteur/monitoring';

/** The dictionaries that come with Rapporteur, read only when a text is to be spelt. */
export async function loadSpellers(): Promise<Spellers> {
  const { default: english } = await import('dictionary-en-gb');
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { en: spellerFrom(decode(english.aff), decode(english.dic)) };
}
