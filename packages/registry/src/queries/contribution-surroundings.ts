import {
  decisionsOn,
  dueOn,
  monitoredOn,
  type Organisation,
  type Questionnaire,
  thingOfContradiction,
} from '@rapporteur/monitoring';
import { contributionRules } from '../commands/contributions/field.js';
import type { Database } from '../database.js';
import { allows, type PersonViewer } from '../viewer.js';
import { listOrganisations } from './contributions.js';
import { thingOfRound } from './decisions.js';
import { type PublishedAnswer, publishedAnswers } from './published-answers.js';
import { launchedQuestionnaire } from './reply-fields.js';
import { storedRound } from './round-at-work.js';

interface Day {
  readonly on: string;
  readonly decision: string;
}

/** What there is to choose from for whoever writes, checks or reads contributions to a round. */
export interface ContributionSurroundings {
  readonly round: { readonly key: string; readonly title: { readonly en: string; readonly fr: string } };
  readonly body: string;
  readonly today: string;
  /** Codes of the monitored parties. */
  readonly parties: readonly string[];
  /** Null as long as nothing is asked. */
  readonly questionnaire: Questionnaire | null;
  readonly closes: { readonly contribution: Day | null; readonly comment: Day | null };
  readonly mayWithholdName: boolean;
  readonly mayGiveToBody: boolean;
  /** Whether texts become public by an act of their own. */
  readonly isPublishedByAct: boolean;
  /** Those for which this person writes. */
  readonly ownOrganisations: readonly Organisation[];
  /** Numbers and days of the decisions that an act can name; of use to the secretariat alone, and given to it alone. */
  readonly decisions: readonly { readonly number: string; readonly date: string }[];
  readonly isSecretariat: boolean;
  /** Whether this person may set passages of these questions side by side; empty: no. */
  readonly mayMarkQuestions: readonly string[];
}

/** Null for whoever holds no office in the round, and where there is no such round. */
export async function contributionSurroundings(
  db: Database,
  viewer: PersonViewer,
  key: string,
): Promise<ContributionSurroundings | null> {
  const round = await storedRound(db, { key });
  if (!round || !allows(viewer, 'read-round-at-work', thingOfRound(round))) return null;
  const { body, title } = round;
  const today = viewer.days[body] ?? '';
  const questionnaire = await launchedQuestionnaire(db, round.id);
  const rules = await contributionRules(db, round.bodyId, 'contribution');
  const organisations = await listOrganisations(db, viewer, body);
  const isSecretariat = allows(viewer, 'register-organisation', {
    ...{ kind: 'organisation', body, round: key, openTo: ['secretariat'] },
  });
  const numbers =
    questionnaire?.parts.flatMap(({ questions }) => questions.map(({ number }) => number)) ?? [];
  const day = (duty: 'contribution' | 'comment'): Day | null => {
    const due = dueOn(round, duty, today);
    return due && { on: due.day, decision: due.decision.number };
  };
  return {
    ...{ round: { key, title }, body, today, questionnaire, isSecretariat },
    parties: monitoredOn(round, today).map(({ party }) => party),
    closes: { contribution: day('contribution'), comment: day('comment') },
    mayWithholdName: rules.nameMayBeWithheld,
    mayGiveToBody: rules.textMayBeForBody,
    isPublishedByAct: rules.publicWhen === 'published',
    ownOrganisations: organisations.filter(({ id: organisation }) =>
      allows(viewer, 'begin-contribution', {
        ...{ kind: 'contribution', body, round: key, organisation, openTo: ['team'] },
      }),
    ),
    decisions: isSecretariat
      ? decisionsOn(round.decisions, today).map(({ number, date }) => ({ number, date }))
      : [],
    mayMarkQuestions: numbers.filter((question) =>
      allows(viewer, 'mark-contradiction', thingOfContradiction({ body, round: key, party: '', question })),
    ),
  };
}

/** What can be quoted of the published replies of a round: everyone reads those. */
export async function answersToQuote(
  db: Database,
  viewer: PersonViewer,
  { round, party }: { readonly round: string; readonly party?: string },
): Promise<readonly PublishedAnswer[]> {
  const stored = await storedRound(db, { key: round });
  if (!stored || !allows(viewer, 'read-round-at-work', thingOfRound(stored))) return [];
  return publishedAnswers(db, stored.id, party);
}
