import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language, preferredLanguage } from '../words/language.js';
import { remembered } from './remembered.js';

export interface AskedLanguage {
  readonly language: Language;
  /** It stands in the address; otherwise it is the browser's wish. */
  readonly chosen: boolean;
}

const wished = remembered(preferredLanguage);

export function askedLanguage(request: FastifyRequest): AskedLanguage {
  const inAddress = (request.query as Record<string, unknown> | undefined)?.lang;
  if (isLanguage(inAddress)) return { language: inAddress, chosen: true };
  return { language: wished(request.headers['accept-language'] ?? ''), chosen: false };
}

/** The address without the language: what the switch of languages keeps. */
export function withoutLanguage(url: string): string {
  const [path = '/', query = ''] = url.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('lang='));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}
