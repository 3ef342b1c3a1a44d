import { escapeXmlAttribute, escapeXmlText } from '../../escape-xml.js';
import { readingPackage } from '../../ooxml/package.js';
import { attribute, type XmlElement } from '../../ooxml/xml.js';
import { XML_HEAD } from '../../ooxml/xml-head.js';
import type { Refused } from '../../read-result.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPES = '[Content_Types].xml';

export interface NewComment {
  readonly id: number;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

export interface CommentParts {
  readonly ok: true;
  /** Above the ids of the comments that are there. */
  readonly firstId: number;
  /** The parts to change or add so that the file has these comments too, by name. */
  withComments(comments: readonly NewComment[]): ReadonlyMap<string, string>;
}

/** What a package must say for its main part to have comments. */
export function commentParts(
  bytes: Uint8Array,
  mainName: string,
  existing: readonly XmlElement[],
): CommentParts | Refused {
  return readingPackage<CommentParts>(bytes, (opened) => {
    const slash = mainName.lastIndexOf('/') + 1;
    const folder = mainName.slice(0, slash);
    const relations = opened.part(`${folder}_rels/${mainName.slice(slash)}.rels`);
    const links = opened.relationships(mainName);
    const link = links.find(({ kind, isExternal }) => kind === 'comments' && !isExternal);
    const own = link ? opened.part(link.target) : null;
    const types = opened.part(TYPES);
    const ids = existing.map((comment) => Number(attribute(comment, 'w:id') ?? -1));
    return {
      ok: true,
      firstId: Math.max(-1, ...ids.filter(Number.isSafeInteger)) + 1,
      withComments(comments) {
        if (own) return new Map([[own.name, withAdded(own.text, 'comments', (w) => xmlOf(comments, w))]]);
        const name = freeName(opened.names, `${folder}comments.xml`);
        const id = freeName(
          links.map((each) => each.id),
          'rIdComments',
        );
        const relation = `<Relationship Id="${id}" Type="${RELATION}" Target="/${name}"/>`;
        const changed = new Map([
          [name, `${XML_HEAD}<w:comments xmlns:w="${NAMESPACE}">${xmlOf(comments, 'w:')}</w:comments>`],
          [
            relations?.name ?? `${folder}_rels/${mainName.slice(slash)}.rels`,
            relations
              ? withAdded(relations.text, 'Relationships', (prefix) => prefixed(relation, prefix))
              : `${XML_HEAD}<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`,
          ],
        ]);
        if (types) {
          const override = `<Override PartName="/${name}" ContentType="${TYPE}"/>`;
          changed.set(
            types.name,
            withAdded(types.text, 'Types', (prefix) => prefixed(override, prefix)),
          );
        }
        return changed;
      },
    };
  });
}

function xmlOf(comments: readonly NewComment[], w: string): string {
  return comments
    .map(({ id, author, date, text }) => {
      const paragraphs = text
        .split('\n')
        .map(
          (line) =>
            `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXmlText(line)}</${w}t></${w}r></${w}p>`,
        );
      const initials = author.slice(0, 1).toUpperCase();
      return `<${w}comment ${w}id="${id}" ${w}author="${escapeXmlAttribute(author)}" ${w}date="${escapeXmlAttribute(date)}" ${w}initials="${escapeXmlAttribute(initials)}">${paragraphs.join('')}</${w}comment>`;
    })
    .join('');
}

/** Before the end of a part's root, with the prefix that the root has. */
function withAdded(xml: string, root: string, added: (prefix: string) => string): string {
  const closing = new RegExp(`</([^\\s/>:]+:)?${root}\\s*>\\s*$`).exec(xml);
  if (closing) return xml.slice(0, closing.index) + added(closing[1] ?? '') + xml.slice(closing.index);
  return xml.replace(new RegExp(`<((?:[^\\s/>:]+:)?)(${root}\\b[^>]*?)\\s*/>\\s*$`), (_, prefix, start) => {
    return `<${prefix}${start}>${added(prefix)}</${prefix}${root}>`;
  });
}

function prefixed(element: string, prefix: string): string {
  return element.replace(/^</, `<${prefix}`);
}

function freeName(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [wanted, ''] : [wanted.slice(0, dot), wanted.slice(dot)];
  let number = 2;
  while (taken.includes(`${stem}${number}${ending}`)) number++;
  return `${stem}${number}${ending}`;
}
