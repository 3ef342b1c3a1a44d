import {
  type Answer,
  type AnswerContent,
  type MandateKind,
  noContent,
  type QuestionRecord,
  type Reading,
} from '@rapporteur/monitoring';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { By } from './commands/command.js';
import { askCorrection, publishReply, receiveReply } from './commands/replies/answer-for-the-body.js';
import { carryOverAnswers } from './commands/replies/carry-over.js';
import { commentInTeam, settleComment } from './commands/replies/comments.js';
import { delegateQuestions } from './commands/replies/delegate-questions.js';
import { addEvidence, removeEvidence } from './commands/replies/evidence.js';
import { askExtension, declineExtension, grantExtension } from './commands/replies/extensions.js';
import { applyReplyImport, tryReplyImport, undoReplyImport } from './commands/replies/import-reply.js';
import { openReply } from './commands/replies/open-reply.js';
import { restoreAnswer } from './commands/replies/restore-answer.js';
import { saveAnswer } from './commands/replies/save-answer.js';
import { signOffReply, takeBackSignOffOfReply } from './commands/replies/sign-off.js';
import { submitReply } from './commands/replies/submit-reply.js';
import type { Database } from './database.js';
import { canonical } from './history/digest.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { evidenceOf, findReply, listReplies, progressOfRound } from './queries/replies.js';
import { draftEvidence, fieldAtWork, importAtWork, replyAtWork, replyFile } from './queries/reply-at-work.js';
import { isRefusal } from './refusal.js';
import { somebody } from './rehearsal/a-round-at-work.js';
import {
  aQuestionToAnswer,
  aRoundToAnswer,
  presetThatPublishes,
  type RoundToAnswer,
} from './rehearsal/a-round-to-answer.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { by as byOf } from './rehearsal/some-people.js';
import { thePublic } from './viewer.js';

const morning = new Date('2026-06-01T08:00:00Z');
const minutes = (count: number) => new Date(morning.getTime() + count * 60_000);

const lineage = [{ round: 'lake-1', question: '4', relation: 'same' as const }];
const questions = [
  aQuestionToAnswer('1', { '1.1': { type: 'text' }, '1.2': { type: 'yes-no' } }),
  aQuestionToAnswer('2', { '2.1': { type: 'date' }, '2.2': { type: 'text' } }, { lineage }),
];

/** Every line of this text that could stand in a page, a count or an error of somebody who may not read it. */
const secret = 'Forty guards watch the hidden bay.';

