import type {
  Block,
  Footnote,
  Heading,
  Inline,
  List,
  NoteMark,
  Paragraph,
  Reference,
  Strong,
  Text,
} from '@rapporteur/document';

/* Nodes of a composed text: they were read from nowhere, so they have no place. */

const places = [] as const;

export function text(value: string): Text {
  return { type: 'text', value, places };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)], places };
}

/** `target`: a natural key such as "III-8" or "para 56". */
export function reference(value: string, target: string): Reference {
  return { type: 'reference', target, children: [text(value)], places };
}

export function noteMark(number: number): NoteMark {
  return { type: 'noteMark', number, places };
}

export function paragraph(...children: readonly Inline[]): Paragraph {
  return { type: 'paragraph', number: null, children: joined(children), places };
}

export function heading(depth: number, number: string | null, title: string): Heading {
  return { type: 'heading', depth, number, children: [text(title)], places };
}

export function list(items: readonly (readonly Block[])[]): List {
  return {
    type: 'list',
    children: items.map((children) => ({ type: 'listItem', label: '•', children, places })),
    places,
  };
}

export function footnote(number: number, ...children: readonly Inline[]): Footnote {
  return { type: 'footnote', number, children: joined(children), places };
}

/** Says of blocks in which language they are, where it is not that of the whole text. */
export function inLanguage(blocks: readonly Block[], lang: string | null): Block[] {
  return blocks.map((block) => (lang ? { ...block, lang } : block));
}

/** Texts of one language that follow each other are one. */
function joined(children: readonly Inline[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const child of children) {
    const last = inlines.at(-1);
    if (child.type === 'text' && last?.type === 'text' && child.lang === last.lang)
      inlines[inlines.length - 1] = { ...last, value: last.value + child.value };
    else inlines.push(child);
  }
  return inlines;
}
