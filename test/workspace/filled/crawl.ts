import type { LightMyRequestResponse } from 'fastify';
import { unzipSync } from 'fflate';
import type { Visitor } from '../sample-round.js';

/* Follows every link and every form that asks, within one site. */

export interface Met {
  readonly address: string;
  readonly answer: LightMyRequestResponse;
  /** All words of it, also those packed into office files. */
  readonly text: string;
}

/**
 * @param isWanted which addresses are followed
 * @param most addresses at most: more is a fault of the caller
 */
export async function crawl(
  visitor: Visitor,
  from: readonly string[],
  { isWanted, most }: { isWanted(address: string): boolean; most: number },
): Promise<readonly Met[]> {
  const met = new Map<string, Met>();
  const waiting = [...from];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (met.has(address)) continue;
    if (met.size >= most) throw new Error(`There are more than ${most} addresses.`);
    const one = await look(visitor, address);
    met.set(address, one);
    for (const next of [...addressesIn(one), ...twinOf(one)])
      if (isWanted(next) && !met.has(next)) waiting.push(next);
  }
  return [...met.values()];
}

export async function look(visitor: Visitor, address: string): Promise<Met> {
  const answer = await visitor.get(address);
  return { address, answer, text: `${JSON.stringify(answer.headers)}\n${textOf(answer)}` };
}

function textOf(answer: LightMyRequestResponse): string {
  const type = String(answer.headers['content-type'] ?? '');
  if (!/zip|openxml/.test(type)) return answer.body;
  return Object.values(unzipSync(new Uint8Array(answer.rawPayload)))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

function twinOf({ address, answer }: Met): string[] {
  const [path = '', query] = address.split('?');
  const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html');
  if (!isPage || path === '/' || answer.statusCode !== 200) return [];
  return [`${path}.json${query ? `?${query}` : ''}`];
}

/** Every address of this site that a page names, without its place within the page; languages are not told apart. */
export function addressesIn({ address, answer, text }: Pick<Met, 'address' | 'answer' | 'text'>): string[] {
  const found = [String(answer.headers.location ?? '')];
  for (const [, value = ''] of text.matchAll(/(?:href|src|action)="([^"]*)"/g)) found.push(unescaped(value));
  for (const [, value = ''] of text.matchAll(/"(\/(?:desk|rounds|api|data|search|calendar)[^"\\\s]*)"/g))
    found.push(unescaped(value));
  for (const [, attributes = '', inside = ''] of text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs))
    if (!/method="post"/i.test(attributes))
      found.push(...askedBy(/action="([^"]*)"/.exec(attributes)?.[1] ?? address, inside));
  return [...new Set(found.flatMap((each) => own(each)))];
}

/** What a form would ask: all as it stands, and each choice of each list. */
function askedBy(action: string, inside: string): string[] {
  const asked: string[] = [];
  for (const [, name = '', options = ''] of inside.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    for (const [, value = ''] of options.matchAll(/<option[^>]*value="([^"]*)"/g))
      asked.push(`${name}=${encodeURIComponent(unescaped(value))}`);
  for (const [, attributes = ''] of inside.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    if (name && /type="(?:search|text)"/.test(attributes)) asked.push(`${name}=canary`);
    if (name && /type="(?:radio|checkbox)"/.test(attributes))
      asked.push(`${name}=${encodeURIComponent(unescaped(/value="([^"]*)"/.exec(attributes)?.[1] ?? 'on'))}`);
  }
  const path = unescaped(action).split('?')[0] ?? '';
  return [path, ...asked.map((query) => `${path}?${query}`)];
}

function own(address: string): string[] {
  const [whole = ''] = address.replace(/^https?:\/\/localhost(?::3000)?/, '').split('#');
  if (!whole.startsWith('/') || whole.startsWith('//') || whole.startsWith('/assets/')) return [];
  const [path = '', query = ''] = whole.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:lang|done|next)=/.test(part));
  return [kept.length > 0 ? `${path}?${kept.join('&')}` : path];
}

function unescaped(value: string): string {
  return value.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
}
