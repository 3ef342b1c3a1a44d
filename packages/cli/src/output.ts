import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureSentence } from './system-failure.js';
import { WrongUse } from './wrong-use.js';

// What goes wrong with stdout is told to the callback of the write; without a listener it would also be thrown.
process.stdout.on('error', () => {});

/** Data, on stdout. A reader that has heard enough (`| head`) is no fault. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve();
      else reject(new WrongUse(`The output can not be written: ${failureSentence(error)}`));
    });
  });
}

/** A file to write; its path is absolute. */
export type OutputFile = (
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }
) & {
  /** Readable for its owner alone. */
  readonly isPrivate?: boolean;
};

/** Writes all of the files or none: each beside its place first, synced, and only then renamed into it. */
export function writeFiles(files: readonly OutputFile[]): void {
  const staged: { from: string; to: string }[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      const to = target(file.path);
      const content = 'bytes' in file ? file.bytes : file.text;
      if (isSpecial(to)) writeFileSync(to, content);
      else staged.push(stage(to, content, file.isPrivate));
    }
    for (const { from, to } of staged) renameSync(from, to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw new WrongUse(`${current} can not be written: ${failureSentence(error)} Nothing was changed.`);
  }
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const sentence =
      (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'a file has that name.' : failureSentence(error);
    throw new WrongUse(`The folder ${path} can not be made: ${sentence}`);
  }
}

function stage(to: string, content: string | Uint8Array, isPrivate = false): { from: string; to: string } {
  const from = join(dirname(to), `.${basename(to)}.${process.pid}.part`);
  const file = openSync(from, 'wx', isPrivate ? 0o600 : 0o666);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
    const replaced = statSync(to, { throwIfNoEntry: false });
    if (replaced && !isPrivate) chmodSync(from, replaced.mode);
  } catch (error) {
    rmSync(from, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return { from, to };
}

/** Where a link leads, so that the link stays and its file is replaced. */
function target(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return stats ? realpathSync(path) : path;
}

/** A device or a pipe (/dev/null, /dev/stdout) is written to, never replaced. */
function isSpecial(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}
