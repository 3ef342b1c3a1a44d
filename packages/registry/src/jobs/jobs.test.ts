import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.js';
import { bothEngines } from '../rehearsal/both-engines.js';
import { type JobHandler, type Jobs, openJobs } from './jobs.js';

interface Asked {
  readonly what: string;
}

describe.each(bothEngines)('jobs on %s', (_name, open) => {
  let engine: { readonly db: Database; close(): Promise<void> };
  const lines: string[] = [];
  const openOwn = (isAlone = true) =>
    openJobs<Asked>(engine.db, 'tests', { isAlone, log: (line) => lines.push(line) });

  beforeAll(async () => {
    engine = await open();
  }, 240_000);
  afterAll(() => engine?.close());

  const ended = (jobs: Jobs<Asked>, key: string) =>
    expect.poll(async () => (await jobs.find(key))?.state, { timeout: 20_000 });

  it('does what was asked, once for the same key, one after the other', async () => {
    const jobs = await openOwn();
    const done: string[] = [];
    let atOnce = 0;
    let most = 0;
    expect(await jobs.find('first')).toBeNull();
    expect(await jobs.ask('first', { what: 'a' })).toMatchObject({ state: 'waiting', ahead: 0 });
    await jobs.ask('first', { what: 'again' });
    expect(await jobs.ask('second', { what: 'b' })).toMatchObject({ ahead: 1, asked: { what: 'b' } });
    jobs.work(async ({ what }) => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 30));
      atOnce--;
      done.push(what);
    });
    await ended(jobs, 'second').toBe('done');
    expect(done).toEqual(['a', 'b']);
    expect(most).toBe(1);
    // Asked again after its end, it is done again: whoever asks has looked whether the result is still there.
    await jobs.ask('first', { what: 'c' });
    await ended(jobs, 'first').toBe('done');
    expect(done).toEqual(['a', 'b', 'c']);
    await jobs.close();
  });

  it('tells how far it is', async () => {
    const jobs = await openOwn();
    let go = () => {};
    const waits = new Promise<void>((resolve) => {
      go = resolve;
    });
    jobs.work(async (_asked, { tell }) => {
      tell({ done: 3, of: 43 });
      await waits;
    });
    await jobs.ask('long', { what: 'long' });
    await expect.poll(async () => (await jobs.find('long'))?.progress).toEqual({ done: 3, of: 43 });
    expect((await jobs.find('long'))?.state).toBe('running');
    go();
    await ended(jobs, 'long').toBe('done');
    expect((await jobs.find('long'))?.progress).toBeNull();
    await jobs.close();
  });

  it('says that it failed, and does it again when asked again', async () => {
    const jobs = await openOwn();
    let fails = true;
    jobs.work(async () => {
      if (fails) throw new Error('no such luck');
    });
    await jobs.ask('hard', { what: 'hard' });
    await ended(jobs, 'hard').toBe('failed');
    expect(lines.join('\n')).toContain('no such luck');
    fails = false;
    await jobs.ask('hard', { what: 'hard' });
    await ended(jobs, 'hard').toBe('done');
    await jobs.close();
  });

  it('takes up at the next start what a stop cut short', async () => {
    const begun: string[] = [];
    const forever: JobHandler<Asked> = ({ what }) => {
      begun.push(what);
      return new Promise(() => {});
    };
    const first = await openOwn();
    first.work(forever);
    await first.ask('cut', { what: 'cut' });
    await expect.poll(() => begun).toEqual(['cut']);
    await first.close();
    const second = await openOwn();
    expect(await second.find('cut')).toMatchObject({ state: 'waiting' });
    second.work(async ({ what }) => {
      begun.push(what);
    });
    await ended(second, 'cut').toBe('done');
    expect(begun).toEqual(['cut', 'cut']);
    await second.close();
  });

  it('takes up what a process that is gone left behind, where no other can be doing it', async () => {
    const gone = await openOwn();
    await gone.ask('left', { what: 'left' });
    await sql`update pgboss.job set state = 'active', started_on = now()
      where name = 'tests' and state = 'created'`.execute(engine.db);
    await gone.close();
    const beside = await openOwn(false);
    expect(await beside.find('left')).toMatchObject({ state: 'running' });
    await beside.close();
    const alone = await openOwn();
    expect(await alone.find('left')).toMatchObject({ state: 'waiting' });
    await alone.close();
  });
});
