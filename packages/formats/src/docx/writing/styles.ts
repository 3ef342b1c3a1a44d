import { XML_HEAD } from '../../ooxml/xml-head.js';
import { RUN_STYLE, STYLE } from '../own-names.js';
import type { HeadingNumbers } from './heading-numbers.js';
import { NUMBER_WIDTH, type Numbering } from './numbering.js';
import { ofWhole } from './run.js';
import { val, W_NAMESPACES, wrap } from './xml.js';

/* How the file looks (styles.xml): every paragraph has a style, so that a secretariat can give it its own look. */

const SERIF = 'Cambria';
const SANS = 'Calibri';
const ACCENT = '1F4F82';
const QUIET = '566070';
const LINE = 'C9C5B8';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly hidden?: boolean;
}

export function stylesXml(
  language: string | undefined,
  headings: HeadingNumbers,
  numbering: Numbering,
): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(SERIF)}${size(11)}${ofWhole('lang', language)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const styles = [
    ...textStyles,
    ...headingStyles(headings, numbering),
    ...contentsStyles,
    ...blockStyles,
    ...pageStyles,
  ].map(paragraphStyle);
  return `${XML_HEAD}<w:styles ${W_NAMESPACES}>${defaults}${styles.join('')}${runStyles}${tableStyles}</w:styles>`;
}

const textStyles: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', paragraph: spacing(0, 120, 264) },
  { id: STYLE.body, name: 'Body Text', basedOn: 'Normal', paragraph: '' },
  {
    id: STYLE.numbered,
    name: 'Numbered Paragraph',
    basedOn: STYLE.body,
    paragraph: `<w:tabs><w:tab w:val="num" w:pos="${NUMBER_WIDTH}"/></w:tabs>`,
  },
  { id: STYLE.item, name: 'List Paragraph', basedOn: 'Normal', paragraph: spacing(0, 80, 264) },
  { id: STYLE.itemContinued, name: 'List Continue', basedOn: STYLE.item },
  {
    id: STYLE.title,
    name: 'Title',
    basedOn: 'Normal',
    next: STYLE.body,
    paragraph: `<w:keepNext/>${spacing(240, 160, 264)}`,
    run: `${fonts(SANS)}<w:b/><w:bCs/>${color(ACCENT)}${size(22)}`,
  },
  {
    id: STYLE.notice,
    name: 'Notice',
    basedOn: 'Normal',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="${LINE}"/></w:pBdr>${spacing(0, 320, 240)}<w:ind w:left="170"/>`,
    run: `${fonts(SANS)}${color(QUIET)}${size(9.5)}`,
  },
];

const HEADING_SIZES = [17, 14, 12, 11, 11, 10.5, 10.5, 10.5, 10.5];

/** A depth that is mostly numbered counts by its style. */
function headingStyles({ levels, starts }: HeadingNumbers, numbering: Numbering): ParagraphStyle[] {
  return HEADING_SIZES.map((points, level) => {
    const number =
      levels[level]?.byStyle && starts.length > 0 && (levels[level]?.shown ?? 0) <= level + 1
        ? wrap('numPr', val('ilvl', level) + val('numId', numbering.heading(0)))
        : '';
    const emphasis = level === 3 || level > 4 ? '<w:i/><w:iCs/>' : '';
    return {
      id: STYLE.heading(level + 1),
      name: `heading ${level + 1}`,
      basedOn: 'Normal',
      next: STYLE.body,
      paragraph: `<w:keepNext/><w:keepLines/>${number}${spacing(level === 0 ? 480 : 300 - 20 * Math.min(level, 4), 120, 252)}${val('outlineLvl', level)}`,
      run: `${fonts(SANS)}${level < 5 ? '<w:b/><w:bCs/>' : ''}${emphasis}${color(level < 2 ? ACCENT : '1D2330')}${size(points)}`,
    };
  });
}

const contentsStyles: readonly ParagraphStyle[] = [
  {
    id: STYLE.contentsTitle,
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: STYLE.body,
    paragraph: `<w:keepNext/>${spacing(360, 120, 252)}`,
    run: `${fonts(SANS)}<w:b/><w:bCs/>${color(ACCENT)}${size(14)}`,
  },
  ...[1, 2, 3].map(
    (depth): ParagraphStyle => ({
      id: STYLE.contents(depth),
      name: `toc ${depth}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: `${spacing(depth === 1 ? 100 : 0, 40, 252)}<w:ind w:left="${(depth - 1) * 284}" w:right="567"/>`,
      run: `${fonts(SANS)}${depth === 1 ? '<w:b/><w:bCs/>' : ''}${size(10)}`,
    }),
  ),
];

