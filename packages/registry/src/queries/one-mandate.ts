import { type HeldMandate, type OpenMatter, thingOfMandate } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { isId } from '../ids.js';
import { allows, type PersonViewer } from '../viewer.js';
import { heldMandates } from './mandates.js';
import { openMattersOf } from './open-matters.js';

export interface MandateToRead {
  readonly mandate: HeldMandate;
  readonly name: string;
  readonly address: string;
  /** What the viewer may do with it. */
  readonly may: { readonly end: boolean; readonly change: boolean; readonly handOver: boolean };
}

/** One mandate, for its holder and for whoever may end it; null for everybody else. */
export async function mandateToRead(
  db: Database,
  viewer: PersonViewer,
  id: string,
): Promise<MandateToRead | null> {
  const found = await mandateById(db, id);
  if (!found) return null;
  const { mandate, name, address } = found;
  const thing = thingOfMandate(mandate, [mandate.person]);
  if (!allows(viewer, 'read-mandate', thing)) return null;
  return {
    ...{ mandate, name, address },
    may: {
      end: allows(viewer, 'end-mandate', thing),
      change: allows(viewer, 'change-mandate', thing) && mandate.kind === 'question-rapporteur',
      handOver: allows(viewer, 'hand-over', thing),
    },
  };
}

export interface HandOver {
  readonly mandate: HeldMandate;
  readonly name: string;
  readonly matters: readonly OpenMatter[];
}

/** A mandate with what is open under it, for its holder, for who takes over and for the secretariat. */
export async function handOverOf(db: Database, viewer: PersonViewer, id: string): Promise<HandOver | null> {
  const found = await mandateById(db, id);
  if (!found) return null;
  const { mandate, name } = found;
  const { round, party, kind } = mandate;
  // A contact person is told of those who answer for the State, not of who sits in the body from there.
  const own = kind === 'contact-person' || kind === 'contributor' ? party : null;
  const thing = { ...thingOfMandate(mandate, [mandate.person]), party: own };
  if (!allows(viewer, 'read-hand-over', thing)) return null;
  const matters = round && party ? await openMattersOf(db, viewer, { round, party }) : [];
  return { mandate, name, matters };
}

async function mandateById(db: Database, id: string) {
  if (!isId(id)) return null;
  const row = await db
    .selectFrom('mandates')
    .innerJoin('people', 'people.id', 'mandates.person_id')
    .select(['mandates.body_id', 'people.name', 'people.email'])
    .where('mandates.id', '=', id)
    .executeTakeFirst();
  const mandate = row && (await heldMandates(db, row.body_id)).find((each) => each.id === id);
  return row && mandate ? { mandate, name: row.name, address: row.email } : null;
}
