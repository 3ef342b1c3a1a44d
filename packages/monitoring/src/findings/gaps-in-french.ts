/* The same in French as in gaps.ts: only the text's own words, and nothing from silence. */

const facts =
  '(?:informations?|données?|statistiques|chiffres|détails?|précisions?|réponses?|explications?|éclaircissements?|indications?)';
const given = '(?:fourni|donn|communiqu|transmis|soumis|envoy|reç|disponible|recueilli|présent)\\p{L}*';
const fetched = '(?:fourni|donné|communiqué|transmis|soumis|envoyé|apporté|reçu)';
const verbs = '(?:précisé|indiqué|informé|répondu|clarifié|expliqué|mentionné|spécifié|fait savoir)';
const not = '(?:pas|aucunement|nullement)';
const begin = '(?<!\\p{L})';
const end = '(?!\\p{L})';

/** « n’a fourni aucune information », « n’ont pas précisé », « aucune donnée n’est disponible », « sans préciser ». */
export const noInformation = [
  `${begin}n(?:e |['’])(?:\\p{L}+ ){1,3}(?:aucune?|guère d['’]|${not} (?:de |d['’]))(?:\\p{L}+ ){0,2}?${facts}${end}`,
  `${begin}n['’](?:a|ont|avai(?:t|ent)) (?:${not} |toujours pas |pas encore )${fetched} (?:\\S+ ){0,3}?${facts}${end}`,
  `${begin}n['’](?:a|ont|avai(?:t|ent)) (?:${not} |toujours pas |pas encore )${verbs}${end}`,
  `${begin}ne (?:précise|indique)(?:nt)? pas (?:si|quels?|quelles?|comment|les?|la)${end}`,
  `${begin}aucune? ${facts}${end}(?: \\S+){0,8}? n(?:e |['’])(?:est|sont|a été|ont été|soit|soient)${end}`,
  `${begin}${facts} (?:\\S+ ){0,8}?(?:fait défaut|font défaut|manque(?:nt)?|(?:est|sont) (?:manquante?s?|lacunaires?|incomplète?s?|insuffisante?s?))${end}`,
  `${begin}${facts} (?:\\S+ ){0,8}?(?:ne sont|n['’]est|n['’]ont|n['’]a) pas (?:été |encore |toujours )*${given}`,
  `${begin}(?:en l['’]absence|faute|par manque|à défaut) d(?:e |['’])(?:\\p{L}+ ){0,1}?(?:informations?|données|statistiques|chiffres|réponses?)${end}`,
  `${begin}sans (?:préciser|indiquer|spécifier|expliquer|fournir (?:\\p{L}+ ){0,3}?${facts})${end}`,
  `${begin}il (?:y a|existe) peu (?:de |d['’])${facts}${end}`,
  `${begin}(?:n['’]est pas|n['’]a pas été) (?:possible|en mesure) de (?:déterminer|établir|évaluer|savoir|conclure)${end}`,
];

export const unclear = [
  `${begin}(?:n['’](?:est|apparaît) pas (?:\\p{L}+ )?clair|(?:est|reste|demeure) (?:peu claire?|incertaine?|ambiguë?)|manque de clarté)${end}`,
  `${begin}n['’](?:a|ont) pas pu être (?:déterminé|établi|vérifié|confirmé)`,
];

export const otherSubject =
  /(?<!\p{L})(?:loi|lois|législation|code|article|articles|dispositions?|définition|convention|protocole|décret|règlements?|juges?|tribunaux|enfants?|victimes?|utilisateurs?|fournisseurs?|qui)\s+(?:\([^)]*\)\s+)?$/iu;
