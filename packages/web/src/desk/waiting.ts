import { waitingInConsultations } from '../pages/consultations/waiting.js';
import { waitingContributions } from '../pages/contributions/waiting.js';
import { lettersThatWait } from '../pages/letters/waiting.js';
import { draftsThatWait } from '../pages/questionnaires/waiting.js';
import { repliesThatWait } from '../pages/replies/waiting.js';
import { waitingInRounds } from '../pages/rounds/waiting.js';
import type { Key } from '../words/say.js';
import type { Desk } from './desk.js';

/** Something that a person is asked to do. */
export interface Waiting {
  /** Keys of body and round. */
  readonly round: string;
  readonly address: string;
  readonly text: Key;
  readonly values?: Readonly<Record<string, string | number>>;
  /** A day and the number of the decision that set it: the one never without the other. */
  readonly due?: { readonly day: string; readonly decision: string };
}

/** Each noun tells what waits for a person; it asks `may` itself. */
export const waitingProviders: readonly ((desk: Desk) => Promise<readonly Waiting[]>)[] = [
  waitingInRounds,
  draftsThatWait,
  waitingInConsultations,
  repliesThatWait,
  waitingContributions,
  lettersThatWait,
];

/** In the order of their days; what has none stands last. */
export async function waitingFor(desk: Desk): Promise<readonly Waiting[]> {
  const all: Waiting[] = [];
  for (const provide of waitingProviders) all.push(...(await provide(desk)));
  return all.sort((a, b) => (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999'));
}
