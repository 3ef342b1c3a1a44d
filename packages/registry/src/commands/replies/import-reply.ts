import {
  type Answer,
  type AnswerContent,
  type ImportChoice,
  type ImportPlan,
  importedContents,
  isAnswerConflict,
  isAtWork,
  isReplyRefusal,
  noContent,
  placeAnswers,
  planImport,
  type Reading,
  saveAnswer,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isId, newId } from '../../ids.js';
import { fieldsOfReply } from '../../queries/reply-fields.js';
import { answerOf, storedAnswers } from '../../queries/stored-replies.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findDraft, type ReplyName, refusedBy } from './found.js';
import { writeAnswer } from './write-answer.js';

interface Trying extends ReplyName {
  readonly fileName: string;
  readonly fileSha256: string;
  /** What was read of the file; reading it is done before. */
  readonly reading: Reading;
}

/** A dry run: what a written reply would put into which field is kept to be looked at; no answer is changed. */
export const tryReplyImport = command<Trying, FoundReply, { readonly import: string }>({
  act: 'import-reply',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, found, { fileName, fileSha256, reading }, { actor, at, on }) {
    const { reply, bodyId, roundId } = found;
    if (!isAtWork(reply)) return refuse('reply-not-at-work', 'The reply is signed off or handed in.');
    const units = await fieldsOfReply(tx, found, on);
    const plan = planImport(
      placeAnswers(reading, units),
      await storedAnswers(tx, reply.id),
      units,
      reply.language,
    );
    if (isReplyRefusal(plan)) return refusedBy(plan);
    const id = newId();
    await tx
      .insertInto('reply_imports')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, reply_id: reply.id, state: 'tried' },
        ...{ file_name: fileName.slice(-150), file_sha256: fileSha256, plan: JSON.stringify(plan) },
        ...{ written: '[]', made_by: actor, made_at: at, applied_at: null, undone_at: null },
      })
      .execute();
    return { import: id };
  },
});

interface Applying extends ReplyName {
  readonly import: string;
  /** Per field; where something else stands already the page's text stays unless told otherwise. */
  readonly choices: Readonly<Record<string, ImportChoice>>;
  /** Where a text without a field goes: its place in `unplaced`, to an address. */
  readonly placedByHand: Readonly<Record<number, string>>;
}

/** What an import wrote, with the version that it made: undone where nobody has written since. */
interface Written {
  readonly address: string;
  readonly version: number;
}

export interface AppliedImport {
  readonly written: readonly string[];
  /** Fields that somebody changed since the dry run: left as they are. */
  readonly left: readonly string[];
}

/** Takes over what the dry run showed. */
export const applyReplyImport = command<Applying, FoundReply, AppliedImport>({
  act: 'import-reply',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, found, input, { actor, at, on, tell }) {
    const tried = await importOf(tx, found, input.import);
    if (!tried) return unknownThing();
    if (tried.state !== 'tried') return refuse('reply-import-over', 'This import was taken over already.');
    const answers = await storedAnswers(tx, found.reply.id);
    const units = await fieldsOfReply(tx, found, on);
    const known = new Set(units.map(({ address }) => address));
    const placedByHand = new Map(
      Object.entries(input.placedByHand).map(([place, address]) => [Number(place), address]),
    );
    for (const address of placedByHand.values())
      if (!known.has(address))
        return refuse('answer-address-unknown', `The questionnaire has no field ${address}.`);
    const contents = importedContents(tried.plan as ImportPlan, answers, units, {
      byAddress: new Map(Object.entries(input.choices)),
      placedByHand,
    });
    const outcome = await write(tx, found, contents, answers, { by: actor, at });
    if ('refused' in outcome) return outcome;
    await tx
      .updateTable('reply_imports')
      .set({ state: 'applied', applied_at: at, written: JSON.stringify(outcome.written) })
      .where('id', '=', input.import)
      .execute();
    await tell({ thing: { kind: 'reply-import', id: input.import }, content: outcome.written });
    return { written: outcome.written.map(({ address }) => address), left: outcome.left };
  },
});

async function write(
  tx: Transaction<Schema>,
  found: FoundReply,
  contents: readonly { address: string; seen: number; content: AnswerContent }[],
  answers: readonly Answer[],
  context: { readonly by: string; readonly at: string },
): Promise<{ readonly written: Written[]; readonly left: string[] } | Refusal> {
  const current = new Map(answers.map((answer) => [answer.address, answer]));
  const written: Written[] = [];
  const left: string[] = [];
  for (const each of contents) {
    const before = current.get(each.address) ?? null;
    const saved = saveAnswer(found.reply, before, { ...each, manner: 'imported' }, context);
    if (isAnswerConflict(saved)) left.push(each.address);
    else if (isReplyRefusal(saved)) return refusedBy(saved);
    else if (saved.answer !== before && (await writeAnswer(tx, found, saved)))
      written.push({ address: each.address, version: saved.answer.version });
  }
  return { written, left };
}

/** Brings back what stood there before an import, in each field that nobody has written in since. */
export const undoReplyImport = command<
  ReplyName & { readonly import: string },
  FoundReply,
  { readonly undone: readonly string[]; readonly left: readonly string[] }
>({
  act: 'undo-reply-import',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, found, input, { actor, at, tell }) {
    const { reply } = found;
    if (!isAtWork(reply)) return refuse('reply-not-at-work', 'The reply is signed off or handed in.');
    const applied = await importOf(tx, found, input.import);
    if (!applied) return unknownThing();
    if (applied.state !== 'applied')
      return refuse('reply-import-not-applied', 'This import was not taken over, or was undone.');
    const answers = new Map((await storedAnswers(tx, reply.id)).map((answer) => [answer.address, answer]));
    const undone: string[] = [];
    const left: string[] = [];
    for (const { address, version } of applied.written as Written[]) {
      const answer = answers.get(address);
      if (answer?.version !== version) {
        left.push(address);
        continue;
      }
      const content = await contentBefore(tx, reply.id, answer, reply.language);
      await writeAnswer(tx, found, {
        answer: { ...answer, version: version + 1, content, manner: 'restored', by: actor, at },
        keep: answer,
      });
      undone.push(address);
    }
    await tx
      .updateTable('reply_imports')
      .set({ state: 'undone', undone_at: at })
      .where('id', '=', input.import)
      .execute();
    await tell({ thing: { kind: 'reply-import', id: input.import }, content: undone });
    return { undone, left };
  },
});

async function contentBefore(
  tx: Transaction<Schema>,
  reply: string,
  { address, version }: Answer,
  language: string,
): Promise<AnswerContent> {
  const row = await tx
    .selectFrom('reply_answer_versions')
    .selectAll()
    .where('reply_id', '=', reply)
    .where('address', '=', address)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return row ? answerOf(row).content : noContent(language);
}

async function importOf(tx: Transaction<Schema>, { reply }: FoundReply, id: string) {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('reply_imports')
    .selectAll()
    .where('id', '=', id)
    .where('reply_id', '=', reply.id)
    .executeTakeFirst();
}
