import { openRound as decide, type RoundToOpen } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type BodySubject, findBody } from './places.js';

export interface OpenRound extends RoundToOpen {
  /** Key of the body. */
  readonly body: string;
}

/** Opens a round: it is being prepared until a decision launches it. */
export const openRound = command<OpenRound, BodySubject, { readonly id: string; readonly key: string }>({
  act: 'open-round',
  read: 'read-preset',
  changesPublic: false,
  find: (tx, { body }) => findBody(tx, body),
  async perform(tx, { bodyId }, input, { at: _at, tell }) {
    const rows = await tx.selectFrom('rounds').select(['key', 'number', 'body_id']).execute();
    const known = rows.map(({ key, number, body_id }) => ({ key, number, isOwn: body_id === bodyId }));
    const round = decide(input, known);
    if ('code' in round) return refuse(round.code, round.message, { field: round.field });
    const id = newId();
    await tx
      .insertInto('rounds')
      .values({
        ...{
          id,
          body_id: bodyId,
          key: round.key,
          number: round.number,
          kind: round.kind,
          stage: 'preparing',
        },
        ...{ title_en: round.title.en, title_fr: round.title.fr, launched_on: null, adopted_on: null },
        published_at: null,
      })
      .execute();
    await tell({ thing: { kind: 'round', id }, content: round });
    return { id, key: round.key };
  },
});
