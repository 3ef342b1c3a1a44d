import { isMonitoredOn, thingOfReply } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { launchedQuestionnaire } from '../../queries/reply-fields.js';
import { roundOfReplies } from '../../queries/reply-round.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import type { ReplyName } from './found.js';

interface Input extends ReplyName {
  /** In which the team writes: "en". */
  readonly language: string;
}

interface Found extends Subject {
  readonly roundId: string;
}

/** The contact person begins the reply of the State: empty, and the team's alone. The secretariat is told that it was opened. */
export const openReply = command<Input, Found, { readonly reply: string }>({
  act: 'open-reply',
  // Of a round that is being prepared nobody outside may know.
  read: 'read-round-at-work',
  changesPublic: false,
  async find(tx, { round, party }) {
    const row = await tx
      .selectFrom('rounds')
      .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
      .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
      .where('rounds.key', '=', round)
      .executeTakeFirst();
    if (!row) return unknownThing();
    return { thing: thingOfReply({ body: row.body, round, party }), bodyId: row.body_id, roundId: row.id };
  },
  async perform(tx, { bodyId, roundId }, { round, party, language }, { actor, at, on, tell }) {
    if (!/^[a-z]{2,3}$/.test(language))
      return refuse('reply-language-unknown', 'Name the language by its code, as "en".', {
        field: 'language',
      });
    const decided = await roundOfReplies(tx, round);
    if (!decided || !isMonitoredOn(decided, party, on))
      return refuse('reply-party-not-monitored', 'This party is not monitored in this round.');
    if (!(await launchedQuestionnaire(tx, roundId)))
      return refuse('reply-questionnaire-missing', 'There is no questionnaire yet that could be answered.');
    const id = newId();
    const opened = await tx
      .insertInto('replies')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, party, state: 'in-work', language },
        ...{ opened_by: actor, opened_at: at, signed_by: null, signed_at: null },
      })
      .onConflict((conflict) => conflict.columns(['round_id', 'party']).doNothing())
      .executeTakeFirst();
    if (opened.numInsertedOrUpdatedRows === 0n)
      return refuse('reply-open-already', 'The reply was opened already.');
    await tell({ thing: { kind: 'reply', id } });
    return { reply: id };
  },
});
