import {
  type RefusalCode as FormatRefusal,
  noticesOnDocx,
  readFileBytes,
  sourceLines,
  writeMarginPage,
} from '@rapporteur/formats';
import { check, type Preset, profilesOf, type Reading, recognise } from '@rapporteur/monitoring';

/** A text of a visitor's own. `name` is used for its ending only. */
export interface GivenText {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Bodies whose reports are known beside the built-in ones. */
  readonly presets: readonly Preset[];
  /** To be checked: the language of the page that shows the notices, and the way back from it. */
  readonly checked?: {
    readonly language: string;
    readonly back: Back;
    /** Asked for the author's own Word file with the notices as comments, at this instant. */
    readonly inWordAt?: string;
  };
}

export interface Back {
  readonly address: string;
  readonly label: string;
}

export type ReadOwn =
  | {
      readonly ok: true;
      readonly reading: Reading;
      /** The text with the checker's notices in its margin, as a page; null when it was not to be checked. */
      readonly margin: string | null;
      /** The Word file that was given, with the notices as comments; null when it was not asked for. */
      readonly commented: Uint8Array | null;
    }
  | {
      readonly ok: false;
      readonly why:
        | { readonly kind: 'format'; readonly code: FormatRefusal }
        | { readonly kind: 'took-too-long'; readonly seconds: number }
        | { readonly kind: 'busy' }
        /** Comments were asked for, and the text came in no Word file. */
        | { readonly kind: 'not-word' };
    };

/** Reads a text, wherever that happens. */
export type ReadText = (given: GivenText) => Promise<ReadOwn>;

/** Bytes to a reading, in this thread. */
export async function readText({ bytes, name, presets, checked }: GivenText): Promise<ReadOwn> {
  const read = await readFileBytes(bytes, name);
  if (!read.ok) return { ok: false, why: { kind: 'format', code: read.refusal.code } };
  const { reading, names } = recognise(read.document, { profiles: presets.flatMap(profilesOf) });
  const whole = { ...reading, notices: [...read.notices, ...reading.notices] };
  if (!checked) return { ok: true, reading: whole, margin: null, commented: null };
  const { inWordAt, language } = checked;
  if (inWordAt !== undefined && read.document.format !== 'docx')
    return { ok: false, why: { kind: 'not-word' } };
  const lines = sourceLines(read.source, read.document.format);
  const notices = check({ reading, names, source: lines, presets });
  if (inWordAt !== undefined) {
    const done = noticesOnDocx(bytes, notices, { language, date: inWordAt });
    return done.ok
      ? { ok: true, reading: whole, margin: null, commented: done.bytes }
      : { ok: false, why: { kind: 'format', code: done.refusal.code } };
  }
  const text = {
    name,
    lines,
    headings: reading.headings,
    notices,
    isMarkup: reading.document.format !== 'txt',
  };
  return { ok: true, reading: whole, margin: writeMarginPage([text], checked), commented: null };
}
