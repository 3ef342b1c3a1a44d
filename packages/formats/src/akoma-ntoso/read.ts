import type { Block, Document } from '@rapporteur/document';
import { type ReadResult, refuse } from '../read-result.js';
import {
  childNamed,
  elementsBelow,
  isElement,
  parseXml,
  placesOf,
  textOf,
  type XmlElement,
} from './parse.js';
import { BlockReader } from './read-blocks.js';
import { readMetadata } from './read-metadata.js';
import { Notes } from './read-notes.js';

/** The documents of Akoma Ntoso 3.0; a collection holds others of them. */
const DOCUMENTS = new Set(
  'doc statement act bill debateReport debate judgment amendment portion amendmentList officialGazette documentCollection'.split(
    ' ',
  ),
);
const BODIES = new Set(
  'mainBody body debateBody judgmentBody amendmentBody portionBody collectionBody'.split(' '),
);

/** Akoma Ntoso to a tree: ours as it was written, anybody else's by what its elements mean. Never throws. */
export function readAkomaNtoso(text: string): ReadResult {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const { root, lineCount } = parsed;
  const document = documentIn(root);
  if (!document) {
    return refuse(
      'not-akoma-ntoso',
      `This is an XML file, but not Akoma Ntoso: its first element is <${root.name.slice(0, 40)}>. Give the text as HTML, DOCX or plain text.`,
    );
  }
  const body = document.children.find(
    (child): child is XmlElement => isElement(child) && BODIES.has(child.name),
  );
  const { own, kind, title, language } = readMetadata(document, body);
  const notes = new Notes(document);
  const reader = new BlockReader(notes, own);
  const children: Block[] = reader.blocks(own ? (body?.children ?? []) : document.children, 0);
  for (const note of metadataNotes(document)) reader.blocks([note], 0);
  const tree: Document = {
    type: 'document',
    kind,
    title,
    format: 'xml',
    places: [{ lines: [1, lineCount] }],
    ...(language ? { lang: language } : {}),
    children: [...(own ? symbolOf(document) : []), ...children, ...notes.blocks()],
  };
  if (tree.children.length === 0 && !own) {
    return refuse('empty', 'This Akoma Ntoso file holds metadata and no text. Export it with its text.');
  }
  return { ok: true, document: tree, notices: [] };
}

/** Our writer puts the symbol of the document above its text; in print it stands at the head of the pages. */
function symbolOf(document: XmlElement): Block[] {
  const preface = childNamed(document, 'preface');
  const number = preface && [...elementsBelow(preface)].find(({ name }) => name === 'docNumber');
  return number ? [{ type: 'furniture', value: textOf(number), places: placesOf(number) }] : [];
}

function documentIn(root: XmlElement): XmlElement | null {
  if (root.name !== 'akomaNtoso') return null;
  return (
    root.children.find((child): child is XmlElement => isElement(child) && DOCUMENTS.has(child.name)) ?? null
  );
}

/** Editorial notes stand in the metadata and are marked by `noteRef` in the text. */
function metadataNotes(document: XmlElement): XmlElement[] {
  const meta = document.children.find(
    (child): child is XmlElement => isElement(child) && child.name === 'meta',
  );
  return meta ? [...elementsBelow(meta)].filter(({ name }) => name === 'note') : [];
}
