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

const outsideFaults = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS']);

/** The files of a database on disk, with the one operation that PGlite's own layer lacks. */
export class DurableFiles extends NodeFS {
  /** Told when the disk fails or is full: where the log can not be written the database hangs instead of answering. */
  onFault = (_code) => {};

  async init(pg, options) {
    const started = await super.init(pg, options);
    started.emscriptenOpts.preRun.push((module) => this.extend(module.NODEFS));
    return started;
  }

  extend(layer) {
    const attempt = layer.tryFSOperation;
    layer.tryFSOperation = (act) =>
      attempt(() => {
        try {
          return act();
        } catch (error) {
          if (outsideFaults.has(error.code)) this.onFault(error.code);
          throw error;
        }
      });
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
