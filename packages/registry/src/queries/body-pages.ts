import {
  type DatedFact,
  monitoredOn,
  openToOn,
  type PartyOnDay,
  partiesOn,
  type RoundStage,
  type Standard,
  standardsOn,
  type Thing,
  type WorkingPreset,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer, type Viewer } from '../viewer.js';
import { presetOfBody, treatyFacts } from './body-knowledge.js';
import { thingOfRound } from './decisions.js';
import { dayIn } from './people.js';
import { readable } from './readable.js';
import { nameOfRound, type RoundName, storedRound } from './round-at-work.js';
import type { Bilingual } from './rounds.js';
import { bodyStandards } from './standards.js';

interface OfRound {
  readonly round: RoundName;
  readonly on: string;
}

export interface StandardRecord extends Omit<Standard, 'replaces'> {
  /** False where a later one took its place. */
  readonly counts: boolean;
  readonly replaces: string | null;
}

export interface StandardList extends OfRound {
  readonly standards: readonly StandardRecord[];
  readonly mayRecord: boolean;
}

/** The register of the standards of a round's body, as far as the viewer may read it. */
export async function listStandards(
  db: Database,
  viewer: Viewer,
  key: string,
  now: Date,
): Promise<StandardList | null> {
  const own = readable(db, viewer);
  const round = await storedRound(own.reader, { key: storable(key) });
  if (!round || !own.may('read-round-at-work', thingOfRound(round))) return null;
  const on = dayIn(round.zone, now);
  const seen = (await bodyStandards(own.reader, round.bodyId)).filter((standard) =>
    own.may('read-standard', {
      ...{ kind: 'standard', body: round.body, round: null, openTo: openToOn(standard.classification, on) },
    }),
  );
  const counting = new Set(standardsOn(seen, on));
  const keysById = new Map(seen.map(({ id, key: its }) => [id, its]));
  return {
    ...{ round: nameOfRound(round), on },
    standards: seen.map(({ replaces, ...standard }, place) => ({
      ...standard,
      replaces: (replaces && keysById.get(replaces)) ?? null,
      counts: counting.has(seen[place] as Standard),
    })),
    mayRecord: viewer.kind === 'person' && allows(viewer, 'record-standard', bodyThing(round.body)),
  };
}

export interface TreatyPage extends OfRound {
  /** Those bound on the day. */
  readonly parties: readonly PartyOnDay[];
  readonly monitored: readonly string[];
  /** Every fact that counts, with its source. */
  readonly facts: readonly DatedFact[];
  readonly mayRecord: boolean;
}

/** What is known of States and the treaty, and who was bound on a day. */
export async function treatyPage(
  db: Database,
  viewer: PersonViewer,
  key: string,
  day: string | null,
): Promise<TreatyPage | null> {
  const round = await storedRound(db, { key: storable(key) });
  if (!round || !allows(viewer, 'read-round-at-work', thingOfRound(round))) return null;
  const on = day ?? viewer.days[round.body] ?? '0000-00-00';
  const facts = await treatyFacts(db, round.bodyId);
  return {
    ...{ round: nameOfRound(round), on },
    parties: partiesOn(facts, on),
    monitored: monitoredOn(round, on).map(({ party }) => party),
    facts: facts.map(({ key: _key, ...fact }) => fact),
    mayRecord: allows(viewer, 'record-party-fact', bodyThing(round.body)),
  };
}

export interface BodyDesk {
  readonly body: string;
  readonly name: Bilingual;
  readonly on: string;
  readonly rounds: readonly {
    readonly key: string;
    readonly number: number;
    readonly title: Bilingual;
    readonly stage: RoundStage;
  }[];
  readonly preset: WorkingPreset | null;
  readonly versions: readonly { readonly version: number; readonly setAt: string }[];
  readonly mayOpenRound: boolean;
  readonly maySetPreset: boolean;
}

/** A body as those who hold a mandate in it see it: its rounds and how it works. */
export async function bodyDesk(db: Database, viewer: PersonViewer, key: string): Promise<BodyDesk | null> {
  const thing = bodyThing(storable(key));
  if (!allows(viewer, 'read-preset', thing)) return null;
  const body = await db.selectFrom('bodies').selectAll().where('key', '=', thing.body).executeTakeFirst();
  if (!body) return null;
  const [rounds, versions, preset] = await Promise.all([
    db.selectFrom('rounds').selectAll().where('body_id', '=', body.id).orderBy('number', 'desc').execute(),
    db
      .selectFrom('body_presets')
      .select(['version', 'set_at'])
      .where('body_id', '=', body.id)
      .orderBy('version', 'desc')
      .execute(),
    presetOfBody(db, body.id),
  ]);
  return {
    ...{ body: body.key, name: { en: body.name_en, fr: body.name_fr }, on: viewer.days[body.key] ?? '' },
    rounds: rounds
      .filter(
        (round) =>
          round.published_at !== null ||
          allows(viewer, 'read-round-at-work', thingOfRound({ body: body.key, key: round.key })),
      )
      .map((round) => ({
        ...{ key: round.key, number: round.number, stage: round.stage },
        title: { en: round.title_en, fr: round.title_fr },
      })),
    preset,
    versions: versions.map(({ version, set_at }) => ({ version, setAt: set_at })),
    mayOpenRound: allows(viewer, 'open-round', thing),
    maySetPreset: allows(viewer, 'set-preset', thing),
  };
}

function bodyThing(body: string): Thing {
  return { kind: 'body', body, round: null, openTo: ['secretariat'] };
}
