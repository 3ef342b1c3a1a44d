import { aRegistry } from '../a-registry.js';
import { aRoundAtWork, fieldsOf } from '../a-round-at-work.js';
import { built } from '../built.js';
import { milliseconds } from '../table.js';
import { medianTimes } from '../times.js';

/* The public page of one long reply: 160 answers of 300 characters, as long as a published one. */

const { newId } = await built('registry');
const { createServer } = await built('web');
const registry = await aRegistry();
const { db } = registry;
const { round, replies, team, questionnaire, place } = await aRoundAtWork(db, { parties: 2, people: 2 });
const at = '2026-06-01T10:00:00.000Z';
const [[party, reply]] = replies;
const submission = newId();
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
await db
  .insertInto('reply_submissions')
  .values({
    ...{ id: submission, ...place, reply_id: reply, party, number: 1, receipt: `${round}/${party}/1` },
    ...{ sha256: '0'.repeat(64), language: 'en', submitted_by: team[0].id, submitted_at: at },
    ...{ received_at: at, published_at: at, published_by: null },
  })
  .execute();
const rows = fieldsOf(questionnaire).map((address, position) => ({
  ...{ id: newId(), ...place, submission_id: submission, position, address, question: address.split('.')[0] },
  content: JSON.stringify(content(address)),
}));
await db.insertInto('reply_submission_answers').values(rows).execute();
await db.updateTable('replies').set({ state: 'published' }).where('id', '=', reply).execute();

const long = { jobs: { work() {}, async close() {} }, files: null };
const settings = {
  origin: 'http://localhost',
  requestsPerMinute: null,
  readingsPerHour: null,
  pageCacheBytes: 0,
};
const site = await createServer({ registry, settings, long });
const address = `/rounds/${round}/replies/${party}`;
const asked = async () => {
  const answer = await site.inject(address);
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  return answer;
};
const [time] = await medianTimes([asked], { turns: 9, warm: 3 });
const page = Buffer.byteLength((await asked()).body) / 1000;
await site.close();
await registry.end();
console.log(
  JSON.stringify([
    {
      what: `the page of one reply of ${rows.length} answers and ${Math.round((rows.length * 300) / 1000)} kB of text, made anew`,
      ours: milliseconds(time),
      value: page,
      unit: 'KB',
      target: { most: 150 },
    },
  ]),
);
