import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
}

export interface KeptFilesOptions {
  /** All together; the oldest go first. */
  readonly largest: number;
  /** Milliseconds after which one is made anew. */
  readonly age: number;
}

/** Files that took long to make: kept in a folder under the digest of what was asked, for a while. */
export interface KeptFiles {
  find(key: string): Promise<KeptFile | null>;
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

const sensible: KeptFilesOptions = { largest: 500_000_000, age: 24 * 60 * 60 * 1000 };

export function keptFiles(folder: string, options: Partial<KeptFilesOptions> = {}): KeptFiles {
  const { largest, age } = { ...sensible, ...options };
  const pathOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'));

  async function sweep(newest: string): Promise<void> {
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        return found ? [{ path, bytes: found.size, made: found.mtimeMs }] : [];
      }),
    );
    let together = 0;
    for (const { path, bytes, made } of files.flat().sort((a, b) => b.made - a.made)) {
      together += bytes;
      const isTooMuch = together > largest || made < Date.now() - age;
      if (isTooMuch && path !== newest) await rm(path, { force: true });
    }
  }

  return {
    async find(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtimeMs < Date.now() - age) return null;
      return { path, bytes: found.size };
    },
    async keep(key, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(key);
      const growing = `${path}.${process.pid}`;
      await writeFile(growing, bytes, { mode: 0o600 });
      await rename(growing, path);
      await sweep(path);
    },
  };
}
