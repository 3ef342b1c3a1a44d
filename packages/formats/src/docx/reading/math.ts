import { child, isElement, type XmlElement } from '../../ooxml/xml.js';

/** A formula in one line, as one would type it: (a + b)/c, x^2, t_0. */
export function mathText(element: XmlElement): string {
  const inner = (name: string) => {
    const part = child(element, name);
    return part ? mathText(part) : '';
  };
  switch (element.name) {
    case 'm:t':
      return element.children.map((node) => (isElement(node) ? '' : node.value)).join('');
    case 'm:f':
      return `${grouped(inner('m:num'))}/${grouped(inner('m:den'))}`;
    case 'm:sSup':
      return `${inner('m:e')}^${grouped(inner('m:sup'))}`;
    case 'm:sSub':
      return `${inner('m:e')}_${grouped(inner('m:sub'))}`;
    case 'm:rad':
      return `√${grouped(inner('m:e'))}`;
    case 'm:d':
      return `(${element.children.filter(isElement).map(mathText).join('')})`;
    default:
      return element.children.map((node) => (isElement(node) ? mathText(node) : '')).join('');
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
