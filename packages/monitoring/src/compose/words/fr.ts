import type { ComposeWords } from './words.js';

export const french: ComposeWords = {
  and: 'et',
  factsheetOf: (party) => `Fiche : ${party}`,
  unofficial: (symbol) =>
    `Non officiel. Établi par un logiciel à partir ${symbol ? `de ${symbol}` : 'du rapport adopté'}. Seul le texte adopté fait foi.`,
  madeFrom: (title, symbol, date) => `${title}${symbol ? ` (${symbol})` : ''}${date ? `, ${date}` : ''}.`,
  howMade: (party) =>
    `Cette page réunit, chapitre par chapitre, ce que le rapport dit de la Partie « ${party} » et ce qu’il lui recommande, avec les numéros des paragraphes et des recommandations. Elle cite le rapport dans sa langue ; ce que nous avons changé est entre crochets. Elle ne contient rien de postérieur au rapport et ne conclut rien du silence : ne pas être nommé ne veut pas dire « non ».`,
  howMadeForLaterParty: (party) =>
    `Le cycle a été lancé avant l’adhésion de la Partie « ${party} » ; le rapport n’a donc pas examiné sa situation. Les recommandations à toutes les Parties la concernent aussi : elles figurent ici, avec celles dont le texte laisse les destinataires ouverts. Rien ici n’est un constat sur cette Partie.`,
  levels:
    '« Requires » (exige) renvoie à une obligation de la convention ; « requests » (demande) à une obligation qu’un texte de l’organe de suivi a précisée ; « invites » (invite) à une bonne pratique ou à une autre mesure qui protège mieux. Le rapport dit lui-même sur quoi repose chaque niveau.',
  observations: (party) => `Observations : ${party}`,
  observationsAndRecommendations: (party) => `Observations et recommandations : ${party}`,
  generic: 'Recommandations générales',
  asAddressed: 'Imprimées telles qu’adressées dans le texte',
  asAddressedNote: (party, withParagraphs) =>
    `Ces recommandations n’ont pas de liste de destinataires. Le texte ne dit pas si elles concernent la Partie « ${party} » ; elles figurent ici dans ses termes${withParagraphs ? ', avec les paragraphes sur la même question qui la nomment' : ''}.`,
  practices: (count) => (count === 1 ? 'Pratique prometteuse' : 'Pratiques prometteuses'),
  paragraphs: (count) => (count === 1 ? 'paragraphe' : 'paragraphes'),
  quotedParagraph: (number) => `Paragraphe ${number} :`,
  recommendations: (count) => (count === 1 ? 'Recommandation' : 'Recommandations'),
  laterNote: (note) =>
    `Information reçue après l’adoption, note ${note} du rapport ; la liste adoptée est inchangée :`,
  accounted: 'Ce que devient chaque recommandation',
  accountedAs: {
    specific: (party) => `Adressées à la Partie « ${party} »`,
    generic: () => 'Adressées à toutes les Parties, ou aux Parties sans restriction',
    'as-addressed': () => 'Sans liste de destinataires, imprimées telles quelles',
    'not-addressed': () => 'Adressées à d’autres Parties, non imprimées',
  },
  merged: (id, into) => `${id} est imprimée avec ${into}, dont les termes sont les mêmes.`,
  howToFillIn:
    'Veuillez écrire chaque réponse dans le champ sous sa question, sans changer les termes des questions. Une réponse peut avoir plusieurs paragraphes.',
  compilationOf: (question) =>
    question === null ? 'Compilation des réponses' : `Compilation des réponses à la question ${question}`,
  askedIn: (source) => `Questionnaire : ${source}.`,
  howCompiled:
    'Non officiel. Établi par un logiciel à partir des réponses énumérées ici : il en cite le texte question par question, chaque fois avec sa source. Seules les réponses elles-mêmes font foi. Lorsqu’une réponse figure dans la liste et qu’aucun texte n’y a été trouvé sur une question, cela est indiqué ; rien n’en est conclu, et rien n’est dit d’un État dont la réponse n’y figure pas.',
  question: (address) => `Question ${address.replace('→', ', demande ')}`,
  answerSource: (address, symbol, date) =>
    `(Réponse${symbol ? ` ${symbol}` : ''}${date ? ` du ${date}` : ''}, question ${address.replace('→', ', demande ')})`,
  noAnswerFound: 'Aucune réponse à cette question n’a été trouvée dans la réponse de l’État.',
  translationBy: (who, authoritative) =>
    `Traduction${who ? `, par ${who}` : ''}${authoritative === null ? '' : authoritative === 'original' ? ' ; l’original fait foi' : ' ; la traduction fait foi'} :`,
  repliesNotHere: 'De ces États, aucune réponse ne figure ici :',
  noReplyBy: (day, decision) =>
    `aucune réponse reçue ; les réponses étaient demandées pour le ${day} (décision ${decision})`,
  picked: {
    yes: 'Oui',
    no: 'Non',
    partly: 'En partie',
    'not-applicable': 'Sans objet',
    'no-information': 'Pas d’information',
  },
  inForceSince: (day) => `en vigueur depuis le ${day}`,
  fileGiven: (name) => `Fichier joint : ${name}`,
  contributions: (inGeneral) => (inGeneral ? 'Contributions d’ordre général' : 'Contributions'),
  contributionOf: (organisation, party, kind) =>
    `${organisation ?? 'Une organisation dont le nom n’est pas communiqué'}${party === null ? '' : kind === 'comment' ? `, commentaire sur la réponse : ${party}` : ` : ${party}`}`,
  commentOn: (answer, quotation) => `Sur la réponse à la question ${answer} : « ${quotation} »`,
  struck: (reason) => `[…] Non montré : ${reason}`,
  contributionKey: (key) => `(Contribution ${key})`,
  noteInSource: (note) => `(note ${note} de la source)`,
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
