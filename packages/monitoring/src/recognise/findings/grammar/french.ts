import { frenchCounts, frenchQuantifiers } from './french-counts.js';
import type { Grammar } from './grammar.js';

/** What may stand before a name: « en », « au », « de la », « l’ », « l’ancienne ». */
const small = String.raw`(?:(?:en|au|aux|à|dans|par|pour|chez|le|la|les|de|du|des)\s+|[ld]['’]\s?(?:ancienne\s+)?)`;
const whom = '(?:parties|pays|états)';
/** « ne … pas »: up to four words between. */
const denied = String.raw`(?<!\p{L})n(?:e\s+|['’])(?:(?!que?\s)[\p{L}'’-]+\s+){1,5}?(?:pas|aucune?|guère|jamais)(?!\p{L})`;

/** French: the main forms. What it does not know it leaves alone. One piece: the forms of one language. */
export const french: Grammar = {
  statedCounts: frenchCounts,
  quantifiers: frenchQuantifiers,
  between: new RegExp(
    String.raw`^[\s,;:&/]*(?:(?:et|ou|ainsi que|de même que|aussi|une partie|en partie)[\s,;]*|${small}[\s,;]*)*$`,
    'iu',
  ),
  lacks: new RegExp(
    String.raw`${denied}|(?<!\p{L})(?:aucune?\s+(?!information)\p{L}+|sans\s+\p{L}+|absence d|dépourvue?s? d|manque(?:nt)? d|ni\s+\p{L}+\s+ni)(?=$|\P{L}|['’])`,
    'iu',
  ),
  within:
    /(?<!\p{L})(?:qui\s+n(?:e\s|['’])[^,;.]{0,40}?pas|non seulement|(?:ne\s+)?(?:doit|doivent|peut|peuvent|devra|devront)\s+pas\s+être|n(?:e\s+sont|['’]est)\s+pas\s+(?:\p{L}+\s+)?(?:punissables?|passibles?|poursuivie?s?|incriminée?s?|nécessaires?|exigée?s?|requise?s?|subordonnée?s?)|sans\s+(?:le|son|leur)\s+consentement)/iu,
  open: /(?<!\p{L})(?:dépend(?:ent)?\s+d|en fonction d|pas clair|peu clair|incertain|(?:en cours|à l['’]étude|projet de loi)|envisage(?:nt)?\s|prévo(?:it|ient)\s+d|difficultés?|obstacles?|aucune information|n['’](?:a|ont)\s+pas\s+(?:fourni|donné|précisé|indiqué|communiqué))/iu,
  either: /(?:présence|existence) ou (?:de )?l['’]absence d/giu,
  subordinate:
    /[\s,](?:qui|dont|où|parce que|car|lorsque|lorsqu['’]|quand|bien que|bien qu['’]|à moins que|y compris|telles? que|tels? que|par exemple|que|qu['’])(?!\p{L})/giu,
  that: /qu(?:e|['’])$/i,
  reporting:
    /(?:indiqu|signal|déclar|précis|inform|confirm|not|constat|observ|expliqu|rappel|soulign|mentionn|estim|affirm|répond|considèr)\p{L}*(?: le comité)?$/iu,
  aside: /,\s(?:lorsqu|quand|où|si|bien qu|même si)\P{L}?[^,;.]{1,40},(?=\s)/giu,
  committee:
    /(?<!\p{L})comité(?: de Lanzarote)? (?:(?:a|également|aussi|en outre) )*(?:not|constat|observ|consid[eé]r|estim|rel[eè]v|regrett|se félicit|soulign|rappel|compren)\p{L}*/iu,
  party:
    /(?<!\p{L})(?:(?:a|ont)\s+(?:également\s+)?(?:indiqué|signalé|déclaré|précisé|informé|mentionné|confirmé|expliqué|répondu|affirmé|souligné|fait\s+(?:savoir|état))|(?:indiqu|signal|déclar|précis|mentionn|confirm|expliqu|affirm)ent|fon?t\s+état|selon\s+(?:les|leurs?|ses)\s+(?:autorités|informations|réponses?)|se\s+réf[eè]re(?:nt)?)(?!\p{L})/iu,
  examples: new RegExp(
    String.raw`(?<!\p{L})(?:par exemple|notamment|telles? que|tels? que|comme|y compris|en particulier|entre autres)[\s,:(]*${small}*$`,
    'iu',
  ),
  areExamples: /(?<!\p{L})exemples?(?!\p{L})[^.;]*(?<!\p{L})(?:sont|est|figurent|comprennent)(?!\p{L})/iu,
  examplesBehind: /^[\s,(]*(?:par exemple|notamment|entre autres|pour ne citer|etc)(?!\p{L})/iu,
  examplesFirst: /^\s*par exemple(?!\p{L})/iu,
  examplesFollow: /(?<!\p{L})exemples?(?!\p{L})|non exhausti/iu,
  subjectLast: /(?<!\p{L})(?:parties|pays|états|certaine?s|autres|plusieurs)$/iu,
  subjectAlone: new RegExp(
    String.raw`(?:^|[,;:.]|(?<!\p{L})(?:et|mais|tandis que|alors que))\s*(?:(?:cependant|toutefois|dans|en|pour|parmi|seules?|seuls?|les|des|de|la|une?|certaine?s|quelques|plusieurs|plupart|majorité|minorité|nombre|autres|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|${whom}),?\s+|d['’])*(?:${whom}|certaine?s|autres|plusieurs)\s*$`,
    'iu',
  ),
  stops: /;|\.\s|(?<!\p{L})(?:tandis qu|alors qu)|, mais(?!\p{L})|\s[–-]\s/iu,
  conceded: /^,\s(?:bien qu|même si|alors qu|tandis qu)[^,;.]*,(?=\s)/iu,
  except: new RegExp(
    String.raw`(?<!\p{L})(?:sauf|hormis|excepté|à l['’]exception|en dehors|mais pas|mais non|à part|autres qu[e'’])[\s:,]*${small}*\(?\s*$`,
    'iu',
  ),
  allBut: /(?<!\p{L})(?:toutes|tous) sauf(?!\p{L})/iu,
  ofTheLast: /^,?\s(?:qui|dont|où|lequel|laquelle)(?!\p{L})/iu,
  wholeField: new RegExp(
    String.raw`(?<!\p{L})(?:toutes|tous)\s+les\s+(?:autres\s+)?${whom}(?!\p{L})(?!,?\s(?:qui|que|qu['’]|dont|où|ayant|concernée?s)(?!\p{L}))`,
    'iu',
  ),
  openings:
    /^(?:Cependant|Toutefois|En outre|De plus|Par ailleurs|De même|Par exemple|À cet égard|En général|Dans ce contexte),\s*/iu,
  committeeSays:
    /^le comité(?: de Lanzarote)? (?:(?:également|aussi) )?(?:not|constat|observ|comprend|soulign|rel[eè]v)\p{L}*(?: également| aussi)? (?:que |qu['’])/iu,
  atStart: new RegExp(String.raw`^${small}*…(?:\s*\([^()]*\))?[\s,:;]*`, 'iu'),
  atEnd:
    /(?:[\s,:;(–-]|(?<!\p{L})(?:en|au|aux|à|dans|par|pour|le|la|les|de|du|des|et|[ld]['’]|à savoir|notamment|par exemple|y compris|comme|telles? que|tels? que)(?!\p{L}))*\s*…[\s.,:;)]*$/iu,
};
