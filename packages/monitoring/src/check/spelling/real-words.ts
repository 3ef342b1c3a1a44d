import type { Stretch } from '../quotations.js';

export interface WrongWord extends Stretch {
  readonly meant: string;
}

/** Words that every dictionary has and that stand where another one belongs. English. */
const patterns: readonly { readonly wrong: RegExp; readonly meant: (words: string) => string }[] = [
  {
    wrong:
      /\bin (?:available|able|unclear|necessary|essential|possible|responsible|obliged|entitled)(?= (?:in|to|for|whether|that|on|at|as|by)\b)/g,
    meant: (words) => words.replace('in', 'is'),
  },
  {
    wrong:
      /\b(?:more|less|rather|other|better|worse|higher|lower|older|younger|fewer|greater|later|earlier|larger|smaller) then\b/g,
    meant: (words) => words.replace('then', 'than'),
  },
  {
    wrong:
      /(?:^|[.!?] )(?:The|These|Those|Some|Most|Many|All|Several|Few|Other|A number of) (?:[a-z]+ )?(?:parties|children|countries|States|guards|experts) (has|is|was|does)\b/gm,
    meant: (words) => ({ has: 'have', is: 'are', was: 'were', does: 'do' })[words] ?? words,
  },
  { wrong: /\bthere own\b/g, meant: () => 'their own' },
];

export function wrongWords(text: string): WrongWord[] {
  return patterns.flatMap(({ wrong, meant }) =>
    [...text.matchAll(wrong)].map(({ index, 0: all, 1: words = all }) => ({
      from: index + all.length - words.length,
      to: index + all.length,
      meant: meant(words),
    })),
  );
}
