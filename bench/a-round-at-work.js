import { built } from './built.js';

const { newId } = await built('registry');

const at = '2026-03-02T09:00:00.000Z';
const parts = 8;
const questionsInPart = 5;
const itemsInQuestion = 4;

/**
 * A launched round of an invented body with the questionnaire of a usual size (40 questions of four sub-questions each),
 * a reply in work of each party, and people of their teams who may write everywhere in it. Made as rows: what is
 * measured comes afterwards.
 * @returns parties, and the people as `{ id, party }`
 */
export async function aRoundAtWork(db, { parties = 43, people = 200 } = {}) {
  const codes = Array.from({ length: parties }, (_, n) => `${letter(n / 26)}${letter(n)}`);
  const place = { body_id: newId(), round_id: newId() };
  await insert(db, 'bodies', { id: place.body_id, key: 'pond', name_en: 'Ponds', name_fr: 'Étangs' });
  await insert(db, 'rounds', {
    ...{ id: place.round_id, body_id: place.body_id, key: 'pond-1', number: 1, kind: 'thematic' },
    ...{ stage: 'collecting', title_en: 'Ponds', title_fr: 'Étangs', launched_on: '2026-03-02' },
    ...{ adopted_on: null, published_at: at },
  });
  const effects = [
    { kind: 'stage', stage: 'launched', from: '2026-03-02' },
    { kind: 'monitored', add: codes, remove: [] },
  ];
  await insert(db, 'decisions', {
    ...{ id: newId(), ...place, number: 'D1', dated: '2026-02-12', text_en: 'Decided.', text_fr: null },
    ...{ meeting_id: null, procedure_id: null, effects: JSON.stringify(effects), replaces: null },
    ...{ audience: 'public', public_from: null, opened_at: null, recorded_by: null, recorded_at: at },
  });
  const questionnaire = aQuestionnaire();
  await insert(db, 'questionnaires', {
    ...{ id: questionnaire.id, ...place, status: 'launched', version: 1, revision: 1 },
    ...{ content: JSON.stringify(questionnaire), begun_at: at, changed_at: at },
  });
  const replies = new Map(codes.map((party) => [party, newId()]));
  const numbers = questionnaire.parts.flatMap(({ questions }) => questions.map(({ number }) => number));
  const team = Array.from({ length: people }, (_, n) => ({ id: newId(), party: codes[n % parties] }));
  const account = { language: 'en', password_hash: null, made_at: at, closed_at: null };
  const mandate = { ...place, kind: 'contributor', questions: [], organisation: null };
  const days = { held_from: '2026-01-01', held_until: null, given_by: null, given_at: at };
  for (const { id } of team)
    await insert(db, 'people', { id, email: `${id}@example.org`, name: 'A', ...account });
  for (const { id, party } of team)
    await insert(db, 'mandates', { id: newId(), person_id: id, party, ...mandate, ...days });
  for (const [party, id] of replies)
    await insert(db, 'replies', {
      ...{ id, ...place, party, state: 'in-work', language: 'en', opened_by: team[0].id, opened_at: at },
      ...{ signed_by: null, signed_at: null },
    });
  for (const { id, party } of team)
    await insert(db, 'reply_delegations', {
      ...{ id: newId(), ...place, reply_id: replies.get(party), person_id: id, questions: numbers },
    });
  return { round: 'pond-1', body: 'pond', place, replies, team, questionnaire, parties: codes };
}

/** Addresses of all fields: "1.1" … */
export function fieldsOf({ parts: all }) {
  return all.flatMap(({ questions }) => questions.flatMap(({ items }) => items.map(({ label }) => label)));
}

function aQuestionnaire() {
  const words = (en) => ({ en, fr: `En français : ${en}`, checked: { en: null, fr: null } });
  const none = { en: '', fr: '', checked: { en: null, fr: null } };
  const asked = { guidance: none, evidence: none, notes: [], conditions: [], withdrawn: null };
  let key = 0;
  const question = (number) => ({
    ...{
      ...asked,
      key: `k${++key}`,
      number,
      kind: 'monitoring',
      title: words(`Matter ${number}`),
      asked: none,
    },
    ...{ answer: null, provisions: [], standards: [], genderPrompt: false, lineage: [] },
    items: Array.from({ length: itemsInQuestion }, (_, n) => ({
      ...{ ...asked, key: `k${++key}`, label: `${number}.${n + 1}`, level: 'sub-question' },
      ...{ asked: words('How is it ensured that a pond is safe? '.repeat(5)), answer: { type: 'text' } },
    })),
  });
  const numbers = Array.from({ length: parts * questionsInPart }, (_, n) => String(n + 1));
  return {
    ...{ id: newId(), body: 'pond', round: 'pond-1', version: 1, status: 'launched', symbol: null },
    ...{ title: words('Questionnaire'), introduction: none, genderPrompt: none, lastKey: 999, changes: [] },
    launch: { on: '2026-03-02', decision: 'D1' },
    parts: Array.from({ length: parts }, (_, n) => ({
      ...{ key: `p${n}`, heading: words(`Part ${n + 1}`) },
      questions: numbers.slice(n * questionsInPart, (n + 1) * questionsInPart).map(question),
    })),
  };
}

function insert(db, table, row) {
  return db.insertInto(table).values(row).execute();
}

function letter(n) {
  return String.fromCharCode(65 + (Math.floor(n) % 26));
}
