import type { RoundStage } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { allows, type PersonViewer } from '../viewer.js';
import { thingOfRound } from './decisions.js';
import type { Bilingual } from './rounds.js';

/** A body that a person holds an office of, with the rounds that are open to that person, the newest first. */
export interface OwnBody {
  readonly key: string;
  readonly name: Bilingual;
  readonly rounds: readonly {
    readonly key: string;
    readonly title: Bilingual;
    readonly stage: RoundStage;
  }[];
}

/** Where a person is at work: by body, in the order of their keys. */
export async function ownRounds(db: Database, viewer: PersonViewer): Promise<readonly OwnBody[]> {
  const keys = Object.keys(viewer.days);
  if (keys.length === 0) return [];
  const bodies = await db
    .selectFrom('bodies')
    .select(['id', 'key', 'name_en', 'name_fr'])
    .where('key', 'in', keys)
    .orderBy('key')
    .execute();
  const rounds = await db
    .selectFrom('rounds')
    .select(['body_id', 'key', 'title_en', 'title_fr', 'stage'])
    .where(
      'body_id',
      'in',
      bodies.map(({ id }) => id),
    )
    .orderBy('number', 'desc')
    .execute();
  return bodies.map((body) => ({
    key: body.key,
    name: { en: body.name_en, fr: body.name_fr },
    rounds: rounds
      .filter(({ body_id }) => body_id === body.id)
      .filter(({ key }) => allows(viewer, 'read-round-at-work', thingOfRound({ body: body.key, key })))
      .map(({ key, title_en: en, title_fr: fr, stage }) => ({ key, title: { en, fr }, stage })),
  }));
}
