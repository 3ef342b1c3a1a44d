import { noContent } from '@rapporteur/monitoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delegateQuestions } from './commands/replies/delegate-questions.js';
import { openReply } from './commands/replies/open-reply.js';
import { saveAnswer } from './commands/replies/save-answer.js';
import { signOffReply, takeBackSignOffOfReply } from './commands/replies/sign-off.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { viewerOfPerson } from './queries/people.js';
import { replyAtWork } from './queries/reply-at-work.js';
import { isRefusal } from './refusal.js';
import { somebody } from './rehearsal/a-round-at-work.js';
import { aRoundToAnswer, type RoundToAnswer } from './rehearsal/a-round-to-answer.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { seededChance } from './rehearsal/power-cut.js';

/*
 * Fifty people write four answers at once, each adding a line of their own to what they saw, while the contact person
 * signs and takes the signature back again and again. Whoever was overtaken looks again and adds the line to what stands
 * there now. At the end every line that was acknowledged must stand in its answer, once.
 */

const editors = 50;
const lines = 4;
const addresses = ['1.1', '1.2', '2.1', '2.2'];
const which = { round: 'lake-2', party: 'XA' };
const now = new Date('2026-06-01T08:00:00Z');
const random = seededChance(50);

describe.each(bothEngines)('fifty at one reply, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let round: RoundToAnswer;
  let contact: string;
  const ministries: string[] = [];

  beforeAll(async () => {
    ({ db, close } = await open());
    round = await aRoundToAnswer(db);
    const held = { party: 'XA', roundId: round.roundId };
    contact = await somebody(db, 'contact-person', held);
    const by = await viewerOfPerson(db, contact, now);
    await openReply(db, by, { ...which, language: 'en' });
    for (let count = 0; count < editors; count += 1) {
      const to = await somebody(db, 'contributor', held);
      await delegateQuestions(db, by, { ...which, to, questions: ['1', '2'] });
      ministries.push(to);
    }
  });
  afterAll(() => close());

  async function look(address: string): Promise<{ version: number; text: string }> {
    const row = await db
      .selectFrom('reply_answers')
      .select(['version', 'content'])
      .where('address', '=', address)
      .executeTakeFirst();
    return { version: row?.version ?? 0, text: (row?.content as { text?: string } | undefined)?.text ?? '' };
  }

  async function write(person: string, name: string): Promise<string[]> {
    const by = await viewerOfPerson(db, person, now);
    const told: string[] = [];
    for (let count = 0; count < lines; count += 1) {
      const address = addresses[Math.floor(random() * addresses.length)] ?? '1.1';
      const line = `${name} writes line ${count}.`;
      for (let tries = 0; ; tries += 1) {
        if (tries > 500) throw new Error(`${name} was overtaken ${tries} times.`);
        const seen = await look(address);
        const text = [seen.text, line].filter(Boolean).join('\n');
        const content = { ...noContent('en'), text };
        const kept = await saveAnswer(db, by, { ...which, address, seen: seen.version, content });
        if (!isRefusal(kept)) {
          told.push(`${address} ${line}`);
          break;
        }
        expect(['answer-changed', 'reply-not-at-work']).toContain(kept.refused);
      }
    }
    return told;
  }

  async function signAndTakeBack(isOver: () => boolean): Promise<number> {
    const by = await viewerOfPerson(db, contact, now);
    let signed = 0;
    while (!isOver()) {
      if (!isRefusal(await signOffReply(db, by, which))) signed += 1;
      await takeBackSignOffOfReply(db, by, which);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return signed;
  }

  it('lose no line, and nobody waits for ever', async () => {
    let isOver = false;
    const signing = signAndTakeBack(() => isOver);
    const written = await Promise.all(ministries.map((person, place) => write(person, `Ministry ${place}`)));
    isOver = true;
    expect(await signing).toBeGreaterThan(0);
    const told = written.flat();
    expect(told).toHaveLength(editors * lines);
    const read = await replyAtWork(db, await viewerOfPerson(db, contact, now), which);
    const stands = read?.answers.flatMap(({ address, content }) =>
      content.text.split('\n').map((line) => `${address} ${line}`),
    );
    expect([...(stands ?? [])].sort()).toEqual([...told].sort());
    expect(read?.answers.reduce((sum, { version }) => sum + version, 0)).toBe(told.length);
    expect(await firstBreak(db, round.roundId)).toBeNull();
  }, 240_000);
});
