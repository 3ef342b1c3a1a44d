import { coderOf, monitoredOn, type Thing, usualRapporteurRule } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer } from '../viewer.js';
import { presetOfBody } from './body-knowledge.js';
import { heldMandates } from './mandates.js';
import { storedRound } from './round-at-work.js';

export interface RapporteursOfQuestion {
  /** Number of the question. */
  readonly question: string;
  /** Names of those who were appointed, in the order of their appointment. */
  readonly appointed: readonly string[];
  /** The States whose cell somebody else codes, since a rapporteur comes from there; nobody: `persons` is empty. */
  readonly ownStates: readonly { readonly party: string; readonly persons: readonly string[] }[];
}

/** Who codes which question of a round today, for whoever has an office in it; null for everybody else. */
export async function rapporteursOfRound(
  db: Database,
  viewer: PersonViewer,
  key: string,
): Promise<readonly RapporteursOfQuestion[] | null> {
  const round = await storedRound(db, { key: storable(key) });
  if (!round) return null;
  const thing: Thing = { kind: 'people', body: round.body, round: round.key, openTo: [] };
  if (!allows(viewer, 'read-rapporteurs', thing)) return null;
  const on = viewer.days[round.body] ?? '';
  const [held, preset, questions] = await Promise.all([
    heldMandates(db, round.bodyId),
    presetOfBody(db, round.bodyId),
    db
      .selectFrom('questions')
      .select('number')
      .where('round_id', '=', round.id)
      .orderBy('position')
      .execute(),
  ]);
  const rule = preset?.working.rapporteurs ?? usualRapporteurRule;
  const nameOf = await namesOf(
    db,
    held.map(({ person }) => person),
  );
  const parties = monitoredOn(round, on).map(({ party }) => party);
  return questions.map(({ number: question }) => {
    const cells = parties.map((party) => ({
      party,
      coders: coderOf({ round: round.key, question, party }, held, rule, on),
    }));
    const anywhere = coderOf({ round: round.key, question, party: '' }, held, rule, on);
    return {
      question,
      appointed: anywhere.persons.map(nameOf),
      ownStates: cells
        .filter(({ coders }) => coders.because === 'own-state')
        .map(({ party, coders }) => ({ party, persons: coders.persons.map(nameOf) })),
    };
  });
}

async function namesOf(db: Database, people: readonly string[]): Promise<(person: string) => string> {
  const ids = [...new Set(people)];
  const rows =
    ids.length > 0
      ? await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
      : [];
  const namesById = new Map(rows.map(({ id, name }) => [id, name]));
  return (person) => namesById.get(person) ?? '';
}
