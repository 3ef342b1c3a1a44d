import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPostgresql } from '../a-postgresql.js';
import { aRoundAtWork, fieldsOf } from '../a-round-at-work.js';
import { built } from '../built.js';
import { milliseconds, rounded } from '../table.js';
import { median } from '../times.js';

/*
 * 200 people save answers at once: who it is, whether they may, which version they saw, and the answer. Against the bare
 * insert of the same rows by as many at once, each in a transaction of its own, in turns on the same database.
 */

const { isRefusal, newId, openRegistry, saveAnswer, viewerOfPerson } = await built('registry');
const people = 200;
const turns = 5;
const now = new Date('2026-06-01T10:00:00Z');
const text =
  'The owner of a pond answers for its safety, and the municipality looks at it in spring. '.repeat(8);

const lines = await onEmbedded();
lines.push(...(await onPostgresql()));
console.log(JSON.stringify(lines));

async function onEmbedded() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  try {
    return await measure(
      await openRegistry({ dataDirectory, backups: { every: 0 } }),
      'the embedded database',
    );
  } finally {
    rmSync(dataDirectory, { recursive: true });
  }
}

async function onPostgresql() {
  const server = await aPostgresql();
  if (!server) return [];
  const registry = await openRegistry({ databaseUrl: await server.newDatabase() });
  try {
    return await measure(registry, 'PostgreSQL without fsync');
  } finally {
    await server.stop();
  }
}

async function measure(registry, name) {
  const { db } = registry;
  const { round, replies, team, questionnaire, place } = await aRoundAtWork(db, { people });
  const fields = fieldsOf(questionnaire);
  await db.schema.createTable('bare_answers').as(db.selectFrom('reply_answers').selectAll()).execute();
  for (const [index, columns] of [
    ['bare_answers_key', ['id']],
    ['bare_answers_place', ['reply_id', 'address']],
  ])
    await db.schema.createIndex(index).unique().on('bare_answers').columns(columns).execute();
  // Five people share a reply: each has fields of their own.
  const fieldOf = (member, turn) => fields[(Math.floor(member / replies.size) * 20 + turn) % fields.length];
  const content = (member, turn) => ({
    ...{ text: `${text}${member} ${turn}`, language: 'en', picked: [], figure: null, day: '', links: [] },
    ...{ provisions: [], rows: [], files: [], translation: null, carried: null },
  });

  async function save(member, turn) {
    const { id, party } = team[member];
    const by = await viewerOfPerson(db, id, now);
    const given = { round, party, address: fieldOf(member, turn), seen: 0, content: content(member, turn) };
    const outcome = await saveAnswer(db, by, given);
    if (isRefusal(outcome)) throw new Error(outcome.message);
  }
  async function insert(member, turn) {
    const { id, party } = team[member];
    const row = {
      ...{ id: newId(), ...place, reply_id: replies.get(party), address: fieldOf(member, turn), version: 1 },
      ...{ content: JSON.stringify(content(member, turn)), manner: 'typed', saved_by: id },
      saved_at: now.toISOString(),
    };
    await db.transaction().execute((tx) => tx.insertInto('bare_answers').values(row).execute());
  }

  const rates = { ours: [], peer: [] };
  const times = [];
  for (let turn = -1; turn < turns; turn += 1) {
    const peer = await atOnce((member) => insert(member, turn + 1));
    const ours = await atOnce((member) => save(member, turn + 1));
    if (turn < 0) continue;
    rates.peer.push(peer.rate);
    rates.ours.push(ours.rate);
    times.push(...ours.times);
  }
  await registry.close();
  const [ours, peer] = [median(rates.ours), median(rates.peer)];
  times.sort((a, b) => a - b);
  const at = (share) => milliseconds(times[Math.floor(times.length * share)]);
  return [
    {
      what: `${people} people save answers at once on ${name}, against bare inserts (p50 ${at(0.5)}, p99 ${at(0.99)})`,
      ours: `${rounded(ours)}/s`,
      peer: `${rounded(peer)}/s`,
      value: ours / peer,
    },
  ];
}

/** Everybody once, at the same moment; times from asking to being told that it is kept. */
async function atOnce(act) {
  const times = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: people }, async (_, member) => {
      await act(member);
      times.push(performance.now() - begun);
    }),
  );
  return { times, rate: (people / (performance.now() - begun)) * 1000 };
}
