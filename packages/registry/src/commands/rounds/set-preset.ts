import { checkPreset } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { canonical } from '../../history/digest.js';
import { appendHistory } from '../../history/history.js';
import { newId } from '../../ids.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type Actor, instantOf, perform } from '../perform.js';
import { type BodySubject, findBody } from './places.js';

export interface SavedPreset {
  readonly id: string;
  readonly version: number;
  /** False where the body worked by these rules already. */
  readonly changed: boolean;
}

/** Sets how the body works. What counted before stays, as an earlier version. */
export const setPreset = command<
  { readonly body: string; readonly preset: unknown },
  BodySubject,
  SavedPreset
>({
  act: 'set-preset',
  read: 'read-preset',
  find: (tx, { body }) => findBody(tx, body, 'preset'),
  async perform(tx, { bodyId, thing }, { preset }, { actor, at, tell }) {
    const saved = await save(tx, { bodyId, body: thing.body, preset, by: actor, at });
    if (!isRefusal(saved) && saved.changed)
      await tell({ thing: { kind: 'preset', id: saved.id }, content: preset });
    return saved;
  },
});

/** The same by the operator, who starts a body: before that nobody holds a mandate in it. */
export async function startPreset(
  db: Database,
  actor: Actor,
  { body, preset }: { readonly body: string; readonly preset: unknown },
): Promise<SavedPreset | Refusal> {
  return perform<SavedPreset>(
    db,
    async (tx) => {
      const found = await findBody(tx, body, 'preset');
      if (isRefusal(found)) return found;
      const at = instantOf(actor);
      const saved = await save(tx, { bodyId: found.bodyId, body, preset, by: actor.name, at });
      if (!isRefusal(saved) && saved.changed)
        await appendHistory(tx, {
          ...{ round: null, body: found.bodyId, at, actor: actor.name, act: 'set-preset', manner: 'said' },
          thing: { kind: 'preset', id: saved.id },
          content: preset,
        });
      return saved;
    },
    { changes: ({ changed }) => changed },
  );
}

async function save(
  tx: Transaction<Schema>,
  given: { bodyId: string; body: string; preset: unknown; by: string; at: string },
): Promise<SavedPreset | Refusal> {
  const [fault, ...others] = checkPreset(given.preset);
  if (fault)
    return refuse(
      'preset-wrong',
      [fault, ...others]
        .map(({ message }) => message)
        .slice(0, 5)
        .join(' '),
      {
        field: 'preset',
        about: { path: fault.path, faults: others.length + 1 },
      },
    );
  const { id: body } = given.preset as { id: string };
  if (body !== given.body)
    return refuse('preset-of-another-body', `This is the preset of “${body}”.`, { field: 'preset' });
  const last = await tx
    .selectFrom('body_presets')
    .select(['id', 'version', 'content'])
    .where('body_id', '=', given.bodyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && canonical(last.content) === canonical(given.preset))
    return { id: last.id, version: last.version, changed: false };
  const row = { id: newId(), version: (last?.version ?? 0) + 1 };
  await tx
    .insertInto('body_presets')
    .values({
      ...{ ...row, body_id: given.bodyId, content: JSON.stringify(given.preset) },
      ...{ set_by: given.by, set_at: given.at },
    })
    .execute();
  return { ...row, changed: true };
}
