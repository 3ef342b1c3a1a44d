import {
  type Bilingual,
  type QuestionForParty,
  questionsFor,
  thingOfQuestionnaire,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer } from '../viewer.js';
import { treatyFacts } from './body-knowledge.js';
import { type EarlierQuestion, earlierQuestions, questionnaireOfRound } from './questionnaires.js';
import { storedRound } from './round-at-work.js';

/** What whoever builds a questionnaire chooses from. */
export interface QuestionnaireSurroundings {
  /** Keys of body and round. */
  readonly body: string;
  readonly round: string;
  readonly title: Pick<Bilingual, 'en' | 'fr'>;
  /** The monitored parties, ISO 3166-1 alpha-2. */
  readonly parties: readonly string[];
  /** Decisions of the round about the questionnaire, latest first; empty `questions`: the whole. */
  readonly decisions: readonly {
    readonly number: string;
    readonly date: string;
    readonly questions: readonly string[];
  }[];
  readonly standards: readonly { readonly key: string; readonly title: string }[];
  readonly earlier: readonly EarlierQuestion[];
}

/** Null for whoever may not build it. */
export async function questionnaireSurroundings(
  db: Database,
  viewer: PersonViewer,
  key: string,
): Promise<QuestionnaireSurroundings | null> {
  const round = await storedRound(db, { key: storable({ key }).key });
  if (!round) return null;
  const thing = thingOfQuestionnaire({ body: round.body, round: round.key, status: 'draft' });
  if (!allows(viewer, 'build-questionnaire', thing)) return null;
  const replaced = new Set(round.decisions.map(({ replaces }) => replaces));
  const decisions = round.decisions
    .filter(({ id }) => !replaced.has(id))
    .flatMap(({ number, date, effects }) => {
      const effect = effects.find(({ kind }) => kind === 'questionnaire');
      return effect?.kind === 'questionnaire' ? [{ number, date, questions: effect.questions }] : [];
    })
    .reverse();
  const standards = await db
    .selectFrom('standards')
    .select(['key', 'title_en'])
    .where('body_id', '=', round.bodyId)
    .orderBy('adopted')
    .execute();
  return {
    ...{ body: round.body, round: round.key, title: round.title, decisions },
    parties: await monitoredParties(db, round.id),
    standards: standards.map((row) => ({ key: row.key, title: row.title_en })),
    earlier: await earlierQuestions(db, viewer, { body: round.body, round: round.key }),
  };
}

/** What is asked of one party, on the day that it is in the body's zone, decided from what is known of it. */
export async function questionsAskedOf(
  db: Database,
  viewer: PersonViewer,
  { round, party }: { readonly round: string; readonly party: string },
): Promise<QuestionForParty[] | null> {
  const found = await questionnaireOfRound(db, viewer, { round });
  const stored = found && (await storedRound(db, { key: found.questionnaire.round }));
  if (!found || !stored) return null;
  const facts = await treatyFacts(db, stored.bodyId);
  const on = viewer.days[found.questionnaire.body] ?? viewer.now.toISOString().slice(0, 10);
  return questionsFor(found.questionnaire, party, facts, { on });
}

async function monitoredParties(db: Database, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('round_parties')
    .select('party')
    .where('round_id', '=', roundId)
    .where('standing', '=', 'monitored')
    .orderBy('party')
    .execute();
  return rows.map(({ party }) => party);
}
