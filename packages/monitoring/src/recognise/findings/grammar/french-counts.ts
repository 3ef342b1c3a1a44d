import type { Quantifier } from '../../../findings/quantifiers.js';
import type { StatedCount } from '../../../findings/stated-counts.js';

const small =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const tens = ['vingt', 'trente', 'quarante', 'cinquante'];

/** "six" -> 6, "une" -> 1, "vingt et une" -> 21, "trente-deux" -> 32, "12" -> 12; null for anything else. */
export function frenchNumber(text: string): number | null {
  const word = text
    .toLowerCase()
    .replace(/\bune$/, 'un')
    .replace(/\s+et\s+|-et-|\s+/g, '-');
  if (/^\d+$/.test(word)) return Number(word);
  const at = small.indexOf(word);
  if (at >= 0) return at + 1;
  const ten = tens.find((each) => word === each || word.startsWith(`${each}-`));
  if (ten === undefined) return null;
  const rest = word.slice(ten.length + 1);
  const one = rest === '' ? 0 : small.indexOf(rest) + 1;
  return rest !== '' && (one === 0 || one > 9) ? null : (tens.indexOf(ten) + 2) * 10 + one;
}

const words = [...small].sort((a, b) => b.length - a.length).join('|');
const number = `(?:\\d{1,3}|(?:${tens.join('|')})(?:(?:-|\\s)(?:et(?:-|\\s))?(?:${words}|une))?|${words}|une)`;
const whom = `(?:(?:autres|de ces|des|premières)\\s+)?(?:parties|partie|pays|états|état)(?!\\p{L})`;

const patterns: readonly RegExp[] = [
  `(?<!\\p{L})(?<n>${number})\\s*\\(?\\s*(?:${whom}\\s+)?(?:sur|des)\\s+(?:les\\s+)?(?<of>${number})(?!\\p{L})(?:\\s+${whom})?\\)?`,
  `(?<!\\p{L})(?<n>${number})\\s+${whom}`,
  `(?:parties|pays|états|plusieurs|certaines|certains|majorité|autres)\\s+\\((?<n>${number})\\)`,
  `(?:seules?|seuls?|dont)\\s+(?<n>${number})\\s+(?=\\p{L}+(?:ent|ont)(?!\\p{L}))`,
].map((source) => new RegExp(source, 'giu'));

/** "Au moins trois" is a bound and no count. */
const hedge =
  /(?<!\p{L})(?:au (?:moins|plus)|plus de|moins de|environ|près de|presque|jusqu['’]à|quelque|une? des|l['’]une? des)\s+$/iu;

/** Counts of parties that a clause states: « seules six Parties », « 31 sur 43 », in order. */
export function frenchCounts(text: string): StatedCount[] {
  const found: StatedCount[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const said = match.groups?.n ?? '';
      const n = frenchNumber(said);
      const of = match.groups?.of ? frenchNumber(match.groups.of) : null;
      const from = match.index + match[0].toLowerCase().indexOf(said.toLowerCase());
      const to = match.index + match[0].length;
      // « une Partie » is an article more often than a count: it counts where it is said to be the only one.
      const isArticle = /^une?$/i.test(said) && !/seule?\s+$/i.test(text.slice(0, from));
      if (n === null || n === 0 || isArticle || hedge.test(text.slice(0, from))) continue;
      if (match.groups?.of !== undefined && of === null) continue;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ text: of === null ? said : match[0].trim(), n, of, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

const quantifier =
  /(?<!\p{L})(?:(?:la|une) (?:très )?(?:grande |vaste |large )?majorité|une minorité(?: significative)?|la plupart|presque toutes|toutes|tous|plusieurs|certaine?s|quelques|de nombreu(?:ses|x)|un (?:petit|grand|certain) nombre|peu|la moitié|un tiers|deux tiers|(?:les|d['’]) ?autres|aucune?)(?=\s+(?:(?:des|de|d['’]|les|ces|autres)\s*)*(?:parties|partie|pays|états)(?!\p{L}))/giu;

/** Words that say how many without a number: « la plupart des Parties ». */
export function frenchQuantifiers(text: string): Quantifier[] {
  return [...text.matchAll(quantifier)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}
