/** Every code is in docs/guide/readers/refusals.md with its sentence. */
export type WritingRefusalCode =
  | 'no-glyph'
  | 'no-typesetter'
  | 'text-too-long'
  | 'typesetting-too-long'
  | 'not-typeset';

/** An expected no of a writer: `message` says what was found and what to do. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';

  constructor(
    readonly code: WritingRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
