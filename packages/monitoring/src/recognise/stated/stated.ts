import type { BlockText } from '../text.js';

/** A recommendation as the text makes it: characters [from, to) of a paragraph's words, or of an item's own. */
export interface Stated {
  readonly id: string;
  readonly body: BlockText;
  readonly from: number;
  readonly to: number;
  readonly levels: readonly string[];
  readonly position: string | null;
  readonly section: string | null;
  readonly chapter: string;
}

/** A recommendation before it is known where in the document it stands. */
export type StatedHere = Pick<Stated, 'id' | 'body' | 'from' | 'to' | 'levels'>;
