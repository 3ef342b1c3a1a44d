import { strToU8 } from 'fflate';
import { escapeXmlText } from '../escape-xml.js';
import { writeZip } from '../zip.js';
import { Relations } from './relations.js';
import { XML_HEAD } from './xml-head.js';

export interface FileFacts {
  readonly title: string | null;
  readonly language: string | null;
  /** What the text is: "report", "factsheet" …; kept as the category of the file. Null for tables. */
  readonly kind: string | null;
  /** "T-ES(2022)02_en final". */
  readonly symbol?: string | null;
  /** Left out where not given: the same text then gives the same bytes on any day. */
  readonly date: string | null;
}

export interface Part {
  readonly name: string;
  readonly xml: string;
  /** The last words of the part's type: "wordprocessingml.styles+xml"; null for relations. */
  readonly type: string | null;
}

/** The parts as one office file, `main` the one to open; in a fixed order and without a clock: same parts, same bytes. */
export function writePackage(main: string, parts: readonly Part[], facts: FileFacts): Uint8Array {
  const root = new Relations();
  root.part('officeDocument', main);
  root.packagePart('core-properties', 'docProps/core.xml');
  root.part('extended-properties', 'docProps/app.xml');
  const all: Part[] = [
    ...parts,
    { name: 'docProps/core.xml', xml: coreXml(facts), type: 'core' },
    { name: 'docProps/app.xml', xml: appXml(), type: 'officedocument.extended-properties+xml' },
    { name: '_rels/.rels', xml: root.xml(), type: null },
  ];
  const files = [{ name: '[Content_Types].xml', xml: contentTypes(all) }, ...all];
  return writeZip(files.map(({ name, xml }) => ({ name, bytes: strToU8(xml) })));
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ name, type }) => {
    if (type === null) return [];
    const full =
      type === 'core'
        ? 'application/vnd.openxmlformats-package.core-properties+xml'
        : `application/vnd.openxmlformats-${type}`;
    return [`<Override PartName="/${name}" ContentType="${full}"/>`];
  });
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function coreXml({ title, language, kind, symbol, date }: FileFacts): string {
  const time =
    date === null
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXmlText(date)}</dcterms:created>`;
  const spoken = language === null ? '' : `<dc:language>${escapeXmlText(language)}</dc:language>`;
  const sort = kind === null ? '' : `<cp:category>${escapeXmlText(kind)}</cp:category>`;
  const known = symbol ? `<dc:identifier>${escapeXmlText(symbol)}</dc:identifier>` : '';
  const named = title === null ? '' : `<dc:title>${escapeXmlText(title)}</dc:title>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${named}<dc:creator>Rapporteur</dc:creator>${known}${spoken}${sort}${time}</cp:coreProperties>`;
}

function appXml(): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Rapporteur</Application></Properties>`;
}
