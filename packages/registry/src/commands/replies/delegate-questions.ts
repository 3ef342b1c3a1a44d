import { delegate, holdsOn, isReplyRefusal } from '@rapporteur/monitoring';
import { isId, newId } from '../../ids.js';
import { viewerOfPerson } from '../../queries/people.js';
import { launchedQuestionnaire, numbersOf } from '../../queries/reply-fields.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type FoundReply, findDraft, type ReplyName, refusedBy } from './found.js';

interface Input extends ReplyName {
  /** Id of a person who holds a mandate as contributor of this State. */
  readonly to: string;
  /** Numbers of whole questions; none takes all back. */
  readonly questions: readonly string[];
}

/** Gives questions to a ministry, in place of those that it had. */
export const delegateQuestions = command<Input, FoundReply, { readonly to: string }>({
  act: 'delegate-questions',
  read: 'read-reply-draft',
  changesPublic: false,
  find: findDraft,
  async perform(tx, { reply, bodyId, roundId }, { to, questions }, { by, on, tell }) {
    const person = isId(to) ? await viewerOfPerson(tx, to, by.now) : null;
    const isInTeam = person?.person.mandates.some(
      (mandate) =>
        mandate.kind === 'contributor' &&
        mandate.body === reply.body &&
        mandate.party === reply.party &&
        (mandate.round === null || mandate.round === reply.round) &&
        holdsOn(mandate, on),
    );
    if (!isInTeam && questions.length > 0)
      return refuse('delegate-not-in-team', 'This person holds no mandate as contributor of this State.', {
        field: 'to',
      });
    const questionnaire = await launchedQuestionnaire(tx, roundId);
    const decided = delegate(reply, { to, questions }, questionnaire ? numbersOf(questionnaire) : []);
    if (isReplyRefusal(decided)) return refusedBy(decided);
    const own = decided.delegations.find((each) => each.to === to);
    await tx
      .deleteFrom('reply_delegations')
      .where('reply_id', '=', reply.id)
      .where('person_id', '=', to)
      .execute();
    if (own)
      await tx
        .insertInto('reply_delegations')
        .values({
          ...{ id: newId(), body_id: bodyId, round_id: roundId, reply_id: reply.id, person_id: to },
          questions: [...own.questions],
        })
        .execute();
    await tell({ thing: { kind: 'reply', id: reply.id }, content: { to, questions } });
    return { to };
  },
});
