import { type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that a ZIP can name. */
const FIRST_DAY = new Date(1980, 0, 1);
/** These are packed already. */
const PACKED = /\.(?:docx|xlsx|pdf|zip)$/i;

/** Files in one, in the order given and without a clock: same files, same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes } of entries) files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6 }];
  return zipSync(files, { mtime: FIRST_DAY });
}
