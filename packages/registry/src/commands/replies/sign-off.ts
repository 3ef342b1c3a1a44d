import {
  isReplyRefusal,
  type Reply,
  type ReplyRefusal,
  signOff,
  takeBackSignOff,
} from '@rapporteur/monitoring';
import { command } from '../command.js';
import { type FoundReply, findDraft, type ReplyName, refusedBy, saveHead } from './found.js';

type Outcome = Pick<Reply, 'state'>;

/** The contact person signs for the State; from now on nobody writes. */
export const signOffReply = command<ReplyName, FoundReply, Outcome>({
  act: 'sign-off-reply',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, { reply }, _input, { actor: by, at, tell }) {
    return keep(signOff(reply, { by, at }), { save: (signed) => saveHead(tx, signed), tell });
  },
});

/** The signature is taken back before anything was handed in. */
export const takeBackSignOffOfReply = command<ReplyName, FoundReply, Outcome>({
  act: 'take-back-sign-off',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, { reply }, _input, { tell }) {
    return keep(takeBackSignOff(reply), { save: (open) => saveHead(tx, open), tell });
  },
});

async function keep(
  decided: Reply | ReplyRefusal,
  {
    save,
    tell,
  }: {
    save(reply: Reply): Promise<void>;
    tell(deed: { thing: { kind: string; id: string } }): Promise<void>;
  },
) {
  if (isReplyRefusal(decided)) return refusedBy(decided);
  await save(decided);
  await tell({ thing: { kind: 'reply', id: decided.id } });
  return { state: decided.state };
}
