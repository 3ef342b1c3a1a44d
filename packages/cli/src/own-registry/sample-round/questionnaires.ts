import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AskCondition,
  askedByAddress,
  bilingual,
  noWords,
  type Questionnaire,
  type QuestionnaireEdit,
  type WrittenItem,
  type WrittenQuestion,
} from '@rapporteur/monitoring';
import {
  buildQuestionnaire,
  changeLaunchedQuestionnaire,
  type Database,
  isRefusal,
  keepQuestionnaireVersion,
  launchQuestionnaire,
  openQuestionnaire,
  questionnaireOfRound,
  questionnaireSurroundings,
  viewerOfPerson,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';
import { type DemoPeople, demoRound } from './people.js';

interface Words {
  readonly en: string;
  readonly fr: string;
}

/** `sample/round-2/questionnaire.json`: answers by their type alone, conditions by the address of the other answer. */
interface GivenAsked {
  readonly asked?: Words;
  readonly answer: unknown;
  readonly conditions?: readonly GivenCondition[];
}
type GivenCondition =
  | { readonly after: string; readonly values: readonly string[] }
  | { readonly fact: 'reservation'; readonly provision: string; readonly holds: boolean };
interface GivenQuestionnaire {
  readonly symbol: string;
  readonly title: Words;
  readonly introduction: Words;
  readonly genderPrompt: Words;
  readonly parts: readonly {
    readonly heading: Words;
    readonly questions: readonly (GivenAsked & {
      readonly items: readonly (GivenAsked & { readonly level: 'sub-question' | 'letter' | 'prompt' })[];
    })[];
  }[];
  readonly change: { readonly address: string; readonly asked: Words; readonly reason: Words };
}

const body = 'lake';
const round = demoRound;

/**
 * Builds, translates and launches the questionnaire of the invented round, and changes one question afterwards. The
 * decisions for both are those that the round has recorded: one on the whole, one that names the changed question.
 * @returns the numbers of the questions
 */
export async function seedQuestionnaires(
  db: Database,
  people: DemoPeople,
  days: { readonly built: string; readonly launched: string; readonly changed: string },
): Promise<readonly string[]> {
  const given = sampleQuestionnaire();
  const desk = deskOf(db, people.secretariat ?? '');
  await desk.done(days.built, (by) => openQuestionnaire(db, by, { body, round, title: given.title }));
  const { symbol, title, introduction, genderPrompt } = given;
  await desk.step(days.built, { edit: 'describe', symbol, title, introduction, genderPrompt });
  for (const [at, { heading, questions }] of given.parts.entries()) {
    const key = await partKey(desk, days.built, at, heading);
    for (const { items, ...question } of questions) {
      await desk.step(days.built, { edit: 'add-question', to: key, written: await written(desk, question) });
      const own = (await desk.questionnaire()).parts[at]?.questions.at(-1)?.key ?? '';
      for (const { level, ...item } of items) {
        const edit = { edit: 'add-item', to: own, level, written: await written(desk, item) } as const;
        await desk.step(days.built, edit);
      }
    }
  }
  await desk.seen(days.built, (by, seen) => keepQuestionnaireVersion(db, by, seen));
  const built = await desk.questionnaire();
  // Somebody has compared both languages of the title page and of the first question so far.
  const [first] = built.parts[0]?.questions ?? [];
  for (const key of [null, ...(first ? [first, ...first.items] : []).map((each) => each.key)])
    await desk.step(days.built, { edit: 'check-words', key });
  const { whole, ofQuestion } = await decisionsOf(db, desk, days.launched, given.change.address);
  await desk.seen(days.launched, (by, seen) => launchQuestionnaire(db, by, { ...seen, decision: whole }));
  const { address, asked, reason } = given.change;
  const key = askedByAddress(built).get(address)?.key ?? '';
  const edit = { edit: 'change-item', key, written: { asked } } as const;
  await desk.seen(days.changed, (by, seen) =>
    changeLaunchedQuestionnaire(db, by, { ...seen, edit, decision: ofQuestion, reason }),
  );
  return built.parts.flatMap(({ questions }) => questions.map(({ number }) => number));
}

export function sampleQuestionnaire(): GivenQuestionnaire {
  return JSON.parse(readFileSync(join(workspace, 'sample/round-2/questionnaire.json'), 'utf8'));
}

type Desk = ReturnType<typeof deskOf>;
type By = Awaited<ReturnType<typeof viewerOfPerson>>;

/** The secretariat on a day. */
function deskOf(db: Database, person: string) {
  const viewer = (day: string) => viewerOfPerson(db, person, new Date(`${day}T09:00:00Z`));
  const found = async (day: string) => questionnaireOfRound(db, await viewer(day), { round });
  let last = '';
  async function done<T extends object>(day: string, act: (by: By) => Promise<T>): Promise<T> {
    last = day;
    const outcome = await act(await viewer(day));
    if (isRefusal(outcome))
      throw new Error(`The questionnaire of ${round} can not be made: ${outcome.message}`);
    return outcome;
  }
  async function seen<T extends object>(
    day: string,
    act: (by: By, seen: { body: string; round: string; revision: number }) => Promise<T>,
  ): Promise<T> {
    const revision = (await found(day))?.revision ?? 0;
    return done(day, (by) => act(by, { body, round, revision }));
  }
  return {
    ...{ viewer, done, seen },
    questionnaire: async () => (await found(last))?.questionnaire as Questionnaire,
    step: (day: string, edit: QuestionnaireEdit) =>
      seen(day, (by, at) => buildQuestionnaire(db, by, { ...at, edit })),
  };
}

/** The first part is there from the beginning, without a heading. */
async function partKey(desk: Desk, day: string, at: number, heading: Words): Promise<string> {
  if (at === 0) await desk.step(day, { edit: 'change-part', key: 'k1', heading });
  else await desk.step(day, { edit: 'add-part', heading });
  return (await desk.questionnaire()).parts[at]?.key ?? '';
}

async function written(
  desk: Desk,
  { answer, conditions = [], ...rest }: GivenAsked,
): Promise<WrittenQuestion & WrittenItem> {
  const addresses = askedByAddress(await desk.questionnaire());
  const toCondition = (condition: GivenCondition): AskCondition =>
    'after' in condition
      ? { kind: 'answer', of: addresses.get(condition.after)?.key ?? '', values: condition.values }
      : { kind: 'fact', ...condition, words: noWords };
  const shape = typeof answer === 'string' ? { type: answer } : inBothLanguages(answer);
  return {
    ...rest,
    answer: shape as WrittenItem['answer'] & object,
    conditions: conditions.map(toCondition),
  };
}

/** { en, fr } -> words with their state of translation, however deep they stand. */
function inBothLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inBothLanguages);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value && 'fr' in value) return bilingual(String(value.en), String(value.fr));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inBothLanguages(each)]));
}

async function decisionsOf(
  db: Database,
  desk: Desk,
  day: string,
  address: string,
): Promise<{ readonly whole: string; readonly ofQuestion: string }> {
  const decisions = (await questionnaireSurroundings(db, await desk.viewer(day), round))?.decisions ?? [];
  const whole = decisions.find(({ questions }) => questions.length === 0)?.number;
  const ofQuestion = decisions.find(({ questions }) =>
    questions.some((each) => address.startsWith(each)),
  )?.number;
  return { whole: whole ?? 'none', ofQuestion: ofQuestion ?? 'none' };
}
