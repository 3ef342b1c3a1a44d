import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { openBox } from './box.js';
import { openContents } from './contents.js';
import { openHeading } from './heading.js';
import { openNumberedParagraph } from './numbered-paragraph.js';
import { openPart } from './part.js';
import { openLeadIn, openRecommendation } from './recommendation.js';
import { openSmallPrint } from './small-print.js';
import { openVoice } from './voice.js';

/** Looks at a line: does a block open here? The returned block holds its first line(s). */
export type Opening = (outline: Outline, line: LineIndex) => BlockDraft | null;

/** Asked in this order; the first that answers decides. */
export const openings: readonly Opening[] = [
  openContents,
  openRecommendation,
  openLeadIn,
  openHeading,
  openPart,
  openBox,
  openNumberedParagraph,
  openVoice,
  openSmallPrint,
];
