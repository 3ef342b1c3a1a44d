import { mandateKinds } from '@rapporteur/monitoring';
import type { AccountInList } from '@rapporteur/registry';
import type { Command, Given } from '../command.js';
import { setting } from '../environment.js';
import { print } from '../output.js';
import type { PeopleAct } from '../own-registry/people-acts.js';
import { WrongUse } from '../wrong-use.js';

export const user: Command = {
  name: 'user',
  operands: 'list | add ADDRESS | reset ADDRESS | close ADDRESS | erase ADDRESS',
  summary: 'Lists accounts, makes the first of a secretariat, lets somebody back in, closes or erases one.',
  options: {
    name: { type: 'string', value: 'NAME', about: 'what the person is called, for add' },
    body: { type: 'string', value: 'KEY', about: 'the body in which the person has an office: lanzarote' },
    office: { type: 'string', choices: [...mandateKinds], about: 'the office; secretariat when left out' },
    round: { type: 'string', value: 'KEY', about: 'the round of the office; every round when left out' },
    party: { type: 'string', value: 'CODE', about: 'the State that the person speaks for: NL' },
    language: { type: 'string', choices: ['en', 'fr'], about: 'in which the person is written to' },
    from: { type: 'string', value: 'DAY', about: 'first day of the office, 2026-03-01; today when left out' },
  },
  details:
    'add and reset print a link with which the person sets a password, once and within the hour. Give it to nobody else.\nreset also switches one-time codes off and ends all sessions. Everybody after the first is best invited on the pages.',
  async run(given) {
    const asked = askedOf(given);
    const { act } = await import('../own-registry/acts.js');
    if (asked.do === 'list') {
      await print((await act<AccountInList[]>('user', asked)).map(lineOf).join(''));
      return 0;
    }
    const done = await act<{ token?: string }>('user', asked);
    if (done.token !== undefined) {
      process.stderr.write('A link to set a password, good once and for an hour:\n');
      await print(`${origin()}/sign-in/new-password/${done.token}\n`);
    } else
      process.stderr.write(`${said[asked.do]}
`);
    return 0;
  },
};

const said = {
  add: 'The office is given.',
  close: 'The account is closed: nobody signs in with it any more.',
  erase: 'Name, address and ways to sign in are erased; what was done stays, under an id.',
  reset: '',
} as const;

function askedOf(given: Given): PeopleAct {
  const [what, address, another] = given.operands;
  if (what === 'list' && address === undefined) return { do: 'list' };
  if (another !== undefined || !['add', 'reset', 'close', 'erase'].includes(what ?? ''))
    throw new WrongUse(`Say what to do: rapporteur user ${user.operands}.`);
  if (address === undefined) throw new WrongUse(`Name the address: rapporteur user ${what} ADDRESS.`);
  if (what !== 'add') return { do: what as 'reset' | 'close' | 'erase', address };
  const name = given.text('name');
  const body = given.text('body');
  if (name === undefined || body === undefined)
    throw new WrongUse('An account is made with a name and an office: give --name and --body.');
  const mandate = {
    ...{ kind: given.text('office') ?? 'secretariat', body, round: given.text('round') ?? null },
    ...{
      party: given.text('party') ?? null,
      organisation: null,
      from: given.text('from') ?? '',
      until: null,
    },
  };
  return {
    do: 'add',
    address,
    name,
    language: given.text('language') === 'fr' ? 'fr' : 'en',
    mandates: [mandate],
  };
}

function lineOf({ address, name, offices, isDemo, isClosed }: AccountInList): string {
  const marks = [isDemo ? 'demo' : '', isClosed ? 'closed' : ''].filter(Boolean).join(', ');
  return `${address}\t${name}\t${offices.join('; ')}${marks ? `\t${marks}` : ''}\n`;
}

function origin(): string {
  const given = setting('RAPPORTEUR_ORIGIN')?.replace(/\/+$/, '');
  return given ?? `http://localhost:${setting('PORT') ?? '3000'}`;
}
