import { NodeFS } from '@electric-sql/pglite/nodefs';

export const durableStartParams: string[];

/** The part of Emscripten's file layer that a subclass may change. */
export interface FileLayer {
  readonly stream_ops: Record<string, (...given: never[]) => unknown>;
  readonly node_ops: Record<string, (...given: never[]) => unknown>;
  tryFSOperation<Result>(act: () => Result): Result;
  realPath(node: unknown): string;
}

export class DurableFiles extends NodeFS {
  onFault: (code: string) => void;
  extend(layer: FileLayer): void;
}

export function syncTree(directory: string): void;
export function syncPath(path: string): void;