const blockStyles: readonly ParagraphStyle[] = [
  {
    id: STYLE.boxTitle,
    name: 'Box Title',
    basedOn: 'Normal',
    next: STYLE.boxText,
    paragraph: `<w:keepNext/>${spacing(0, 80, 252)}`,
    run: `${fonts(SANS)}<w:b/><w:bCs/>${size(10.5)}`,
  },
  {
    id: STYLE.boxText,
    name: 'Box Text',
    basedOn: STYLE.body,
    paragraph: spacing(0, 80, 252),
    run: size(10.5),
  },
  {
    id: STYLE.quote,
    name: 'Quote',
    basedOn: STYLE.boxText,
    next: STYLE.body,
    run: color('39424F'),
  },
  {
    id: STYLE.answer,
    name: 'Answer',
    basedOn: STYLE.body,
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="6" w:color="${LINE}"/>`).join('')}</w:pBdr>${spacing(60, 200, 264)}<w:ind w:left="142" w:right="142"/>`,
  },
  {
    id: STYLE.recommendationTitle,
    name: 'Recommendation Title',
    basedOn: 'Normal',
    next: STYLE.recommendationText,
    paragraph: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="18" w:space="5" w:color="1D2330"/></w:pBdr>${spacing(280, 80, 252)}`,
    run: `${fonts(SANS)}<w:b/><w:bCs/>${size(11)}`,
  },
  { id: STYLE.recommendationText, name: 'Recommendation Text', basedOn: STYLE.body },
  {
    id: STYLE.image,
    name: 'Picture',
    basedOn: 'Normal',
    next: STYLE.body,
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/></w:pBdr>${spacing(120, 160, 252)}`,
    run: `${fonts(SANS)}<w:i/><w:iCs/>${color(QUIET)}${size(10)}`,
  },
  {
    id: STYLE.noteText,
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: spacing(0, 40, 240),
    run: size(9),
  },
  {
    id: STYLE.tableText,
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: spacing(40, 40, 240),
    run: `${fonts(SANS)}${size(9.5)}`,
  },
  {
    id: STYLE.tableHeading,
    name: 'Table Heading',
    basedOn: STYLE.tableText,
    paragraph: '<w:keepNext/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: STYLE.spacer,
    name: 'Spacer',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
    run: size(4),
  },
];

const pageStyles: readonly ParagraphStyle[] = [
  {
    id: STYLE.header,
    name: 'header',
    basedOn: 'Normal',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/></w:pBdr>${spacing(0, 0, 240)}`,
    run: `${fonts(SANS)}${color(QUIET)}${size(8.5)}`,
  },
  {
    id: STYLE.footer,
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 0, 240)}${val('jc', 'center')}`,
    run: `${fonts(SANS)}${color(QUIET)}${size(8.5)}`,
  },
];

const runStyles =
  runStyle('DefaultParagraphFont', 'Default Paragraph Font', '', true) +
  runStyle(RUN_STYLE.noteMark, 'footnote reference', val('vertAlign', 'superscript')) +
  runStyle(RUN_STYLE.bareMark, 'Note Mark', val('vertAlign', 'superscript')) +
  runStyle(RUN_STYLE.link, 'Hyperlink', `${color(ACCENT)}${val('u', 'single')}`) +
  runStyle(RUN_STYLE.prompt, 'Placeholder Text', color(QUIET)) +
  runStyle(RUN_STYLE.printedNumber, 'Printed Number', '') +
  runStyle(RUN_STYLE.itemLabel, 'Item Label', '');

const tableStyles = `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${val('name', 'Normal Table')}${val('uiPriority', 99)}<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="DataTable">${val('name', 'Data Table')}${val('basedOn', 'TableNormal')}<w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${QUIET}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;

const OWN = new Set<string>([
  STYLE.numbered,
  STYLE.notice,
  STYLE.boxTitle,
  STYLE.boxText,
  STYLE.answer,
  STYLE.recommendationTitle,
  STYLE.recommendationText,
  STYLE.image,
  STYLE.tableText,
  STYLE.tableHeading,
  STYLE.spacer,
]);

function paragraphStyle({ id, name, basedOn, next, paragraph = '', run = '' }: ParagraphStyle): string {
  const kind = id === 'Normal' ? ' w:default="1"' : OWN.has(id) ? ' w:customStyle="1"' : '';
  return `<w:style w:type="paragraph"${kind} w:styleId="${id}">${val('name', name)}${basedOn ? val('basedOn', basedOn) : ''}${next ? val('next', next) : ''}<w:qFormat/>${wrap('pPr', paragraph)}${wrap('rPr', run)}</w:style>`;
}

function runStyle(id: string, name: string, run: string, isDefault = false): string {
  const isOwn = [RUN_STYLE.bareMark, RUN_STYLE.printedNumber, RUN_STYLE.itemLabel].some((own) => own === id);
  const own = isOwn ? ' w:customStyle="1"' : '';
  const base = isDefault ? '' : val('basedOn', 'DefaultParagraphFont');
  return `<w:style w:type="character"${isDefault ? ' w:default="1"' : own} w:styleId="${id}">${val('name', name)}${base}${wrap('rPr', run)}</w:style>`;
}

/** Before and after in twentieths of a point; `line` in 240ths of a line. */
function spacing(before: number, after: number, line: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name === SERIF ? 'Times New Roman' : 'Arial'}"/>`;
}

function color(hex: string): string {
  return val('color', hex);
}

function size(points: number): string {
  return val('sz', points * 2) + val('szCs', points * 2);
}

/** Fonts that Word has, and what stands in for them where it has not. */
export function fontsXml(): string {
  const font = (name: string, instead: string, family: string) =>
    `<w:font w:name="${name}">${val('altName', instead)}${val('family', family)}${val('pitch', 'variable')}</w:font>`;
  return `${XML_HEAD}<w:fonts ${W_NAMESPACES}>${font(SERIF, 'Caladea', 'roman')}${font(SANS, 'Carlito', 'swiss')}${font('Times New Roman', 'Liberation Serif', 'roman')}${font('Arial', 'Liberation Sans', 'swiss')}</w:fonts>`;
}
