import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { FindingRecord } from '../readings/reading.js';

/** Where a finding stands: its paragraph, its note where it rests on one, its lines. */
export function placeOfFinding(finding: FindingRecord): NoticePlace & { readonly lines: LineRange } {
  const note = noteOf(finding);
  return {
    ...(finding.paragraph === null ? {} : { paragraph: finding.paragraph }),
    ...(note === null ? {} : { footnote: note }),
    lines: finding.lines,
  };
}

/** The note that holds the list; null when it stands in the text. */
export function noteOf(finding: FindingRecord): number | null {
  const note = /^footnote (\d+)$/.exec(finding.source)?.[1];
  return note ? Number(note) : null;
}

/** "paragraph 180", "note 153" for a sentence. */
export function whereIs(finding: FindingRecord): string {
  const note = noteOf(finding);
  if (note !== null) return `note ${note}`;
  return finding.paragraph === null ? `line ${finding.lines[0]}` : `paragraph ${finding.paragraph}`;
}

/** Members of both, but for those whose territory or condition differs. */
export function membersInBoth(a: FindingRecord, b: FindingRecord): string[] {
  return a.parties.filter(
    (party) => b.parties.includes(party) && !(party in a.qualifiers) && !(party in b.qualifiers),
  );
}
