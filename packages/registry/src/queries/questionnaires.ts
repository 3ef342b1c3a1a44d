import { type Questionnaire, thingOfQuestionnaire } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import { allows, type Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';

export interface QuestionnaireInRound {
  readonly questionnaire: Questionnaire;
  readonly revision: number;
  /** Instants, ISO in UTC. */
  readonly changedAt: string;
  /** The name of the step that can be taken back; null where there is none. */
  readonly undo: string | null;
}

export interface QuestionnaireVersion {
  readonly version: number;
  readonly manner: 'kept' | 'launched' | 'changed';
  /** Day, in the zone of the body. */
  readonly dated: string;
  readonly decision: string | null;
}

/** Keys of body and round. */
export interface WhichQuestionnaire {
  /** Left out: whichever body has the round. */
  readonly body?: string;
  readonly round: string;
}

/** The questionnaire of a round as it stands; null where there is none, or none that the viewer may read. */
export async function questionnaireOfRound(
  db: Database,
  viewer: Viewer,
  which: WhichQuestionnaire,
): Promise<QuestionnaireInRound | null> {
  const row = await rowOf(readerOf(db, viewer), storable(which));
  if (!row) return null;
  const questionnaire = row.content as Questionnaire;
  const thing = thingOfQuestionnaire(questionnaire);
  // As long as the round itself is not public, a launched questionnaire is for those of the round.
  const openTo = row.published_at === null ? thing.openTo.filter((each) => each !== 'public') : thing.openTo;
  if (!allows(viewer, 'read-questionnaire', { ...thing, openTo })) return null;
  const mayBuild = allows(viewer, 'build-questionnaire', thingOfQuestionnaire(questionnaire));
  const undo = mayBuild && questionnaire.status === 'draft' ? await undoOf(db, row.id, row.revision) : null;
  return { questionnaire, revision: row.revision, changedAt: row.changed_at, undo };
}

/** The versions that were kept, newest first; of a draft's only who may build it knows. */
export async function questionnaireVersions(
  db: Database,
  viewer: Viewer,
  which: WhichQuestionnaire,
): Promise<QuestionnaireVersion[]> {
  const found = await questionnaireOfRound(db, viewer, which);
  if (!found) return [];
  const rows = await readerOf(db, viewer)
    .selectFrom('questionnaire_versions')
    .select(['version', 'manner', 'dated', 'decision'])
    .where('questionnaire_id', '=', found.questionnaire.id)
    .orderBy('version', 'desc')
    .execute();
  const mayBuild = allows(viewer, 'build-questionnaire', thingOfQuestionnaire(found.questionnaire));
  return mayBuild ? rows : rows.filter(({ manner }) => manner !== 'kept');
}

/** One version as it was kept. */
export async function questionnaireVersion(
  db: Database,
  viewer: Viewer,
  which: WhichQuestionnaire & { readonly version: number },
): Promise<Questionnaire | null> {
  const known = await questionnaireVersions(db, viewer, which);
  if (!known.some(({ version }) => version === which.version)) return null;
  const found = await questionnaireOfRound(db, viewer, which);
  const row = await readerOf(db, viewer)
    .selectFrom('questionnaire_versions')
    .select('content')
    .where('questionnaire_id', '=', found?.questionnaire.id ?? '')
    .where('version', '=', which.version)
    .executeTakeFirst();
  return (row?.content as Questionnaire | undefined) ?? null;
}

export interface EarlierQuestion {
  readonly round: string;
  readonly number: string;
  readonly label: { readonly en: string | null; readonly fr: string | null };
}

/** Questions of the body's other rounds that are published: what a question can go on from. */
export async function earlierQuestions(
  db: Database,
  _viewer: Viewer,
  { body, round }: { readonly body: string; readonly round: string },
): Promise<EarlierQuestion[]> {
  const rows = await publishedOnly(db)
    .selectFrom('questions')
    .innerJoin('rounds', 'rounds.id', 'questions.round_id')
    .innerJoin('bodies', 'bodies.id', 'questions.body_id')
    .select(['rounds.key as round', 'questions.number', 'questions.label_en', 'questions.label_fr'])
    .where('bodies.key', '=', body)
    .where('rounds.key', '<>', round)
    .orderBy('rounds.number')
    .orderBy('questions.position')
    .execute();
  return rows.map(({ round: of, number, label_en: en, label_fr: fr }) => ({
    round: of,
    number,
    label: { en, fr },
  }));
}

/** Nobody but a person with a mandate reads beyond what is published. */
function readerOf(db: Database, viewer: Viewer): Database {
  return viewer.kind === 'person' ? db : publishedOnly(db);
}

function rowOf(db: Database, { body, round }: WhichQuestionnaire) {
  const query = db
    .selectFrom('questionnaires')
    .innerJoin('rounds', 'rounds.id', 'questionnaires.round_id')
    .innerJoin('bodies', 'bodies.id', 'questionnaires.body_id')
    .select([
      'questionnaires.id',
      'questionnaires.content',
      'questionnaires.revision',
      'questionnaires.changed_at',
    ])
    .select('rounds.published_at')
    .where('rounds.key', '=', round);
  return (body === undefined ? query : query.where('bodies.key', '=', body)).executeTakeFirst();
}

async function undoOf(db: Database, id: string, revision: number): Promise<string | null> {
  const step = await db
    .selectFrom('questionnaire_steps')
    .innerJoin('questionnaire_steps as before', (join) =>
      join
        .onRef('before.questionnaire_id', '=', 'questionnaire_steps.questionnaire_id')
        .onRef('before.revision', '=', 'questionnaire_steps.back_to'),
    )
    .select('questionnaire_steps.step')
    .where('questionnaire_steps.questionnaire_id', '=', id)
    .where('questionnaire_steps.revision', '=', revision)
    .executeTakeFirst();
  return step?.step ?? null;
}
