import {
  addPerson,
  closeAccount,
  type Database,
  eraseAccount,
  isRefusal,
  listAccounts,
  type MandateInput,
  type Refusal,
  resetSignIn,
} from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';

/** What `rapporteur user` asks of a registry, in plain JSON. */
export type PeopleAct =
  | {
      readonly do: 'add';
      readonly address: string;
      readonly name: string;
      readonly language: 'en' | 'fr';
      readonly mandates: readonly MandateInput[];
    }
  | { readonly do: 'list' }
  | { readonly do: 'reset' | 'close' | 'erase'; readonly address: string };

const operator = { name: 'operator' };

/** `add` and `reset` answer with the token of a link that sets a password, once and within the hour. */
export async function doPeopleAct(db: Database, asked: PeopleAct): Promise<unknown> {
  switch (asked.do) {
    case 'list':
      return listAccounts(db);
    case 'close':
      return told(await closeAccount(db, operator, asked.address), asked.address);
    case 'erase':
      return told(await eraseAccount(db, operator, asked.address), asked.address);
    case 'reset':
      return told(await resetSignIn(db, operator, asked.address), asked.address);
    case 'add': {
      const isNew = !(await listAccounts(db)).some(
        ({ address }) => address === asked.address.trim().toLowerCase(),
      );
      const added = told(await addPerson(db, operator, { ...asked, passwordHash: null }), asked.address);
      return isNew
        ? { ...added, ...told(await resetSignIn(db, operator, asked.address), asked.address) }
        : added;
    }
  }
}

function told<Outcome extends object>(outcome: Outcome | Refusal, address: string): Outcome {
  if (!isRefusal(outcome)) return outcome;
  if (outcome.refused === 'unknown-thing' && !outcome.message.includes('body'))
    throw new WrongUse(`There is no open account ${address}. rapporteur user list has those that there are.`);
  throw new WrongUse(outcome.message);
}
