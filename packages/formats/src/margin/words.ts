import type { NoticePlace, Severity } from '@rapporteur/document';

/** What the page says itself, beside the text and its notices. */
export interface MarginWords {
  readonly title: string;
  readonly skip: string;
  readonly own: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counts: Readonly<Record<Severity, (count: number) => string>>;
  readonly show: string;
  readonly none: string;
  readonly byRule: string;
  readonly ruleHead: string;
  readonly count: string;
  readonly first: string;
  readonly expected: string;
  readonly seeAlso: string;
  readonly dismissed: string;
  readonly text: string;
  place(place: NoticePlace): string;
}

const EN: MarginWords = {
  title: 'Checked text',
  skip: 'Skip to the text',
  own: 'For you alone: this page holds the text and what the checker says of it. A notice is a pointer for the author, not a judgement.',
  severity: { error: 'Error', warning: 'Warning', info: 'Question' },
  counts: {
    error: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    info: (count) => (count === 1 ? '1 question' : `${count} questions`),
  },
  show: 'Show',
  none: 'The checker has nothing to say of this text. It knows its rules only; that is no proof that the text is right.',
  byRule: 'By rule',
  ruleHead: 'Rule',
  count: 'Notices',
  first: 'First',
  expected: 'Expected:',
  seeAlso: 'See also',
  dismissed: 'Dismissed:',
  text: 'The text with its notices',
  place: (place) =>
    placeIn(place, {
      line: 'line',
      lines: 'lines',
      paragraph: 'paragraph',
      footnote: 'note',
      recommendation: 'recommendation',
    }),
};

const FR: MarginWords = {
  title: 'Texte vérifié',
  skip: 'Aller au texte',
  own: 'Pour vous seul : cette page contient le texte et ce que le vérificateur en dit. Une remarque est une indication pour l’auteur, non un jugement.',
  severity: { error: 'Erreur', warning: 'Avertissement', info: 'Question' },
  counts: {
    error: (count) => (count < 2 ? `${count} erreur` : `${count} erreurs`),
    warning: (count) => (count < 2 ? `${count} avertissement` : `${count} avertissements`),
    info: (count) => (count < 2 ? `${count} question` : `${count} questions`),
  },
  show: 'Afficher',
  none: 'Le vérificateur n’a rien à dire de ce texte. Il ne connaît que ses règles ; cela ne prouve pas que le texte est juste.',
  byRule: 'Par règle',
  ruleHead: 'Règle',
  count: 'Remarques',
  first: 'Première',
  expected: 'Attendu :',
  seeAlso: 'Voir aussi',
  dismissed: 'Écartée :',
  text: 'Le texte et ses remarques',
  place: (place) =>
    placeIn(place, {
      line: 'ligne',
      lines: 'lignes',
      paragraph: 'paragraphe',
      footnote: 'note',
      recommendation: 'recommandation',
    }),
};

export function marginWords(language: string): MarginWords {
  return language.toLowerCase().startsWith('fr') ? FR : EN;
}

function placeIn(
  place: NoticePlace,
  words: Readonly<Record<'line' | 'lines' | 'paragraph' | 'footnote' | 'recommendation', string>>,
): string {
  const named = (['recommendation', 'footnote', 'paragraph'] as const)
    .filter((key) => place[key] !== undefined)
    .map((key) => `${words[key]} ${place[key]}`);
  const [first, last] = place.lines ?? [];
  if (first === undefined) return named[0] ?? place.section ?? '';
  return [
    first === last ? `${words.line} ${first}` : `${words.lines} ${first}-${last}`,
    ...named.slice(0, 1),
  ].join(', ');
}
