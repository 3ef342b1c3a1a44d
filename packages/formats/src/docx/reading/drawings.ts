import { attribute, child, childrenNamed, isElement, type XmlElement } from '../../ooxml/xml.js';

/**
 * The branch of an alternative that is read: the first that holds something, so that a text box which stands in it
 * twice, for new and for old programs, is read once.
 */
export function alternatives(element: XmlElement): XmlElement[] {
  const choice = childrenNamed(element, 'mc:Choice').find((branch) => branch.children.length > 0);
  const branch = choice ?? child(element, 'mc:Fallback');
  return branch ? [branch] : [];
}

export interface Drawn {
  /** The texts of text boxes, in order. */
  readonly texts: readonly XmlElement[];
  /** The words that stand for a picture; empty where its author gave none, null where there is no picture. */
  readonly picture: string | null;
}

/** What a drawing holds: text boxes, or a picture. */
export function drawnIn(element: XmlElement): Drawn {
  const texts: XmlElement[] = [];
  const found: { alt: string | null; isPicture: boolean; isDecoration: boolean } = {
    alt: null,
    isPicture: false,
    isDecoration: false,
  };
  gather(element);
  return { texts, picture: found.isPicture && !found.isDecoration ? (found.alt ?? '') : null };

  function gather(node: XmlElement): void {
    if (node.name === 'w:txbxContent') {
      texts.push(node);
      return;
    }
    if (node.name === 'mc:AlternateContent') {
      for (const branch of alternatives(node)) gather(branch);
      return;
    }
    if (node.name === 'wp:docPr') found.alt ??= attribute(node, 'descr') || attribute(node, 'title');
    if (node.name === 'v:shape') found.alt ??= attribute(node, 'alt');
    if (node.name === 'a:blip' || node.name === 'v:imagedata') found.isPicture = true;
    if (node.name.endsWith(':decorative') || node.name.endsWith('}:decorative'))
      found.isDecoration ||= attribute(node, 'val') === '1';
    for (const inner of node.children) if (isElement(inner)) gather(inner);
  }
}
