import type { Cover } from './cover.js';
import type { Found } from './found.js';

/*
 * Monitoring bodies by the beginning of their symbols: name as readers call it | beginning of the symbol | other names
 * as covers print them. A longer beginning goes before a shorter one.
 */
const rows = `
Lanzarote Committee | T-ES | Committee of the Parties to the Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse; Comité de Lanzarote
GRETA | GRETA | Group of Experts on Action against Trafficking in Human Beings; Groupe d'experts sur la lutte contre la traite des êtres humains
ECRI | CRI | European Commission against Racism and Intolerance; Commission européenne contre le racisme et l'intolérance
GREVIO | GREVIO | Group of Experts on Action against Violence against Women and Domestic Violence; Groupe d'experts sur la lutte contre la violence à l'égard des femmes et la violence domestique
GRECO | Greco | Group of States against Corruption; Groupe d'États contre la corruption
CPT | CPT | European Committee for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment; Comité européen pour la prévention de la torture et des peines ou traitements inhumains ou dégradants
MONEYVAL | MONEYVAL | Committee of Experts on the Evaluation of Anti-Money Laundering Measures and the Financing of Terrorism
Advisory Committee on the Framework Convention for the Protection of National Minorities | ACFC | Comité consultatif de la Convention-cadre pour la protection des minorités nationales
Committee of Experts of the European Charter for Regional or Minority Languages | MIN-LANG | Comité d'experts de la Charte européenne des langues régionales ou minoritaires
Cybercrime Convention Committee | T-CY | Comité de la Convention sur la cybercriminalité
Venice Commission | CDL | European Commission for Democracy through Law; Commission européenne pour la démocratie par le droit; Commission de Venise
Commissioner for Human Rights | CommDH | Commissaire aux droits de l'homme
European Committee of Social Rights | | Comité européen des Droits sociaux
Committee on the Rights of the Child | CRC/C | Comité des droits de l'enfant
Committee against Torture | CAT/C | Comité contre la torture
Subcommittee on Prevention of Torture | CAT/OP | Sous-Comité pour la prévention de la torture
Human Rights Committee | CCPR/C | Comité des droits de l'homme
Committee on the Elimination of Racial Discrimination | CERD/C | Comité pour l'élimination de la discrimination raciale
Committee on the Elimination of Discrimination against Women | CEDAW/C | Comité pour l'élimination de la discrimination à l'égard des femmes
Committee on Enforced Disappearances | CED/C | Comité des disparitions forcées
Committee on Migrant Workers | CMW/C | Comité des travailleurs migrants; Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families
Committee on the Rights of Persons with Disabilities | CRPD/C | Comité des droits des personnes handicapées
Committee on Economic, Social and Cultural Rights | E/C.12 | Comité des droits économiques, sociaux et culturels
Working Group on the Universal Periodic Review | A/HRC/WG.6 | Groupe de travail sur l'Examen périodique universel
Human Rights Council | A/HRC | Conseil des droits de l'homme
European Commission | COM | Commission européenne
`;

interface KnownBody {
  readonly name: string;
  readonly symbol: string;
  readonly printed: readonly string[];
}

const known: readonly KnownBody[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [name = '', symbol = '', others = ''] = row.split('|').map((cell) => cell.trim());
    return { name, symbol, printed: [name, ...others.split('; ')].filter(Boolean).map(folded) };
  });

/** The body of the profile; else the one whose symbol or name the cover shows; else what looks like a body's name. */
export function bodyIn(cover: Cover, symbol: string | null, ofProfile: string | null): Found | null {
  if (ofProfile) return { value: ofProfile, confidence: 0.95 };
  const text = folded(cover.lines.map((line) => line.text).join(' '));
  const bySymbol =
    symbol === null ? undefined : known.find((body) => body.symbol && begins(symbol, body.symbol));
  if (bySymbol) {
    const isPrinted = bySymbol.printed.some((name) => text.includes(name));
    return { value: bySymbol.name, confidence: isPrinted ? 0.97 : 0.85 };
  }
  const byName = known.find(({ printed }) =>
    cover.lines.some((line) => printed.includes(withoutShort(line.text))),
  );
  if (byName) return { value: byName.name, confidence: 0.85 };
  const looks = joinedLines(cover).find(looksLikeBody);
  return looks ? { value: looks, confidence: 0.6 } : null;
}

/** "CRI(2020)12" begins with CRI, "CRIME(2020)1" does not. */
function begins(symbol: string, start: string): boolean {
  return symbol.startsWith(start) && (start === 'Greco' || !/^[A-Za-z]/.test(symbol.slice(start.length)));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}

function withoutShort(text: string): string {
  return folded(text).replace(/\s*\([^()]{2,20}\)\s*$/, '');
}

const first =
  /^(?:The |Le |La |L’|L')?(?:\p{Lu}\p{L}+ ){0,3}(?:Committee|Commission|Council|Group of (?:Experts|States|Specialists)|Working Group|Board|Assembly|Sub-?[Cc]ommittee|Comité|Conseil|Groupe (?:d[’']experts|d[’']États|de travail)|Assemblée|Sous-[Cc]omité)(?: (?:of|on|against|for|to|des?|du|sur|contre|pour|d[’'])|\s*\(|$)/u;
const last =
  /^(?:The )?(?:\p{Lu}[\p{L}-]+ |(?:and|of|the|for|on) ){1,8}(?:Committee|Commission|Council|Board|Assembly)(?: \([^()]{2,20}\))?$/u;
const noBody =
  /^(?:the )?(?:council of europe|european union|conseil de l['’]europe)$|\b(?:reports?|rapports?|questionnaire|sessions?|meetings?|rounds?|recommendations?|adopted|observations|opinions?|implementation|minutes|conference room)\b|[.:;]$|\d{4}/i;

/** Exported for the title, which is none of these. */
export function looksLikeBody(line: string): boolean {
  return line.split(/\s+/).length <= 24 && (first.test(line) || last.test(line)) && !noBody.test(line);
}

/** Whether a line is the name of a body or of its organisation. */
export function namesBody(line: string): boolean {
  const bare = withoutShort(line);
  return (
    looksLikeBody(line) ||
    known.some(({ printed }) => printed.includes(bare)) ||
    /^(?:the )?(?:council of europe|united nations|european union|conseil de l'europe|nations unies|union européenne)$/.test(
      bare,
    )
  );
}

/** A name may run over two lines. */
function joinedLines({ lines }: Cover): string[] {
  return lines.flatMap(({ text }, n) => {
    const next = lines[n + 1];
    const goesOn =
      next && !next.opens && /\b(?:of|on|and|the|against|for|to|des?|du|sur|contre|et)$/i.test(text);
    return goesOn ? [`${text} ${next.text}`] : [text];
  });
}
