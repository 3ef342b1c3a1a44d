import type { Names } from '../../parties/names.js';
import type { Front, FrontConfidence } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import { bodyIn } from './bodies.js';
import { coverOf } from './cover.js';
import { adoptionInText, datesIn } from './cover-dates.js';
import { surest } from './found.js';
import { stateIn } from './states.js';
import { symbolIn } from './symbols.js';
import { titleIn } from './titles.js';

/** What a reader would write on the folder. What the text does not say stays null. */
export function readFrontMatter(
  draft: Draft,
  text: string,
  language: { readonly code: string | null; readonly confidence: number },
  names: Names,
): Front {
  const cover = coverOf(draft);
  const symbol = symbolIn(cover);
  const title = titleIn(cover, draft.document);
  const body = bodyIn(cover, symbol?.value ?? null, draft.profile.body);
  const { date: onCover, published } = datesIn(cover);
  const date = surest([onCover, adoptionInText(text)].filter((found) => found !== null));
  const state = stateIn(cover, title?.value ?? null, symbol?.value ?? null, (words) =>
    names.places(words).filter(({ form }) => (form ?? 'name') === 'name'),
  );
  return {
    title: title?.value ?? null,
    symbol: symbol?.value ?? null,
    body: body?.value ?? null,
    party: state?.code ?? null,
    state: state && (ownName(state.code, draft) ?? state.name ?? (state.code && names.label(state.code))),
    date: date?.value ?? null,
    published: published?.value ?? null,
    language: language.code,
    format: draft.document.format,
    profile: draft.profile.id,
    pages: draft.pages.length > 1 ? draft.pages.length : null,
    confidence: {
      title: title?.confidence ?? null,
      symbol: symbol?.confidence ?? null,
      body: body?.confidence ?? null,
      party: state?.confidence ?? null,
      date: date ? rounded(date.confidence) : null,
      language: language.code === null ? null : language.confidence,
    },
  };
}

/** How sure a house style is of what it reads in its own way. */
const ofProfile = 0.85;
/** A party that no cover names: a notice says so. */
const inferred = 0.5;

/** What the house style knows goes before what any cover says; where it knows nothing, the cover stands. */
export function withOwnFront(
  front: Front,
  own: Partial<Front> | undefined,
  draft: Draft,
  names: Names,
): Front {
  const known = Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== null));
  const merged: Front = { ...front, ...known };
  const confidence: Record<keyof FrontConfidence, number | null> = { ...front.confidence };
  for (const key of ['title', 'symbol', 'body', 'date', 'party'] as const) {
    if (merged[key] === front[key]) continue;
    const isInferred = key === 'party' && draft.notices.some(({ rule }) => rule === 'party-inferred');
    confidence[key] = isInferred ? inferred : ofProfile;
  }
  const state =
    merged.party === front.party
      ? front.state
      : merged.party && (ownName(merged.party, draft) ?? names.label(merged.party));
  return { ...merged, state, confidence };
}

/** The first of a body's own names of a party: what the text prints may be an adjective. */
function ownName(code: string | null, { profile }: Draft): string | null {
  return profile.names?.find((named) => named.code === code && named.territory === null)?.names[0] ?? null;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
