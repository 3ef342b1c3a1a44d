import { type Block, plainText } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import { anOrganisation, aSubmitted } from '../contributions/a-contribution.js';
import { type SeenContribution, seenContribution } from '../contributions/seen.js';
import { anItem, aPart, aQuestion, aQuestionnaire } from '../questionnaires/a-questionnaire.js';
import { bilingual, noWords } from '../questionnaires/bilingual.js';
import { someContent } from '../replies/a-reply.js';
import { composeRoundCompilation, type HandedIn, type RoundCompilation } from './round-compilation.js';

const questionnaire = aQuestionnaire({
  symbol: 'LPC(2026)Q1',
  parts: [
    aPart({
      questions: [
        aQuestion({
          items: [
            anItem(),
            anItem({
              label: '1.1.a',
              level: 'letter',
              asked: bilingual('In camps?'),
              answer: { type: 'text' },
            }),
          ],
        }),
        aQuestion({
          number: '2',
          title: bilingual('Rules'),
          asked: noWords,
          answer: null,
          items: [anItem({ label: '2.1' })],
        }),
      ],
    }),
  ],
});

function aReply(
  state: string,
  answers: Record<string, Partial<Parameters<typeof someContent>[0] & object>>,
): HandedIn {
  return {
    ...{ state, receipt: `lake-2/${state}/1`, date: '2026-05-04', language: 'en' },
    answers: Object.entries(answers).map(([address, content]) => ({
      address,
      content: someContent(content),
    })),
  };
}

function seen(
  given: Parameters<typeof aSubmitted>[0],
  parts?: Parameters<typeof aSubmitted>[1],
): SeenContribution {
  const found = seenContribution(aSubmitted(given, parts), anOrganisation(), { seesName: false });
  if (!found) throw new Error('Nothing was sent.');
  return found;
}

const base: RoundCompilation = {
  questionnaire,
  replies: [
    aReply('Dornland', {
      '1': { text: 'The town does.' },
      '2.1': { picked: ['partly'], text: 'In the north.' },
    }),
    aReply('Aldoria', {
      '1': {
        text: 'De gemeente.',
        language: 'nl',
        translation: { language: 'en', text: 'The town.', by: 'the ministry', authoritative: 'original' },
      },
      '1.1': { picked: ['no-information'] },
      '1.1.a': { text: 'Only there.' },
    }),
  ],
  awaited: [
    { state: 'Cadmia', due: { day: '2026-06-14', decision: 'LPC/2026/D3' } },
    { state: 'Brezia', due: null },
  ],
  contributions: [],
  nameOf: (party) => (party === 'XA' ? 'Aldoria' : party),
};

function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] =>
    block.type === 'list' ? block.children.flatMap((item) => lines(item.children)) : [plainText(block)],
  );
}
const linesOf = (given: Partial<RoundCompilation> = {}, question?: string, language: 'en' | 'fr' = 'en') =>
  lines(composeRoundCompilation({ ...base, ...given }, { language, question }).children);

describe('the compilation of a round', () => {
  it('puts the answers of all States under each question, in the order of their names', () => {
    const found = linesOf();
    const at = found.indexOf('Question 1. Lifeguards');
    expect(found.slice(at, at + 9)).toEqual([
      'Question 1. Lifeguards',
      'Who watches the water?',
      'Aldoria',
      'De gemeente.',
      'Translation, by the ministry; the original is authoritative:',
      'The town.',
      '(Reply lake-2/Aldoria/1 of 4 May 2026, question 1)',
      'Dornland',
      'The town does.',
    ]);
    const second = found.slice(found.indexOf('Question 1.1'));
    expect(second).toContain('No information.');
    expect(second).toContain('Only there.');
    expect(second).toContain('Partly.');
    expect(
      second.filter((line) => line === 'No answer to this question was found in the reply.'),
    ).toHaveLength(2);
  });

  it('says in which language an answer is', () => {
    const { children } = composeRoundCompilation(base, { language: 'fr' });
    const langs = new Map(children.map((block) => [plainText(block), block.lang ?? null]));
    expect(langs.get('De gemeente.')).toBe('nl');
    expect(langs.get('The town does.')).toBe('en');
    expect([...langs.keys()]).toContain('Question 1. Maîtres-nageurs');
  });

  it('says that a reply was not received with the day and the decision, and else nothing', () => {
    const found = linesOf();
    expect(found).toContain(
      'Cadmia: no reply received; replies were asked for by 14 June 2026 (decision LPC/2026/D3)',
    );
    expect(found).toContain('Brezia');
    for (const language of ['en', 'fr'] as const)
      expect(linesOf({}, undefined, language).join('\n')).not.toMatch(
        /\b(late|overdue|silent|failed|retard)\b/i,
      );
  });

  it('holds one question where one is asked for', () => {
    const found = linesOf({}, '2');
    expect(found.join('\n')).toContain('In the north.');
    expect(found.join('\n')).not.toContain('Who watches the water?');
  });

  it('shows contributions below the question, without a name that is withheld or words that were struck', () => {
    const contributions = [
      seen({ name: 'withheld' }, [
        {
          question: '2',
          text: 'Mr Roe sleeps. All is well.',
          strikes: [{ from: 0, to: 6, reason: 'A private person.' }],
        },
      ]),
      seen({ party: null, key: 'k2' }, [{ question: null, text: 'Camps are well run.' }]),
    ];
    const found = linesOf({ contributions });
    const general = found.indexOf('Contributions in general');
    expect(found.slice(general + 1, general + 3)).toEqual(['Friends of the Shore', 'Camps are well run.']);
    const own = found.lastIndexOf('Contributions');
    expect(own).toBeGreaterThan(found.indexOf('Question 2. Rules'));
    expect(found.slice(own + 1, own + 5)).toEqual([
      'An organisation whose name is withheld, on Aldoria',
      '[…] sleeps. All is well.',
      '[…] Not shown: A private person.',
      '(Contribution k1)',
    ]);
    expect(linesOf({ contributions }, '1').join('\n')).not.toContain('Contributions');
  });
});
