import { type RefusalCode as FormatRefusal, readBytes } from '@rapporteur/formats';
import { implementationReport, type Preset, type Reading, recognise } from '@rapporteur/monitoring';

/** A text of a visitor's own. `name` is used for its ending only. */
export interface GivenText {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Bodies whose reports are known beside the built-in ones. */
  readonly presets: readonly Preset[];
}

export type ReadOwn =
  | { readonly ok: true; readonly reading: Reading }
  | {
      readonly ok: false;
      readonly why:
        | { readonly kind: 'format'; readonly code: FormatRefusal }
        | { readonly kind: 'took-too-long'; readonly seconds: number }
        | { readonly kind: 'busy' };
    };

/** Reads a text, wherever that happens. */
export type ReadText = (given: GivenText) => Promise<ReadOwn>;

/** Bytes to a reading, in this thread. */
export function readText({ bytes, name, presets }: GivenText): ReadOwn {
  const read = readBytes(bytes, name);
  if (!read.ok) return { ok: false, why: { kind: 'format', code: read.refusal.code } };
  const { reading } = recognise(read.document, { profiles: presets.map(implementationReport) });
  return { ok: true, reading: { ...reading, notices: [...read.notices, ...reading.notices] } };
}
