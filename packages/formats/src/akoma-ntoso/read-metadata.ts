import { childNamed, elementsBelow, textOf, type XmlElement } from './parse.js';
import { languageToTwo, OURSELVES } from './vocabulary.js';

export interface Metadata {
  /** A file of our own writer says more: kind, title, and no text before the body. */
  readonly own: boolean;
  readonly kind: string;
  readonly title: string | null;
  readonly language: string | null;
}

export function readMetadata(document: XmlElement, body: XmlElement | undefined): Metadata {
  const identification = childNamed(childNamed(document, 'meta'), 'identification');
  const work = childNamed(identification, 'FRBRWork');
  const own = identification?.attributes.source === `#${OURSELVES}`;
  const alias = work?.children.find(
    (child): child is XmlElement =>
      'name' in child && child.name === 'FRBRalias' && child.attributes.name === 'title',
  );
  const language = childNamed(childNamed(identification, 'FRBRExpression'), 'FRBRlanguage');
  const said = body?.attributes.lang ?? document.attributes.lang ?? null;
  if (own) {
    return {
      own,
      kind: document.attributes.name ?? 'text',
      title: alias?.attributes.value ?? null,
      language: said,
    };
  }
  const code = language?.attributes.language;
  return {
    own,
    kind: 'text',
    title: printedTitle(document) ?? alias?.attributes.value ?? null,
    language: said ?? (code ? languageToTwo(code) : null),
  };
}

function printedTitle(document: XmlElement): string | null {
  for (const element of elementsBelow(document))
    if (element.name === 'docTitle') return textOf(element).replace(/\s+/g, ' ').trim() || null;
  return null;
}
