import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskFiles, deskPages } from '../../packages/web/src/pages/desk-pages.js';
import { pages } from '../../packages/web/src/pages/pages.js';
import { aFilledRound } from './filled/a-filled-round.js';
import { canaries, isReader } from './filled/canaries.js';
import { crawl, look, type Met } from './filled/crawl.js';
import { actInSecret } from './filled/fill.js';
import { kindsOf, type SampleRound, type Visitor } from './sample-round.js';

/*
 * Words that only some may read, and everybody looking everywhere: by links, by forms, by addresses that others were
 * given, in every format. Whoever may not read a word never meets it; whoever may, does.
 */

/** Whose mandates give what another's here give. */
const doubles = new Set([
  ...['secretariat:2', 'member:XB', 'member:XD', 'contributor:XA:education', 'contributor:XC:interior'],
  ...['contributor:XC:health', 'question-rapporteur:2'],
]);

function recordOf({ address, answer }: Met): string {
  const [path = '', query] = address.split('?');
  const isPage = String(answer.headers['content-type']).startsWith('text/html');
  return isPage ? `${path}.json${query ? `?${query}` : ''}` : address;
}

describe('words that only some may read', () => {
  let round: SampleRound;
  const faults: string[] = [];
  const visitors: { kind: string; visitor: Visitor }[] = [];
  /** Every address under /desk that somebody was led to, and every page with every id. */
  const desk = new Set<string>();
  const met = new Map<string, Set<string>>();
  const leaks = new Set<string>();
  /** What everybody was answered. */
  const open: Met[] = [];

  const note = (kind: string, { address, answer, text }: Met) => {
    expect(answer.statusCode, `${kind} at ${address}: ${faults.at(-1)}`).toBeLessThan(500);
    for (const canary of canaries) {
      if (!text.includes(canary.word)) continue;
      if (!isReader(canary, kind)) leaks.add(`${kind} meets ${canary.word} at ${address}`);
      met.set(canary.word, (met.get(canary.word) ?? new Set()).add(kind));
    }
  };

  beforeAll(async () => {
    round = await aFilledRound((line) => faults.push(line));
    for (const canary of canaries) await canary.put(round.registry.db);
    await raiseVersion();
    for (const { kind, id } of kindsOf(round))
      if (!doubles.has(kind)) visitors.push({ kind, visitor: await round.as(id) });
  }, 240_000);
  afterAll(() => round?.close());

  /** So that every page is made anew. */
  const raiseVersion = () =>
    round.registry.db
      .updateTable('data_version')
      .set((of) => ({ version: of('version', '+', 1) }))
      .execute();

  it('are met by their readers alone, along every link from the desk', async () => {
    // Records and files are asked for below.
    const isWanted = (address: string) =>
      address.startsWith('/desk') && !/\.(?:json|pdf|docx|xlsx|md|html|csv)(?:\?|$)/.test(address);
    for (const { kind, visitor } of visitors) {
      for (const one of await crawl(visitor, ['/desk'], { isWanted, most: 3000 })) {
        note(kind, one);
        if (one.answer.statusCode === 200) desk.add(recordOf(one));
      }
    }
    expect([...leaks]).toEqual([]);
  }, 600_000);

  it('and at every address that somebody else was given', async () => {
    for (const { address } of deskPages)
      for (const each of await round.addressesOf(address)) desk.add(`${each}.json`);
    // A PDF packs its words, and is made from what the Word file is made from. Of files that are long in the making one.
    for (const { address } of deskFiles.filter((file) => !file.address.endsWith('.pdf'))) {
      const isMade = /\.(?:docx|xlsx|html|md|csv)$/.test(address);
      for (const each of (await round.addressesOf(address)).slice(0, isMade ? 1 : undefined)) desk.add(each);
    }
    for (const { kind, visitor } of visitors) {
      for (const address of desk) note(kind, await look(visitor, address));
    }
    expect([...leaks]).toEqual([]);
  }, 600_000);

  it('and by nobody in public, along every link and form, in every format', async () => {
    const [nobody] = visitors;
    if (!nobody) throw new Error('Nobody is a kind too.');
    const isWanted = (address: string) => !/^\/(?:desk|sign-in)|[{}]|\.pdf\b/.test(address);
    const from = ['/', '/search?q=canary', '/search.json?q=canary', '/api/v1/openapi.json', '/robots.txt'];
    for (const { address } of pages) from.push(...(await round.addressesOf(address)));
    for (const { address } of pages)
      if (address !== '/') from.push(...(await round.addressesOf(`/api/v1${address}`)));
    for (const one of await crawl(nobody.visitor, from, { isWanted, most: 3000 })) {
      note('nobody', one);
      open.push(one);
    }
    expect([...leaks]).toEqual([]);
    expect(open.filter(({ answer }) => answer.statusCode === 200).length).toBeGreaterThan(60);
  }, 600_000);

  it('are each met by somebody who may, so that looking was worth while', () => {
    const unmet = canaries.filter(({ word, readers }) => readers.length > 0 && !met.has(word));
    expect(unmet.map(({ word }) => word)).toEqual([]);
  });

  it('and public pages are the same for whoever is signed in', async () => {
    const secretariat = visitors.find(({ kind }) => kind === 'secretariat')?.visitor;
    for (const { address, answer } of open.filter((one) => one.answer.statusCode === 200)) {
      const own = await secretariat?.get(address);
      expect(own?.body, address).toBe(answer.body);
    }
  }, 600_000);

  it('and what is closed is answered as what is not there', async () => {
    const others = [
      'contact-person:XD',
      'member:XC',
      'facilitator:2',
      'civil-society',
      'national-rapporteur:XA',
    ];
    const differ: string[] = [];
    for (const { kind, visitor } of visitors.filter((each) => others.includes(each.kind)))
      for (const address of desk) {
        const path = address.replace(/\.json$/, '');
        const last = path.slice(path.lastIndexOf('/') + 1);
        const unknown = unknownLike(last);
        if (unknown === null || address.includes('?')) continue;
        const there = await visitor.get(address);
        if (there.statusCode === 200) continue;
        const elsewhere = `${path.slice(0, -last.length)}${unknown}`;
        const nowhere = await visitor.get(address.replace(path, elsewhere));
        const [one, other] = [shapeOf(there, path), shapeOf(nowhere, elsewhere)];
        if (one !== other)
          differ.push(`${kind} at ${address}: ${one.slice(0, 300)} | ${other.slice(0, 300)}`);
      }
    expect(differ).toEqual([]);
  }, 600_000);

  it('and nothing that is done in secret changes what everybody reads, not by a byte', async () => {
    await actInSecret(round.registry.db, round.people);
    await raiseVersion();
    const [nobody] = visitors;
    for (const { address, answer } of open) {
      const again = await nobody?.visitor.get(address);
      expect(again?.statusCode, address).toBe(answer.statusCode);
      expect(again?.body, address).toBe(answer.body);
      expect({ ...again?.headers, date: '' }, address).toEqual({ ...answer.headers, date: '' });
    }
  }, 600_000);
});

/** Something of the same form that is not there; null for what is no id. */
function unknownLike(id: string): string | null {
  if (/^[0-9a-f-]{36}$/.test(id)) return '01920000-0000-7000-8000-000000000000';
  if (/^[0-9a-f]{20}$/.test(id)) return 'ffffffffffffffffffff';
  if (/^X[A-D]$/.test(id)) return 'XQ';
  return /^\d+$/.test(id) ? '77' : null;
}

/** An answer without its own address, and without the time. */
function shapeOf({ statusCode, headers, body }: Awaited<ReturnType<Visitor['get']>>, path: string): string {
  const { date: _date, 'content-length': _length, ...kept } = headers;
  return JSON.stringify([statusCode, kept, body])
    .replaceAll(path, 'PATH')
    .replaceAll(encodeURIComponent(path), 'PATH');
}
