import { MAX_DEPTH, megabytes } from '../limits.js';
import { type Refused, refuse } from '../read-result.js';
import { crc32 } from './crc32.js';
import { inflate } from './inflate.js';
import { FREE_BYTES, MAX_ELEMENTS, MAX_PART_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES } from './limits.js';
import { attribute, childrenNamed, parseXml, type XmlBudget, type XmlElement, type XmlFault } from './xml.js';
import { damaged, readDirectory, unsafe, type ZipEntry } from './zip-directory.js';

/** A part of a package: its name, its XML as text, and the tree of that text, whose places count in it. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its address: "officeDocument", "styles", "hyperlink" … */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Thrown inside this floor only: `readingPackage` turns it into a refusal. */
class CanNotOpen extends Error {
  constructor(readonly refused: Refused) {
    super(refused.refusal.message);
  }
}

/** Runs a reader of packages; what it can not open becomes its refusal. */
export function readingPackage<T>(bytes: Uint8Array, read: (opened: Package) => T | Refused): T | Refused {
  try {
    const entries = readDirectory(bytes);
    return entries instanceof Map ? read(new Package(bytes, entries)) : (entries as Refused);
  } catch (error) {
    if (error instanceof CanNotOpen) return error.refused;
    throw error;
  }
}

/** An Open Packaging package. Parts are unpacked when they are asked for, and no relationship leads out of it. */
export class Package {
  private left = MAX_UNPACKED_BYTES;
  private readonly budget: XmlBudget = { elements: MAX_ELEMENTS, depth: MAX_DEPTH };
  private readonly realNames: ReadonlyMap<string, string>;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {
    this.realNames = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Null when there is none; what is there and can not be read refuses the whole package. */
  part(name: string): Part | null {
    const entry = this.entries.get(this.realNames.get(name.toLowerCase()) ?? '');
    if (!entry) return null;
    const text = decode(this.unpack(entry));
    const root = parseXml(text, this.budget);
    if (typeof root === 'string') throw new CanNotOpen(faultOf(root, name));
    return { name, text, root };
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(name: string): readonly Relationship[] {
    const slash = name.lastIndexOf('/') + 1;
    const part = this.part(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    return childrenNamed(part?.root, 'rel:Relationship').map((element) => {
      const isExternal = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : insidePackage(name.slice(0, slash), target),
        isExternal,
      };
    });
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const { packed, unpacked } = entry;
    if (unpacked > MAX_PART_BYTES || unpacked > this.left)
      throw new CanNotOpen(tooLarge(unpacked, entry.name));
    if (unpacked > FREE_BYTES && unpacked > packed * MAX_RATIO) {
      throw new CanNotOpen(
        refuse(
          'too-compressed',
          `A part of this office file (${entry.name}) is packed more than ${MAX_RATIO} to 1, as files are that are made to fill a memory. Open it in a word processor and save it anew if you trust its author.`,
        ),
      );
    }
    this.left -= unpacked;
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL_HEADER)
      throw new CanNotOpen(damaged(`its part ${entry.name} is not where its list says`));
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    if (from + packed > view.byteLength) throw new CanNotOpen(damaged(`its part ${entry.name} is cut off`));
    const raw = this.bytes.subarray(from, from + packed);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw new CanNotOpen(unsafe(`a part packed in a way that office files do not know (${entry.name})`));
    const bytes = entry.method === STORED ? (packed === unpacked ? raw : null) : inflate(raw, unpacked);
    if (!bytes || crc32(bytes) !== entry.crc)
      throw new CanNotOpen(damaged(`its part ${entry.name} has broken bytes`));
    return bytes;
  }
}

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** A target as the name of a part: relative to the folder of its source, or to the package when it begins with "/". */
function insidePackage(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Parts are in UTF-8 or UTF-16, and say so by their first bytes (ECMA-376 part 2, 6.2.5). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

function tooLarge(size: number, name: string): Refused {
  return refuse(
    'too-large',
    `The text in an office file may have at most ${megabytes(MAX_PART_BYTES)} a part and ${megabytes(MAX_UNPACKED_BYTES)} in all when it is unpacked; ${name} would have ${megabytes(size)}. Split it and give the parts one by one.`,
  );
}

function faultOf(fault: XmlFault, name: string): Refused {
  switch (fault) {
    case 'doctype':
      return unsafe(`definitions of XML entities (${name})`);
    case 'too-deep':
      return refuse(
        'nested-too-deep',
        `This office file nests more than ${MAX_DEPTH} elements in one another (${name}), the limit. Save it again from the program that made it, or give its text.`,
      );
    case 'too-many-elements':
      return refuse(
        'too-large',
        `This office file has more than ${MAX_ELEMENTS.toLocaleString('en')} elements of XML, or one with more than 1,000 attributes, the limits. Split it and give the parts one by one.`,
      );
    case 'not-well-formed':
      return damaged(`its part ${name} is no well-formed XML`);
  }
}
