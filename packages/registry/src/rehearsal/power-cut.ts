import { fstatSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { DurableFiles, type FileLayer } from '../../worker/durable-files.js';

/*
 * A disk that forgets. Beside the real files it keeps what a disk is bound to hold when the power goes: the bytes of a
 * file at its last fsync, and the names that an fsync of the file or of its folder has made lasting. `cut` writes that
 * state into another folder; it can be opened there.
 *
 * What was not synced need not be lost either: with a chance given, each unsynced block of 4 KB is kept or not.
 */

interface Stream {
  readonly nfd: number;
  readonly node: unknown;
}

export class ForgetfulDisk {
  /** How many times the database touched its files. */
  touches = 0;
  onTouch: () => void = () => {};
  readonly #root: string;
  readonly #bytesByInode = new Map<number, Buffer>();
  readonly #inodesByName = new Map<string, number>();
  readonly #folders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** As after a sync of everything: what a creation ends with. */
  rememberAll(folder: string = this.#root): void {
    this.#folders.add(relative(this.#root, folder));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.rememberAll(path);
      else this.#rememberFile(path);
    }
  }

  /** Listens to a file layer; to be put over one that syncs and over one that does not. */
  watch(layer: FileLayer): void {
    for (const [ops, names] of [
      [layer.stream_ops, ['write', 'setattr']],
      [layer.node_ops, ['mknod', 'rename', 'unlink', 'rmdir', 'setattr']],
    ] as const) {
      for (const name of names) {
        const act = ops[name] as (...given: unknown[]) => unknown;
        ops[name] = (...given: unknown[]) => {
          this.#touch();
          return act.apply(ops, given);
        };
      }
    }
    const sync = layer.stream_ops.fsync as ((stream: Stream) => unknown) | undefined;
    if (!sync) return;
    layer.stream_ops.fsync = ((stream: Stream) => {
      this.#touch();
      const answer = sync(stream);
      const path = layer.realPath(stream.node);
      if (fstatSync(stream.nfd).isDirectory()) this.#rememberNames(path);
      else this.#rememberFile(path);
      this.#touch();
      return answer;
    }) as never;
  }

  cut(into: string, chance: (() => boolean) | null): void {
    for (const folder of this.#folders) mkdirSync(join(into, folder), { recursive: true });
    const current = new Map(this.#currentFiles().map(({ inode, path }) => [inode, path]));
    for (const [name, inode] of this.#inodesByName) {
      const kept = this.#bytesByInode.get(inode) ?? Buffer.alloc(0);
      const path = current.get(inode);
      const bytes = chance && path !== undefined ? someOf(kept, readFileSync(path), chance) : kept;
      mkdirSync(dirname(join(into, name)), { recursive: true });
      writeFileSync(join(into, name), bytes);
    }
  }

  #touch(): void {
    this.touches += 1;
    this.onTouch();
  }

  #rememberFile(path: string): void {
    const { ino, size } = statSync(path);
    const known = this.#bytesByInode.get(ino);
    const fresh = readFileSync(path);
    if (known?.length === size) fresh.copy(known);
    else this.#bytesByInode.set(ino, fresh);
    // A file system with a journal makes the name of a new file last together with the file.
    this.#inodesByName.set(relative(this.#root, path), ino);
  }

  #rememberNames(folder: string): void {
    const own = relative(this.#root, folder);
    this.#folders.add(own);
    for (const name of this.#inodesByName.keys()) {
      if (dirname(name) === (own === '' ? '.' : own)) this.#inodesByName.delete(name);
    }
    for (const entry of readdirSync(folder)) {
      const path = join(folder, entry);
      const stat = lstatSync(path);
      if (stat.isDirectory()) this.#folders.add(relative(this.#root, path));
      else this.#inodesByName.set(relative(this.#root, path), stat.ino);
    }
  }

  #currentFiles(folder: string = this.#root): { inode: number; path: string }[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? this.#currentFiles(path) : [{ inode: statSync(path).ino, path }];
    });
  }
}

/** The database's files on such a disk, as we start it. */
export class WatchedDurableFiles extends DurableFiles {
  readonly #disk: ForgetfulDisk;
  constructor(directory: string, disk: ForgetfulDisk) {
    super(directory);
    this.#disk = disk;
  }
  override extend(layer: FileLayer): void {
    super.extend(layer);
    this.#disk.watch(layer);
  }
}

/** The same as the package ships it: without fsync. */
export class WatchedShippedFiles extends NodeFS {
  readonly #disk: ForgetfulDisk;
  constructor(directory: string, disk: ForgetfulDisk) {
    super(directory);
    this.#disk = disk;
  }
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...given);
    const preRun = started.emscriptenOpts.preRun as ((module: { NODEFS: FileLayer }) => void)[];
    preRun.push((module) => this.#disk.watch(module.NODEFS));
    return started;
  }
}

function someOf(kept: Buffer, written: Buffer, chance: () => boolean): Buffer {
  const mixed = Buffer.alloc(Math.max(kept.length, chance() ? written.length : kept.length));
  kept.copy(mixed);
  for (let start = 0; start < mixed.length; start += 4096) {
    const end = Math.min(start + 4096, written.length, mixed.length);
    if (start >= end || written.subarray(start, end).equals(mixed.subarray(start, end))) continue;
    if (chance()) written.copy(mixed, start, start, end);
  }
  return mixed;
}

/** Chance that can be repeated: mulberry32. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
