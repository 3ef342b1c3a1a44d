export { type Citation, citationAt, citationFinder, type FoundCitation } from './citation.js';
export type { Notice, NoticePlace, Severity } from './notice.js';
export { type LineRange, linesToRanges, type Place } from './place.js';
export { plainText } from './plain-text.js';
export { type Sentence, sentencesOf } from './sentences.js';
export type * from './tree.js';
export { walk } from './walk.js';
