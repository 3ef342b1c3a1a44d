import { bilingual, noContent, type Questionnaire } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { newId } from '../ids.js';

/* For tests of what rests on replies: a launched questionnaire of three questions, and a reply as it stands once published. */

export async function aLaunchedQuestionnaire(db: Database, round: string): Promise<void> {
  const row = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
    .where('rounds.key', '=', round)
    .executeTakeFirstOrThrow();
  const none = { ...bilingual(''), en: '', fr: '' };
  const question = (number: string) => ({
    ...{
      key: `k${number}`,
      number,
      kind: 'monitoring' as const,
      title: bilingual(`Pools ${number}`, `Bassins ${number}`),
    },
    ...{ asked: bilingual('Who watches?', 'Qui surveille ?'), guidance: none, notes: [], conditions: [] },
    ...{ answer: { type: 'text' as const }, evidence: none, withdrawn: null, provisions: [], standards: [] },
    ...{ genderPrompt: false, items: [], lineage: [] },
  });
  const id = newId();
  const content: Questionnaire = {
    ...{ id, body: row.body, round, version: 1, status: 'launched', symbol: 'LPC(2026)Q1' },
    ...{ title: bilingual('Questionnaire', 'Questionnaire'), introduction: none, genderPrompt: none },
    parts: [{ key: 'k0', heading: bilingual('Pools', 'Bassins'), questions: ['1', '2', '10'].map(question) }],
    ...{ launch: { on: '2026-03-02', decision: 'LPC/2026/D1' }, changes: [], lastKey: 99 },
  };
  const at = '2026-03-02T09:00:00Z';
  await db
    .insertInto('questionnaires')
    .values({
      ...{ id, body_id: row.body_id, round_id: row.id, status: 'launched', version: 1, revision: 1 },
      ...{ content: JSON.stringify(content), begun_at: at, changed_at: at },
    })
    .execute();
}

/** @param received without it, only the secretariat has it */
export async function aHandedInReply(
  db: Database,
  {
    round,
    party,
    answers,
    by,
    state = 'published',
  }: {
    readonly round: string;
    readonly party: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly by: string;
    readonly state?: 'submitted' | 'received' | 'published';
  },
): Promise<string> {
  const row = await db
    .selectFrom('rounds')
    .select(['id', 'body_id'])
    .where('key', '=', round)
    .executeTakeFirstOrThrow();
  const place = { body_id: row.body_id, round_id: row.id };
  const [reply, submission] = [newId(), newId()];
  const at = '2026-05-04T09:00:00Z';
  await db
    .insertInto('replies')
    .values({
      ...{ id: reply, ...place, party, state, language: 'en', opened_by: by, opened_at: at },
      ...{ signed_by: by, signed_at: at },
    })
    .execute();
  await db
    .insertInto('reply_submissions')
    .values({
      ...{ id: submission, ...place, reply_id: reply, party, number: 1, receipt: `${round}/${party}/1` },
      ...{ language: 'en', submitted_by: by, submitted_at: at, sha256: 'a'.repeat(64) },
      received_at: state === 'submitted' ? null : at,
      published_at: state === 'published' ? at : null,
      published_by: null,
    })
    .execute();
  await db
    .insertInto('reply_submission_answers')
    .values(
      Object.entries(answers).map(([address, text], position) => ({
        ...{ id: newId(), ...place, submission_id: submission, position, address },
        ...{ question: address, content: JSON.stringify({ ...noContent('en'), text }) },
      })),
    )
    .execute();
  return reply;
}
