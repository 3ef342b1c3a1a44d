import type { Document, Notice } from '@rapporteur/document';

/** What a reader gives back: a tree with what is to be said about it, or an expected no. Readers never throw. */
export type ReadResult =
  | { readonly ok: true; readonly document: Document; readonly notices: readonly Notice[] }
  | Refused;

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** `message` says what was found and what to do; the caller puts the file's name before it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Every code is in docs/guide/readers/formats.md with its sentence. */
export type RefusalCode =
  | 'empty'
  | 'binary'
  | 'picture-or-recording'
  | 'archive'
  | 'office-file'
  | 'package-damaged'
  | 'package-unsafe'
  | 'office-password'
  | 'too-many-parts'
  | 'too-compressed'
  | 'pdf-not-read-here'
  | 'encoding-not-read'
  | 'too-large'
  | 'too-many-lines'
  | 'nested-too-deep'
  | 'took-too-long'
  | 'took-too-much-memory'
  | 'tracked-already'
  | 'not-json'
  | 'not-xml'
  | 'not-akoma-ntoso'
  | 'document-type'
  | 'not-a-document'
  | 'pdf-password'
  | 'pdf-broken'
  | 'pdf-without-text'
  | 'too-many-pages'
  | 'table-broken';

export function refuse(code: RefusalCode, message: string): Refused {
  return { ok: false, refusal: { code, message } };
}
