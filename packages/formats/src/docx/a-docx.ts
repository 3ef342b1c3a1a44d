import { strToU8, zipSync } from 'fflate';

/* A Word document for tests, from the XML that matters; what is left out is as Word leaves it out. */

export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:styles`, `w:numbering`, `w:footnotes` … */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  readonly core?: string;
  /** `Relationship` elements of the main part beside those of the parts above. */
  readonly links?: string;
  readonly settingsLinks?: string;
  /** Other files of the package. */
  readonly files?: Readonly<Record<string, string>>;
  /** In the namespaces of ISO/IEC 29500 Strict. */
  readonly isStrict?: boolean;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The parts of a package, unpacked. */
export function docxFiles(parts: DocxParts): Record<string, string> {
  const w = parts.isStrict ? 'http://purl.oclc.org/ooxml/wordprocessingml/main' : W;
  const r = parts.isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : R;
  const files: Record<string, string> = {};
  const links: string[] = [];
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'] as const) {
    const inner = parts[name];
    if (inner === undefined) continue;
    files[`word/${name}.xml`] = `<w:${name} xmlns:w="${w}" xmlns:r="${r}" ${OTHERS}>${inner}</w:${name}>`;
    links.push(`<Relationship Id="of-${name}" Type="${r}/${name}" Target="${name}.xml"/>`);
  }
  const rels = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const core = parts.core
    ? '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    : '';
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': rels(
      `<Relationship Id="main" Type="${r}/officeDocument" Target="word/document.xml"/>${core}`,
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${w}" xmlns:r="${r}" ${OTHERS}><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(links.join('') + (parts.links ?? '')),
    ...files,
    ...(parts.settingsLinks ? { 'word/_rels/settings.xml.rels': rels(parts.settingsLinks) } : {}),
    ...(parts.core
      ? {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`,
        }
      : {}),
    ...parts.files,
  };
}

export function aDocx(parts: DocxParts | string): Uint8Array {
  return zipped(docxFiles(typeof parts === 'string' ? { body: parts } : parts));
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
  });
}

/** A paragraph: properties, then runs; a text alone is one run. */
export function p(inner: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Properties of a paragraph in a list. */
export function listed(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A definition of a list and the list of the same number; each level as format and text. */
export function aList(
  id: number,
  levels: readonly (readonly [format: string, text: string, extra?: string])[],
): string {
  return `${aDefinition(id, levels)}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export function aDefinition(
  id: number,
  levels: readonly (readonly [format: string, text: string, extra?: string])[],
): string {
  const inner = levels.map(
    ([format, text, extra = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

export function aStyle(id: string, name: string, inner = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

export function aNote(id: number, text: string, kind = 'footnote'): string {
  return `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
}

export function markOf(id: number, kind = 'footnote'): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
}

export function aField(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${result.startsWith('<') ? result : r(result)}${mark('end')}`;
}

export function aTable(rows: readonly (readonly string[])[], rowProperties: readonly string[] = []): string {
  const inner = rows.map((cells, at) => {
    const properties = rowProperties[at] ? `<w:trPr>${rowProperties[at]}</w:trPr>` : '';
    return `<w:tr>${properties}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`)).join('')}</w:tr>`;
  });
  return `<w:tbl>${inner.join('')}</w:tbl>`;
}
