import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Crumb } from '../components/crumbs/crumbs.js';
import type { View } from '../components/view.js';
import type { Records } from '../edge/records.js';
import type { Refusal } from '../edge/refusals.js';
import type { Language } from '../words/language.js';

/** What a visitor asks of a page: the named parts of the address, the known parts of the query, the language. */
export interface Ask<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly language: Language;
}

/** What a page shows. */
export interface Shown {
  readonly title: string;
  readonly description?: string;
  readonly crumbs?: readonly Crumb[];
  /** The round's part of the address, for the navigation; null outside of a round. */
  readonly round?: string | null;
  /** The round has no report yet: nothing leads to one. */
  readonly isAtWork?: boolean;
  readonly section?:
    | 'round'
    | 'report'
    | 'recommendations'
    | 'parties'
    | 'data'
    | 'search'
    | 'read'
    | 'desk'
    | 'about'
    | 'method';
  readonly main: ReactElement;
}

/** A page, its `.json` and its place in the API: one address, one load, one record. */
export interface Page<P = never, Q = never, R = never> {
  /** For the description of the API: "party". */
  readonly name: string;
  /** One line for the description of the API. */
  readonly about: string;
  readonly address: string;
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  /** What leaves as JSON. */
  readonly record: z.ZodType;
  /** The list in the record that the API gives in pieces, where there is one. */
  readonly list?: string;
  load(records: Records, ask: Ask<P, Q>): Promise<R | Refusal>;
  show(record: R, ask: Ask<P, Q>, view: View): Shown;
}

// biome-ignore lint/suspicious/noExplicitAny: the list of pages holds pages of different parts and records
export type AnyPage = Page<any, any, any>;

export function page<P, Q, R>(definition: Page<P, Q, R>): AnyPage {
  return definition;
}
