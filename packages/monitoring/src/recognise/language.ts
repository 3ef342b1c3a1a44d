const small: Readonly<Record<'en' | 'fr' | 'nl', RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|is|for|are|with)\b/gi,
  fr: /\b(?:le|la|les|des|et|du|que|dans|pour|une|est|aux)\b/gi,
  nl: /\b(?:de|het|een|van|en|dat|voor|zijn|met|niet|wordt)\b/gi,
};

/** The language of a text by its small words; null when none clearly leads. A sample of the text is enough. */
export function languageOf(text: string): 'en' | 'fr' | 'nl' | null {
  const sample = text.slice(0, 20_000);
  const counted = (Object.keys(small) as ('en' | 'fr' | 'nl')[])
    .map((language) => ({ language, count: sample.match(small[language])?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return counted[0].count >= 5 && counted[0].count > counted[1].count * 1.5 ? counted[0].language : null;
}
