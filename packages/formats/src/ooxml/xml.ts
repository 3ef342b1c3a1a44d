import { shortPrefix } from './namespaces.js';

/*
 * One pass over the text of a part, by hand: fast-xml-parser took five times as long on the report's main part and does
 * not say where an element ends, which a comment put into the author's own file must know (decision 203). A document
 * type is refused, so that there are no entities but the five of XML and numbers of characters.
 */

export interface XmlElement {
  /** With the short prefix of its namespace: "w:p". */
  readonly name: string;
  /** Name, value, name, value … */
  readonly attributes: readonly string[];
  readonly children: readonly XmlNode[];
  /** Where it stands in the part's text: from its "<" to after its last ">". */
  readonly from: number;
  readonly to: number;
}

/** `raw` characters [from, to) of the part's text, references resolved in `value`. */
export interface XmlText {
  readonly name: '#text';
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export type XmlNode = XmlElement | XmlText;
export type XmlFault = 'not-well-formed' | 'doctype' | 'too-deep' | 'too-many-elements';

interface Open extends XmlElement {
  children: XmlNode[];
  to: number;
  readonly rawName: string;
  readonly scope: Scope;
}

/** What prefixes stand for in a part of the tree, and the names that were resolved with them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const NONE: readonly string[] = Object.freeze([]);
const NO_CHILDREN = Object.freeze([]) as unknown as XmlNode[];
const outermost = scopeOf(new Map([['xml', 'xml']]));

/** How much may still be read; shared by all parts of a package. */
export interface XmlBudget {
  elements: number;
  readonly depth: number;
}

export function parseXml(text: string, budget: XmlBudget): XmlElement | XmlFault {
  if (FORBIDDEN.test(text)) return 'not-well-formed';
  const stack: Open[] = [];
  let root: Open | null = null;
  let at = 0;
  for (;;) {
    const lt = text.indexOf('<', at);
    if (lt < 0) break;
    const top = stack.at(-1);
    if (top && lt > at) addText(text, top, at, lt);
    const code = text.charCodeAt(lt + 1);
    if (code === SLASH) {
      const gt = text.indexOf('>', lt + 2);
      if (
        !top ||
        gt < 0 ||
        !text.startsWith(top.rawName, lt + 2) ||
        !isEndOfName(text, lt + 2 + top.rawName.length, gt)
      )
        return 'not-well-formed';
      stack.pop();
      // An array that grew keeps room for sixteen more: with a million of them that is half of the memory.
      if (top.children.length < FEW) top.children = top.children.slice();
      top.to = at = gt + 1;
      continue;
    }
    if (code === BANG || code === QUESTION) {
      const end = endOfAside(text, lt);
      if (end === 'doctype') return end;
      if (end < 0) return 'not-well-formed';
      if (text.startsWith('<![CDATA[', lt) && top)
        top.children.push({ name: '#text', value: text.slice(lt + 9, end - 3), from: lt + 9, to: end - 3 });
      at = end;
      continue;
    }
    if (--budget.elements < 0) return 'too-many-elements';
    if (stack.length >= budget.depth) return 'too-deep';
    const opened = readStart(text, lt, top?.scope ?? outermost);
    if (!opened) return 'not-well-formed';
    if (opened === 'too-many-elements') return opened;
    // Names of namespaces are copied for each element that adds one.
    if (opened.element.scope !== (top?.scope ?? outermost))
      budget.elements -= opened.element.scope.prefixes.size >> 3;
    if (top) top.children.push(opened.element);
    else if (root) return 'not-well-formed';
    else root = opened.element;
    if (!opened.isClosed) stack.push(opened.element);
    at = opened.element.to;
  }
  return root && stack.length === 0 ? root : 'not-well-formed';
}

/** Characters that XML may not hold (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are forbidden.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const FEW = 12;
/** Of one element; Word writes twenty. */
const MAX_ATTRIBUTES = 1000;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const GREATER = 62;

/** A whole start tag; null when it is none. */
function readStart(
  text: string,
  from: number,
  outer: Scope,
): { readonly element: Open; readonly isClosed: boolean } | 'too-many-elements' | null {
  let at = endOfName(text, from + 1);
  const rawName = text.slice(from + 1, at);
  if (rawName === '') return null;
  let raw: string[] | null = null;
  let scope = outer;
  let declared: Map<string, string> | null = null;
  for (let count = 0; ; count++) {
    if (count > MAX_ATTRIBUTES) return 'too-many-elements';
    while (isSpace(text.charCodeAt(at))) at++;
    const code = text.charCodeAt(at);
    if (code === GREATER || code === SLASH) break;
    const end = endOfName(text, at);
    if (end === at) return null;
    const name = text.slice(at, end);
    at = end;
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== EQUALS) return null;
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
    const quote = text[at];
    if (quote !== '"' && quote !== "'") return null;
    const close = text.indexOf(quote, at + 1);
    if (close < 0) return null;
    const value = decode(text.slice(at + 1, close));
    at = close + 1;
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= new Map(outer.prefixes);
      declared.set(name.slice(6), shortPrefix(value));
    } else {
      raw ??= [];
      raw.push(name, value);
    }
  }
  const isClosed = text.charCodeAt(at) === SLASH;
  if (isClosed && text.charCodeAt(at + 1) !== GREATER) return null;
  if (declared) scope = scopeOf(declared);
  if (raw)
    for (let i = 0; i < raw.length; i += 2)
      raw[i] = resolve(scope, scope.attributes, raw[i] as string, false);
  const to = at + (isClosed ? 2 : 1);
  const name = resolve(scope, scope.elements, rawName, true);
  const children = isClosed ? NO_CHILDREN : [];
  return { element: { name, attributes: raw ?? NONE, children, from, to, rawName, scope }, isClosed };
}

