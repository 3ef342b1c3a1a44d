import type { Inline, Place } from '@rapporteur/document';
import { isWebAddress } from '../links.js';
import { isDropped } from './elements.js';
import { fragmentOf, isBackLink, type Notes, writtenNumber } from './note-marks.js';
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './parse.js';

/** Running text with its marks; white space is folded later, over the whole block. */
export function toInlines(nodes: readonly HtmlNode[], notes: Notes, lang?: string): Inline[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return textOf(node, lang);
    return isElement(node) && !isDropped(node) ? elementToInlines(node, notes, lang) : [];
  });
}

function textOf(node: HtmlNode & { value: string }, lang: string | undefined): Inline[] {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined)
    return [{ type: 'text', value: node.value, places: [], ...(lang ? { lang } : {}) }];
  // Blank lines around the words belong to nobody.
  const before = countLineEnds(/^\s*/.exec(node.value)?.[0] ?? '');
  const words = countLineEnds(node.value.trim());
  return [
    {
      type: 'text',
      value: node.value,
      places: [{ lines: [start + before, start + before + words] }],
      ...(lang ? { lang } : {}),
    },
  ];
}

function elementToInlines(element: HtmlElement, notes: Notes, outer: string | undefined): readonly Inline[] {
  const lang = attribute(element, 'lang') || outer;
  const places = placesOf(element);
  const mark = notes.numberByLink.get(element) ?? writtenNumber(element);
  if (mark !== undefined && mark !== null) return [{ type: 'noteMark', number: mark, places }];
  const children = toInlines(element.childNodes, notes, lang);
  switch (element.tagName) {
    case 'br':
      return [{ type: 'break', places }];
    case 'strong':
    case 'b':
      return [{ type: 'strong', children, places }];
    case 'em':
    case 'i':
      return [{ type: 'emphasis', children, places }];
    case 'sup':
      return children.some((child) => child.type === 'noteMark')
        ? children
        : [{ type: 'superscript', children, places }];
    case 'q':
      return [{ type: 'text', value: '“', places }, ...children, { type: 'text', value: '”', places }];
    case 'img':
      return [{ type: 'text', value: attribute(element, 'alt') ?? '', places }];
    case 'a':
      return link(element, children, places);
    default:
      return children;
  }
}

function link(
  element: HtmlElement,
  children: readonly Inline[],
  places: readonly Place[],
): readonly Inline[] {
  const url = attribute(element, 'href')?.trim() ?? '';
  if (isBackLink(element)) return [];
  const fragment = fragmentOf(element);
  if (fragment !== null) {
    return [
      {
        type: 'reference',
        target: attribute(element, 'data-target') ?? decodeFragment(fragment),
        children,
        places,
      },
    ];
  }
  return isWebAddress(url) ? [{ type: 'link', url, children, places }] : children;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function placesOf(element: HtmlElement): readonly Place[] {
  const location = element.sourceCodeLocation;
  return location ? [{ lines: [location.startLine, location.endLine] }] : [];
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
