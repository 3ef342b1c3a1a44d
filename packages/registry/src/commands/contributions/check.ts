import {
  type Contribution,
  type ContributionRefusal,
  returnContribution as giveBack,
  isContributionRefusal,
  publishContribution as publish,
  receiveContribution as receive,
  refuseContribution as refuse,
  restorePassage as restore,
  strikePassage as strike,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { command, type Doing } from '../command.js';
import { contributionField } from './field.js';
import { type ContributionName, type FoundContribution, findStored, refusedBy, saveHead } from './found.js';
import { showContribution } from './show.js';

/** What the secretariat does with what was sent. `part` and `from` say where in it. */
export type Check =
  | { readonly act: 'receive' | 'publish' }
  | { readonly act: 'return' | 'refuse'; readonly reason: string }
  | { readonly act: 'strike'; readonly part: string; readonly quotation: string; readonly reason: string }
  | { readonly act: 'restore'; readonly part: string; readonly from: number };

interface Input extends ContributionName {
  readonly check: Check;
  /** The version that the secretariat saw: a text that was taken back meanwhile is not published. */
  readonly seen: number;
}

/** Checks a contribution for form: takes it, gives it back, refuses it, strikes words; publishes where that is an act. */
export const checkContribution = command<
  Input,
  FoundContribution,
  { key: string; state: Contribution['state'] }
>({
  act: 'check-contribution',
  read: 'read-contribution',
  find: findStored,
  async perform(tx, found, { check, seen }, doing) {
    const { contribution, roundId } = found;
    if (contribution.version !== seen) return refusedBy(changed);
    const { rules } = await contributionField(tx, roundId, contribution, doing.on);
    const decided = decide(contribution, check, { today: doing.on, rules });
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveHead(tx, decided);
    await saveStrikes(tx, found, decided, doing);
    await showContribution(tx, contribution.id);
    await doing.tell({ thing: { kind: 'contribution', id: contribution.id }, content: check });
    return { key: contribution.key, state: decided.state };
  },
});

const changed: ContributionRefusal = {
  refused: true,
  code: 'contribution-changed',
  message: 'The contribution was changed since you opened it. Look again.',
};

function decide(
  contribution: Contribution,
  check: Check,
  context: Parameters<typeof receive>[1],
): Contribution | ContributionRefusal {
  switch (check.act) {
    case 'receive':
      return receive(contribution, context);
    case 'publish':
      return publish(contribution, context);
    case 'return':
      return giveBack(contribution, check);
    case 'refuse':
      return refuse(contribution, check);
    case 'strike':
      return strike(contribution, check);
    case 'restore':
      return restore(contribution, check);
  }
}

async function saveStrikes(
  tx: Transaction<Schema>,
  { contribution: before, bodyId, roundId }: FoundContribution,
  after: Contribution,
  { actor, at }: Doing,
): Promise<void> {
  const submission = after.submitted?.id;
  if (submission === undefined || after.submitted === before.submitted) return;
  await tx.deleteFrom('contribution_strikes').where('submission_id', '=', submission).execute();
  const rows = (after.submitted?.parts ?? []).flatMap((part) =>
    part.strikes.map(({ from, to, reason }) => ({
      ...{ id: newId(), body_id: bodyId, round_id: roundId, submission_id: submission, part_id: part.id },
      ...{ first: from, last: to, reason, struck_by: actor, struck_at: at },
    })),
  );
  if (rows.length > 0) await tx.insertInto('contribution_strikes').values(rows).execute();
}
