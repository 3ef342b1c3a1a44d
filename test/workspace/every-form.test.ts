import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyDeskPage } from '../../packages/web/src/desk/desk-page.js';
import { deskPages } from '../../packages/web/src/pages/desk-pages.js';
import { aFilledRound } from './filled/a-filled-round.js';
import { kindsOf, type SampleRound } from './sample-round.js';

/*
 * Every form of the workspace, by people who reach it and one who does not, with what forms should never be sent:
 * nothing, too much, values of wrong kinds, ids of other people's things, versions long past. What must come back is a
 * sentence, a refusal or a page; never a fault and never a stack.
 */

const unknownId = '01920000-0000-7000-8000-000000000000';
const long = 'ab '.repeat(50_000);

/** What each field of the form gets, whatever it is. */
const assaults: Readonly<Record<string, (name: string) => string | readonly string[]>> = {
  nothing: () => '',
  'too much': () => long,
  'a script': () => '"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}',
  'a list': () => ['one', 'two', '\u0000', '\ud800'],
  'another’s id': () => unknownId,
  'an old version': (name) => (name === 'version' ? '0' : '2026-02-30'),
  'a path': () => '../../../../etc/passwd\u0000.png',
  'a number': () => '-99999999999999999999e9',
};

describe('every form of the workspace', () => {
  let round: SampleRound;
  const faults: string[] = [];
  beforeAll(async () => {
    round = await aFilledRound((line) => faults.push(line));
  }, 240_000);
  afterAll(() => round?.close());

  const pages = deskPages.filter(({ acts }) => Object.keys(acts ?? {}).length > 0);

  it('is met here: there are many', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(pages.map((page) => [page.name, page] as const))(
    '%s takes nothing wrong',
    async (_name, page) => {
      faults.length = 0;
      const addresses = await round.addressesOf(page.address);
      for (const address of addresses.slice(0, 1))
        for (const person of await someOf(address)) await assault(page, address, person);
      expect(faults).toEqual([]);
    },
    300_000,
  );

  /** Two who reach the page, and one who does not. */
  async function someOf(address: string): Promise<readonly ReturnType<typeof kindsOf>[number][]> {
    const inside: ReturnType<typeof kindsOf>[number][] = [];
    const outside: typeof inside = [];
    for (const person of kindsOf(round)) {
      const { statusCode } = await (await round.as(person.id)).get(`${address}.json`);
      (statusCode === 200 ? inside : outside).push(person);
      if (inside.length >= 2 && outside.length >= 1) break;
    }
    return [...inside.slice(0, 2), ...outside.slice(0, 1)];
  }

  async function assault(
    page: AnyDeskPage,
    address: string,
    person: ReturnType<typeof kindsOf>[number],
  ): Promise<void> {
    const visitor = await round.as(person.id);
    for (const [act, { fields }] of Object.entries(page.acts ?? {})) {
      const names = namesOf(fields);
      for (const [kind, valueFor] of Object.entries(assaults)) {
        const sent = Object.fromEntries(names.map((name) => [name, valueFor(name)]));
        const answer = await visitor.post(address, { ...sent, act });
        const where = `${person.kind} sends ${kind} to ${act} at ${address}`;
        expect(answer.statusCode, `${where}: ${faults.at(-1) ?? ''}`).toBeLessThan(500);
        expect(answer.body, where).not.toMatch(/\n\s+at .*\.(?:js|ts):\d+/);
        expect(answer.body, where).not.toContain('<script>alert(1)');
        expect(answer.body, where).not.toContain('<img src=x');
      }
    }
  }
});

function namesOf(schema: unknown): readonly string[] {
  const { shape } = schema as { readonly shape?: Readonly<Record<string, unknown>> };
  return shape ? Object.keys(shape) : ['text', 'version', 'id'];
}
