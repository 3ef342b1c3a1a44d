import { createHash } from 'node:crypto';
import {
  submitReply as decide,
  isReplyRefusal,
  notesOnReply,
  type Submission,
  submittedAnswers,
  wholeOf,
} from '@rapporteur/monitoring';
import { canonical } from '../../history/digest.js';
import { newId } from '../../ids.js';
import { fieldsOfReply } from '../../queries/reply-fields.js';
import { storedAnswers } from '../../queries/stored-replies.js';
import { command } from '../command.js';
import { type FoundReply, findDraft, type ReplyName, refusedBy, saveHead } from './found.js';

export type ReplyReceipt = Pick<Submission, 'receipt' | 'sha256' | 'at' | 'number'>;

/** Hands in a signed reply, as it stands: kept for good beside earlier ones, with a receipt. */
export const submitReply = command<ReplyName, FoundReply, ReplyReceipt>({
  act: 'submit-reply',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, found, _input, { actor: by, at, on, tell }) {
    const { reply, bodyId, roundId } = found;
    const answers = await storedAnswers(tx, reply.id);
    const units = await fieldsOfReply(tx, found, on);
    const asked = units.map(({ address }) => address);
    const others = answers.map(({ address }) => address).filter((address) => !asked.includes(address));
    const handed = submittedAnswers([...asked, ...others], answers);
    const sha256 = createHash('sha256').update(canonical(handed)).digest('hex');
    const language = reply.language === 'fr' ? 'fr' : 'en';
    const notes = notesOnReply(units, answers, language);
    const decided = decide(reply, handed, notes, { id: newId(), by, at, sha256 });
    if (isReplyRefusal(decided)) return refusedBy(decided);
    const { id, number, receipt } = decided.submission;
    const place = { body_id: bodyId, round_id: roundId };
    await tx
      .insertInto('reply_submissions')
      .values({
        ...{ id, ...place, reply_id: reply.id, party: reply.party, number, receipt, sha256 },
        ...{ language: reply.language, submitted_by: by, submitted_at: at },
        ...{ received_at: null, published_at: null, published_by: null },
      })
      .execute();
    const rows = handed.map(({ address, content }, position) => {
      const row = { id: newId(), ...place, submission_id: id, position, address, question: wholeOf(address) };
      return { ...row, content: JSON.stringify(content) };
    });
    for (let from = 0; from < rows.length; from += 200)
      await tx
        .insertInto('reply_submission_answers')
        .values(rows.slice(from, from + 200))
        .execute();
    await saveHead(tx, decided.reply);
    await tell({ thing: { kind: 'reply-submission', id }, content: sha256 });
    return { receipt, sha256, at, number };
  },
});
