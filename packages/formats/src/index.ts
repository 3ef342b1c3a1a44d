export { readCsv, readCsvRecords } from './csv/read.js';
export { writeCsv } from './csv/write.js';
export { readBytes } from './read-bytes.js';
export type { ReadResult, Refusal, RefusalCode } from './read-result.js';
export { readTxt } from './txt/read.js';
