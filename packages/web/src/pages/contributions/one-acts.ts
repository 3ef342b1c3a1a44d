import {
  type Check,
  checkContribution,
  markContradiction,
  openResponseWindow,
  publishResponse,
  sendResponse,
  setContributionTerms,
  submitContribution,
  withdrawContribution,
  writeResponse,
} from '@rapporteur/registry';
import { z } from 'zod';
import type { FormAct } from '../../desk/desk-page.js';
import { count, day, id, optionalText, text, ticked, version } from '../../desk/fields.js';
import { deskContradictions, deskContribution } from './addresses.js';
import { termsFields } from './list.js';

interface Params {
  readonly round: string;
  readonly contribution: string;
}

const nameOf = ({ round, contribution: key }: Params) => ({ round, key });
const back = (_outcome: object, { round, contribution }: Params) => deskContribution(round, contribution);
const longText = 100_000;
/** Above it the registry says what is too long, in its own words. */
const anyLength = () => optionalText(400_000);

function act<F>(definition: FormAct<Params, F>): FormAct<Params, F> {
  return definition;
}

function check<F extends { readonly seen: number }>(
  fields: z.ZodType<F>,
  asked: (given: F) => Check,
): FormAct<Params, F> {
  return act({
    fields,
    run: ({ db }, by, { params, fields: given }) =>
      checkContribution(db, by, { ...nameOf(params), seen: given.seen, check: asked(given) }),
    then: back,
    done: 'done.contribution.checked',
  });
}

/** What the buttons of a contribution's page do. The registry decides who may. */
export const contributionActs = {
  terms: act({
    fields: z.object(termsFields),
    run: ({ db }, by, { params, fields: { party, ...fields } }) =>
      setContributionTerms(db, by, { ...nameOf(params), ...fields, party: party === '' ? null : party }),
    then: back,
    done: 'done.contribution.saved',
  }),
  send: act({
    fields: z.object({ seen: version(), namesItself: ticked() }),
    run: ({ db }, by, { params, fields }) => submitContribution(db, by, { ...nameOf(params), ...fields }),
    then: back,
    done: 'done.contribution.sent',
  }),
  withdraw: act({
    fields: z.object({ reason: optionalText(2000) }),
    run: ({ db }, by, { params, fields }) => withdrawContribution(db, by, { ...nameOf(params), ...fields }),
    then: back,
    done: 'done.contribution.withdrawn',
  }),
  receive: check(z.object({ seen: version() }), () => ({ act: 'receive' })),
  publish: check(z.object({ seen: version() }), () => ({ act: 'publish' })),
  return: check(z.object({ seen: version(), reason: optionalText(2000) }), ({ reason }) => {
    return { act: 'return', reason };
  }),
  refuse: check(z.object({ seen: version(), reason: optionalText(2000) }), ({ reason }) => {
    return { act: 'refuse', reason };
  }),
  strike: check(
    z.object({ seen: version(), part: id(), quotation: anyLength(), reason: optionalText(2000) }),
    ({ part, quotation, reason }) => ({ act: 'strike', part, quotation, reason }),
  ),
  restore: check(z.object({ seen: version(), part: id(), from: count(longText) }), ({ part, from }) => {
    return { act: 'restore', part, from };
  }),
  window: act({
    fields: z.object({ decision: text(200), from: day(), until: day() }),
    run: ({ db }, by, { params, fields }) => openResponseWindow(db, by, { ...nameOf(params), ...fields }),
    then: back,
    done: 'done.contribution.windowOpened',
  }),
  respond: act({
    fields: z.object({ text: anyLength(), language: text(20), seen: version() }),
    run: ({ db }, by, { params, fields }) => writeResponse(db, by, { ...nameOf(params), ...fields }),
    then: back,
    done: 'done.contribution.responseSaved',
  }),
  sendResponse: act({
    fields: z.object({ seen: version() }),
    run: ({ db }, by, { params, fields }) => sendResponse(db, by, { ...nameOf(params), ...fields }),
    then: back,
    done: 'done.contribution.responseSent',
  }),
  publishResponse: act({
    fields: z.object({}),
    run: ({ db }, by, { params }) => publishResponse(db, by, nameOf(params)),
    then: back,
    done: 'done.contribution.responseShown',
  }),
  mark: act({
    fields: z.object({
      part: z.preprocess(Number, z.number().int().positive().max(1000)),
      contributed: anyLength(),
      answer: choiceOfAnswer(),
      replied: anyLength(),
    }),
    run: ({ db }, by, { params, fields: { answer, ...fields } }) =>
      markContradiction(db, by, { ...nameOf(params), ...fields, ...answer }),
    then: (_outcome: object, { round }: Params) => deskContradictions(round),
    done: 'done.contribution.marked',
  }),
} as const satisfies Readonly<Record<string, FormAct<Params>>>;

/** "XA 9.1": of whose reply which answer. */
function choiceOfAnswer() {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? value : ''),
      z.string().regex(/^\S{1,10} \S{1,20}$/, 'form.notAChoice'),
    )
    .transform((value) => {
      const [party = '', answer = ''] = value.split(' ');
      return { party, answer };
    });
}
