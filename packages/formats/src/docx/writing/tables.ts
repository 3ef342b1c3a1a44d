import type { Inline, Row, Table } from '@rapporteur/document';
import { STYLE } from '../own-names.js';
import { paragraphXml } from './block-shell.js';
import { TEXT_WIDTH } from './page.js';
import { val } from './xml.js';

/** A table of data. Its first row, where all of it are heads, is repeated on each page. */
export function tableXml(
  table: Table,
  lang: string | undefined,
  inlines: (children: readonly Inline[], lang: string | undefined) => string,
): string {
  const rows = table.children.filter((row) => row.children.length > 0);
  if (rows.length === 0) return '';
  const columns = Math.max(...rows.map((row) => row.children.length));
  const width = Math.floor(TEXT_WIDTH / columns);
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const firstIsHead = isHead(rows[0] as Row);
  const look = `<w:tblLook w:val="0420" w:firstRow="${firstIsHead ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
  const properties = `<w:tblPr>${val('tblStyle', 'DataTable')}<w:tblW w:w="5000" w:type="pct"/>${look}</w:tblPr>`;
  const written = rows.map((row, at) => {
    const missing = columns - row.children.length;
    const after =
      missing > 0 ? `${val('gridAfter', missing)}<w:wAfter w:w="${width * missing}" w:type="dxa"/>` : '';
    const head = at === 0 && firstIsHead ? '<w:tblHeader/>' : '';
    const cells = row.children.map((cell) => {
      const own = cell.lang ?? row.lang ?? lang;
      const style = cell.header ? STYLE.tableHeading : STYLE.tableText;
      const text = paragraphXml({ style, lang: own }, inlines(cell.children, own));
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text}</w:tc>`;
    });
    return `<w:tr><w:trPr>${after}<w:cantSplit/>${head}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${written.join('')}</w:tbl>`;
}

function isHead(row: Row): boolean {
  return row.children.every((cell) => cell.header);
}
