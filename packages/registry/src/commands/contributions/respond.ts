import {
  publishResponse as decidePublication,
  sendResponse as decideSending,
  writeResponse as decideText,
  openResponseWindow as decideWindow,
  decisionsOn,
  isContributionRefusal,
  type StateResponse,
  thingOfResponse,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';
import { storedRound } from '../../queries/round-at-work.js';
import { isRefusal, type Refusal, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import { writeToParty } from '../letters/tell-party.js';
import { type ContributionName, type FoundContribution, findStored, refusedBy } from './found.js';
import { showContribution } from './show.js';

interface Window extends ContributionName {
  readonly decision: string;
  readonly from: string;
  readonly until: string;
}

/** Gives a State the time to respond, by a decision. */
export const openResponseWindow = command<Window, FoundContribution, { key: string }>({
  act: 'open-response-window',
  read: 'read-contribution',
  find: findStored,
  async perform(tx, { contribution, window, bodyId, roundId }, input, { actor, at, on, tell }) {
    const round = await storedRound(tx, { id: roundId });
    const isTaken = decisionsOn(round?.decisions ?? [], on).some(
      ({ number }) => number === input.decision.trim(),
    );
    // A decision that nobody recorded is none.
    const asked = isTaken ? input : { ...input, decision: '' };
    const decided = decideWindow(contribution, asked, { today: on, known: window });
    if (isContributionRefusal(decided)) return refusedBy(decided);
    const { party, decision, from, until } = decided;
    const id = newId();
    await tx
      .insertInto('response_windows')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, contribution_id: contribution.id, party, decision },
        ...{ opens_on: from, closes_on: until, opened_at: at },
      })
      .execute();
    await showContribution(tx, contribution.id);
    await tell({ thing: { kind: 'response-window', id }, content: decided });
    await writeToParty(tx, {
      ...{ kind: 'response-open', bodyId, roundId, round: contribution.round, party, by: actor, at, on },
      ...{
        about: { day: until, decision },
        path: `/desk/rounds/${contribution.round}/contributions/${contribution.key}`,
      },
    });
    return { key: contribution.key };
  },
});

/** The thing is the State's response; to whoever may not read that, the contribution is not there either. */
async function findResponse(
  tx: Transaction<Schema>,
  name: ContributionName,
): Promise<FoundContribution | Refusal> {
  const found = await findStored(tx, name);
  if (isRefusal(found)) return found;
  const { contribution, response } = found;
  const party = contribution.party ?? '';
  return { ...found, thing: thingOfResponse({ party, state: response?.state ?? 'draft' }, contribution) };
}

interface Text extends ContributionName {
  readonly text: string;
  readonly language: string;
  readonly seen: number;
}

export const writeResponse = command<Text, FoundContribution, { key: string; version: number }>({
  act: 'write-response',
  read: 'read-response',
  changesPublic: false,
  find: findResponse,
  async perform(tx, { response, window, bodyId, roundId }, input, { on }) {
    const decided = decideText(response, { ...input, id: newId() }, { window, today: on });
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveResponse(tx, { bodyId, roundId }, decided);
    return { key: input.key, version: decided.version };
  },
});

export const sendResponse = command<
  ContributionName & { readonly seen: number },
  FoundContribution,
  { key: string; at: string }
>({
  act: 'send-response',
  read: 'read-response',
  changesPublic: false,
  find: findResponse,
  async perform(tx, { contribution, response, window, bodyId, roundId }, input, { at, on, tell }) {
    const context = { window, today: on, now: at };
    const draft = response ?? decideText(null, { id: newId(), language: 'en', text: '', seen: 0 }, context);
    const decided = isContributionRefusal(draft) ? draft : decideSending(draft, input, context);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveResponse(tx, { bodyId, roundId }, decided);
    await tell({ thing: { kind: 'response', id: decided.id }, content: decided.text });
    return { key: contribution.key, at };
  },
});

/** Checked for form: the response stands beside the contribution. */
export const publishResponse = command<ContributionName, FoundContribution, { key: string }>({
  act: 'publish-response',
  read: 'read-response',
  find: findResponse,
  async perform(tx, { contribution, response, bodyId, roundId }, _input, { tell }) {
    if (!response) return unknownThing();
    const decided = decidePublication(response);
    if (isContributionRefusal(decided)) return refusedBy(decided);
    await saveResponse(tx, { bodyId, roundId }, decided);
    await showContribution(tx, contribution.id);
    await tell({ thing: { kind: 'response', id: decided.id } });
    return { key: contribution.key };
  },
});

async function saveResponse(
  tx: Transaction<Schema>,
  { bodyId, roundId }: { readonly bodyId: string; readonly roundId: string },
  response: StateResponse,
): Promise<void> {
  const { id, contribution, party, language, text, state, version, sentAt } = response;
  const values = { language, text, state, version, sent_at: sentAt };
  await tx
    .insertInto('responses')
    .values({ id, body_id: bodyId, round_id: roundId, contribution_id: contribution, party, ...values })
    .onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(values))
    .execute();
}
