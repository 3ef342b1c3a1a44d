export { readAkomaNtoso } from './akoma-ntoso/read.js';
export { type AkomaNtosoOptions, writeAkomaNtoso } from './akoma-ntoso/write.js';
export { readCsv, readCsvRecords } from './csv/read.js';
export { type CsvOptions, writeCsv } from './csv/write.js';
export {
  type Commented,
  type CommentOptions,
  commentDocx,
  type DocxComment,
  noticesOnDocx,
} from './docx/comment.js';
export { type DocxReadOptions, readDocx } from './docx/read.js';
export { type Tracked, type TrackOptions, trackChanges } from './docx/track-changes.js';
export { readHtml } from './html/read.js';
export { type HtmlOptions, writeHtml } from './html/write.js';
export { type JsonResult, readJson } from './json/read.js';
export { readDocumentJson } from './json/read-document.js';
export {
  type JsonEntry,
  type JsonNode,
  type JsonWithLines,
  readJsonWithLines,
} from './json/read-with-lines.js';
export { writeJson } from './json/write.js';
export {
  type MarginNotice,
  type MarginOptions,
  type MarginText,
  marginStyle,
  writeMargin,
  writeMarginPage,
  writeMarginRows,
} from './margin/write.js';
export { readMarkdown } from './markdown/read.js';
export { writeMarkdown } from './markdown/write.js';
export { redrawIsolated } from './pictures/redraw-isolated.js';
export type { RedrawnScan } from './pictures/redraw-scan.js';
export { type ReadWithSource, readBytes, readBytesWithSource } from './read-bytes.js';
export { readFileBytes } from './read-file-bytes.js';
export { type Bounds, readIsolated, readTableIsolated } from './read-isolated.js';
export type { ReadResult, Refusal, RefusalCode, Refused } from './read-result.js';
export { type RowOfTable, readTable, type SheetOfTable, type TableRead } from './read-table.js';
export { type SarifLog, type SarifResult, type SarifRule, writeSarif } from './sarif/write.js';
export { sourceLines } from './source-lines.js';
export { readTxt } from './txt/read.js';
export { watchMemory } from './watch-memory.js';
export {
  isWrittenFormat,
  mediaTypeOf,
  type WriteAsOptions,
  type WrittenFormat,
  writeAs,
  writtenFormats,
} from './write-as.js';
export { readXlsx, type XlsxRead, type XlsxRow, type XlsxTable } from './xlsx/read.js';
export {
  writeXlsx,
  type XlsxCell,
  type XlsxColumn,
  type XlsxOptions,
  type XlsxSheet,
} from './xlsx/write.js';
export { writeZip, type ZipEntry } from './zip.js';
