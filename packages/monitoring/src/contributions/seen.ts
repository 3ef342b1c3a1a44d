import type { AnswerPassage, Contribution, Strike, SubmittedPart } from './contribution.js';
import type { Organisation, OrganisationKind } from './organisation.js';

/*
 * A contribution as others than its team read it. Where the name is withheld nothing leads to it: no id (which tells
 * a time), no date, no kind of organisation (a State has one institution for human rights), no struck words; and
 * lists put the nameless ones in an order of chance.
 */

export interface SeenContribution {
  readonly key: string;
  readonly kind: Contribution['kind'];
  readonly party: string | null;
  readonly language: string;
  /** Null: the name is withheld. */
  readonly organisation: { readonly name: string; readonly kind: OrganisationKind } | null;
  readonly publishedOn: string | null;
  readonly parts: readonly SeenPart[];
}

export interface SeenPart {
  /** Counted from 1 within the contribution. */
  readonly number: number;
  readonly question: string | null;
  readonly about: AnswerPassage | null;
  readonly pieces: readonly SeenPiece[];
}

export type SeenPiece =
  | { readonly text: string; readonly struck?: undefined }
  | { readonly text?: undefined /** Why words that stood here are not shown. */; readonly struck: string };

/** @returns null for what was never submitted */
export function seenContribution(
  { key, kind, party, language, name, publishedOn, submitted }: Contribution,
  organisation: Pick<Organisation, 'name' | 'kind'>,
  { seesName }: { readonly seesName: boolean },
): SeenContribution | null {
  if (!submitted) return null;
  const isNamed = name === 'shown' || seesName;
  return {
    key,
    kind,
    party,
    language,
    organisation: isNamed ? { name: organisation.name, kind: organisation.kind } : null,
    publishedOn: isNamed ? publishedOn : null,
    parts: submitted.parts.map((part, at) => ({
      number: at + 1,
      question: part.question,
      about: part.about,
      pieces: piecesOf(part),
    })),
  };
}

export function piecesOf({ text, strikes }: Pick<SubmittedPart, 'text' | 'strikes'>): SeenPiece[] {
  const pieces: SeenPiece[] = [];
  let at = 0;
  for (const { from, to, reason } of strikes as readonly Strike[]) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ struck: reason });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The words that are shown, in one; what was struck is a gap. */
export function shownText(pieces: readonly SeenPiece[]): string {
  return pieces.map(({ text }) => text ?? '[…]').join('');
}

/** In general before about a State; named ones by name, nameless ones behind them by chance. */
export function inShownOrder<T extends Pick<SeenContribution, 'key' | 'party' | 'organisation'>>(
  contributions: readonly T[],
): T[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...contributions].sort(
    (a, b) =>
      compare(a.party ?? '', b.party ?? '') ||
      Number(a.organisation === null) - Number(b.organisation === null) ||
      (a.organisation?.name ?? '').localeCompare(b.organisation?.name ?? '', 'en') ||
      compare(a.key, b.key),
  );
}
