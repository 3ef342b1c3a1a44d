/** What a secretariat says of a round that it opens. Nothing is decided yet: the round is being prepared. */
export interface RoundToOpen {
  /** "lake-2": its address in every link, never changed. */
  readonly key: string;
  readonly number: number;
  readonly title: { readonly en: string; readonly fr: string };
  readonly kind: 'thematic' | 'urgent';
}

export interface OpenRoundRefusal {
  readonly code: 'round-key' | 'round-taken' | 'round-number' | 'round-title' | 'round-kind';
  readonly message: string;
  readonly field: 'key' | 'number' | 'titleEn' | 'titleFr' | 'kind';
}

export function openRound(
  given: RoundToOpen,
  known: readonly { readonly key: string; readonly number: number; readonly isOwn: boolean }[],
): RoundToOpen | OpenRoundRefusal {
  const refuse = (code: OpenRoundRefusal['code'], field: OpenRoundRefusal['field'], message: string) => ({
    ...{ code, field, message },
  });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given.key) || given.key.length > 40)
    return refuse('round-key', 'key', 'An address has small letters, digits and hyphens: “lake-2”.');
  if (known.some(({ key }) => key === given.key))
    return refuse('round-taken', 'key', 'Another round has this address.');
  if (!Number.isInteger(given.number) || given.number < 1 || given.number > 999)
    return refuse('round-number', 'number', 'Write which round of the body it is: 1, 2, 3 …');
  if (known.some(({ number, isOwn }) => isOwn && number === given.number))
    return refuse('round-number', 'number', `The body has a round ${given.number} already.`);
  if (given.title.en.trim() === '') return refuse('round-title', 'titleEn', 'Write the title in English.');
  if (given.title.fr.trim() === '') return refuse('round-title', 'titleFr', 'Write the title in French.');
  if (given.kind !== 'thematic' && given.kind !== 'urgent')
    return refuse('round-kind', 'kind', 'Choose whether the round is thematic or urgent.');
  return given;
}
