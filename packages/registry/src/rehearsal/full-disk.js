// A file layer for a database thread: after a marker file appears, writes of the named kind find no room.
import { existsSync } from 'node:fs';
import { DurableFiles } from '../../worker/durable-files.js';

export class FullDisk extends DurableFiles {
  extend(layer) {
    super.extend(layer);
    const write = layer.stream_ops.write;
    layer.stream_ops.write = (stream, ...rest) => {
      const kind = stream.path.includes('/pg_wal/') ? 'log' : 'data';
      if (existsSync(`${this.rootDir}.${kind}-is-full`)) {
        layer.tryFSOperation(() => {
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        });
      }
      return write(stream, ...rest);
    };
  }
}
