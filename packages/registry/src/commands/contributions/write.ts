import {
  type ContributionTerms,
  isContributionRefusal,
  type PartInput,
  setTerms,
  writePart,
} from '@rapporteur/monitoring';
import { isId, newId } from '../../ids.js';
import { isRefusal, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import { quotedAnswer } from './answers.js';
import { contributionField } from './field.js';
import { type ContributionName, type FoundContribution, findStored, refusedBy, saveHead } from './found.js';

/** About whom it is, in which language, and for whom. */
export const setContributionTerms = command<
  ContributionName & ContributionTerms,
  FoundContribution,
  { key: string }
>({
  act: 'write-contribution',
  read: 'read-contribution',
  changesPublic: false,
  find: findStored,
  async perform(tx, { contribution, roundId }, { round: _round, key, ...terms }, { on }) {
    const field = await contributionField(tx, roundId, { ...contribution, ...terms }, on);
    // Comments quote the reply of one State: they are about no other.
    const party = contribution.kind === 'comment' ? contribution.party : terms.party;
    const decided = setTerms(contribution, { ...terms, party }, field);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveHead(tx, decided);
    return { key };
  },
});

export interface WrittenPart extends ContributionName {
  /** Id of the text; a new one without. */
  readonly part?: string;
  readonly question: string | null;
  readonly text: string;
  readonly seen: number;
  /** Of a comment: the answer of the published reply, and words copied from it. */
  readonly about?: { readonly answer: string; readonly quotation: string };
}

/** Saves one text of a contribution. Not told in the history: sending is. */
export const writeContributionPart = command<
  WrittenPart,
  FoundContribution,
  { key: string; part: string; version: number }
>({
  act: 'write-contribution',
  read: 'read-contribution',
  changesPublic: false,
  find: findStored,
  async perform(tx, { contribution, bodyId, roundId }, { part, question, text, seen, about }, { on }) {
    const field = await contributionField(tx, roundId, contribution, on);
    const known = contribution.parts.find(({ id }) => id === part);
    if (part !== undefined && !known && !isId(part)) return unknownThing();
    const quoted = about ? await quotedAnswer(tx, { roundId, party: contribution.party, ...about }) : null;
    if (quoted && isRefusal(quoted)) return quoted;
    const input: PartInput = {
      id: part ?? newId(),
      question: quoted?.question ?? (known ? known.question : question),
      about: quoted
        ? { reply: quoted.reply, answer: quoted.answer, citation: quoted.citation }
        : (known?.about ?? null),
      text,
      seen,
    };
    const decided = writePart(contribution, input, field);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    const written = decided.parts.find(({ id }) => id === input.id);
    const row = { body_id: bodyId, round_id: roundId, contribution_id: contribution.id };
    if (!written) await tx.deleteFrom('contribution_parts').where('id', '=', input.id).execute();
    else {
      const values = {
        question: written.question,
        about: written.about && JSON.stringify(written.about),
        text: written.text,
        version: written.version,
      };
      const saved = await tx
        .insertInto('contribution_parts')
        .values({ id: written.id, ...row, ...values })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(values)
            .where('contribution_parts.contribution_id', '=', contribution.id),
        )
        .executeTakeFirst();
      // The id of another contribution's text is nobody's to name.
      if (saved.numInsertedOrUpdatedRows === 0n) return unknownThing();
    }
    await saveHead(tx, decided);
    return { key: contribution.key, part: input.id, version: written?.version ?? 0 };
  },
});
