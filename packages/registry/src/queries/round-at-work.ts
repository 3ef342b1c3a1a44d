import type { Classification, Decision, DecisionName, Effect, RoundAtWork } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/*
 * A round with everything that was decided about it, for commands and for queries that ask `may` themselves. It asks no
 * right: not on the face of the package.
 */

export interface StoredRound extends RoundAtWork {
  readonly bodyId: string;
  /** Time zone of the body. */
  readonly zone: string;
  readonly published: boolean;
  /** False while it has no report. */
  readonly adopted: boolean;
}

/** A round as the head of a page names it. */
export type RoundName = Pick<StoredRound, 'key' | 'title' | 'body' | 'adopted'>;

export function nameOfRound({ key, title, body, adopted }: StoredRound): RoundName {
  return { key, title, body, adopted };
}

export async function storedRound(
  db: Database,
  which: { readonly key: string } | { readonly id: string },
): Promise<StoredRound | null> {
  const row = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.id', 'rounds.key', 'rounds.number', 'rounds.title_en', 'rounds.title_fr', 'rounds.kind'])
    .select([
      'rounds.body_id',
      'rounds.published_at',
      'rounds.adopted_on',
      'rounds.stage',
      'bodies.key as body',
      'bodies.zone',
    ])
    .where('key' in which ? 'rounds.key' : 'rounds.id', '=', 'key' in which ? which.key : which.id)
    .executeTakeFirst();
  if (!row) return null;
  const decisions = (await bodyDecisions(db, row.body_id)).filter(({ round }) => round === row.key);
  const namesById = new Map<string, DecisionName>(
    decisions.map(({ id, number, date }) => [id, { id, number, date }]),
  );
  const stages = await db
    .selectFrom('round_stages')
    .select(['stage', 'since', 'decision_id'])
    .where('round_id', '=', row.id)
    .orderBy('entered_at')
    .execute();
  return {
    ...{ id: row.id, key: row.key, body: row.body, bodyId: row.body_id, zone: row.zone, number: row.number },
    title: { en: row.title_en, fr: row.title_fr },
    kind: row.kind,
    published: row.published_at !== null,
    adopted: row.adopted_on !== null,
    ...(stages.length === 0 && row.stage !== 'preparing' ? { stageBefore: row.stage } : {}),
    stages: stages.flatMap(({ stage, since, decision_id }) => {
      const decision = namesById.get(decision_id);
      return decision ? [{ stage, from: since, decision }] : [];
    }),
    decisions,
  };
}

/** Every decision of a body, replaced ones too, in the order in which they were taken. */
export async function bodyDecisions(db: Database, bodyId: string): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('bodies', 'bodies.id', 'decisions.body_id')
    .leftJoin('rounds', 'rounds.id', 'decisions.round_id')
    .selectAll('decisions')
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('decisions.body_id', '=', bodyId)
    .orderBy('decisions.dated')
    .orderBy('decisions.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, body: row.body, round: row.round, date: row.dated },
    text: { en: row.text_en, fr: row.text_fr },
    takenIn: takenIn(row.meeting_id, row.procedure_id),
    effects: row.effects as readonly Effect[],
    replaces: row.replaces,
    classification: classificationOf(row),
  }));
}

function takenIn(meeting: string | null, procedure: string | null): Decision['takenIn'] {
  if (meeting !== null) return { kind: 'meeting', id: meeting };
  return procedure === null ? null : { kind: 'written-procedure', id: procedure };
}

export function classificationOf(row: {
  readonly audience: Classification['audience'];
  readonly public_from: string | null;
}): Classification {
  return { audience: row.audience, until: row.public_from };
}
