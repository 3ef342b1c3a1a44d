import {
  type Contribution,
  type ContributionField,
  type ContributionRules,
  dueOn,
  isPublicBy,
  monitoredOn,
  usualContributionRules,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { presetOfBody } from '../../queries/body-knowledge.js';
import { launchedQuestionnaire, numbersOf } from '../../queries/reply-fields.js';
import { storedRound } from '../../queries/round-at-work.js';

/** What may be named in a contribution to this round, and until when it is taken. */
export async function contributionField(
  tx: Transaction<Schema>,
  roundId: string,
  { kind, party }: Pick<Contribution, 'kind' | 'party'>,
  on: string,
): Promise<ContributionField> {
  const round = await storedRound(tx, { id: roundId });
  if (!round) throw new Error(`There is no round ${roundId}.`);
  const questionnaire = await launchedQuestionnaire(tx, roundId);
  const due = dueOn(round, kind, on, party);
  return {
    parties: monitoredOn(round, on).map((each) => each.party),
    questions: questionnaire ? numbersOf(questionnaire) : [],
    rules: await contributionRules(tx, round.bodyId, kind),
    today: on,
    closes: due && { on: due.day, decision: due.decision.number },
  };
}

/** What the preset of the body says of contributions. */
export async function contributionRules(
  tx: Database,
  bodyId: string,
  kind: Contribution['kind'],
): Promise<ContributionRules> {
  const preset = await presetOfBody(tx, bodyId);
  if (!preset) return usualContributionRules;
  const { working } = preset;
  const isOpen = isPublicBy(working, kind, { received: true });
  const isOpened = isPublicBy(working, kind, { received: true, launched: true, decided: true });
  return {
    publicWhen: isOpen ? 'received' : isOpened ? 'published' : 'never',
    nameMayBeWithheld: working.confidentiality.name,
    textMayBeForBody: working.confidentiality.text,
  };
}
