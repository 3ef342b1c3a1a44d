/*
 * The kinds of tables that a secretariat keeps, as data: their fields, and the heads that columns of such tables carry
 * in English and in French. A head is compared in small letters, without accents and signs (find-heads.ts).
 */

export type TableKind = 'parties' | 'ratifications' | 'recommendations' | 'answers' | 'indicators';

export interface TableField {
  readonly name: string;
  readonly isNeeded: boolean;
  /** Several columns may hold it: names in several languages. */
  readonly isMany?: boolean;
  /** Known, and looked at, but not stored. */
  readonly isOnlyRead?: boolean;
  readonly about: string;
  readonly heads: readonly string[];
}

const party: TableField = {
  name: 'party',
  isNeeded: true,
  about: 'the State: a code (NL, NLD) or a name in English, French or Dutch',
  heads: words(
    'party, parties, state, states, state party, states parties, member state, country, code, iso, iso code, iso 2, country code, party code, state code, alpha 2, partie, etat, etats, etat partie, etat membre, etats membres, pays, code pays, code iso',
  ),
};

const nameOfParty: TableField = {
  name: 'name',
  isNeeded: false,
  isMany: true,
  isOnlyRead: true,
  about: 'its name beside its code: compared with the code, and not stored',
  heads: words(
    'name, name en, name fr, names, party name, state name, country name, nom, nom fr, nom en, nom du pays, state, country, party, etat, pays, partie',
  ),
};

const source: TableField = {
  name: 'source',
  isNeeded: false,
  about: 'where it is from: an address, a symbol, a name',
  heads: words('source, sources, reference, references, link, url, lien, document, fichier, file'),
};

const datesOfParty: readonly TableField[] = [
  {
    name: 'signed',
    isNeeded: false,
    about: 'the day of signature',
    heads: words(
      'signed, signed on, signature, date of signature, signature date, date de signature, signe, signe le',
    ),
  },
  {
    name: 'ratified',
    isNeeded: false,
    about: 'the day of ratification, acceptance, approval or accession',
    heads: words(
      'ratified, ratified on, ratification, ratification date, date of ratification, ratification or accession, ratification accession, accession, accession date, date of accession, date de ratification, ratifie, ratifie le, adhesion, date d adhesion',
    ),
  },
  {
    name: 'in-force',
    isNeeded: false,
    about: 'the day on which the treaty binds the State',
    heads: words(
      'in force, in force on, in force since, entry into force, entry into force date, date of entry into force, entered into force, entree en vigueur, date d entree en vigueur, en vigueur, en vigueur le, inforce',
    ),
  },
  {
    name: 'left',
    isNeeded: false,
    about: 'the day on which the State ceased to be a party',
    heads: words(
      'left, left on, denounced, denunciation, date of denunciation, withdrawal, withdrawn, denonciation, date de denonciation, denonce le, retrait',
    ),
  },
];

const parties: readonly TableField[] = [
  party,
  nameOfParty,
  {
    name: 'standing',
    isNeeded: false,
    about: 'monitored, joined-later or outside (suivie, ratifiée plus tard, hors cycle)',
    heads: words('standing, class, status, statut, classe, situation'),
  },
  {
    name: 'basis',
    isNeeded: false,
    isOnlyRead: true,
    about: 'how it came to be in the round or outside it: read together with the standing',
    heads: words('basis, base, fondement'),
  },
  ...datesOfParty,
  source,
];

const ratifications: readonly TableField[] = [
  party,
  nameOfParty,
  ...datesOfParty,
  {
    name: 'reservation',
    isNeeded: false,
    about: 'the words of a reservation',
    heads: words('reservation, reservations, reserve, reserves'),
  },
  {
    name: 'declaration',
    isNeeded: false,
    about: 'the words of a declaration',
    heads: words('declaration, declarations'),
  },
  source,
];

