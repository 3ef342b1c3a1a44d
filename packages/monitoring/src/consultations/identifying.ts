/*
 * Signs that a text could tell who a child is, or where. A help for the people who read, never in their place: it
 * finds marks with a fixed form. What was found is named by its kind and never repeated.
 */

export const identifyingSigns = [
  'link',
  'address',
  'telephone',
  'handle',
  'name',
  'year',
  'never-named',
] as const;
export type IdentifyingSign = (typeof identifyingSigns)[number];

const patterns: readonly (readonly [IdentifyingSign, RegExp])[] = [
  ['address', /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu],
  ['link', /(?:https?:|www\.)|\b[a-z0-9-]+\.(?:com|org|net|eu|int|info|io|tv|me|gg|be|nl|fr|de|uk)\b/iu],
  ['handle', /(?:^|\s)@[\p{L}\d_.]{2,}/u],
  ['telephone', /(?:\+|\b00|\b0)\d(?:[\s./()-]*\d){6,}/u],
  ['name', /\b(?:my name is|i am called|je m[’']appelle|mon nom est|mon prénom est)\s/iu],
];

const years = /\b(?:19|20)\d{2}\b/u;

/** In what comes from a child. */
export function identifyingIn(text: string): readonly IdentifyingSign[] {
  return patterns.flatMap(([sign, pattern]) => (pattern.test(text) ? [sign] : []));
}

/**
 * In what is to be published: no year either, and none of the words that the consultation never names.
 * @param neverNamed the organisation, the town …; and the country with its people, where it is not named
 */
export function identifyingInPublished(
  text: string,
  neverNamed: readonly string[],
): readonly IdentifyingSign[] {
  const folded = ` ${fold(text)} `;
  const named = neverNamed.map(fold).some((word) => word !== '' && folded.includes(` ${word} `));
  return [
    ...identifyingIn(text),
    ...(years.test(text) ? (['year'] as const) : []),
    ...(named ? (['never-named'] as const) : []),
  ];
}

/** Lower case, without accents, words parted by one space. */
function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
