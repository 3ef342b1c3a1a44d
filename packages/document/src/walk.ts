import type { AnyNode } from './tree.js';

/** Every node below and including `node`, in reading order. */
export function* walk(node: AnyNode): Generator<AnyNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as AnyNode);
}
