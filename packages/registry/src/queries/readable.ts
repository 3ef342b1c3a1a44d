import type { Act, Thing } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { allows, type Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';

/** What a viewer reads papers of a body through: the public the published views, a person what the rights give. */
export interface Readable {
  readonly reader: Database;
  /** False of the public: it has no views of what is never published. */
  readonly isPerson: boolean;
  may(act: Act, thing: Thing): boolean;
  /** The day in the zone of a body, as far as this viewer has one: the public is shown what was opened, not what day it is. */
  dayFor(body: string): string;
}

export function readable(db: Database, viewer: Viewer): Readable {
  return viewer.kind === 'person'
    ? {
        reader: db,
        isPerson: true,
        may: (act, thing) => allows(viewer, act, thing),
        dayFor: (body) => viewer.days[body] ?? '0000-00-00',
      }
    : { reader: publishedOnly(db), isPerson: false, may: () => true, dayFor: () => '0000-00-00' };
}
