/** The languages of the interface. The language of a text is a field of that text, not chosen here. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** The best of ours for an `Accept-Language` header (RFC 9110, 12.5.4); English where none fits. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((value) => value !== undefined);
    return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
  });
  const best = wishes
    .filter((w) => isLanguage(w.language) && w.weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return best ? (best.language as Language) : 'en';
}
