import {
  type Block,
  type Box,
  type Heading,
  type Image,
  type Inline,
  type List,
  type ListItem,
  plainText,
  type RecommendationBlock,
} from '@rapporteur/document';
import { toWritable } from '../../line-groups.js';
import { isWebAddress } from '../../links.js';
import { type OwnPart, RUN_STYLE, STYLE } from '../own-names.js';
import { type Controls, type ParagraphLook, paragraphXml } from './block-shell.js';
import { boxXml } from './boxes.js';
import { tocName } from './contents.js';
import type { HeadingNumbers } from './heading-numbers.js';
import { type InlineContext, writeInlines } from './inlines.js';
import { itemIndent, type Numbering } from './numbering.js';
import { textRun } from './run.js';
import { tableXml } from './tables.js';
import type { FileWords } from './words.js';

/** What the blocks of a text are written with. */
export interface BodyContext extends InlineContext {
  readonly headings: HeadingNumbers;
  /** Headings in the order of the text: their places are names of bookmarks. */
  readonly headingOrder: ReadonlyMap<Heading, number>;
  readonly numbering: Numbering;
  readonly controls: Controls;
  readonly words: FileWords;
  /** Of the whole text. */
  readonly language: string | undefined;
  /** The first heading begins a page: contents stand before it. */
  readonly breakBefore: Heading | null;
}

/** Where blocks stand: how a paragraph looks there, how deep in lists, in which language, what comes next. */
interface Surroundings {
  readonly style: string;
  readonly items: number;
  readonly lang: string | undefined;
  readonly next?: Block;
}

/** A box of fewer characters is not parted by the end of a page. */
const SHORT = 1500;

export function writeBlocks(blocks: readonly Block[], context: BodyContext): string {
  return writeAll(blocks, context, { style: STYLE.body, items: 0, lang: undefined });
}

function writeAll(blocks: readonly Block[], context: BodyContext, around: Surroundings): string {
  let before = '';
  return toWritable(blocks)
    .map((block, at, all) => {
      // Two lists in a row would be one.
      const gap = block.type === 'list' && before === 'list' ? spacer() : '';
      before = block.type;
      const here = { ...around, next: all[at + 1] };
      return gap + writeBlock(block, context, inLanguage(here, block.lang, context));
    })
    .join('');
}

function inLanguage(around: Surroundings, lang: string | undefined, context: BodyContext): Surroundings {
  if (!lang) return around;
  return { ...around, lang: lang === context.language ? undefined : lang };
}

function writeBlock(block: Block, context: BodyContext, around: Surroundings): string {
  switch (block.type) {
    case 'heading':
      return writeHeading(block, context, around);
    case 'paragraph':
      return writeParagraph(block, context, around);
    case 'list':
      return writeList(block, context, around);
    case 'table': {
      const table = tableXml(block, around.lang, (children, lang) => inlinesOf(children, context, lang));
      if (table === '') return '';
      // Untold, a table of one column could be taken for a box.
      return context.controls.around({ part: 'table', value: '' }, context.words.table, table) + spacer();
    }
    case 'box':
      return writeBox(block, context, around);
    case 'recommendation':
      return writeRecommendation(block, context, around);
    case 'image':
      return writeImage(block, context, around);
    default:
      return '';
  }
}

function inlinesOf(children: readonly Inline[], context: BodyContext, lang: string | undefined): string {
  return writeInlines(children, context, lang ? { lang } : {});
}

function writeHeading(heading: Heading, context: BodyContext, { lang }: Surroundings): string {
  const { headings, numbering, bookmarks, headingOrder, breakBefore } = context;
  const given = headings.numbers.get(heading) ?? { kind: 'none' };
  const level = Math.min(Math.max(heading.depth, 1), 9) - 1;
  const number =
    given.kind === 'automatic'
      ? { id: numbering.heading(given.series), level: given.level }
      : headings.levels[level]?.byStyle
        ? null
        : undefined;
  const printed =
    given.kind === 'literal' ? textRun(`${given.printed}. `, { style: RUN_STYLE.printedNumber }) : '';
  const words = `${printed}${inlinesOf(heading.children, context, lang)}`;
  const named = heading.number === null ? words : bookmarks.at(heading.number, words);
  return paragraphXml(
    { style: STYLE.heading(heading.depth), pageBreakBefore: heading === breakBefore, number, lang },
    bookmarks.around(tocName(headingOrder.get(heading) ?? 0), named),
  );
}

function writeParagraph(
  { number, children }: { readonly number: number | null; readonly children: readonly Inline[] },
  context: BodyContext,
  { style, items, lang, next }: Surroundings,
): string {
  const words = inlinesOf(children, context, lang);
  const keepNext = leadsOn(children, next);
  if (number !== null) {
    const inner = context.bookmarks.at(`para ${number}`, words);
    return paragraphXml(
      { style: STYLE.numbered, keepNext, number: context.numbering.paragraph(number), lang },
      inner,
    );
  }
  const look: ParagraphLook =
    items > 0 ? { style: STYLE.itemContinued, indent: { left: itemIndent(items - 1) } } : { style };
  return paragraphXml({ ...look, keepNext, lang }, words);
}

