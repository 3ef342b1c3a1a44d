import { escapeXmlAttribute } from '../escape-xml.js';
import { XML_HEAD } from './xml-head.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';

/** What a part of the package points to: other parts, and addresses outside. Each address once. */
export class Relations {
  private readonly entries: string[] = [];
  private readonly idsByAddress = new Map<string, string>();

  part(kind: string, target: string): string {
    return this.add(`Type="${OFFICE}/${kind}" Target="${escapeXmlAttribute(target)}"`);
  }

  packagePart(kind: string, target: string): string {
    return this.add(`Type="${PACKAGE}/${kind}" Target="${escapeXmlAttribute(target)}"`);
  }

  address(url: string): string {
    const known = this.idsByAddress.get(url);
    if (known) return known;
    const id = this.add(
      `Type="${OFFICE}/hyperlink" Target="${escapeXmlAttribute(url)}" TargetMode="External"`,
    );
    this.idsByAddress.set(url, id);
    return id;
  }

  xml(): string {
    return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.entries.join('')}</Relationships>`;
  }

  private add(attributes: string): string {
    const id = `rId${this.entries.length + 1}`;
    this.entries.push(`<Relationship Id="${id}" ${attributes}/>`);
    return id;
  }
}
