import {
  type ContributionReceipt,
  submitContribution as decide,
  withdrawContribution as decideWithdrawal,
  isContributionRefusal,
  receiptOf,
} from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { command } from '../command.js';
import { contributionField } from './field.js';
import { type ContributionName, type FoundContribution, findStored, refusedBy, saveHead } from './found.js';
import { showContribution } from './show.js';

interface Sending extends ContributionName {
  readonly seen: number;
  readonly namesItself: boolean;
}

/** Sends a contribution to the secretariat, as it stands; the receipt says what was sent and when. */
export const submitContribution = command<Sending, FoundContribution, ContributionReceipt>({
  act: 'submit-contribution',
  read: 'read-contribution',
  changesPublic: false,
  find: findStored,
  async perform(tx, { contribution, organisation, bodyId, roundId }, input, { actor, at, on, tell }) {
    const field = await contributionField(tx, roundId, contribution, on);
    const decided = decide(contribution, input, { ...field, organisation, id: newId(), now: at });
    if (isContributionRefusal(decided)) return refusedBy(decided);
    const { submitted } = decided;
    const receipt = receiptOf(decided);
    if (!submitted || !receipt) throw new Error('A contribution was sent and holds no submission.');
    const parts = submitted.parts.map(({ strikes: _none, ...part }) => part);
    await tx
      .insertInto('contribution_submissions')
      .values({
        ...{ id: submitted.id, body_id: bodyId, round_id: roundId, contribution_id: contribution.id },
        ...{ parts: JSON.stringify(parts), sent_by: actor, sent_at: at },
      })
      .execute();
    await saveHead(tx, decided);
    await tell({ thing: { kind: 'contribution', id: contribution.id }, content: parts });
    return receipt;
  },
});

/** The organisation takes back what it sent; it goes from every page. */
export const withdrawContribution = command<
  ContributionName & { readonly reason: string },
  FoundContribution,
  { key: string }
>({
  act: 'withdraw-contribution',
  read: 'read-contribution',
  find: findStored,
  async perform(tx, { contribution }, input, { tell }) {
    const decided = decideWithdrawal(contribution, input);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveHead(tx, decided);
    await showContribution(tx, contribution.id);
    await tell({ thing: { kind: 'contribution', id: contribution.id } });
    return { key: contribution.key };
  },
});
