/** The few words that a page itself says, beside its text. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly notes: string;
  readonly back: string;
  readonly untitled: string;
}

const EN: PageWords = {
  skip: 'Skip to the text',
  contents: 'Contents',
  notes: 'Notes',
  back: 'Back to the text',
  untitled: 'Untitled text',
};

const FR: PageWords = {
  skip: 'Aller au texte',
  contents: 'Sommaire',
  notes: 'Notes',
  back: 'Retour au texte',
  untitled: 'Texte sans titre',
};

export function pageWords(language: string): PageWords {
  return language.toLowerCase().startsWith('fr') ? FR : EN;
}
