import { decisionsOn } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { thingOfCompilation } from '../../queries/compilation.js';
import { type StoredRound, storedRound } from '../../queries/round-at-work.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';

/** Opens the compilation of a round's published replies to everyone, by a decision. */
export const publishCompilation = command<
  { readonly round: string; readonly decision: string },
  Subject & { readonly stored: StoredRound },
  { decision: string }
>({
  act: 'publish-compilation',
  read: 'read-compilation',
  async find(tx, { round }) {
    const stored = await storedRound(tx, { key: round });
    if (!stored) return unknownThing();
    return { stored, bodyId: stored.bodyId, roundId: stored.id, thing: thingOfCompilation(stored, false) };
  },
  async perform(tx, { stored }, { decision }, { on, tell }) {
    const known = decisionsOn(stored.decisions, on).find(({ number }) => number === decision.trim());
    if (!known)
      return refuse('compilation-decision-missing', 'Name the decision by which it is published.', {
        field: 'decision',
      });
    const id = newId();
    const saved = await tx
      .insertInto('compilations')
      .values({ id, body_id: stored.bodyId, round_id: stored.id, decision: known.number, published_on: on })
      .onConflict((conflict) => conflict.column('round_id').doNothing())
      .executeTakeFirst();
    if (saved.numInsertedOrUpdatedRows === 0n)
      return refuse('compilation-published-before', 'The compilation is public already.');
    await tell({ thing: { kind: 'compilation', id } });
    return { decision: known.number };
  },
});
