import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { MAX_DEPTH } from '../limits.js';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlText = DefaultTreeAdapterMap['textNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

export type Parsed =
  | { readonly ok: true; readonly root: DefaultTreeAdapterMap['document'] }
  | { readonly ok: false; readonly line: number | null };

class TooDeep extends Error {
  constructor(readonly line: number | null) {
    super('nested too deep');
  }
}

/**
 * As a browser parses, with lines. Stops at MAX_DEPTH: the parser walks its open elements for every tag, so that
 * 100,000 nested tags would take minutes, and everybody who walks the tree later would run out of stack.
 */
export function parseHtml(text: string): Parsed {
  const depths = new WeakMap<object, number>();
  const enter = (parent: Parent, child: HtmlNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) throw new TooDeep(child.sourceCodeLocation?.startLine ?? null);
    depths.set(child, depth);
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
  try {
    return {
      ok: true,
      root: parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: true, treeAdapter }),
    };
  } catch (error) {
    if (error instanceof TooDeep) return { ok: false, line: error.line };
    throw error;
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function classesOf(element: HtmlElement): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

/** Every element below and including `node`. Depth is bounded by MAX_DEPTH. */
export function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  if (isElement(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
