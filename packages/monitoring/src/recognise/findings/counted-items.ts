import { bracketsOf, runsOf } from '../../findings/clause.js';
import { statedCounts } from '../../findings/stated-counts.js';
import type { NamedPlace, Names } from '../../parties/names.js';
import type { BlockText, Piece } from '../text.js';
import { trimClaim } from './claim.js';
import { english } from './grammar/english.js';
import type { Group } from './groups.js';
import { polarityOf, voiceOf } from './polarity.js';

/** A group that stands over items, and the piece that states its count. */
export interface CountedItems {
  readonly lead: Piece;
  readonly group: Group;
}

/**
 * "In two parties, such teaching is planned." and below it an item for each: the items are the list of the count.
 * Only a sentence without names of its own that closes its piece can be such a lead, and each item must open with
 * the party that it is about.
 */
export function countedItems(body: BlockText, names: Names): CountedItems[] {
  const found: CountedItems[] = [];
  body.pieces.forEach((lead, n) => {
    if (lead.label !== null) return;
    let end = n + 1;
    while (body.pieces[end] && body.pieces[end].label !== null) end++;
    const items = body.pieces.slice(n + 1, end);
    const sentence =
      body.text
        .slice(lead.from, lead.to)
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? '';
    const count =
      items.length < 2 || names.places(sentence).length > 0 ? undefined : statedCounts(sentence).at(-1);
    if (!count) return;
    const owners = items.map((item) => ownersOf(body.text.slice(item.from, item.to), names));
    if (owners.some((list) => list.length === 0)) return;
    const group: Group = {
      from: lead.from,
      to: lead.to,
      names: owners.flat(),
      qualifiers: {},
      claim: trimClaim(sentence, english),
      polarity: polarityOf(sentence, english),
      voice: voiceOf(sentence, english),
      stated: count,
      quantifier: null,
      exhaustive: true,
      derived: false,
      confidence: 0.8,
      note: null,
    };
    found.push({ lead, group });
  });
  return found;
}

/** The party or parties that an item opens with: "− In Cyprus, …", "− Austria and Croatia: …". */
function ownersOf(item: string, names: Names): readonly NamedPlace[] {
  const head = item.slice(0, 200);
  const places = names.places(head);
  const first = runsOf({
    text: head,
    leadIn: '',
    names: places,
    brackets: bracketsOf(head, places),
    marks: [],
  })[0];
  return first && first.from <= 16 ? first.names : [];
}
