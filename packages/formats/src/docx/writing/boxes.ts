import { TEXT_WIDTH } from './page.js';

/** The colour at the left edge of a box, by its kind; every other kind is grey. */
const EDGES: Readonly<Record<string, string>> = {
  practice: '215C4A',
  difficulty: '7A4B00',
  provision: '1F4F82',
};
const GREY = '566070';

/** A frame of one cell round blocks: it goes on over a page's end, a short one stays together. */
export function boxXml(kind: string, inner: string, isShort: boolean): string {
  const side = (name: string, size: number, color: string) =>
    `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
  const quiet = kind === 'voice';
  const thin = (name: string) => (quiet ? `<w:${name} w:val="nil"/>` : side(name, 4, 'C9C5B8'));
  const borders = `<w:tblBorders>${thin('top')}${side('left', 24, EDGES[kind] ?? GREY)}${thin('bottom')}${thin('right')}</w:tblBorders>`;
  const margins = `<w:tblCellMar><w:top w:w="113" w:type="dxa"/><w:left w:w="227" w:type="dxa"/><w:bottom w:w="113" w:type="dxa"/><w:right w:w="227" w:type="dxa"/></w:tblCellMar>`;
  const shade = quiet ? '' : '<w:shd w:val="clear" w:color="auto" w:fill="F7F6F2"/>';
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid><w:gridCol w:w="${TEXT_WIDTH}"/></w:tblGrid><w:tr>${isShort ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}<w:tc><w:tcPr><w:tcW w:w="${TEXT_WIDTH}" w:type="dxa"/>${shade}</w:tcPr>${inner}</w:tc></w:tr></w:tbl>`;
}
