import type { Database } from '@rapporteur/registry';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../desk/desk.js';
import type { Settings } from '../settings.js';
import type { Keys } from './keys.js';

/** What signing in works with. */
export interface Door {
  readonly db: Database;
  readonly keys: Keys;
  readonly settings: Pick<Settings, 'origin' | 'demoAccounts' | 'outsideSignIn'>;
  readonly now: () => Date;
}

/** The same for who is inside already, on the account page. */
export function doorOf({ db, site, now }: Desk): Door {
  return { db, keys: site.keys, settings: site.settings, now: () => now };
}

/** Who knocks, as far as the door looks: from where, and with what. */
export interface Knock {
  readonly from: string;
  readonly client: string;
}

export function knockOf(request: FastifyRequest): Knock {
  return { from: placeOf(request.ip), client: clientOf(request.headers['user-agent'] ?? '') };
}

/** A household has many IPv6 addresses: the first half of one is the place. */
export function placeOf(ip: string): string {
  const plain = ip.replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const whole = [
    ...groups,
    ...Array(Math.max(0, missing)).fill('0'),
    ...(tail ?? '').split(':').filter(Boolean),
  ];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'] as const;
const called: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };

/** "Firefox, Linux": enough to know one's own again in the list of sessions, and no more. */
export function clientOf(userAgent: string): string {
  const named = (list: readonly string[]) => {
    const found = list.find((name) => userAgent.includes(name));
    return found && (called[found] ?? found);
  };
  return [named(browsers), named(systems)].filter(Boolean).join(', ') || '?';
}
