// Plain JavaScript: a worker thread can not load TypeScript on Node 20, neither in the tests nor from source.
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite starts with fsync switched off (-F); and of the sync methods, its C library turns only `fsync` into a call. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** The files of a database on disk, with the one operation that PGlite's own layer lacks. */
export class DurableFiles extends NodeFS {
  async init(pg, options) {
    const started = await super.init(pg, options);
    started.emscriptenOpts.preRun.push((module) => this.extend(module.NODEFS));
    return started;
  }

  extend(layer) {
    layer.stream_ops.fsync = (stream) => {
      layer.tryFSOperation(() => fsyncSync(stream.nfd));
      return 0;
    };
  }
}

/** Everything under a directory is on disk, the names included. */
export function syncTree(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(directory);
}

export function syncPath(path) {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
