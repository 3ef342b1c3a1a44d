import type { Inline } from '@rapporteur/document';
import { foldInlines } from '../html/fold.js';
import { isWebAddress } from '../links.js';
import { isElement, placesOf, type XmlElement, type XmlNode } from './parse.js';
import { isNote, type Notes } from './read-notes.js';

/** Running text of a block, white space folded; the notes that stand in it are kept with the notes. */
export function readInlines(nodes: readonly XmlNode[], notes: Notes): Inline[] {
  return foldInlines(toInlines(nodes, notes));
}

function toInlines(nodes: readonly XmlNode[], notes: Notes, lang?: string): Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (isElement(node)) return elementToInlines(node, notes, lang);
    return [{ type: 'text', value: node.text, places: placesOf(node), ...(lang ? { lang } : {}) }];
  });
}

/** These hold blocks; within a line they are parted from the words around. */
const BLOCKS = new Set(
  'p block li ul ol item blockList tr td th div content tblock blockContainer'.split(' '),
);

function elementToInlines(element: XmlElement, notes: Notes, outer: string | undefined): readonly Inline[] {
  const places = placesOf(element);
  const lang = element.attributes.lang ?? outer;
  if (isNote(element)) {
    notes.keep(element, readInlines(element.children, notes));
    const number = notes.numberOf(element);
    return number === null ? [] : [{ type: 'noteMark', number, places }];
  }
  const children = () => toInlines(element.children, notes, lang);
  switch (element.name) {
    case 'noteRef': {
      const number = notes.numberMarked(element);
      return number === null ? [] : [{ type: 'noteMark', number, places }];
    }
    case 'br':
      return [{ type: 'break', places }];
    case 'eol':
    case 'eop':
      return element.attributes.breakAt ? [] : [{ type: 'text', value: ' ', places }];
    case 'b':
      return [{ type: 'strong', children: children(), places }];
    case 'i':
      return [{ type: 'emphasis', children: children(), places }];
    case 'sup':
      return [{ type: 'superscript', children: children(), places }];
    case 'img':
      return [{ type: 'text', value: element.attributes.alt ?? '', places }];
    case 'a':
    case 'ref':
      return link(element, children());
    default: {
      if (!BLOCKS.has(element.name)) return children();
      const gap: Inline = { type: 'break', places: [] };
      return withoutDoubleGaps([gap, ...children(), gap]);
    }
  }
}

function link(element: XmlElement, children: readonly Inline[]): readonly Inline[] {
  const href = element.attributes.href?.trim() ?? '';
  const places = placesOf(element);
  if (isWebAddress(href)) return [{ type: 'link', url: href, children, places }];
  if (!href.startsWith('#') || href.length < 2) return children;
  const paragraph = /(?:^|__)para_(\d+)$/.exec(href.slice(1))?.[1];
  const target = element.attributes.title ?? (paragraph ? `para ${paragraph}` : href.slice(1));
  return [{ type: 'reference', target, children, places }];
}

function withoutDoubleGaps(inlines: readonly Inline[]): Inline[] {
  const isGap = (inline: Inline | undefined) => inline?.type === 'break' && inline.places.length === 0;
  return inlines.filter((inline, index) => !(isGap(inline) && isGap(inlines[index - 1])));
}