const recommendations: readonly TableField[] = [
  {
    name: 'recommendation',
    isNeeded: true,
    about: 'its number: III-8',
    heads: words(
      'number, no, nr, n, id, rec, recommendation number, recommendation no, recommendation id, recommendation, numero, no de la recommandation, numero de la recommandation, recommandation, paragraph, paragraphe, para',
    ),
  },
  {
    name: 'text',
    isNeeded: false,
    about: 'its words',
    heads: words(
      'text, full text, wording, recommendation text, text of the recommendation, recommendation, recommendations, texte, libelle, texte de la recommandation, recommandation, recommandations',
    ),
  },
  {
    name: 'by',
    isNeeded: false,
    about: 'the recommending States, parted by a comma, a semicolon or a line',
    heads: words(
      'by, recommended by, recommending state, recommending states, recommending state or states, reviewing state, author, formulee par, recommande par, etat auteur, etats auteurs, etat recommandant, auteur',
    ),
  },
  {
    name: 'party',
    isNeeded: false,
    about: 'the State that takes the position',
    heads: words(
      'party, state, state under review, sur, reviewed state, addressee, country, concerned state, etat, etat examine, pays, partie, destinataire',
    ),
  },
  {
    name: 'position',
    isNeeded: false,
    about: 'accepted, partly accepted, noted, not accepted or pending (acceptée, notée, refusée …)',
    heads: words(
      'position, stated position, state position, position of the state, state s position, response, state response, decision, reponse, position de l etat, statut, status',
    ),
  },
  {
    name: 'level',
    isNeeded: false,
    about: 'its verb: require, request, invite, or the word of the body',
    heads: words('level, verb, verbe, niveau'),
  },
  {
    name: 'date',
    isNeeded: false,
    about: 'the day on which the position was taken',
    heads: words('date, position date, date of position, dated, taken on, date de la position, le'),
  },
  source,
];

const answers: readonly TableField[] = [
  party,
  {
    name: 'question',
    isNeeded: true,
    about: 'the number of the question: 3, 3a, Question 3(a)',
    heads: words(
      'question number, question no, question id, number, no, nr, n, id, q, question, questions, numero, numero de la question, no de la question',
    ),
  },
  {
    name: 'item',
    isNeeded: false,
    about: 'the letter of its item, where the number does not hold it',
    heads: words('item, part, letter, sub question, subquestion, point, lettre, sous question'),
  },
  {
    name: 'title',
    isNeeded: false,
    isOnlyRead: true,
    about: 'the words of the question: not stored, the questionnaire has them',
    heads: words('question, questions, question text, title, texte de la question, intitule'),
  },
  {
    name: 'text',
    isNeeded: true,
    about: 'the answer',
    heads: words(
      'answer, answers, reply, response, text, reponse, reponses, texte, answer text, texte de la reponse',
    ),
  },
  {
    name: 'language',
    isNeeded: false,
    about: 'the language of the answer: en, fr, nl …',
    heads: words('language, lang, langue'),
  },
  {
    name: 'date',
    isNeeded: false,
    about: 'the day on which it was given',
    heads: words(
      'date, dated, answered on, received, received on, date of reply, date de la reponse, recue le',
    ),
  },
  source,
];

const indicators: readonly TableField[] = [
  {
    name: 'indicator',
    isNeeded: true,
    about: 'its name or key',
    heads: words(
      'indicator, indicators, indicator name, measure, indicateur, indicateurs, nom de l indicateur, name, nom',
    ),
  },
  party,
  {
    name: 'period',
    isNeeded: true,
    about:
      'a year, a month, a quarter, a day, or two of them with a stroke between: 2021, 2021-03, 2021-Q1, 2020/2021',
    heads: words('period, year, time, date, reference period, periode, annee, an'),
  },
  {
    name: 'value',
    isNeeded: true,
    about: 'the figure; <5, n/a and .. are kept as written, as no number',
    heads: words('value, figure, number, count, total, amount, valeur, chiffre, nombre, effectif'),
  },
  {
    name: 'unit',
    isNeeded: false,
    about: 'what is counted: persons, %, reports',
    heads: words('unit, unit of measure, measured in, unite, unite de mesure'),
  },
  {
    name: 'split',
    isNeeded: false,
    about: 'the group that is counted: girls, 12 to 15 years',
    heads: words(
      'split, disaggregation, breakdown, group, category, sex, gender, age, age group, ventilation, desagregation, groupe, categorie, sexe, tranche d age',
    ),
  },
  {
    name: 'definition',
    isNeeded: false,
    about: 'what the source says it counts',
    heads: words('definition, description, note, notes, remarque'),
  },
  source,
];

export const fieldsOf: Readonly<Record<TableKind, readonly TableField[]>> = {
  parties,
  ratifications,
  recommendations,
  answers,
  indicators,
};

export const tableKinds = Object.keys(fieldsOf) as readonly TableKind[];

function words(list: string): readonly string[] {
  return list.split(', ');
}
