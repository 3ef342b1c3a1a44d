import { isIP } from 'node:net';

/*
 * There are no accounts yet: who reviews is whoever started the server, on the same computer. See
 * docs/decisions/0501-review-on-ones-own-computer.md.
 */

export interface Asker {
  /** The address of the other end of the connection, and not what a header says. */
  readonly remoteAddress: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What a proxy adds: behind one on the same machine every visitor would look local. */
const ofProxies = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/** The connection comes from this computer, asks for it by its own name, and came through nobody. */
export function isOwnComputer({ remoteAddress, headers }: Asker): boolean {
  if (!remoteAddress || !isLoopback(remoteAddress.replace(/^::ffff:/, ''))) return false;
  if (ofProxies.some((name) => headers[name] !== undefined)) return false;
  return typeof headers.host === 'string' && isLocalName(headers.host);
}

/** @param host as in the header or the setting: "localhost:3000", "127.0.0.1", "[::1]:80" */
export function isLocalName(host: string): boolean {
  const name = /^\[(.+)\](?::\d+)?$/.exec(host)?.[1] ?? (isIP(host) ? host : host.replace(/:\d+$/, ''));
  return name.toLowerCase() === 'localhost' || isLoopback(name);
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
