/** The few words that a printed text itself says. */
export interface PdfWords {
  readonly contents: string;
  readonly recommendation: string;
  readonly picture: string;
  readonly untitled: string;
}

const EN: PdfWords = {
  contents: 'Contents',
  recommendation: 'Recommendation',
  picture: 'Picture',
  untitled: 'Untitled text',
};

const FR: PdfWords = {
  contents: 'Sommaire',
  recommendation: 'Recommandation',
  picture: 'Image',
  untitled: 'Texte sans titre',
};

export function pdfWords(language: string): PdfWords {
  return language.toLowerCase().startsWith('fr') ? FR : EN;
}
