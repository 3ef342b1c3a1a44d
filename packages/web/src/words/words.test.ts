import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.js';
import { frenchSpaces, type Key, sayIn, wordsByLanguage } from './say.js';

const keys = Object.keys(wordsByLanguage.en) as Key[];

/** The arguments of a message, at any depth. */
function argumentsOf(text: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly unknown[]): void => {
    for (const part of parts as readonly {
      type: number;
      value: string;
      options?: Record<string, { value: unknown[] }>;
    }[]) {
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('the words of the interface', () => {
  it.each(keys)('%s takes the same arguments in both languages', (key) => {
    expect(argumentsOf(wordsByLanguage.fr[key], 'fr')).toEqual(argumentsOf(wordsByLanguage.en[key], 'en'));
  });

  it('is not left in English where it is French', () => {
    const sameWord: Key[] = [
      'site.name',
      'lang.en',
      'lang.fr',
      'nav.parties',
      'round.documents',
      'round.questions',
      'margin.note',
      'gaps.question',
      'mandate.participant',
      'consultations.one',
      'consultations.part.publication',
      'consultations.gate.field.service',
      'consultations.gate.field.version',
      'consultations.point',
      'signIn.code',
      'manner.invitation',
      'people.questions',
      'people.organisation',
      'people.invitations',
      'people.report.about.question',
      'questionnaire.title',
      'questionnaire.field.introduction',
      'questionnaire.question',
      'questionnaire.notes',
      'questionnaire.answer.date',
      'questionnaire.compare.versions',
      'questionnaire.version',
      'questionnaire.part.of.condition',
      'questionnaire.part.of.note',
      'filter.article',
      'article',
      'later.short',
      'search.page',
      'hit.section',
      'hit.footnote',
      'data.licence',
      'read.found.footnotes',
      'read.where.footnote',
      'read.where.section',
      'refusal.unreadable.text',
      'duty.contribution',
      'meetings.documents',
      'procedures.vote.abstention',
      'treaty.source',
      'bodies.publicity.kind',
      'bodies.publicity.when',
      'bodies.document.questionnaire',
      'bodies.document.contribution',
      'bodies.document.compilation',
      'reply.question',
      'contribution.way',
      'contribution.title',
      'contribution.others',
      'contribution.onQuestion',
      'contribution.public.title',
      'contribution.column.organisation',
      'contribution.column.question',
      'organisation.title',
      'contradiction.question',
      'compilation.way',
      'compilation.questions',
      'compilation.question',
      'compilation.column.question',
    ];
    expect(
      keys.filter((key) => wordsByLanguage.en[key] === wordsByLanguage.fr[key] && !sameWord.includes(key)),
    ).toEqual([]);
  });

  it('never ranks and never accuses', () => {
    const forbidden =
      /\b(worst|best performing|laggard|fail(s|ed|ure)? to|violat|non-complian|guilty|in breach|manquement|défaillan|en infraction)/i;
    const saying = (['en', 'fr'] as const).flatMap((l) =>
      keys.map((key) => [key, wordsByLanguage[l][key]] as const),
    );
    expect(saying.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('counts as each language counts', () => {
    expect(sayIn('en')('data.rows', { count: 1 })).toBe('1 row');
    expect(sayIn('fr')('data.rows', { count: 0 })).toBe('0 ligne');
    expect(sayIn('fr')('data.rows', { count: 1200 })).toMatch(/^1\s200 lignes$/);
  });

  it('keeps French marks with their word', () => {
    expect(frenchSpaces('Une erreur ? « Oui » : là ; ici !')).toBe(
      'Une erreur\u202f? «\u00a0Oui\u00a0»\u00a0: là\u202f; ici\u202f!',
    );
  });
});

describe('the language of a visitor', () => {
  it.each([
    ['fr-CH, en;q=0.8', 'fr'],
    ['de, fr;q=0.4, en;q=0.6', 'en'],
    ['fr;q=0, de', 'en'],
    [undefined, 'en'],
    ['*', 'en'],
  ])('%s -> %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
