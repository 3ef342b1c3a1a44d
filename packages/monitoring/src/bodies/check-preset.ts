import { defaultConsultationRules, setRules } from '../consultations/rules.js';
import { mandateKinds } from '../people/mandate.js';
import { roundStages } from '../rounds/stage.js';
import type { Preset } from './preset.js';
import {
  fault,
  flag,
  listOf,
  members,
  oneOf,
  orNull,
  type PresetFault,
  type Shape,
  share,
  text,
  whole,
} from './shape.js';
import { documentKinds, publicities, retentionKinds, type WorkingRules } from './working-rules.js';

const words = members({ en: text, fr: text });
const each = (keys: readonly string[], shape: Shape): Shape =>
  members(Object.fromEntries(keys.map((key) => [key, shape])));

/** The stages in their order, each once, the launch first: what a round was before needs no words. */
const stages: Shape = (value, path) => {
  const named = listOf(members({ stage: oneOf(roundStages.slice(1)), en: text, fr: text }), 1)(value, path);
  if (named.length > 0) return named;
  const places = (value as { stage: (typeof roundStages)[number] }[]).map(({ stage }) =>
    roundStages.indexOf(stage),
  );
  if (places[0] !== 1) return fault(path, 'must begin with “launched”.');
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))
    ? []
    : fault(path, `must be in this order: ${roundStages.slice(1).join(', ')}.`);
};

const working = members({
  version: oneOf([1]),
  stages,
  publicity: each(documentKinds, oneOf(publicities)),
  confidentiality: members({ name: flag, text: flag }),
  assessment: listOf(members({ value: text, en: text, fr: text })),
  rapporteurs: members({
    from: listOf(oneOf(mandateKinds), 1),
    jointly: flag,
    ownState: oneOf(['joint', 'any-rapporteur', 'secretariat', 'same']),
  }),
  voting: members({
    who: listOf(oneOf(mandateKinds), 1),
    quorum: share,
    majority: members({ share, of: oneOf(['cast', 'parties']), simple: flag }),
  }),
  consultations: each(Object.keys(defaultConsultationRules), whole(1)),
  retention: each(
    retentionKinds,
    members({
      months: orNull(whole(1)),
      after: oneOf(['received', 'published', 'round-adopted', 'mandate-ended', 'told']),
    }),
  ),
  unconfirmed: listOf(text),
});

const preset = members(
  {
    preset: oneOf([1]),
    id: text,
    names: words,
    verbs: listOf(
      members(
        { level: text, en: listOf(text, 1), fr: orNull(listOf(text, 1)), basis: text },
        { only: false },
      ),
      1,
    ),
    quantifiers: listOf(members({ en: text, fr: orNull(text), share: orNull(share) })),
    working,
  },
  { only: false },
);

/** What is wrong with a body's preset as the workspace needs it, each with its place; empty where nothing is. */
export function checkPreset(value: unknown): readonly PresetFault[] {
  const faults = preset(value, '');
  if (faults.length > 0) return faults;
  const { working: rules } = value as { working: WorkingRules };
  const consultations = setRules(rules.consultations);
  const lax =
    'code' in consultations ? fault('working.consultations', `is too lax: ${consultations.message}`) : [];
  const unknown = rules.unconfirmed
    .filter((path) => valueAt(rules, path) === undefined)
    .flatMap((path) => fault('working.unconfirmed', `names “${path}”, which the rules do not have.`));
  return [...lax, ...unknown];
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (within, key) =>
        typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[key] : undefined,
      value,
    );
}

/** A preset whose working part was checked. */
export type WorkingPreset = Preset & { readonly working: WorkingRules };

export function isWorkingPreset(value: unknown): value is WorkingPreset {
  return checkPreset(value).length === 0;
}
