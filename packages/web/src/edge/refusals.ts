import type { Key } from '../words/say.js';

/*
 * The one place where an expected "no" becomes an HTTP status and human words. Each code is listed in
 * docs/guide/readers/refusals.md.
 */

export interface Refusal {
  readonly refusal: RefusalCode;
  /** What the visitor asked for, to be repeated in the sentence: a party, a number, a size. */
  readonly about?: string;
}

interface Answer {
  readonly status: number;
  readonly title: Key;
  readonly text: Key;
  readonly next: Key;
}

const answers = {
  'not-found': {
    status: 404,
    title: 'refusal.notFound',
    text: 'refusal.notFound.text',
    next: 'refusal.notFound.next',
  },
  'no-such-round': {
    status: 404,
    title: 'refusal.noRound',
    text: 'refusal.noRound.text',
    next: 'refusal.noRound.next',
  },
  'no-report': {
    status: 404,
    title: 'refusal.noReport',
    text: 'refusal.noReport.text',
    next: 'refusal.noReport.next',
  },
  'no-such-party': {
    status: 404,
    title: 'refusal.noParty',
    text: 'refusal.noParty.text',
    next: 'refusal.noParty.next',
  },
  'no-such-recommendation': {
    status: 404,
    title: 'refusal.noRecommendation',
    text: 'refusal.noRecommendation.text',
    next: 'refusal.noRecommendation.next',
  },
  'no-such-paragraph': {
    status: 404,
    title: 'refusal.noParagraph',
    text: 'refusal.noParagraph.text',
    next: 'refusal.noParagraph.next',
  },
  'no-such-chapter': {
    status: 404,
    title: 'refusal.noChapter',
    text: 'refusal.noChapter.text',
    next: 'refusal.noChapter.next',
  },
  'no-such-finding': {
    status: 404,
    title: 'refusal.noFinding',
    text: 'refusal.noFinding.text',
    next: 'refusal.noFinding.next',
  },
  'no-text': {
    status: 404,
    title: 'refusal.noText',
    text: 'refusal.noText.text',
    next: 'refusal.noText.next',
  },
  'report-on-one-state': {
    status: 404,
    title: 'refusal.oneState',
    text: 'refusal.oneState.text',
    next: 'refusal.oneState.next',
  },
  'reading-gone': {
    status: 410,
    title: 'refusal.readingGone',
    text: 'refusal.readingGone.text',
    next: 'refusal.readingGone.next',
  },
  'nothing-sent': {
    status: 422,
    title: 'refusal.nothingSent',
    text: 'refusal.nothingSent.text',
    next: 'refusal.nothingSent.next',
  },
  unreadable: {
    status: 422,
    title: 'refusal.unreadable',
    text: 'refusal.unreadable.text',
    next: 'refusal.unreadable.next',
  },
  'not-word': {
    status: 422,
    title: 'refusal.notWord',
    text: 'refusal.notWord.text',
    next: 'refusal.notWord.next',
  },
  'too-large': {
    status: 413,
    title: 'refusal.tooLarge',
    text: 'refusal.tooLarge.text',
    next: 'refusal.tooLarge.next',
  },
  'took-too-long': {
    status: 422,
    title: 'refusal.tooLong',
    text: 'refusal.tooLong.text',
    next: 'refusal.tooLong.next',
  },
  busy: { status: 503, title: 'refusal.busy', text: 'refusal.busy.text', next: 'refusal.busy.next' },
  'not-writable': {
    status: 422,
    title: 'refusal.notWritable',
    text: 'refusal.notWritable.text',
    next: 'refusal.notWritable.next',
  },
  'other-site': {
    status: 403,
    title: 'refusal.otherSite',
    text: 'refusal.otherSite.text',
    next: 'refusal.otherSite.next',
  },
  'bad-address': {
    status: 400,
    title: 'refusal.badAddress',
    text: 'refusal.badAddress.text',
    next: 'refusal.badAddress.next',
  },
  'not-allowed': {
    status: 405,
    title: 'refusal.notAllowed',
    text: 'refusal.notAllowed.text',
    next: 'refusal.notAllowed.next',
  },
  'too-many': {
    status: 429,
    title: 'refusal.tooMany',
    text: 'refusal.tooMany.text',
    next: 'refusal.tooMany.next',
  },
  'sign-in-needed': {
    status: 401,
    title: 'refusal.signInNeeded',
    text: 'refusal.signInNeeded.text',
    next: 'refusal.signInNeeded.next',
  },
  'not-permitted': {
    status: 403,
    title: 'refusal.notPermitted',
    text: 'refusal.notPermitted.text',
    next: 'refusal.notPermitted.next',
  },
  fault: { status: 500, title: 'refusal.fault', text: 'refusal.fault.text', next: 'refusal.fault.next' },
} as const satisfies Record<string, Answer>;

export type RefusalCode = keyof typeof answers;
export const refusalCodes = Object.keys(answers) as RefusalCode[];

export function answerTo(code: RefusalCode): Answer {
  return answers[code];
}

export function refuse(refusal: RefusalCode, about?: string): Refusal {
  return about === undefined ? { refusal } : { refusal, about };
}

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && 'refusal' in value && String(value.refusal) in answers
  );
}
