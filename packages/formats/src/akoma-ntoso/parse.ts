import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MAX_DEPTH, MAX_LINES } from '../limits.js';
import { type Refused, refuse } from '../read-result.js';

/** An element without its namespace prefix; lines are 1-based. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly lines: readonly [first: number, last: number];
}
export interface XmlText {
  readonly text: string;
  readonly lines: readonly [first: number, last: number];
}
export type XmlNode = XmlElement | XmlText;

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement; readonly lineCount: number }
  | Refused;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Only the five entities of XML and numbers, decoded below: a file can define none.
  processEntities: false,
  removeNSPrefix: true,
  captureMetaData: true,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
});
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** XML under limits: no document type, no entities but XML's own, no deep nesting. Never throws. */
export function parseXml(text: string): ParsedXml {
  const starts = lineStarts(text);
  if (starts.length > MAX_LINES) {
    return refuse(
      'too-many-lines',
      `This file has more than ${MAX_LINES.toLocaleString('en')} lines, the limit. Split it and give the parts one by one.`,
    );
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(withoutAsides(text))) {
    return refuse(
      'document-type',
      'This XML file declares a document type or entities, which are not read: they can make a small file endless. Save it without its DOCTYPE.',
    );
  }
  try {
    const raw = parser.parse(text) as RawNode[];
    if (XMLValidator.validate(text) !== true) return notXml(faultOf(text));
    const roots = raw.filter((node) => nameOf(node) !== '#text');
    const [root] = roots;
    if (!root) return notXml('it has no element');
    return { ok: true, root: toElement(root, starts), lineCount: starts.length };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason === 'Maximum nested tags exceeded') {
      return refuse(
        'nested-too-deep',
        `This file nests more than ${MAX_DEPTH} elements in one another, the limit. Save it again from the program that made it.`,
      );
    }
    return notXml(faultOf(text));
  }
}

/** The parser tells of its own insides where a tag is broken; the validator says where. */
function faultOf(text: string): string {
  const valid = XMLValidator.validate(text);
  return valid === true ? 'one of its tags is broken' : `${valid.err.msg} (line ${valid.err.line})`;
}

function notXml(reason: string): Refused {
  return refuse(
    'not-xml',
    `This is not well-formed XML: ${reason.replace(/\.(?= \(line)|\.$/, '')}. The file may be cut; export it again.`,
  );
}

/** Comments and CDATA may hold what looks like markup. */
function withoutAsides(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
}

type RawNode = { readonly [name: string]: RawNode[] | string | Record<string, string> } & {
  readonly [meta: symbol]: { readonly startIndex?: number; readonly endIndex?: number } | undefined;
};

function nameOf(node: RawNode): string {
  for (const name in node) if (name !== ':@') return name;
  return '#text';
}

function toElement(raw: RawNode, starts: readonly number[]): XmlElement {
  const name = nameOf(raw);
  const meta = raw[META];
  const first = lineAt(starts, meta?.startIndex ?? 0);
  const last = lineAt(starts, meta?.endIndex ?? meta?.startIndex ?? 0);
  const children: XmlNode[] = [];
  let line = first;
  for (const child of raw[name] as RawNode[]) {
    const childName = nameOf(child);
    if (childName === '#text' || childName === '#cdata') {
      const value =
        childName === '#text'
          ? decode(child['#text'] as string)
          : ((child['#cdata'] as RawNode[])[0]?.['#text'] as string | undefined);
      if (!value) continue;
      // Blank lines around the words belong to nobody.
      const before = line + lineEnds(/^\s*/.exec(value)?.[0] ?? '');
      children.push({ text: value, lines: [before, before + lineEnds(value.trim())] });
      line += lineEnds(value);
    } else {
      const element = toElement(child, starts);
      children.push(element);
      line = element.lines[1];
    }
  }
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries((raw[':@'] ?? {}) as Record<string, string>))
    attributes[key] = decode(String(value));
  return { name, attributes, children, lines: [first, Math.max(first, last)] };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (all, decimal, hex, name) => {
      if (name) return NAMED[name] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return node !== undefined && 'name' in node;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** Every element below `element`, in order. Depth is bounded by MAX_DEPTH. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

export function textOf(node: XmlNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

export function placesOf({ lines }: XmlNode): readonly [{ readonly lines: readonly [number, number] }] {
  return [{ lines }];
}
