import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textOf,
} from './parse.js';

/*
 * Notes have no element of their own in HTML. A mark is a raised link, or a link that looks raised, into the page
 * itself with nothing but a number in it; the note is what that link points to, or stands round it. So write
 * pandoc, GitHub, word processors and we.
 */

export interface Notes {
  readonly numberByLink: ReadonlyMap<HtmlElement, number>;
  readonly numberByTarget: ReadonlyMap<string, number>;
}

export function findNotes(root: HtmlNode): Notes {
  const numberByLink = new Map<HtmlElement, number>();
  const numberByTarget = new Map<string, number>();
  for (const link of elementsOf(root)) {
    const target = link.tagName === 'a' ? fragmentOf(link) : null;
    if (
      target === null ||
      attribute(link, 'data-target') !== null ||
      isBackLink(link) ||
      !isRaised(link, target)
    )
      continue;
    const number = markNumber(textOf(link));
    if (number === null) continue;
    numberByLink.set(link, number);
    if (!numberByTarget.has(target)) numberByTarget.set(target, number);
  }
  return { numberByLink, numberByTarget };
}

/** From the note to its mark: not part of the text. */
export function isBackLink(link: HtmlElement): boolean {
  const target = fragmentOf(link);
  if (target === null) return false;
  if (
    attribute(link, 'role') === 'doc-backlink' ||
    /(?:^|\s)(?:footnote-back|data-footnote-backref)/.test(attribute(link, 'class') ?? '')
  )
    return true;
  return /^(?:user-content-)?_?(?:fn|ftn|edn|note|cite)[-_:]?ref/i.test(target);
}

/** The number of the note that an element is, by its id or by a name at its very start. */
export function noteNumberOf(element: HtmlElement, notes: Notes): number | null {
  const written = element.tagName === 'li' ? writtenNumber(element) : null;
  if (written !== null || notes.numberByTarget.size === 0) return written;
  for (
    let at: HtmlElement | undefined = element, steps = 0;
    at && steps < 5;
    at = firstElement(at), steps++
  ) {
    const number =
      notes.numberByTarget.get(attribute(at, 'id') ?? '') ??
      notes.numberByTarget.get(attribute(at, 'name') ?? '');
    if (number !== undefined && !notes.numberByLink.has(at)) return number;
  }
  return null;
}

/** As our own writer says it, on the mark and on the note. */
export function writtenNumber(element: HtmlElement): number | null {
  const value =
    element.tagName === 'sup' || element.tagName === 'li' ? attribute(element, 'data-note') : null;
  return value !== null && /^\d{1,7}$/.test(value) ? Number(value) : null;
}

export function fragmentOf(link: HtmlElement): string | null {
  const href = attribute(link, 'href')?.trim() ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

function firstElement(element: HtmlElement): HtmlElement | undefined {
  const first = element.childNodes.find((node) => !(isText(node) && node.value.trim() === ''));
  return first && isElement(first) ? first : undefined;
}

function isRaised(link: HtmlElement, target: string): boolean {
  if (attribute(link, 'role') === 'doc-noteref' || /^_?(?:fn|ftn|edn|footnote|note)[-_:]?\d+$/i.test(target))
    return true;
  for (const element of elementsOf(link)) if (element.tagName === 'sup') return true;
  for (let at = link.parentNode, steps = 0; at && steps < 4 && isElement(at); at = at.parentNode, steps++)
    if (at.tagName === 'sup') return true;
  return false;
}

function markNumber(text: string): number | null {
  const match = /^\s*[[(]?\s*(\d{1,7})\s*[\])]?\s*[.,]?\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}
