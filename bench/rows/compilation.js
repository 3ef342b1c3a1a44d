import { aRegistry } from '../a-registry.js';
import { aRoundAtWork, fieldsOf } from '../a-round-at-work.js';
import { built } from '../built.js';
import { milliseconds } from '../table.js';
import { medianTimes } from '../times.js';

/*
 * 43 published replies of the size of a long one (160 answers, 48,000 characters), compiled for the public; one question
 * of it as a page; and the page of one reply.
 */

const { compiledRound, newId, thePublic } = await built('registry');
const { createServer } = await built('web');
const registry = await aRegistry();
const { db } = registry;
const { round, replies, team, questionnaire, place } = await aRoundAtWork(db);
const at = '2026-06-01T10:00:00.000Z';
const text = 'The owner of a pond answers for its safety. '.repeat(7);
const content = (address) => ({
  ...{
    text: `${address}: ${text}`.slice(0, 300),
    language: 'en',
    picked: [],
    figure: null,
    day: '',
    links: [],
  },
  ...{ provisions: [], rows: [], files: [], translation: null, stillValidFrom: null },
});
for (const [party, reply] of replies) {
  const submission = newId();
  await db
    .insertInto('reply_submissions')
    .values({
      ...{ id: submission, ...place, reply_id: reply, party, number: 1, receipt: `${round}/${party}/1` },
      ...{ sha256: '0'.repeat(64), language: 'en', submitted_by: team[0].id, submitted_at: at },
      ...{ received_at: at, published_at: at, published_by: null },
    })
    .execute();
  const rows = fieldsOf(questionnaire).map((address, position) => ({
    ...{
      id: newId(),
      ...place,
      submission_id: submission,
      position,
      address,
      question: address.split('.')[0],
    },
    content: JSON.stringify(content(address)),
  }));
  await db.insertInto('reply_submission_answers').values(rows).execute();
}
await db.updateTable('replies').set({ state: 'published' }).where('round_id', '=', place.round_id).execute();
const decided = {
  id: newId(),
  body_id: place.body_id,
  round_id: place.round_id,
  decision: 'D1',
  published_on: '2026-06-02',
};
await db.insertInto('compilations').values(decided).execute();

const long = { jobs: { work() {}, async close() {} }, files: null };
const settings = {
  origin: 'http://localhost',
  requestsPerMinute: null,
  readingsPerHour: null,
  pageCacheBytes: 0,
};
const site = await createServer({ registry, settings, long });
const asked = async (address) => {
  const answer = await site.inject(address);
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  return answer;
};
const rowsOf = () =>
  db.selectFrom('reply_submission_answers').select(['submission_id', 'address', 'content']).execute();
const [compiling, reading, question, reply] = await medianTimes(
  [
    () => compiledRound(db, thePublic, round),
    rowsOf,
    () => asked(`/rounds/${round}/compilation/20`),
    () => asked(`/rounds/${round}/replies/AA`),
  ],
  { turns: 5, warm: 1 },
);
const whole = await compiledRound(db, thePublic, round);
if (whole?.replies.length !== replies.size) throw new Error('Not every reply was compiled.');
const page = Buffer.byteLength((await asked(`/rounds/${round}/replies/AA`)).body) / 1000;
await site.close();
await registry.end();
console.log(
  JSON.stringify([
    {
      what: `${replies.size} replies of 160 answers compiled, against reading their rows`,
      ours: milliseconds(compiling),
      peer: milliseconds(reading),
      value: compiling / reading,
    },
    { what: 'one question of that compilation as a page, uncached', ours: milliseconds(question) },
    {
      what: `the page of one of those replies (${milliseconds(reply)} uncached)`,
      ours: `${Math.round(page)} KB`,
      value: page,
      unit: 'KB',
      target: { most: 150 },
    },
  ]),
);
