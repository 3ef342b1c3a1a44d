import { built } from './built.js';

/*
 * A round of 43 States whose replies have the size of a published one: 48 kB each, in 16 questions with 60 fields. The
 * texts are put together from our own words by a fixed sequence, so that every run measures the same.
 */

const { bilingual, noContent } = await built('monitoring');

const nouns =
  'pool,guard,camp,shore,jetty,bridge,school,town,region,ministry,boat,lesson,ladder,buoy,fence'.split(',');
const verbs = 'watches,closes,opens,keeps,inspects,repairs,counts,teaches,marks,visits'.split(',');
const others = 'each,every,one,the new,the old,a second,the nearest,another,the public,the small'.split(',');

/** @param {{ replies?: number, bytes?: number }} size */
export function compiledRound({ replies = 43, bytes = 48_000 } = {}) {
  const questionnaire = aQuestionnaire();
  const addresses = questionnaire.parts.flatMap(({ questions }) =>
    questions.flatMap(({ number, items }) => [number, ...items.map(({ label }) => label)]),
  );
  const random = sequence(20_261_122);
  return {
    questionnaire,
    replies: Array.from({ length: replies }, (_, n) => ({
      state: `State ${String(n + 1).padStart(2, '0')}`,
      ...{ receipt: `round/S${n + 1}/1`, date: '2026-09-30', language: 'en' },
      answers: addresses.map((address) => ({
        address,
        content: { ...noContent('en'), text: textOf(random, bytes / addresses.length) },
      })),
    })),
    awaited: [],
    contributions: [],
    nameOf: (party) => party,
  };
}

function aQuestionnaire() {
  const none = { ...bilingual(''), en: '', fr: '' };
  const asked = (key, words) => ({
    ...{ key, asked: bilingual(words), guidance: none, notes: [], conditions: [], evidence: none },
    ...{ answer: { type: 'text' }, withdrawn: null },
  });
  const question = (number) => ({
    ...asked(`k${number}`, `What is done about place ${number}?`),
    ...{ number: String(number), kind: 'monitoring', title: bilingual(`Place ${number}`), provisions: [] },
    ...{ standards: [], genderPrompt: false, lineage: [] },
    items: Array.from({ length: number % 4 === 0 ? 2 : 3 }, (_, n) => ({
      ...asked(`k${number}-${n}`, `And what of part ${n + 1}?`),
      ...{ label: `${number}.${n + 1}`, level: 'sub-question' },
    })),
  });
  return {
    ...{ id: 'q', body: 'lake', round: 'round', version: 1, status: 'launched', symbol: 'Q(2026)1' },
    ...{ title: bilingual('Questionnaire'), introduction: none, genderPrompt: none, changes: [], lastKey: 0 },
    parts: [
      {
        key: 'p',
        heading: bilingual('Places'),
        questions: Array.from({ length: 16 }, (_, n) => question(n + 1)),
      },
    ],
    launch: { on: '2026-03-02', decision: 'D1' },
  };
}

function textOf(random, bytes) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  let text = '';
  while (text.length < bytes) {
    const end = random() < 0.2 ? '.\n' : '. ';
    text += `The ${pick(nouns)} ${pick(verbs)} ${pick(others)} ${pick(nouns)} and ${pick(others)} ${pick(nouns)}${end}`;
  }
  return text.trim();
}

/** The same numbers between 0 and 1 in every run. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
