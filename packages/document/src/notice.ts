import type { LineRange } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** Where an author would look or edit. Only the keys that apply are filled. */
export interface NoticePlace {
  readonly lines?: LineRange;
  readonly columns?: readonly [from: number, to: number];
  readonly page?: number;
  readonly paragraph?: number;
  readonly footnote?: number;
  readonly recommendation?: string;
  readonly section?: string;
}

/** Something to say about a text: a value, never thrown. `rule` is a listed code, `message` a clear sentence. */
export interface Notice {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: NoticePlace;
}
