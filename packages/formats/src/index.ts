export { readHtml } from './html/read.js';
export { type JsonResult, readJson } from './json/read.js';
export { readDocumentJson } from './json/read-document.js';
export { writeJson } from './json/write.js';
export { readMarkdown } from './markdown/read.js';
export { readBytes } from './read-bytes.js';
export type { ReadResult, Refusal, RefusalCode, Refused } from './read-result.js';
export { readTxt } from './txt/read.js';
