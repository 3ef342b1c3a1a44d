/** The few words of ours inside a quotation, and the reasons of dispositions. In the language asked for. */
export interface FactsheetWords {
  readonly statesNamed: (count: number, own: string | null) => string;
  readonly namedInNote: (notes: readonly number[]) => string;
  readonly noteSays: (note: number, text: string) => string;
  readonly named: string;
  readonly listed: string;
  readonly listedUnder: (labels: readonly string[], of: number) => string;
  readonly partly: (part: string) => string;
  readonly accessory: (to: string) => string;
  readonly allParties: string;
  readonly unrestricted: string;
  readonly notAlready: string;
  readonly conditional: string;
  readonly othersNamed: string;
  readonly laterNote: (note: number) => string;
  readonly laterParty: string;
  readonly unrestrictedLaterParty: string;
  readonly fallsShort: string;
  readonly legalCondition: string;
  readonly credited: string;
  readonly creditedByPractice: string;
  readonly silent: string;
  readonly inconclusive: string;
}

const english: FactsheetWords = {
  statesNamed: (count, own) => (own ? `${count} States named, among them ${own}` : `${count} States named`),
  namedInNote: (notes) => `[named in ${plural(notes, 'note', 'notes', 'and')}]`,
  noteSays: (note, text) => `[note ${note}: ${text}]`,
  named: 'Named in the text of the recommendation.',
  listed: 'In the list attached to the recommendation.',
  listedUnder: (labels, of) => `Listed under ${labels.length} of ${of} sub-items: ${labels.join('; ')}.`,
  partly: (part) => `Addressed only in part: ${part}.`,
  accessory: (to) => `Has no list of its own and refers to Recommendation ${to}, whose list holds the party.`,
  allParties: 'Addressed to all parties.',
  unrestricted: 'Addressed to parties without restriction.',
  notAlready:
    'Addressed to parties that are not already doing so, without a list: the text does not say whether the party is one of them.',
  conditional:
    'Addressed to parties that meet a condition, without a list: the text does not say whether the party does.',
  othersNamed: 'Other parties are named or listed; this one is not.',
  laterNote: (note) =>
    `Note ${note} of the report, added after adoption, speaks of the party; the adopted list is unchanged.`,
  laterParty: 'Addressed to all parties, which includes those that joined after the round was launched.',
  unrestrictedLaterParty:
    'Addressed to parties without the word "all": the text does not say whether it reaches those that joined later.',
  fallsShort:
    'To be decided: these paragraphs name the party and may describe something missing. Does the recommendation concern it?',
  legalCondition:
    'To be decided: a condition in law, settled country by country, on which the report is silent or not conclusive for the party. Print it with "if it is not already doing so"?',
  credited:
    'To be decided: these paragraphs name the party and may describe the measure as in place. Need the recommendation be repeated?',
  creditedByPractice:
    'To be decided: a practice box of the section describes something of the kind in the party. Need the recommendation be repeated?',
  silent: 'To be decided: no paragraph of the section names the party. Print it among the generic ones?',
  inconclusive:
    'To be decided: the paragraphs of the section that name the party do not settle it. Print it among the generic ones?',
};

const french: FactsheetWords = {
  statesNamed: (count, own) => (own ? `${count} États nommés, dont ${own}` : `${count} États nommés`),
  namedInNote: (notes) => `[cité dans ${plural(notes, 'la note', 'les notes', 'et')}]`,
  noteSays: (note, text) => `[note ${note} : ${text}]`,
  named: 'Nommée dans le texte de la recommandation.',
  listed: 'Figure dans la liste jointe à la recommandation.',
  listedUnder: (labels, of) => `Figure sous ${labels.length} des ${of} points : ${labels.join(' ; ')}.`,
  partly: (part) => `Concernée en partie seulement : ${part}.`,
  accessory: (to) =>
    `Sans liste propre ; renvoie à la recommandation ${to}, dont la liste comprend la Partie.`,
  allParties: 'Adressée à toutes les Parties.',
  unrestricted: 'Adressée aux Parties sans restriction.',
  notAlready:
    'Adressée aux Parties qui ne le font pas encore, sans liste : le texte ne dit pas si la Partie en est.',
  conditional:
    'Adressée aux Parties qui remplissent une condition, sans liste : le texte ne dit pas si la Partie la remplit.',
  othersNamed: 'D’autres Parties sont nommées ou citées ; celle-ci ne l’est pas.',
  laterNote: (note) =>
    `La note ${note} du rapport, ajoutée après l’adoption, parle de la Partie ; la liste adoptée est inchangée.`,
  laterParty: 'Adressée à toutes les Parties, y compris celles qui ont adhéré après le lancement du cycle.',
  unrestrictedLaterParty:
    'Adressée aux Parties sans le mot « toutes » : le texte ne dit pas si elle vise celles qui ont adhéré plus tard.',
  fallsShort:
    'À décider : ces paragraphes nomment la Partie et décrivent peut-être un manque. La recommandation la concerne-t-elle ?',
  legalCondition:
    'À décider : une condition de droit, réglée pays par pays, sur laquelle le rapport se tait ou ne conclut pas pour la Partie. L’imprimer avec « si elle ne le fait pas encore » ?',
  credited:
    'À décider : ces paragraphes nomment la Partie et décrivent peut-être la mesure comme en place. Faut-il répéter la recommandation ?',
  creditedByPractice:
    'À décider : un encadré de pratiques de la section décrit chez la Partie quelque chose de cet ordre. Faut-il répéter la recommandation ?',
  silent:
    'À décider : aucun paragraphe de la section ne nomme la Partie. L’imprimer parmi les recommandations générales ?',
  inconclusive:
    'À décider : les paragraphes de la section qui nomment la Partie ne tranchent pas. L’imprimer parmi les recommandations générales ?',
};

function plural(numbers: readonly number[], one: string, more: string, and: string): string {
  const last = numbers.at(-1);
  return numbers.length === 1
    ? `${one} ${last}`
    : `${more} ${numbers.slice(0, -1).join(', ')} ${and} ${last}`;
}

export type FactsheetLanguage = 'en' | 'fr';
export const factsheetWords: Readonly<Record<FactsheetLanguage, FactsheetWords>> = {
  en: english,
  fr: french,
};
