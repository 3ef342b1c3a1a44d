import type { Citation } from '@rapporteur/document';
import { type Contradiction, thingOfContradiction, thingOfContribution } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { allows, type PersonViewer } from '../viewer.js';
import { findContribution } from './contributions.js';
import { storedContradictions } from './stored-contradictions.js';
import { storedContributions } from './stored-contributions.js';

/** Two passages side by side, each with the address under which it is read. */
export interface ContradictionAtDesk {
  readonly id: string;
  readonly party: string;
  readonly question: string;
  readonly state: Contradiction['state'];
  readonly replied: { readonly answer: string } & Citation;
  /** From whom, where this person may know it. */
  readonly contributed: { readonly key: string; readonly organisation: string | null } & Citation;
  readonly mayNote: boolean;
  readonly mayTakeBack: boolean;
}

/** For the rapporteurs of the questions, and the secretariat; of what is not to be read any more nothing is listed. */
export async function listContradictions(
  db: Database,
  viewer: PersonViewer,
  round: string,
): Promise<readonly ContradictionAtDesk[]> {
  const row = await db.selectFrom('rounds').select('id').where('key', '=', round).executeTakeFirst();
  if (!row) return [];
  const listed: ContradictionAtDesk[] = [];
  for (const { contradiction } of await storedContradictions(db, { round: row.id })) {
    const thing = thingOfContradiction(contradiction);
    if (contradiction.state === 'taken-back' || !allows(viewer, 'read-contradiction', thing)) continue;
    const { id, party, question, state, replied, contributed } = contradiction;
    const [stored] = await storedContributions(db, { id: contributed.contribution });
    if (!stored || !isReceived(stored.contribution.state)) continue;
    if (!allows(viewer, 'read-contribution', thingOfContribution(stored.contribution))) continue;
    const { key } = stored.contribution;
    const seen = (await findContribution(db, viewer, { round, key }))?.seen;
    listed.push({
      ...{ id, party, question, state },
      replied: { answer: replied.answer, ...replied.citation },
      contributed: { key, organisation: seen?.organisation?.name ?? null, ...contributed.citation },
      mayNote: state === 'open' && allows(viewer, 'note-contradiction', thing),
      mayTakeBack: state === 'open' && allows(viewer, 'take-back-contradiction', thing),
    });
  }
  return listed;
}

function isReceived(state: string): boolean {
  return state === 'received' || state === 'published';
}
