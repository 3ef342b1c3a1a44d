/** What a part of a national rapporteur's report holds, by its heading. */
export type Role = 'conclusions' | 'recommendations' | 'developments';

const recommendations = /\b(?:recommendations?|recommandations?|aanbevelingen)\b/i;
const conclusions = /\b(?:conclusions?|conclusies)\b/i;
const developments =
  /\b(?:(?:recent |latest |further )?developments?|progress since|what has happened since|évolutions?|ontwikkelingen)\b/i;
const mostWords = 14;

/** Null for a heading that says nothing of the kind, and for a title that speaks of a whole report. */
export function roleOf(heading: string): Role | null {
  if (heading.split(/\s+/).length > mostWords || /\breport\b/i.test(heading)) return null;
  if (recommendations.test(heading)) return 'recommendations';
  if (conclusions.test(heading)) return 'conclusions';
  return developments.test(heading) ? 'developments' : null;
}
