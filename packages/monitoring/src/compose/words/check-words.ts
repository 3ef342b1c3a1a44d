import type { Severity } from '@rapporteur/document';
import type { ComposeLanguage } from './words.js';

/** Words of ours in the checker's report. */
export interface CheckWords {
  readonly title: string;
  readonly pointers: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly count: (severity: Severity, count: number) => string;
  readonly dismissed: (count: number) => string;
  readonly none: string;
  readonly byRule: string;
  readonly byPlace: string;
  readonly rule: string;
  readonly severityHead: string;
  readonly notices: string;
  readonly notice: string;
  readonly finds: string;
  readonly place: string;
  readonly expected: (words: string) => string;
  readonly paragraph: (number: number) => string;
  readonly footnote: (number: number) => string;
  readonly recommendation: (id: string) => string;
  readonly section: (number: string) => string;
  readonly line: (number: number) => string;
}

const english: CheckWords = {
  title: 'The checker’s report',
  pointers:
    'For the authors of the text alone. A notice is a pointer, not a judgement; that the checker finds nothing proves nothing, as it knows its rules only.',
  severity: { error: 'Error', warning: 'Warning', info: 'Question' },
  count: (severity, count) =>
    `${count} ${{ error: 'error', warning: 'warning', info: 'question' }[severity]}${count === 1 ? '' : 's'}`,
  dismissed: (count) => `${count} dismissed`,
  none: 'The checker has nothing to say of this text.',
  byRule: 'By rule',
  byPlace: 'In the order of the text',
  rule: 'Rule',
  severityHead: 'Severity',
  notices: 'Notices',
  notice: 'Notice',
  finds: 'What it finds',
  place: 'Place',
  expected: (words) => `Expected: ${words}`,
  paragraph: (number) => `paragraph ${number}`,
  footnote: (number) => `note ${number}`,
  recommendation: (id) => `recommendation ${id}`,
  section: (number) => `section ${number}`,
  line: (number) => `line ${number}`,
};

const french: CheckWords = {
  title: 'Rapport du vérificateur',
  pointers:
    'Pour les auteurs du texte seuls. Une remarque est une indication, non un jugement ; que le vérificateur ne trouve rien ne prouve rien, car il ne connaît que ses règles.',
  severity: { error: 'Erreur', warning: 'Avertissement', info: 'Question' },
  count: (severity, count) =>
    `${count} ${{ error: 'erreur', warning: 'avertissement', info: 'question' }[severity]}${count < 2 ? '' : 's'}`,
  dismissed: (count) => `${count} écartée${count < 2 ? '' : 's'}`,
  none: 'Le vérificateur n’a rien à dire de ce texte.',
  byRule: 'Par règle',
  byPlace: 'Dans l’ordre du texte',
  rule: 'Règle',
  severityHead: 'Gravité',
  notices: 'Remarques',
  notice: 'Remarque',
  finds: 'Ce qu’elle trouve',
  place: 'Endroit',
  expected: (words) => `Attendu : ${words}`,
  paragraph: (number) => `paragraphe ${number}`,
  footnote: (number) => `note ${number}`,
  recommendation: (id) => `recommandation ${id}`,
  section: (number) => `section ${number}`,
  line: (number) => `ligne ${number}`,
};

export const checkWords: Readonly<Record<ComposeLanguage, CheckWords>> = { en: english, fr: french };