describe.each(bothEngines)('a reply, %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let round: RoundToAnswer;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    ({ db, close } = await open());
    round = await aRoundToAnswer(db, { questions });
    const hold = async (name: string, kind: MandateKind, party: string | null) => {
      people[name] = await somebody(db, kind, { party, roundId: round.roundId });
    };
    await hold('secretary', 'secretariat', null);
    await hold('rapporteur', 'question-rapporteur', 'XB');
    for (const party of ['XA', 'XB', 'XC', 'XD']) await hold(`contact${party}`, 'contact-person', party);
    await hold('ministry', 'contributor', 'XA');
    await hold('other-ministry', 'contributor', 'XA');
  });
  afterAll(() => close());

  const as = (name: string, now = morning, once?: string): Promise<By> =>
    byOf(db, people[name] as string, now, once);
  const codeOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : 'done');
  const content = (text: string, given: Partial<AnswerContent> = {}) => ({
    ...noContent('en'),
    text,
    ...given,
  });
  const of = (party: string) => ({ round: 'lake-2', party });

  async function save(name: string, party: string, address: string, text: string, seen = 0, now = morning) {
    return saveAnswer(db, await as(name, now), { ...of(party), address, seen, content: content(text) });
  }

  async function answerOf(party: string, address: string): Promise<Answer | undefined> {
    const field = await fieldAtWork(db, await as(`contact${party}`), { ...of(party), address });
    return field?.answer;
  }

  describe('at work', () => {
    it('is opened once, by the contact person of a monitored party', async () => {
      const opening = { ...of('XA'), language: 'en' };
      expect(codeOf(await openReply(db, await as('ministry'), opening))).toBe('not-permitted');
      expect(codeOf(await openReply(db, await as('contactXB'), opening))).toBe('not-permitted');
      expect(codeOf(await openReply(db, await as('contactXA'), { ...opening, language: '?' }))).toBe(
        'reply-language-unknown',
      );
      expect(codeOf(await openReply(db, await as('contactXA'), opening))).toBe('done');
      expect(codeOf(await openReply(db, await as('contactXA'), opening))).toBe('reply-open-already');
    });

    it('is written where it is delegated, and read by the whole team', async () => {
      const give = async (to: string, numbers: string[]) =>
        codeOf(
          await delegateQuestions(db, await as('contactXA'), {
            ...of('XA'),
            to: people[to] as string,
            questions: numbers,
          }),
        );
      expect(codeOf(await save('ministry', 'XA', '1.1', 'No mandate for it.'))).toBe('not-permitted');
      expect(await give('contactXB', ['1'])).toBe('delegate-not-in-team');
      expect(await give('ministry', ['7'])).toBe('reply-question-unknown');
      expect(await give('ministry', ['1'])).toBe('done');
      expect(await save('ministry', 'XA', '1.1', secret)).toMatchObject({ version: 1 });
      expect(codeOf(await save('ministry', 'XA', '2.2', 'Not mine.'))).toBe('not-permitted');
      expect(codeOf(await save('contactXA', 'XA', '9.9', 'No such field.'))).toBe('answer-address-unknown');
      const read = await replyAtWork(db, await as('other-ministry'), of('XA'));
      expect(read?.answers.map((answer) => answer.content.text)).toEqual([secret]);
      expect(read?.own).toEqual([]);
      expect((await replyAtWork(db, await as('ministry'), of('XA')))?.own).toEqual(['1']);
    });

    it('is never written over unseen, and keeps what stood there', async () => {
      expect(codeOf(await save('contactXA', 'XA', '1.1', 'Mine.'))).toBe('answer-changed');
      expect((await answerOf('XA', '1.1'))?.content.text).toBe(secret);
      expect(await save('contactXA', 'XA', '1.1', 'Mine.', 1)).toMatchObject({ version: 2 });
      const field = await fieldAtWork(db, await as('contactXA'), { ...of('XA'), address: '1.1' });
      expect(field?.versions.map(({ version, content: { text } }) => [version, text])).toEqual([[1, secret]]);
      const back = { ...of('XA'), address: '1.1', version: 1, seen: 2 };
      expect(codeOf(await restoreAnswer(db, await as('contactXA'), { ...back, version: 7 }))).toBe(
        'answer-version-unknown',
      );
      expect(codeOf(await restoreAnswer(db, await as('contactXA'), { ...back, seen: 1 }))).toBe(
        'answer-changed',
      );
      expect(await restoreAnswer(db, await as('contactXA'), back)).toMatchObject({ version: 3 });
      expect((await answerOf('XA', '1.1'))?.content.text).toBe(secret);
    });

    it('keeps evidence beside an answer', async () => {
      const file = {
        name: 'rule.pdf',
        mediaType: 'application/pdf',
        bytes: new TextEncoder().encode('%PDF-1.7'),
      };
      const place = { ...of('XA'), address: '1.1' };
      expect(
        codeOf(await addEvidence(db, await as('ministry'), { ...place, ...file, bytes: new Uint8Array() })),
      ).toBe('answer-file-missing');
      await addEvidence(db, await as('ministry'), { ...place, ...file });
      await addEvidence(db, await as('ministry'), { ...place, ...file, name: 'other.pdf' });
      const [kept, other] = (await answerOf('XA', '1.1'))?.content.files ?? [];
      expect(other?.name).toBe('other.pdf');
      await removeEvidence(db, await as('ministry'), { ...place, file: other?.id ?? '' });
      expect((await answerOf('XA', '1.1'))?.content.files).toEqual([kept]);
      const asked = { ...of('XA'), file: kept?.id ?? '' };
      expect(await draftEvidence(db, await as('ministry'), asked)).toMatchObject({ name: 'rule.pdf' });
      expect(await draftEvidence(db, await as('secretary'), asked)).toBeNull();
      expect(await evidenceOf(db, await as('secretary'), asked)).toBeNull();
    });

    it('is talked about in the team alone', async () => {
      const said = { ...of('XA'), address: '1.1', text: 'Is forty right?' };
      expect(codeOf(await commentInTeam(db, await as('secretary'), said))).toBe('unknown-thing');
      expect(codeOf(await commentInTeam(db, await as('ministry'), { ...said, text: ' ' }))).toBe(
        'reply-comment-empty',
      );
      const done = await commentInTeam(db, await as('other-ministry'), said);
      expect((await replyAtWork(db, await as('contactXA'), of('XA')))?.openComments).toEqual({ '1.1': 1 });
      const comment = (done as { comment: string }).comment;
      await settleComment(db, await as('contactXA'), { ...of('XA'), address: '1.1', comment });
      expect((await replyAtWork(db, await as('contactXA'), of('XA')))?.openComments).toEqual({});
    });

    it('is known to the secretariat as opened, and as nothing more', async () => {
      const told = await progressOfRound(db, await as('secretary'), 'lake-2');
      expect(told?.parties.map(({ party, stage }) => `${party} ${stage}`)).toEqual([
        'XA opened',
        'XB not-opened',
        'XC not-opened',
        'XD not-opened',
      ]);
      const file = await replyFile(db, await as('secretary'), of('XA'));
      expect(file?.reply).toMatchObject({ state: 'in-work', delegations: [], signOff: null });
      expect(JSON.stringify([told, file])).not.toContain('guards');
      expect(await replyAtWork(db, await as('secretary'), of('XA'))).toBeNull();
      expect(await fieldAtWork(db, await as('secretary'), { ...of('XA'), address: '1.1' })).toBeNull();
      for (const name of ['rapporteur', 'contactXB']) {
        expect(await progressOfRound(db, await as(name), 'lake-2'), name).toBeNull();
        expect(await replyFile(db, await as(name), of('XA')), name).toBeNull();
        expect(await replyAtWork(db, await as(name), of('XA')), name).toBeNull();
        expect(await listReplies(db, await as(name), 'lake-2'), name).toEqual([]);
      }
      // A reply that is not there and one that may not be known of are answered alike.
      const signing = async (party: string) => signOffReply(db, await as('secretary'), of(party));
      expect(await signing('XA')).toEqual(await signing('XD'));
    });
  });

  describe('prefilled', () => {
    it('holds what the State said before, until somebody says whether it is still so', async () => {
      const earlier = newId();
      await db
        .insertInto('rounds')
        .values({
          ...{
            id: earlier,
            body_id: round.bodyId,
            key: 'lake-1',
            number: 1,
            kind: 'thematic',
            stage: 'adopted',
          },
          ...{
            title_en: 'First',
            title_fr: 'Premier',
            launched_on: null,
            adopted_on: null,
            published_at: null,
          },
        })
        .execute();
      const table = newId();
      await db
        .insertInto('table_imports')
        .values({
          ...{
            id: table,
            body_id: round.bodyId,
            round_id: earlier,
            number: 1,
            kind: 'answers',
            file_name: 'a.csv',
          },
          ...{
            file_sha256: 'x',
            sheet: null,
            columns: '{}',
            added: 1,
            replaced: 0,
            unchanged: 0,
            rejected: 0,
          },
          ...{
            imported_by: 'operator',
            imported_at: morning.toISOString(),
            undone_by: null,
            undone_at: null,
          },
        })
        .execute();
      await db
        .insertInto('answers')
        .values({
          ...{ id: newId(), body_id: round.bodyId, round_id: earlier, import_id: table, line: 2, key: 'k' },
          ...{ supersedes: null, source: null, party: 'XA', question: '4.2', item: '', text: 'As in 2020.' },
          ...{ language: 'fr', dated: null },
        })
        .execute();
      expect(codeOf(await carryOverAnswers(db, await as('ministry'), of('XA')))).toBe('not-permitted');
      expect(await carryOverAnswers(db, await as('contactXA'), of('XA'))).toEqual({ addresses: ['2.2'] });
      expect(codeOf(await carryOverAnswers(db, await as('contactXA'), of('XA')))).toBe('carried-nothing');
      const carried = await answerOf('XA', '2.2');
      expect(carried?.content).toMatchObject({
        ...{ text: 'As in 2020.', language: 'fr' },
        carried: { from: 'lake-1, 4.2', verdict: null },
      });
      await signOffReply(db, await as('contactXA'), of('XA'));
      expect(await submitReply(db, await as('contactXA'), of('XA'))).toMatchObject({
        refused: 'reply-has-errors',
      });
      await takeBackSignOffOfReply(db, await as('contactXA'), of('XA'));
      const confirming = { ...of('XA'), address: '2.2', seen: carried?.version ?? 0 };
      await saveAnswer(db, await as('contactXA'), {
        ...{ ...confirming, content: carried?.content as AnswerContent, verdict: 'still-valid' },
      });
    });
  });

  describe('handed in', () => {
    it('takes a signature, and then nobody writes', async () => {
      expect(codeOf(await submitReply(db, await as('contactXA'), of('XA')))).toBe('reply-not-signed-off');
      expect(codeOf(await signOffReply(db, await as('ministry'), of('XA')))).toBe('not-permitted');
      expect(await signOffReply(db, await as('contactXA'), of('XA'))).toEqual({ state: 'signed-off' });
      expect(codeOf(await save('ministry', 'XA', '1.1', 'Late.', 9))).toBe('reply-not-at-work');
      const told = await progressOfRound(db, await as('secretary'), 'lake-2');
      expect(told?.parties[0]?.stage).toBe('opened');
      expect((await replyFile(db, await as('secretary'), of('XA')))?.reply?.state).toBe('in-work');
    });

    it('gives a receipt whose number is of exactly these answers, and the same one for the same form', async () => {
      const once = newId();
      const receipt = await submitReply(db, await as('contactXA', minutes(60), once), of('XA'));
      expect(receipt).toMatchObject({ receipt: 'lake-2/XA/1', number: 1, at: minutes(60).toISOString() });
      expect(await submitReply(db, await as('contactXA', minutes(61), once), of('XA'))).toEqual(receipt);
      const read = await findReply(db, await as('secretary'), of('XA'));
      const answers = read?.questions.flatMap((question) =>
        question.answers.map(({ address, content: said }) => ({ address, content: said })),
      );
      const { createHash } = await import('node:crypto');
      const digest = createHash('sha256').update(canonical(answers)).digest('hex');
      expect(digest).toBe((receipt as { sha256: string }).sha256);
      expect(answers?.map(({ address }) => address)).toEqual(['1.1', '2.2']);
      expect(answers?.[1]?.content.stillValidFrom).toBe('lake-1, 4.2');
    });

    it('goes back with a reason, and comes in again beside the first', async () => {
      const asking = { ...of('XA'), reason: 'Answer 1.1 ends in the middle.', questions: ['1'] };
      expect(codeOf(await askCorrection(db, await as('contactXA'), asking))).toBe('not-permitted');
      expect(codeOf(await askCorrection(db, await as('secretary'), { ...asking, reason: ' ' }))).toBe(
        'reply-reason-missing',
      );
      await askCorrection(db, await as('secretary'), asking);
      const now = await answerOf('XA', '1.1');
      const whole = `${secret} At night there are ten.`;
      expect(await save('ministry', 'XA', '1.1', whole, now?.version, minutes(90))).toHaveProperty('version');
      // What is written now is the team's alone: the secretariat reads what was handed in.
      expect(JSON.stringify(await findReply(db, await as('secretary'), of('XA')))).not.toContain('At night');
      await signOffReply(db, await as('contactXA'), of('XA'));
      expect((await replyFile(db, await as('secretary'), of('XA')))?.reply?.state).toBe('correction-asked');
      expect(await submitReply(db, await as('contactXA', minutes(120)), of('XA'))).toMatchObject({
        receipt: 'lake-2/XA/2',
      });
      const read = await findReply(db, await as('secretary'), of('XA'));
      expect(read?.submissions.map(({ number }) => number)).toEqual([2, 1]);
      expect(await findReply(db, await as('secretary'), { ...of('XA'), number: 1 })).toMatchObject({
        correction: { reason: asking.reason },
      });
    });

    it('is read by the body once it is received, and by everyone where the body publishes then', async () => {
      expect(await findReply(db, await as('rapporteur'), of('XA'))).toBeNull();
      expect(await findReply(db, thePublic, of('XA'))).toBeNull();
      expect(codeOf(await receiveReply(db, await as('rapporteur'), of('XA')))).toBe('unknown-thing');
      expect(await receiveReply(db, await as('secretary'), of('XA'))).toEqual({ state: 'published' });
      const read = await findReply(db, thePublic, of('XA'));
      expect(read).toMatchObject({ number: 2, correction: null, party: 'XA' });
      expect(read?.submissions.map(({ number }) => number)).toEqual([2]);
      expect(read?.questions[0]?.answers[0]?.content.text).toContain('At night');
      expect((await listReplies(db, thePublic, 'lake-2')).map(({ party }) => party)).toEqual(['XA']);
      // The first submission was never received: it stays between team and secretariat.
      expect(await findReply(db, await as('rapporteur'), { ...of('XA'), number: 1 })).toBeNull();
      const file = read?.questions[0]?.answers[0]?.content.files[0]?.id ?? '';
      expect(await evidenceOf(db, thePublic, { ...of('XA'), file })).toMatchObject({ name: 'rule.pdf' });
      expect(await evidenceOf(db, thePublic, { ...of('XB'), file })).toBeNull();
    });

    it('is told in the history by ids and digests, drafts not at all', async () => {
      const deeds = await db
        .selectFrom('history')
        .selectAll()
        .where('round_id', '=', round.roundId)
        .execute();
      expect(JSON.stringify(deeds)).not.toContain('guards');
      const acts = deeds.map(({ act }) => act);
      expect(acts).not.toContain('write-answer');
      expect(acts.filter((act) => act === 'submit-reply')).toHaveLength(2);
      expect(await firstBreak(db, round.roundId)).toBeNull();
      const refused = await db.selectFrom('refused_acts').selectAll().execute();
      expect(JSON.stringify(refused)).not.toContain('Late.');
    });
  });

  describe('that comes as a file', () => {
    beforeEach(async () => {
      await openReply(db, await as('contactXB'), { ...of('XB'), language: 'en' });
    });
    const item = (label: string, answer: string | null, line: number) => {
      return { label, text: 'Asked?', answer, lines: [line, line] as const };
    };
    const asked = (number: string, items: QuestionRecord['items']): QuestionRecord => {
      return { number, title: null, group: null, text: null, answer: null, items, lines: [1, 9], spans: [] };
    };
    const reading = {
      document: { language: 'en' },
      questions: [
        asked('1', [item('1.1', 'Two guards.', 2), item('1.2', 'Yes, since 2021.', 3)]),
        asked('8', [item('8.1', 'A question of another questionnaire.', 5)]),
      ],
      ...{ footnotes: [], paragraphs: [], rest: [] },
    } as unknown as Reading;

    it('is tried first, taken over by choice, and can be undone', async () => {
      const by = await as('contactXB');
      await saveAnswer(db, by, { ...of('XB'), address: '1.1', seen: 0, content: content('Three guards.') });
      const file = { fileName: 'reply.docx', fileSha256: 'f'.repeat(64), reading };
      expect(codeOf(await tryReplyImport(db, await as('contactXA'), { ...of('XB'), ...file }))).toBe(
        'unknown-thing',
      );
      const tried = (await tryReplyImport(db, by, { ...of('XB'), ...file })) as { import: string };
      const shown = await importAtWork(db, by, { ...of('XB'), id: tried.import });
      expect(shown?.plan.lines.map(({ address, standing }) => [address, standing])).toEqual([
        ['1.1', 'differs'],
        ['1.2', 'new'],
      ]);
      expect(shown?.plan.unplaced.map(({ asNumbered }) => asNumbered)).toEqual(['8.1']);
      expect((await answerOf('XB', '1.2'))?.version).toBe(0);
      const applying = { ...of('XB'), import: tried.import, choices: { '1.1': 'file' as const } };
      expect(codeOf(await applyReplyImport(db, by, { ...applying, placedByHand: { 0: '9' } }))).toBe(
        'answer-address-unknown',
      );
      expect(await applyReplyImport(db, by, { ...applying, placedByHand: { 0: '2.2' } })).toEqual({
        ...{ written: ['1.1', '1.2', '2.2'], left: [] },
      });
      expect(codeOf(await applyReplyImport(db, by, { ...applying, placedByHand: {} }))).toBe(
        'reply-import-over',
      );
      expect((await answerOf('XB', '1.1'))?.content.text).toBe('Two guards.');
      await save('contactXB', 'XB', '1.2', 'Yes, since 2022.', 1);
      expect(await undoReplyImport(db, by, { ...of('XB'), import: tried.import })).toEqual({
        ...{ undone: ['1.1', '2.2'], left: ['1.2'] },
      });
      expect((await answerOf('XB', '1.1'))?.content.text).toBe('Three guards.');
      expect((await answerOf('XB', '1.2'))?.content.text).toBe('Yes, since 2022.');
      expect(await importAtWork(db, await as('secretary'), { ...of('XB'), id: tried.import })).toBeNull();
    });

    it('leaves a field that was written in since the dry run', async () => {
      const by = await as('contactXB');
      const before = (await answerOf('XB', '1.1'))?.version ?? 0;
      const file = { fileName: 'reply.docx', fileSha256: 'f'.repeat(64), reading };
      const tried = (await tryReplyImport(db, by, { ...of('XB'), ...file })) as { import: string };
      await save('contactXB', 'XB', '1.1', 'Four guards.', before);
      const applied = await applyReplyImport(db, by, {
        ...{ ...of('XB'), import: tried.import, choices: { '1.1': 'file' }, placedByHand: {} },
      });
      expect(applied).toMatchObject({ left: ['1.1'] });
      expect((await answerOf('XB', '1.1'))?.content.text).toBe('Four guards.');
    });
  });

  describe('that needs more time', () => {
    it('has it by a decision, and the day follows', async () => {
      await openReply(db, await as('contactXC'), { ...of('XC'), language: 'fr' });
      const ask = { ...of('XC'), until: '2026-10-31', reason: 'Two ministries changed.' };
      expect(codeOf(await askExtension(db, await as('contactXC'), { ...ask, until: '2026-09-30' }))).toBe(
        'extension-not-later',
      );
      const asked = (await askExtension(db, await as('contactXC'), ask)) as { extension: string };
      const told = async () => (await progressOfRound(db, await as('secretary'), 'lake-2'))?.parties[2];
      expect(await told()).toMatchObject({ extensionAsked: '2026-10-31', due: { day: '2026-09-30' } });
      const grant = { ...of('XC'), ...asked, decision: 'LPC/2026/D5' };
      expect(codeOf(await grantExtension(db, await as('contactXC'), grant))).toBe('not-permitted');
      expect(codeOf(await grantExtension(db, await as('secretary'), grant))).toBe('decision-gives-no-time');
      const effect = { kind: 'extension', duty: 'reply', parties: ['XC'], day: '2026-10-31' } as const;
      await round.decide('LPC/2026/D5', '2026-05-20', [effect]);
      expect(codeOf(await grantExtension(db, await as('secretary'), grant))).toBe('done');
      expect(await told()).toMatchObject({
        ...{ extensionAsked: null, due: { day: '2026-10-31', decision: { number: 'LPC/2026/D5' } } },
      });
      expect(codeOf(await declineExtension(db, await as('secretary'), { ...of('XC'), ...asked }))).toBe(
        'extension-answered',
      );
    });
  });

  it('that the body publishes by a decision waits for one', async () => {
    await db
      .insertInto('body_presets')
      .values({
        ...{
          id: newId(),
          body_id: round.bodyId,
          version: 2,
          set_by: 'operator',
          set_at: morning.toISOString(),
        },
        content: presetThatPublishes('by-decision'),
      })
      .execute();
    const by = await as('contactXB');
    await signOffReply(db, by, of('XB'));
    await submitReply(db, by, of('XB'));
    expect(await receiveReply(db, await as('secretary'), of('XB'))).toEqual({ state: 'received' });
    expect(await findReply(db, await as('rapporteur'), of('XB'))).toMatchObject({ number: 1 });
    expect(await findReply(db, thePublic, of('XB'))).toBeNull();
    const publish = async (decision: string) =>
      codeOf(await publishReply(db, await as('secretary'), { ...of('XB'), decision }));
    expect(await publish('')).toBe('reply-decision-missing');
    expect(await publish('LPC/2026/D99')).toBe('reply-decision-unknown');
    expect(await publish('LPC/2026/D1')).toBe('done');
    expect(await findReply(db, thePublic, of('XB'))).toMatchObject({
      publishedBy: { number: 'LPC/2026/D1' },
    });
  });
});
