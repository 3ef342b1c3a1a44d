import { createHash } from 'node:crypto';
import {
  askCorrection,
  askExtension,
  carryOverAnswers,
  declineExtension,
  delegateQuestions,
  grantExtension,
  openReply,
  publishReply,
  type ReplyAtWork,
  type ReplyFile,
  receiveReply,
  replyAtWork,
  replyFile,
  signOffReply,
  submitReply,
  takeBackSignOffOfReply,
  tryReplyImport,
} from '@rapporteur/registry';
import { z } from 'zod';
import { type DeskPage, deskPage } from '../../desk/desk-page.js';
import { id, optionalText, several, text } from '../../desk/fields.js';
import { refuse } from '../../edge/refusals.js';
import { importAddress, replyAddress } from './addresses.js';
import { ReplyOverview } from './overview.js';
import { replyRecord } from './schemas.js';
import { unreadableFile } from './unreadable-file.js';

export interface ReplyShown {
  readonly file: ReplyFile;
  /** For the team alone. */
  readonly atWork: ReplyAtWork | null;
}

type Params = { readonly round: string; readonly party: string };
type Acts = NonNullable<DeskPage<Params, object, ReplyShown>['acts']>;

const nothing = z.object({});
const largest = 20_000_000;
const back = (_outcome: object, { round, party }: Params) => replyAddress(round, party);

const acts: Acts = {
  open: {
    fields: z.object({ language: text(3) }),
    run: (desk, by, { params, fields }) => openReply(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyOpened',
  },
  delegate: {
    fields: z.object({ to: id(), questions: several() }),
    run: (desk, by, { params, fields }) => delegateQuestions(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyDelegated',
  },
  carry: {
    fields: nothing,
    run: (desk, by, { params }) => carryOverAnswers(desk.db, by, params),
    then: back,
    done: 'done.replyCarried',
  },
  import: {
    fields: nothing,
    largestFile: largest,
    async run(desk, by, { params, files }) {
      const [file] = files;
      if (!file) return refuse('nothing-sent');
      const read = await desk.readText({ bytes: file.bytes, name: file.name, presets: [] });
      if (!read.ok) return unreadableFile(read.why);
      const fileSha256 = createHash('sha256').update(file.bytes).digest('hex');
      const given = { ...params, fileName: file.name, fileSha256, reading: read.reading };
      return tryReplyImport(desk.db, by, given);
    },
    then: (outcome, { round, party }) => importAddress(round, party, (outcome as { import: string }).import),
  },
  sign: {
    fields: nothing,
    run: (desk, by, { params }) => signOffReply(desk.db, by, params),
    then: back,
    done: 'done.replySigned',
  },
  unsign: {
    fields: nothing,
    run: (desk, by, { params }) => takeBackSignOffOfReply(desk.db, by, params),
    then: back,
    done: 'done.replyUnsigned',
  },
  submit: {
    fields: nothing,
    run: (desk, by, { params }) => submitReply(desk.db, by, params),
    then: back,
    done: 'done.replySubmitted',
  },
  extend: {
    fields: z.object({ until: text(10), reason: text(2000) }),
    run: (desk, by, { params, fields }) => askExtension(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyExtensionAsked',
  },
  grant: {
    fields: z.object({ extension: id(), decision: optionalText(100) }),
    run: (desk, by, { params, fields }) => grantExtension(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyExtensionGranted',
  },
  decline: {
    fields: z.object({ extension: id() }),
    run: (desk, by, { params, fields }) => declineExtension(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyExtensionDeclined',
  },
  receive: {
    fields: nothing,
    run: (desk, by, { params }) => receiveReply(desk.db, by, params),
    then: back,
    done: 'done.replyReceived',
  },
  correct: {
    fields: z.object({ reason: optionalText(5000), questions: optionalText(500) }),
    run(desk, by, { params, fields: { reason, questions } }) {
      const numbers = questions.split(/[\s,;]+/).filter((number: string) => number !== '');
      return askCorrection(desk.db, by, { ...params, reason, questions: numbers });
    },
    then: back,
    done: 'done.replyCorrectionAsked',
  },
  publish: {
    fields: z.object({ decision: optionalText(100) }),
    run: (desk, by, { params, fields }) => publishReply(desk.db, by, { ...params, ...fields }),
    then: back,
    done: 'done.replyPublished',
  },
};

/** One State's reply: for its team all that belongs to making it, for the secretariat what was handed in. */
export const replyPage = deskPage<Params, object, ReplyShown>({
  name: 'deskReply',
  address: '/desk/rounds/:round/replies/:party',
  params: z.object({ round: z.string().max(80), party: z.string().max(10) }),
  query: z.object({}),
  record: replyRecord,
  async load({ db, signedIn: { viewer } }, { params }) {
    const file = await replyFile(db, viewer, params);
    return file && { file, atWork: await replyAtWork(db, viewer, params) };
  },
  show(shown, _ask, { say, nameOf }) {
    const title = say('reply.of', { party: nameOf(shown.file.party) });
    return { title, section: 'desk', main: <ReplyOverview {...shown} title={title} /> };
  },
  acts,
});
