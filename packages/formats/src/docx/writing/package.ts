import { strToU8, type Zippable, zipSync } from 'fflate';
import { Relations } from './relations.js';
import { escapeXml, XML_HEAD } from './xml.js';

export interface FileFacts {
  readonly title: string | null;
  readonly language: string | null;
  /** What the text is: "report", "factsheet" …; kept as the category of the file. */
  readonly kind: string;
  /** Left out where not given: the same text then gives the same bytes on any day. */
  readonly date: string | null;
}

export interface Part {
  readonly name: string;
  readonly xml: string;
  /** The last words of the part's type: "wordprocessingml.styles+xml"; null for relations. */
  readonly type: string | null;
}

/** The first day that a ZIP can name; in the parts of the day, for the time zone is not ours to know. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The parts as one file, in a fixed order and without a clock: same parts, same bytes. */
export function packageOf(parts: readonly Part[], facts: FileFacts): Uint8Array {
  const root = new Relations();
  root.part('officeDocument', 'word/document.xml');
  root.packagePart('core-properties', 'docProps/core.xml');
  root.part('extended-properties', 'docProps/app.xml');
  const all: Part[] = [
    ...parts,
    { name: 'docProps/core.xml', xml: coreXml(facts), type: 'core' },
    { name: 'docProps/app.xml', xml: appXml(), type: 'officedocument.extended-properties+xml' },
    { name: '_rels/.rels', xml: root.xml(), type: null },
  ];
  const files: Zippable = { '[Content_Types].xml': strToU8(contentTypes(all)) };
  for (const { name, xml } of all) files[name] = strToU8(xml);
  return zipSync(files, { level: 6, mtime: FIRST_DAY });
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

function coreXml({ title, language, kind, date }: FileFacts): string {
  const time =
    date === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:created>`;
  const spoken = language === null ? '' : `<dc:language>${escapeXml(language)}</dc:language>`;
  const named = title === null ? '' : `<dc:title>${escapeXml(title)}</dc:title>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${named}<dc:creator>Rapporteur</dc:creator>${spoken}<cp:category>${escapeXml(kind)}</cp:category>${time}</cp:coreProperties>`;
}

function appXml(): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Rapporteur</Application></Properties>`;
}
