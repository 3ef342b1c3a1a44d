export { type KeptFiles, keptFiles } from './downloads/kept-files.js';
export type { LongDownload } from './downloads/long-download.js';
export { refusalCodes } from './edge/refusals.js';
export { dataSetOf } from './open-data/data-set.js';
export type { GivenText, ReadOwn, ReadText } from './private-reading/read-text.js';
export { readText } from './private-reading/read-text.js';
export { createServer, type ServerParts } from './server.js';
export type { Settings } from './settings.js';
