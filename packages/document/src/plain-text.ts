import type { AnyNode } from './tree.js';

/** The words of a node without marks of notes and without markup; blocks are parted by a line feed. */
export function plainText(node: AnyNode): string {
  switch (node.type) {
    case 'text':
    case 'line':
    case 'furniture':
      return node.value;
    case 'break':
      return '\n';
    case 'noteMark':
      return '';
    case 'image':
      return node.alt;
    default: {
      const parts = (node.children as readonly AnyNode[]).map(plainText);
      return parts.join(isBlockParent(node) ? '\n' : '');
    }
  }
}

function isBlockParent(node: AnyNode): boolean {
  return ['document', 'list', 'listItem', 'table', 'row', 'box', 'recommendation'].includes(node.type);
}
