import { isOtherMeaning } from '../acronyms.js';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { printedLists } from '../lists.js';
import { nearNames, nearPlaces } from '../naming/near-names.js';
import { penalCodes } from '../naming/penal-codes.js';
import { shortenedStates } from '../naming/short-names.js';
import { brokenNames } from '../naming/table-names.js';
import { byFrequency, times, variant } from '../naming/variant.js';
import { type PartyForm, partyForms, takesArticle } from '../party-forms.js';
import { accentedNames, type ProperName, properNames, withoutAccents } from '../proper-names.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * One party, body, unit or place under several names or spellings in one text. Whoever searches for a name finds
 * half of what is said. The form that the text uses less often is told once, with all its places.
 */
export const nameVariant: Rule = {
  name: 'name-variant',
  severity: 'warning',
  finds: 'One party, body or place under several names or spellings.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const forms = partyForms(context);
    yield* otherNames(context, forms);
    yield* missingArticles(context, forms);
    const isTold = isOtherMeaning(context);
    const names = properNames(context).filter(({ unit, from }) => !isTold(unit, from));
    yield* otherSpellings(context, names);
    yield* nearNames(context, names);
    yield* nearPlaces(context);
    yield* penalCodes(context);
    yield* brokenNames(context);
    yield* shortenedStates(context);
  },
};

/** "Moldova" where the text says "the Republic of Moldova". A longer formal name than the usual one is no slip. */
function* otherNames(context: CheckContext, forms: readonly PartyForm[]): Iterable<RuleFinding> {
  for (const ofParty of groupedBy(forms, ({ code }) => code)) {
    const [usual, ...others] = byFrequency(ofParty);
    for (const rare of others) {
      if (rare[0].form.includes(usual[0].form) || rare.length === usual.length) continue;
      yield variant(
        context,
        rare,
        usual,
        `${times(rare)}, where the text says “${withArticle(usual[0])}” elsewhere (${usual.length}).`,
        [rare[0].code],
      );
    }
  }
}

/** "Malta, Netherlands and Poland" in a text that writes "Malta, the Netherlands and Poland". */
function* missingArticles(context: CheckContext, forms: readonly PartyForm[]): Iterable<RuleFinding> {
  const inLists = new Map<TextUnit, Set<number>>();
  for (const { unit, names } of printedLists(context)) {
    if (!/,|\band\b/.test(unit.text.slice(names[0].to, names[1].from))) continue;
    const set = inLists.get(unit) ?? new Set();
    for (const { from } of names) set.add(from);
    inLists.set(unit, set);
  }
  const taking = forms.filter(
    (form) =>
      takesArticle(form) && (form.hasArticle || inLists.get(form.unit)?.has(form.from) || fillsBracket(form)),
  );
  for (const ofForm of groupedBy(taking, ({ form }) => form)) {
    const bare = ofForm.filter(({ hasArticle }) => !hasArticle);
    const usual = ofForm.filter(({ hasArticle }) => hasArticle);
    if (bare.length === 0 || bare.length >= usual.length) continue;
    yield variant(
      context,
      bare,
      usual,
      `${times(bare)} in a list without its article, where the text says “the ${usual[0].form}” elsewhere (${usual.length}).`,
      [bare[0].code],
    );
  }
}

/** A list of one: "(Slovak Republic)". Behind the name of a person or body it only says where they are from. */
function fillsBracket({ unit, from, to }: PartyForm): boolean {
  return (
    unit.text[from - 1] === '(' &&
    unit.text[to] === ')' &&
    !/\p{Lu}[^\s]* $/u.test(unit.text.slice(Math.max(0, from - 40), from - 1))
  );
}

/** "Taskforce" and "Task Force", "Center" and "Centre", "Brčko" and "Brcko" in one and the same name. */
function* otherSpellings(context: CheckContext, names: readonly ProperName[]): Iterable<RuleFinding> {
  const told = new Map<TextUnit, ProperName[]>();
  const groups = groupedBy([...names, ...accentedNames(context)], ({ key }) => key).filter(isSpeltInTwoWays);
  // The name that stands most often is told first, whole; after that neither its parts nor longer names around it.
  for (const group of groups.sort((a, b) => b.length - a.length || b[0].form.length - a[0].form.length)) {
    if (
      group.some((name) => told.get(name.unit)?.some((other) => name.from < other.to && other.from < name.to))
    )
      continue;
    for (const name of group) told.set(name.unit, [...(told.get(name.unit) ?? []), name]);
    const [usual, ...others] = byFrequency(group);
    for (const rare of others) {
      if (rare[0].form.toLowerCase() === usual[0].form.toLowerCase()) continue;
      yield variant(
        context,
        rare,
        usual,
        `${times(rare)}, and “${usual[0].form}” (${usual.length}). Is this one name?`,
        [],
      );
    }
  }
}

/** Names of two words can be two names: "National Center", "National Centre". Accents are enough by themselves. */
function isSpeltInTwoWays(group: readonly ProperName[]): boolean {
  if (
    group.every(({ form }) => form === group[0].form) ||
    new Set(group.map(({ form }) => form.toLowerCase())).size < 2
  )
    return false;
  const bare = new Set(group.map(({ form }) => withoutAccents(form).toLowerCase()));
  return bare.size === 1 || group.some(({ form }) => (form.match(/(?<!\p{L})\p{Lu}/gu) ?? []).length > 2);
}

function withArticle({ form, hasArticle }: PartyForm): string {
  return hasArticle ? `the ${form}` : form;
}