function scopeOf(prefixes: ReadonlyMap<string, string>): Scope {
  return { prefixes, elements: new Map(), attributes: new Map() };
}

/** An attribute without a prefix is in no namespace; an element without one is in the default one. */
function resolve(scope: Scope, known: Map<string, string>, raw: string, isElement: boolean): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const short = colon < 0 && !isElement ? '' : (scope.prefixes.get(prefix) ?? (prefix && `{${prefix}}`));
  const name = short === '' ? raw.slice(colon + 1) : `${short}:${raw.slice(colon + 1)}`;
  known.set(raw, name);
  return name;
}

/** White space between elements is layout; alone in an element it is text. */
function addText(text: string, top: Open, from: number, to: number): void {
  const isLayout = /^[ \t\r\n]*$/.test(text.slice(from, Math.min(to, from + 200))) && to - from < 200;
  if (isLayout && (top.children.length > 0 || text.charCodeAt(to + 1) !== SLASH)) return;
  top.children.push({ name: '#text', value: decode(text.slice(from, to)), from, to });
}

/** After a comment, a section of characters, an instruction or a declaration. */
function endOfAside(text: string, at: number): number | 'doctype' {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9);
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
  return 'doctype';
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    // Blank, quote, slash, less, equals, greater, or the end of the text.
    if (
      Number.isNaN(code) ||
      code <= 32 ||
      code === 34 ||
      code === 39 ||
      code === 47 ||
      (code >= 60 && code <= 62)
    )
      return at;
    at++;
  }
}

function isEndOfName(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LOST = '\ufffd';
export const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, decimal, hex, name) =>
    name ? (NAMED[name] as string) : characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

/** The character of this number; the sign for a lost one where XML has none. */
export function characterOf(code: number): string {
  const isOne = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const character = isOne ? String.fromCodePoint(code) : LOST;
  return FORBIDDEN.test(character) ? LOST : character;
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.name !== '#text';
}

export function attribute(element: XmlElement, name: string): string | null {
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i += 2)
    if (attributes[i] === name) return attributes[i + 1] as string;
  return null;
}

export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (element) for (const node of element.children) if (node.name === name) return node as XmlElement;
  return null;
}

export function childrenNamed(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children.filter((node) => node.name === name) ?? []) as XmlElement[];
}

/** Every element below and including this one, in order. Depth is bounded by the budget. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const node of element.children) if (isElement(node)) yield* elementsOf(node);
}

export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node.value)).join('');
}
