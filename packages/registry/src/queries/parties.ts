import type { DispositionRecord } from './recommendations.js';
import type { BoxNode, NamedParty, RecommendationNode, ReportHead } from './reports.js';
import type { RoundParty } from './rounds.js';

/** A party of the round and where its report speaks of it. Ordered by code: names, and their order, are the page's. */
export interface PartyListing extends RoundParty {
  readonly namedInParagraphs: number;
}

export interface PartyList extends ReportHead {
  readonly parties: readonly PartyListing[];
}

export interface PartyPage extends ReportHead {
  readonly party: RoundParty;
  /** Paragraphs that name it, in order; no text, that is a page of its own. */
  readonly namedIn: readonly { readonly paragraph: number; readonly chapter: string | null; readonly place: NamedParty['place'] }[];
  /** Recommendations that name or list it, a sub-item's list included. */
  readonly listedIn: readonly RecommendationNode[];
  /** Those to all parties, which concern it too. */
  readonly addressedToAll: readonly RecommendationNode[];
  /** Those with no list ("not already doing so", or no word on whom): nobody can tell from the list. */
  readonly addressedWithoutList: readonly RecommendationNode[];
  /** Boxes of promising practice that are about it. */
  readonly practices: readonly BoxNode[];
  readonly dispositions: readonly DispositionRecord[];
}
