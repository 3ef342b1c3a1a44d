import type { LineRange } from '@rapporteur/document';
import type { Names } from '../../parties/names.js';
import type { Addressees, RecommendationRecord } from '../../readings/reading.js';
import type { Draft, RecommendationTerms } from '../draft.js';
import { articlesIn, crossReferencesIn, valuesOf } from '../references.js';
import { marksOfLine } from '../stages/marks.js';
import { type BlockText, joinLines } from '../text.js';
import { operativeVerb } from './operative-verb.js';

export interface CarriedPlace {
  readonly section: string | null;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}

/** Records of a recommendation whose verb and addressees stand in the sentence over it: one for each number, the first with the lines. */
export function carriedRecords(
  draft: Draft,
  terms: RecommendationTerms,
  body: BlockText,
  place: CarriedPlace,
  noteText: ReadonlyMap<number, string>,
  names: Names,
): RecommendationRecord[] {
  const leadIn = joinLines(draft, terms.leadIn, 0, marksOfLine(draft)).text.replace(/\s*\n\s*/g, ' ');
  const operative = operativeVerb(leadIn);
  const footnotes = body.marks.map(({ note }) => note);
  return terms.ids.map((id, n) => ({
    id,
    chapter: terms.phase ?? id.split('-')[0],
    section: place.section,
    verb: operative?.verb ?? null,
    verbs: operative ? [operative.verb] : [],
    text: body.text.replace(/^[-–−•*]\s+/, ''),
    lines: place.lines,
    spans: n === 0 ? place.spans : [],
    footnotes,
    addressees:
      terms.phase === null
        ? addresseesOf(leadIn.slice(operative?.end ?? 0), terms.scope, names)
        : namedIn(body.text, names),
    by: [],
    position: null,
    articles: valuesOf(articlesIn(body.text)),
    crossReferences: valuesOf(crossReferencesIn(body.text)).filter((target) => target !== id),
    laterNotes: laterNotes(footnotes, noteText, names),
  }));
}

const nobody: Addressees = {
  kind: 'unspecified',
  parties: [],
  source: null,
  condition: null,
  subItems: [],
  partly: {},
};

/**
 * Whom the words after the verb address. "all Parties, including the Netherlands" are all; "Parties that are not
 * already doing so, including the Netherlands" is made for that State where the heading over it says so.
 */
function addresseesOf(words: string, scope: RecommendationTerms['scope'], names: Names): Addressees {
  const phrase = words.slice(0, 240).replace(/^\s*that\b/, '');
  if (/^[\s,]*(?:\w+,\s*)?all (?:the |other )?(?:states? )?parties\b/i.test(phrase))
    return { ...nobody, kind: 'all' };
  const isOpen = /^[\s,]*(?:\w+,\s*)?(?:those |the )?(?:states? )?parties\b/i.test(phrase);
  const [named] = names.places(phrase);
  if (named && (!isOpen || scope === 'specific'))
    return { ...nobody, kind: 'named', parties: [named.code], source: 'text' };
  if (isOpen && /\bnot (?:yet |already )+doing so\b/i.test(phrase)) return { ...nobody, kind: 'not-already' };
  return nobody;
}

/** A national rapporteur addresses whom the sentence itself begins with, if it is a State. */
function namedIn(text: string, names: Names): Addressees {
  const [first] = names.places(text);
  const isAddressed =
    first !== undefined &&
    /^(?:the )?$/i.test(text.slice(0, first.from)) &&
    /^[\s,]*(?:should|must|shall|to)\b/.test(text.slice(first.to));
  return isAddressed ? { ...nobody, kind: 'named', parties: [first.code], source: 'text' } : nobody;
}

const afterAdoption = /\b(?:following|after|since) the adoption of (?:this|the) report\b/i;

function laterNotes(footnotes: readonly number[], noteText: ReadonlyMap<number, string>, names: Names) {
  return footnotes.flatMap((footnote) => {
    const text = noteText.get(footnote) ?? '';
    const [party] = afterAdoption.test(text) ? names.places(text) : [];
    return party ? [{ footnote, party: party.code }] : [];
  });
}
