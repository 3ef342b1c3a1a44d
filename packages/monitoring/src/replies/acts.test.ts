import { describe, expect, it } from 'vitest';
import { aDecision, aRound } from '../rounds/a-round.js';
import { dueOn } from '../rounds/due.js';
import { anAnswer, aReply, aSubmission, someContent } from './a-reply.js';
import { askExtension, declineExtension, grantExtension } from './extensions.js';
import { progressOfReplies } from './progress.js';
import { askCorrection, publishReply, receiveReply } from './receive-reply.js';
import type { ReplyRefusal } from './refusals.js';
import { isReplyRefusal } from './refusals.js';
import { type Reply, replyStates } from './reply.js';
import { delegate, signOff, takeBackSignOff } from './sign-off.js';
import { submitReply, submittedAnswers } from './submit-reply.js';
import { thingOfDraft, thingOfReply, thingOfSubmission } from './thing-of-reply.js';

const at = '2026-03-02T10:00:00.000Z';
const decision = { id: 'd', number: 'LPC/2026/D6', date: '2026-03-02' };
const context = { id: 'submission-2', by: 'person-1', at, sha256: 'b'.repeat(64) };
const answered = submittedAnswers(['1'], [anAnswer('1', 'Two guards.')]);

function done(outcome: Reply | ReplyRefusal): Reply {
  if (isReplyRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

describe('the way of a reply', () => {
  it('goes from work to the public, with a correction on the way', () => {
    const signed = done(signOff(aReply(), { by: 'person-1', at }));
    const first = submitReply(signed, answered, [], context);
    if (isReplyRefusal(first)) throw new Error(first.message);
    expect(first.submission).toMatchObject({ number: 1, receipt: 'lake-2/XA/1', sha256: context.sha256 });
    const back = done(
      askCorrection(
        first.reply,
        { reason: 'Answer 1 ends in the middle.', questions: ['1'] },
        { at, known: ['1'] },
      ),
    );
    expect(back).toMatchObject({ state: 'correction-asked', signOff: null });
    const again = submitReply(done(signOff(back, { by: 'person-1', at })), answered, [], context);
    if (isReplyRefusal(again)) throw new Error(again.message);
    expect(again.submission.receipt).toBe('lake-2/XA/2');
    expect(again.reply.submissions[0]?.correction?.reason).toBe('Answer 1 ends in the middle.');
    expect(done(receiveReply(again.reply, 'after-form-check', { at }))).toMatchObject({ state: 'published' });
    const received = done(receiveReply(again.reply, 'by-decision', { at }));
    expect(received.submissions.at(-1)).toMatchObject({ receivedAt: at, publishedAt: null });
    expect(publishReply(received, 'by-decision', { at, decision: null })).toMatchObject({
      code: 'reply-decision-missing',
    });
    expect(done(publishReply(received, 'by-decision', { at, decision })).state).toBe('published');
  });

  it('stops at nothing but errors of form', () => {
    const signed = aReply({ state: 'signed-off' });
    const note = { rule: 'not-a-day', address: '1', about: null } as const;
    expect(submitReply(signed, answered, [{ ...note, severity: 'warning' }], context)).toHaveProperty(
      'submission',
    );
    expect(submitReply(signed, answered, [{ ...note, severity: 'error' }], context)).toMatchObject({
      code: 'reply-has-errors',
    });
    expect(submitReply(signed, [], [], context)).toMatchObject({ code: 'reply-is-empty' });
  });

  it('goes no other way', () => {
    const from = (states: readonly Reply['state'][], act: (reply: Reply) => object) => {
      const submissions = [aSubmission()];
      const open = replyStates.filter((state) => !isReplyRefusal(act(aReply({ state, submissions }))));
      expect(open).toEqual(states);
    };
    from(['in-work', 'correction-asked'], (reply) => signOff(reply, { by: 'a', at }));
    from(['signed-off'], takeBackSignOff);
    from(['signed-off'], (reply) => submitReply(reply, answered, [], context));
    from(['submitted'], (reply) => receiveReply(reply, 'after-form-check', { at }));
    from(['received'], (reply) => publishReply(reply, 'by-decision', { at, decision }));
    from([], (reply) => publishReply(reply, 'never', { at, decision }));
    from(['submitted', 'received', 'published'], (reply) =>
      askCorrection(reply, { reason: 'A page is missing.', questions: [] }, { at, known: [] }),
    );
  });

  it('hands in what is answered, and tells what was confirmed from before', () => {
    const carried = { from: 'lake-1, 1', text: 'As before.', verdict: 'still-valid' } as const;
    const handed = submittedAnswers(
      ['2', '1', '3'],
      [
        anAnswer('1', 'As before.', { content: someContent({ text: 'As before.', carried }) }),
        anAnswer('2', 'Two.'),
        anAnswer('3', '  '),
      ],
    );
    expect(handed.map(({ address, content }) => [address, content.stillValidFrom])).toEqual([
      ['2', null],
      ['1', 'lake-1, 1'],
    ]);
    expect(JSON.stringify(handed)).not.toContain('verdict');
  });

  it('delegates questions that are there', () => {
    const given = done(delegate(aReply(), { to: 'b', questions: ['1', '2', '1'] }, ['1', '2']));
    expect(given.delegations).toEqual([{ to: 'b', questions: ['1', '2'] }]);
    expect(done(delegate(given, { to: 'b', questions: [] }, ['1'])).delegations).toEqual([]);
    expect(delegate(given, { to: 'b', questions: ['9'] }, ['1'])).toMatchObject({
      code: 'reply-question-unknown',
    });
  });
});

const extended = aRound({
  decisions: [
    aDecision({
      ...{ number: 'LPC/2026/D1', date: '2026-02-12' },
      effects: [{ kind: 'due', duty: 'reply', parties: [], day: '2026-03-31' }],
    }),
    aDecision({
      ...{ id: 'decision-5', number: 'LPC/2026/D5', date: '2026-03-20' },
      effects: [{ kind: 'extension', duty: 'reply', parties: ['XA'], day: '2026-04-15' }],
    }),
  ],
});

describe('more time', () => {
  const on = '2026-03-02';
  const due = dueOn(extended, 'reply', on, 'XA');
  const asked = done(
    askExtension(aReply(), { until: '2026-04-30', reason: 'Two ministries.' }, { id: 'e1', at, on, due }),
  );

  it('is asked once, for a later day, with a reason', () => {
    const ask = (input: { until: string; reason: string }, reply = aReply()) =>
      askExtension(reply, input, { id: 'e2', at, on, due });
    expect(ask({ until: '2026-02-30', reason: 'x' })).toMatchObject({
      code: 'extension-day-unreadable',
      field: 'until',
    });
    expect(ask({ until: '2026-03-31', reason: 'x' })).toMatchObject({ code: 'extension-not-later' });
    expect(ask({ until: '2026-04-30', reason: ' ' })).toMatchObject({ code: 'reply-reason-missing' });
    expect(ask({ until: '2026-05-30', reason: 'x' }, asked)).toMatchObject({
      code: 'extension-open-already',
    });
  });

  it('is given by a decision that gives it, and by none otherwise', () => {
    const give = (decision: string, day = '2026-03-20', reply = asked) =>
      grantExtension(reply, { extension: 'e1', decision }, { at, on: day, round: extended });
    expect(give(' ')).toMatchObject({ code: 'reply-decision-missing', field: 'decision' });
    expect(give('LPC/2026/D1')).toMatchObject({ code: 'decision-gives-no-time' });
    expect(give('LPC/2026/D5', '2026-03-19')).toMatchObject({ code: 'decision-gives-no-time' });
    expect(give('LPC/2026/D5', '2026-03-20', { ...asked, party: 'XB' })).toMatchObject({
      code: 'decision-gives-no-time',
    });
    const granted = done(give('LPC/2026/D5'));
    expect(granted.extensions).toMatchObject([{ outcome: 'granted', decision: { number: 'LPC/2026/D5' } }]);
    expect(declineExtension(granted, { extension: 'e1' }, { at })).toMatchObject({
      code: 'extension-answered',
    });
  });
});

describe('what the secretariat is told', () => {
  it('is one stage for each party, and of a reply at work only that it was opened', () => {
    const correction = { at, reason: 'x', questions: [] };
    const replies = [
      aReply({ party: 'XA', state: 'signed-off', delegations: [{ to: 'b', questions: ['1'] }] }),
      aReply({ party: 'XC', state: 'correction-asked', submissions: [aSubmission()] }),
      aReply({ party: 'XD', state: 'signed-off', submissions: [aSubmission({ correction })] }),
    ];
    const told = progressOfReplies(['XA', 'XB', 'XC', 'XD'], replies, extended, '2026-03-25');
    expect(told.map(({ party, stage }) => `${party} ${stage}`)).toEqual([
      'XA opened',
      'XB not-opened',
      'XC correction-asked',
      'XD correction-asked',
    ]);
    expect(told[0]).toEqual({
      ...{ party: 'XA', stage: 'opened', submittedAt: null, submissions: 0, hasPassed: false },
      ...{ due: dueOn(extended, 'reply', '2026-03-25', 'XA'), extensionAsked: null },
    });
  });

  it('says that a day has passed only where a decision set it', () => {
    const passed = (round: typeof extended, on: string, party = 'XB') =>
      progressOfReplies([party], [], round, on)[0]?.hasPassed;
    expect(passed(extended, '2026-03-31')).toBe(false);
    expect(passed(extended, '2026-04-01')).toBe(true);
    expect(passed(extended, '2026-04-01', 'XA')).toBe(false);
    expect(passed(aRound({ decisions: [] }), '2030-01-01')).toBe(false);
  });
});

describe('to whom it is open', () => {
  it('a draft to the team, whatever was handed in', () => {
    const reply = aReply({ delegations: [{ to: 'b', questions: ['1'] }] });
    expect(thingOfDraft(reply).openTo).toEqual(['team']);
    expect(thingOfDraft(reply, '1')).toMatchObject({ named: ['b'], questions: ['1'] });
    expect(thingOfDraft(reply, '2').named).toEqual([]);
    expect(thingOfReply(reply)).toMatchObject({ party: 'XA', openTo: ['team', 'secretariat'] });
  });

  it('a submission to the secretariat, then the body, then everyone', () => {
    const open = (given: Parameters<typeof aSubmission>[0]) =>
      thingOfSubmission(aReply(), aSubmission(given)).openTo;
    expect(open({})).toEqual(['team', 'secretariat']);
    expect(open({ receivedAt: at })).toEqual(['team', 'secretariat', 'members', 'body']);
    expect(open({ receivedAt: at, publishedAt: at })).toContain('public');
  });
});
