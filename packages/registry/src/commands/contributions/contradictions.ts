import {
  type Contradiction,
  markContradiction as decide,
  closeContradiction as decideClosing,
  isContributionRefusal,
  thingOfContradiction,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isId, newId } from '../../ids.js';
import { publishedAnswers } from '../../queries/published-answers.js';
import { type StoredContradiction, storedContradictions } from '../../queries/stored-contradictions.js';
import { isRefusal, refuse, unknownThing } from '../../refusal.js';
import { type Command, command, type Subject } from '../command.js';
import { type ContributionName, type FoundContribution, findStored, refusedBy } from './found.js';

interface Marking extends ContributionName {
  /** Which text of the contribution, counted from 1. */
  readonly part: number;
  readonly contributed: string;
  /** Whose reply, its answer, and words copied from that. */
  readonly party: string;
  readonly answer: string;
  readonly replied: string;
}

interface Found extends FoundContribution {
  readonly question: string;
}

/** Sets a passage of a reply and a passage of a contribution side by side, for the question rapporteur. */
export const markContradiction = command<Marking, Found, { id: string }>({
  act: 'mark-contradiction',
  read: 'read-contradiction',
  changesPublic: false,
  async find(tx, input) {
    const found = await findStored(tx, input);
    if (isRefusal(found)) return found;
    const { body, round, state } = found.contribution;
    // Who may mark may read both; what is not received yet is there for nobody who codes.
    if (state !== 'received' && state !== 'published') return unknownThing();
    const question = questionOf(input.answer);
    return { ...found, question, thing: thingOfContradiction({ body, round, party: input.party, question }) };
  },
  async perform(tx, { contribution, bodyId, roundId, question }, input, { actor, at, tell }) {
    const { party, answer: address } = input;
    const answers = await publishedAnswers(tx, roundId, party);
    const answer = answers.find((each) => each.address === address && each.question === question);
    if (!answer)
      return refuse('comment-answer-unknown', 'The published reply holds no such answer.', {
        field: 'answer',
      });
    const known = await storedContradictions(tx, { round: roundId });
    const decided = decide(
      contribution,
      { ...input, id: newId(), part: contribution.submitted?.parts[input.part - 1]?.id ?? '' },
      {
        answer: { reply: answer.reply, party, question, answer: address, text: answer.text },
        known: known.map(({ contradiction }) => contradiction),
        by: actor,
        now: at,
      },
    );
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await insert(tx, { bodyId, roundId }, decided);
    await tell({ thing: { kind: 'contradiction', id: decided.id }, content: decided });
    return { id: decided.id };
  },
});

/** The question rapporteur has taken it into account. */
export const noteContradiction = closing('note-contradiction', 'noted');
/** It was marked by mistake. */
export const takeBackContradiction = closing('take-back-contradiction', 'taken-back');

interface Named {
  readonly round: string;
  readonly id: string;
}

function closing(
  act: 'note-contradiction' | 'take-back-contradiction',
  state: 'noted' | 'taken-back',
): Command<Named, { id: string }> {
  return command<Named, Subject & StoredContradiction, { id: string }>({
    act,
    read: 'read-contradiction',
    changesPublic: false,
    async find(tx, { round, id }) {
      const [found] = isId(id) ? await storedContradictions(tx, { id, isLocked: true }) : [];
      if (found?.contradiction.round !== round) return unknownThing();
      return { ...found, thing: thingOfContradiction(found.contradiction) };
    },
    async perform(tx, { contradiction }, _input, { actor, at, tell }) {
      const decided = decideClosing(contradiction, state);
      if (isContributionRefusal(decided)) return refusedBy(decided);
      await tx
        .updateTable('contradictions')
        .set({ state, closed_by: actor, closed_at: at })
        .where('id', '=', decided.id)
        .execute();
      await tell({ thing: { kind: 'contradiction', id: decided.id } });
      return { id: decided.id };
    },
  });
}

async function insert(
  tx: Transaction<Schema>,
  { bodyId, roundId }: { readonly bodyId: string; readonly roundId: string },
  { id, party, question, replied, contributed, markedBy, markedAt, state }: Contradiction,
): Promise<void> {
  await tx
    .insertInto('contradictions')
    .values({
      ...{ id, body_id: bodyId, round_id: roundId, party, question, reply_id: replied.reply },
      ...{ answer: replied.answer, replied: JSON.stringify(replied.citation) },
      ...{ contribution_id: contributed.contribution, part_id: contributed.part },
      contributed: JSON.stringify(contributed.citation),
      ...{ marked_by: markedBy, marked_at: markedAt, state, closed_by: null, closed_at: null },
    })
    .execute();
}

/** "9.1.a" -> "9". */
function questionOf(address: string): string {
  return /^[^.→]+/.exec(address)?.[0] ?? address;
}
