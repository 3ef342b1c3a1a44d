/** The few words that a Word file itself says, beside its text. */
export interface FileWords {
  readonly contents: string;
  readonly page: (number: string, of: string) => string;
  readonly recommendation: string;
  readonly box: string;
  readonly picture: string;
  readonly note: string;
  readonly table: string;
  readonly answer: string;
  readonly toAnswer: string;
  readonly title: string;
}

const EN: FileWords = {
  contents: 'Contents',
  page: (number, of) => `Page ${number} of ${of}`,
  recommendation: 'Recommendation',
  box: 'Box',
  picture: 'Picture',
  note: 'Note',
  table: 'Table',
  answer: 'Answer',
  toAnswer: 'Click here and write the answer.',
  title: 'Title',
};

const FR: FileWords = {
  contents: 'Sommaire',
  page: (number, of) => `Page ${number} sur ${of}`,
  recommendation: 'Recommandation',
  box: 'Encadré',
  picture: 'Image',
  note: 'Note',
  table: 'Tableau',
  answer: 'Réponse',
  toAnswer: 'Cliquez ici et écrivez la réponse.',
  title: 'Titre',
};

export function fileWords(language: string): FileWords {
  return language.toLowerCase().startsWith('fr') ? FR : EN;
}
