import { carryOver, isAtWork, saveAnswer } from '@rapporteur/monitoring';
import { earlierAnswers } from '../../queries/earlier-answers.js';
import { fieldsOfReply, launchedQuestionnaire, questionsOf } from '../../queries/reply-fields.js';
import { storedAnswers } from '../../queries/stored-replies.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findDraft, type ReplyName } from './found.js';
import { writeAnswer } from './write-answer.js';

/** Puts what the State answered in earlier rounds into blank fields, each to be confirmed. */
export const carryOverAnswers = command<ReplyName, FoundReply, { readonly addresses: readonly string[] }>({
  act: 'carry-over-answers',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, found, _input, { actor, at, on, tell }) {
    const { reply, roundId } = found;
    if (!isAtWork(reply)) return refuse('reply-not-at-work', 'The reply is signed off or handed in.');
    const questionnaire = await launchedQuestionnaire(tx, roundId);
    const questions = questionnaire ? questionsOf(questionnaire) : [];
    const answers = await storedAnswers(tx, reply.id);
    const units = await fieldsOfReply(tx, found, on);
    const fields = units.filter(({ standing }) => standing !== 'not-asked').map(({ address }) => address);
    const lineage = questions.flatMap((question) => question.lineage.map(({ round }) => round));
    const earlier = await earlierAnswers(tx, { body: found.bodyId, party: reply.party, rounds: lineage });
    const carried = carryOver(questions, fields, answers, earlier, reply.language);
    if (carried.length === 0)
      return refuse('carried-nothing', 'No earlier answer was found for a field that is still blank.');
    const current = new Map(answers.map((answer) => [answer.address, answer]));
    for (const each of carried) {
      const before = current.get(each.address) ?? null;
      const saved = saveAnswer(reply, before, { ...each, manner: 'carried' }, { by: actor, at });
      if ('answer' in saved) await writeAnswer(tx, found, saved);
    }
    await tell({ thing: { kind: 'reply', id: reply.id }, manner: 'calculated' });
    return { addresses: carried.map(({ address }) => address) };
  },
});
