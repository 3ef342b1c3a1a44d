import type { RecommendationRecord } from '../readings/reading.js';
import {
  type AddresseePhrase,
  type OperativeSentence,
  operativeSentences,
} from '../recommendations/operative-sentences.js';
import { oncePer } from './once-per.js';
import { possessivesOfOne } from './possessives.js';
import { keepSubItems } from './sub-items.js';

/** How a recommendation meets a party: in a list; through another one that lists it; among all. */
export type Meeting = 'listed' | 'accessory' | 'among-all';

/**
 * The recommendation's text put for one party. Verb, opening, secondary limbs and "may" stay; only the addressee
 * phrase changes, and possessives that can belong to nobody but a State. What cannot be taken apart stays as it is.
 */
export function wordingFor(
  recommendation: RecommendationRecord,
  text: string,
  name: string,
  meeting: Meeting,
): string {
  const adopted = adoptedWording(recommendation);
  const sentences =
    text === adopted.text ? adopted.sentences : operativeSentences(text, recommendation.addressees.condition);
  if (sentences.length === 0) return text;
  return sentences.map((sentence) => sentenceFor(sentence, name, meeting)).join('');
}

/** The same for every party: the text with an item a line, and its operative sentences. */
export const adoptedWording = oncePer((recommendation: RecommendationRecord) => {
  const kept = keepSubItems(recommendation.text, [], '');
  return { ...kept, sentences: operativeSentences(kept.text, recommendation.addressees.condition) };
});

function sentenceFor(sentence: OperativeSentence, name: string, meeting: Meeting): string {
  const head = sentence.before + sentence.subject + sentence.verbWords;
  const { addressee, rest } = sentence;
  if (meeting === 'among-all') {
    return addressee.who === 'names'
      ? whole(sentence)
      : `${head}${addressee.text}, including ${name}, ${rest}`;
  }
  const own = addressee.who === 'all-parties' ? rest : possessivesOfOne(rest);
  return head + namedAlone(addressee, name, meeting) + own;
}

/** "Castell ", "Castell, one of the parties that have made a reservation, ", "Castell, if it is not already doing so, ". */
function namedAlone(addressee: AddresseePhrase, name: string, meeting: Meeting): string {
  const asides = [];
  if (addressee.condition) asides.push(`one of the parties that ${addressee.condition}`);
  if (meeting === 'accessory' && addressee.notAlready) asides.push('if it is not already doing so');
  if (addressee.who === 'all-parties') return `${addressee.text}, including ${name}, `;
  return asides.length > 0
    ? `${name}, ${asides.join(', ')}, `
    : `${name}${addressee.who === 'names' ? ' ' : addressee.gap}`;
}

function whole(sentence: OperativeSentence): string {
  const { before, subject, verbWords, addressee, rest } = sentence;
  return before + subject + verbWords + addressee.text + addressee.gap + rest;
}
