import { type ContributionRefusal, refuse } from './refusal.js';

export const organisationKinds = ['civil-society', 'nhri'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Who contributes beside the States: an organisation of civil society, or a national human rights institution. */
export interface Organisation {
  readonly id: string;
  /** Key of the body with which it is registered. */
  readonly body: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Where it works, ISO 3166-1 alpha-2; null where it works in several States. */
  readonly party: string | null;
  /** As it is entered in a public register: which one, and under which number; empty where it is in none. */
  readonly register: string;
  readonly registerNumber: string;
}

export type OrganisationInput = Omit<Organisation, 'id' | 'body'>;

const longest = 200;

/** @param known the organisations of the body: two of one name could not be told apart on a page */
export function registerOrganisation(
  { id, body }: Pick<Organisation, 'id' | 'body'>,
  input: OrganisationInput,
  known: readonly Organisation[],
): Organisation | ContributionRefusal {
  const name = tidy(input.name);
  if (name === '') return refuse('organisation-name-empty', 'Write what the organisation is called.', 'name');
  const long = [name, input.register, input.registerNumber].some((words) => words.length > longest);
  if (long)
    return refuse('organisation-name-too-long', `At most ${longest} characters fit in a field.`, 'name', {
      most: longest,
    });
  const same = known.some((other) => other.id !== id && folded(other.name) === folded(name));
  if (same)
    return refuse('organisation-known', 'An organisation of this name is registered already.', 'name');
  const { kind, party } = input;
  return {
    id,
    body,
    name,
    kind,
    party,
    register: tidy(input.register),
    registerNumber: tidy(input.registerNumber),
  };
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Case, accents and punctuation do not make another name. */
export function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}