/** A line in bold, or one that leads to a list or a field, does not stand alone at the end of a page. */
function leadsOn(children: readonly Inline[], next: Block | undefined): boolean {
  if (!next) return false;
  if (children.length > 0 && children.every(({ type }) => type === 'strong' || type === 'noteMark'))
    return true;
  const last = children.at(-1);
  const leadsToList = next.type === 'list' && last?.type === 'text' && /:\s*$/.test(last.value);
  return leadsToList || (next.type === 'box' && next.kind === 'answer');
}

function writeList(list: List, context: BodyContext, around: Surroundings): string {
  const numbers = context.numbering.items(
    list.children.map(({ label }) => label),
    around.items,
  );
  return list.children
    .map((item, at) => {
      const own = inLanguage(around, item.lang, context);
      const [first, ...rest] = toWritable(item.children).filter(({ type }) => type !== 'footnote');
      const opens = first?.type === 'paragraph' && first.number === null;
      const words = opens
        ? inlinesOf(first.children, context, inLanguage(own, first.lang, context).lang)
        : '';
      const opening = writeItem(item, numbers[at] ?? null, words, own);
      return (
        opening +
        writeAll(opens || !first ? rest : [first, ...rest], context, { ...own, items: own.items + 1 })
      );
    })
    .join('');
}

function writeItem(
  { label }: ListItem,
  number: { readonly id: number; readonly level: number } | null,
  words: string,
  { items, lang }: Surroundings,
): string {
  if (number) return paragraphXml({ style: STYLE.item, number, lang }, words);
  const left = itemIndent(items);
  const mark = textRun(`${label}\t`, { style: RUN_STYLE.itemLabel });
  return paragraphXml(
    { style: STYLE.item, indent: { left, hanging: left - itemIndent(-1) }, lang },
    mark + words,
  );
}

/** An answer that is still to be written is a field; what stands there already is its text. */
function writeAnswer({ title, children }: Box, context: BodyContext, around: Surroundings): string {
  const { controls, words } = context;
  const part: OwnPart = { part: 'answer', value: title ?? '' };
  const name = `${words.answer} ${title ?? ''}`;
  if (children.length === 0) {
    const prompt = textRun(words.toAnswer, { style: RUN_STYLE.prompt });
    return controls.field(part, name, paragraphXml({ style: STYLE.answer }, prompt));
  }
  return controls.around(part, name, writeAll(children, context, { ...around, style: STYLE.answer }));
}

function writeBox(box: Box, context: BodyContext, around: Surroundings): string {
  const { kind, title } = box;
  if (kind === 'answer') return writeAnswer(box, context, around);
  const head =
    title === null
      ? ''
      : paragraphXml(
          { style: STYLE.boxTitle, keepNext: true, lang: around.lang },
          textRun(title, around.lang ? { lang: around.lang } : {}),
        );
  const style = kind === 'voice' ? STYLE.quote : STYLE.boxText;
  const inner = head + writeAll(box.children, context, { ...around, style, items: 0 });
  // A cell ends with a paragraph.
  const whole = inner.endsWith('</w:p>') ? inner : inner + spacer();
  const table = boxXml(kind, whole, plainText(box).length < SHORT);
  const named = context.controls.around({ part: 'box', value: kind }, `${context.words.box}: ${kind}`, table);
  return named + spacer();
}

function writeRecommendation(block: RecommendationBlock, context: BodyContext, around: Surroundings): string {
  const { words, bookmarks, controls } = context;
  const id = bookmarks.at(block.id.trim(), textRun(block.id));
  const head = paragraphXml(
    { style: STYLE.recommendationTitle, keepNext: true },
    `${textRun(`${words.recommendation} `)}${id}`,
  );
  const inner = writeAll(block.children, context, { ...around, style: STYLE.recommendationText, items: 0 });
  return controls.around(
    { part: 'recommendation', value: block.id },
    `${words.recommendation} ${block.id}`,
    head + inner,
  );
}

/** The picture itself is not at hand: its description stands for it, and leads to it where it has an address. */
function writeImage({ alt, url }: Image, context: BodyContext, { lang }: Surroundings): string {
  const text: Inline = { type: 'text', value: alt.trim() === '' ? context.words.picture : alt, places: [] };
  const inner: Inline = url && isWebAddress(url) ? { type: 'link', url, children: [text], places: [] } : text;
  const paragraph = paragraphXml({ style: STYLE.image, lang }, inlinesOf([inner], context, lang));
  return context.controls.around({ part: 'image', value: '' }, context.words.picture, paragraph);
}

function spacer(): string {
  return paragraphXml({ style: STYLE.spacer }, '');
}
