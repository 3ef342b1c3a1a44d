import { setting } from './environment.js';
import { demoAddress, demoPeople } from './own-registry/sample-round/people.js';
import { WrongUse } from './wrong-use.js';

/** Known to everybody who reads this: therefore only on one's own computer. */
export const demoPassword = 'camp by the lake';

/**
 * Whether the people of the invented round may sign in: where nobody but this computer can come to the door. In production
 * — a server that others reach, or that sits behind a proxy or HTTPS — they are refused, whatever was set.
 */
export function demoAccountsAreOn(host: string, origin: string): boolean {
  const value = setting('RAPPORTEUR_DEMO');
  if (value !== undefined && value !== '0' && value !== '1')
    throw new WrongUse(`RAPPORTEUR_DEMO is 1, 0 or not set; "${value}" is not known.`);
  const production = signOfProduction(host, origin);
  if (value === '1' && production !== null)
    throw new WrongUse(
      `RAPPORTEUR_DEMO=1 lets in whoever knows the demo password, so it needs a server for this computer alone; ${production}.`,
    );
  return value !== '0' && production === null;
}

/** What shows that others than whoever started the server can reach it; null where nothing does. */
function signOfProduction(host: string, origin: string): string | null {
  if (!['localhost', '127.0.0.1', '::1'].includes(host)) return `HOST is ${host}`;
  if (setting('RAPPORTEUR_TRUST_PROXY') !== undefined) return 'RAPPORTEUR_TRUST_PROXY is set';
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    ? `RAPPORTEUR_ORIGIN is ${origin}`
    : null;
}

/** One line for each kind of person: enough to try everything. */
export function demoLines(origin: string): readonly string[] {
  const kinds = new Map<string, string>();
  for (const { key } of demoPeople()) {
    const kind = key.split(':')[0] ?? key;
    if (!kinds.has(kind)) kinds.set(kind, key);
  }
  return [
    `The invented round has people who sign in at ${origin}/sign-in with the password "${demoPassword}":`,
    ...[...kinds.values()].map((key) => `  ${demoAddress(key)}`),
    'They are for this computer alone: a server that others can reach refuses them.',
  ];
}
