/* The small words of a language, which every page of it holds. Languages in which names are found come first. */
const small: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|in|that|is|for|are|with)\b/gi,
  fr: /\b(?:le|la|les|des|et|du|que|dans|pour|une|est|aux)\b/gi,
  nl: /\b(?:de|het|een|van|en|dat|voor|zijn|met|niet|wordt)\b/gi,
  de: /\b(?:der|die|das|und|den|von|zu|mit|ist|des|für|auf|nicht)\b/gi,
  es: /\b(?:el|los|las|del|y|que|en|por|con|para|una|se)\b/gi,
  it: /\b(?:il|gli|della|dei|delle|e|che|di|per|con|una|sono|nel)\b/gi,
  pt: /\b(?:o|os|das|dos|e|que|em|por|com|para|uma|não|ao)\b/gi,
  pl: /\b(?:i|w|z|na|do|nie|się|oraz|przez|jest|dla|że)\b/gi,
  ru: /(?<!\p{L})(?:и|в|на|по|с|не|что|для|о|от|это)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:і|та|в|у|на|з|не|що|для|про|від|є)(?!\p{L})/giu,
};
type Named = 'en' | 'fr' | 'nl';

export interface FoundLanguage {
  readonly code: string | null;
  /** By how far the language leads before the next. */
  readonly confidence: number;
}

/** The language of a text by its small words; null when none clearly leads. A sample of the text is enough. */
export function findLanguage(text: string): FoundLanguage {
  const sample = text.slice(0, 20_000);
  const [first, second] = Object.entries(small)
    .map(([code, words]) => ({ code, count: sample.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (!first || !second || first.count < 5 || first.count <= second.count * 1.5)
    return { code: null, confidence: 0 };
  const lead = 1 - second.count / first.count;
  return { code: first.code, confidence: Math.round(Math.min(0.99, 0.5 + lead / 2) * 100) / 100 };
}

/** The same where the language decides how States are named. */
export function languageOfNames(code: string | null): Named | null {
  return code === 'en' || code === 'fr' || code === 'nl' ? code : null;
}
