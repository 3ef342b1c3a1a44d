import {
  type Preset,
  type Reading,
  type StatePreset,
  statePresets,
  stateUnderReview,
} from '@rapporteur/monitoring';
import type { PublicationPlace } from '@rapporteur/registry';

/**
 * Where a report on one State belongs: in a round of its own, named by its symbol, under the body of the preset that a
 * person gave, or the body that its profile or its cover names. Null where nobody can tell whose report it is.
 */
export function placeOfStateReport(
  reading: Reading,
  preset: Preset | StatePreset | null,
): PublicationPlace | null {
  const { document } = reading;
  const state = stateUnderReview(reading);
  const body = state === null ? null : bodyOf(reading, preset);
  if (state === null || body === null) return null;
  const key = keyOf(
    document.symbol?.replace(/_(?:en|fr)\b.*$/i, '') ?? `${body.key} ${state} ${document.date}`,
  );
  const title = document.title ?? document.symbol ?? key;
  return {
    body,
    round: {
      key,
      number: 1,
      title: { en: title, fr: title },
      kind: 'one-state',
      stage: 'adopted',
      launched: null,
      adopted: document.date,
      parties: [{ code: state, standing: 'monitored', signed: null, ratified: null, inForce: null }],
    },
    publication: { key: 'report', kind: 'report', title: { en: title, fr: title } },
  };
}

function bodyOf({ document }: Reading, given: Preset | StatePreset | null): PublicationPlace['body'] | null {
  const preset = given?.names ? given : statePresets.find(({ names }) => names?.en === document.body);
  if (preset?.names) return { key: preset.id, name: preset.names };
  return document.body === null
    ? null
    : { key: keyOf(document.body), name: { en: document.body, fr: document.body } };
}

/** "A/HRC/58/7" -> "a-hrc-58-7". */
function keyOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').slice(0, 80);
}
