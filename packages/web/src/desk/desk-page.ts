import type { By, Refusal as RegistryRefusal } from '@rapporteur/registry';
import type { z } from 'zod';
import type { View } from '../components/view.js';
import type { Refusal } from '../edge/refusals.js';
import type { Ask, Shown } from '../pages/page.js';
import type { Desk } from './desk.js';

/** A file that came with a form. What it says of itself is not believed: whoever takes it looks into it. */
export interface GivenFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sent<P, F> {
  readonly params: P;
  readonly fields: F;
  readonly files: readonly GivenFile[];
  readonly language: 'en' | 'fr';
}

/** What one button of a page does. */
// biome-ignore lint/suspicious/noExplicitAny: a page holds acts of different fields and outcomes
export interface FormAct<P = any, F = any, Outcome extends object = any> {
  /** Built with `fields.ts`; unknown fields fall away. */
  readonly fields: z.ZodType<F>;
  /** Bytes of one file at most; no file is taken where it is left out. */
  readonly largestFile?: number;
  /** False where what was typed must not come back on a page: protected forms of consultations. */
  readonly echo?: boolean;
  run(desk: Desk, by: By, sent: Sent<P, F>): Promise<Outcome | RegistryRefusal | Refusal>;
  /** Where the person stands afterwards: an address without language. */
  then(outcome: Outcome, params: P): string;
  /** What is said there: a key of the words that begins with "done.". */
  readonly done?: `done.${string}`;
}

/** A page of the workspace: an address under /desk, one load that asks for the right to read, and its acts. */
export interface DeskPage<P = never, Q = never, R = never> {
  readonly name: string;
  readonly address: `/desk${string}`;
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  /** What leaves as JSON under the address with `.json`. */
  readonly record: z.ZodType;
  /** Null: it does not exist, or this person may not know of it; both are answered alike. */
  load(desk: Desk, ask: Ask<P, Q>): Promise<R | null | Refusal | RegistryRefusal>;
  show(record: R, ask: Ask<P, Q>, view: View, desk: Desk): Shown;
  readonly acts?: Readonly<Record<string, FormAct<P>>>;
  /** Islands that make the page better; it works without. */
  readonly islands?: readonly Island[];
}

export const islands = ['autosave', 'passkey'] as const;
export type Island = (typeof islands)[number];

// biome-ignore lint/suspicious/noExplicitAny: the list of pages holds pages of different parts and records
export type AnyDeskPage = DeskPage<any, any, any>;

export function deskPage<P, Q, R>(definition: DeskPage<P, Q, R>): AnyDeskPage {
  return definition;
}

/** A file of the workspace: a download under /desk that asks for the right to read. */
export interface DeskFile<P = never> {
  readonly name: string;
  readonly address: `/desk${string}`;
  readonly params: z.ZodType<P>;
  load(
    desk: Desk,
    ask: {
      readonly params: P;
      readonly language: 'en' | 'fr';
      readonly query: Readonly<Record<string, string>>;
    },
  ): Promise<SentFile | null | Refusal | RegistryRefusal>;
}

export interface SentFile {
  readonly type: string;
  readonly bytes: Uint8Array | string;
  /** Letters, digits, dots and hyphens; null to show it in the page. */
  readonly fileName: string | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the list of files holds files of different parts
export type AnyDeskFile = DeskFile<any>;

export function deskFile<P>(definition: DeskFile<P>): AnyDeskFile {
  return definition;
}
