import { readFileSync } from 'node:fs';
import type { Effect, Mandate, MandateKind } from '@rapporteur/monitoring';
import type { By } from '../commands/command.js';
import { enterStage } from '../commands/rounds/enter-stage.js';
import { openRound } from '../commands/rounds/open-round.js';
import { type DecisionToRecord, recordDecision } from '../commands/rounds/record-decision.js';
import { recordPartyFact } from '../commands/rounds/record-party-fact.js';
import { startPreset } from '../commands/rounds/set-preset.js';
import type { Database } from '../database.js';
import { newId } from '../ids.js';
import { viewerOfPerson } from '../queries/people.js';
import { isRefusal, type Refusal } from '../refusal.js';

/** The preset of the invented body. */
export const samplePreset = JSON.parse(
  readFileSync(new URL('../../../../sample/body.json', import.meta.url), 'utf8'),
);
export const states = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF'];

/** A person with one mandate in the body whose round a report made. */
export async function somebody(
  db: Database,
  kind: MandateKind,
  given: Partial<Mandate> & { readonly roundId?: string | null } = {},
): Promise<string> {
  const id = newId();
  const at = '2026-01-01T08:00:00Z';
  const body = await db.selectFrom('bodies').select('id').where('key', '=', 'lake').executeTakeFirstOrThrow();
  await db
    .insertInto('people')
    .values({
      ...{ id, email: `${id}@example.org`, name: kind, language: 'en', password_hash: null },
      ...{ made_at: at, closed_at: null },
    })
    .execute();
  await db
    .insertInto('mandates')
    .values({
      ...{ id: newId(), body_id: body.id, round_id: given.roundId ?? null, person_id: id, kind },
      ...{ party: given.party ?? null, questions: [...(given.questions ?? [])], organisation: null },
      ...{
        held_from: given.from ?? '2026-01-01',
        held_until: given.until ?? null,
        given_by: null,
        given_at: at,
      },
    })
    .execute();
  return id;
}

export async function as(db: Database, person: string, instant: string, once?: string): Promise<By> {
  const viewer = await viewerOfPerson(db, person, new Date(instant));
  return once === undefined ? viewer : { ...viewer, once };
}

/** A decision about `lake-2` with its effects, public unless said otherwise. */
export function decisionOn(
  date: string,
  number: string,
  effects: readonly Effect[],
  more: Partial<DecisionToRecord> = {},
) {
  return {
    ...{ body: 'lake', round: 'lake-2', number, date, text: { en: `Decision ${number}.`, fr: null } },
    ...{ takenIn: null, effects, replaces: null, classification: { audience: 'public', until: null } },
    ...more,
  } satisfies DecisionToRecord as DecisionToRecord;
}

/** The body `lake` with its preset, its parties, and the round `lake-2` launched on 2 March 2026. Gives the secretary. */
export async function aRoundAtWork(db: Database): Promise<{ readonly secretary: string }> {
  await db
    .insertInto('bodies')
    .values({
      id: newId(),
      key: 'lake',
      name_en: 'Lake Protection Committee',
      name_fr: 'Comité de protection des lacs',
    })
    .execute();
  must(await startPreset(db, { name: 'operator' }, { body: 'lake', preset: samplePreset }));
  const secretary = await somebody(db, 'secretariat');
  const on = (instant: string) => as(db, secretary, instant);
  for (const [party, inForce] of [
    ['XA', '2019-07-01'],
    ['XB', '2019-10-01'],
    ['XC', '2020-05-01'],
    ['XD', '2022-01-01'],
  ] as const)
    must(
      await recordPartyFact(db, await on('2026-01-10T09:00:00Z'), {
        ...{ body: 'lake', party, fact: 'in-force', from: inForce, until: null, provision: null, said: null },
        ...{ source: 'Register of the depositary', states },
      }),
    );
  must(
    await openRound(db, await on('2026-01-12T09:00:00Z'), {
      ...{ body: 'lake', key: 'lake-2', number: 2, kind: 'thematic' },
      title: { en: 'Second round', fr: 'Deuxième cycle' },
    }),
  );
  must(
    await recordDecision(
      db,
      await on('2026-02-12T15:00:00Z'),
      decisionOn('2026-02-12', 'LPC/2026/D1', [
        { kind: 'stage', stage: 'launched', from: '2026-03-02' },
        { kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
        { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' },
      ]),
    ),
  );
  must(await enterStage(db, await on('2026-03-02T08:00:00Z'), { round: 'lake-2', stage: 'launched' }));
  return { secretary };
}

export function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.message} (${outcome.field ?? ''})`);
  return outcome;
}
