import type { Item, Question, QuestionnaireEdit } from '@rapporteur/monitoring';
import { itemLevels } from '@rapporteur/monitoring';
import { questionnaireOfRound, questionnaireSurroundings } from '@rapporteur/registry';
import { z } from 'zod';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { choice, optionalChoice, optionalText } from '../../desk/fields.js';
import { questionAddress } from './addresses.js';
import { itemFields, pair, questionFields, writtenItem, writtenQuestion } from './asked-form.js';
import { questionnaireFor, questionParams, refused, type StepGiven, step, stepFields } from './at-desk.js';
import { arrangement } from './builder-page.js';
import { type QuestionAtDesk, QuestionPage } from './question.js';

type Params = z.infer<typeof questionParams>;

export const questionPage = deskPage({
  name: 'questionnaireQuestion',
  address: '/desk/rounds/:round/questionnaire/questions/:key',
  params: questionParams,
  query: z.object({}),
  record: z.object({ question: z.looseObject({}), found: z.looseObject({ revision: z.number() }) }),
  async load({ db, signedIn: { viewer } }, { params: { round, key } }): Promise<QuestionAtDesk | null> {
    const surroundings = await questionnaireSurroundings(db, viewer, round);
    const found = surroundings && (await questionnaireOfRound(db, viewer, { round }));
    const question = found?.questionnaire.parts
      .flatMap(({ questions }) => questions)
      .find((each) => each.key === key);
    return surroundings && found && question ? { surroundings, found, question } : null;
  },
  show: (at, _ask, { say }) => ({
    title: say('questionnaire.question', { number: at.question.number }),
    section: 'desk',
    main: <QuestionPage at={at} />,
  }),
  acts: {
    'save-question': stepAct(
      questionFields,
      (given, { question, which }) => ({
        edit: 'change-question',
        key: which,
        written: writtenQuestion(given, question),
      }),
      'done.questionnaireSaved',
    ),
    'save-item': stepAct(
      itemFields,
      (given, { item, which }) => ({
        edit: 'change-item',
        key: which,
        written: item ? writtenItem(given, item) : {},
      }),
      'done.questionnaireSaved',
    ),
    'add-item': stepAct(
      z.looseObject({
        level: choice(itemLevels),
        asked_en: optionalText(8000),
        asked_fr: optionalText(8000),
      }),
      (given, { which }) => ({
        edit: 'add-item',
        to: which,
        level: given.level as Item['level'],
        written: { asked: pair(given, 'asked') },
      }),
      'done.questionnaireAdded',
    ),
    withdraw: stepAct(
      z.looseObject({}),
      (_given, { which }) => ({ edit: 'withdraw', key: which }),
      'done.questionnaireChanged',
    ),
    arrange: stepAct(
      z.looseObject({ do: optionalChoice(['down', 'remove']) }),
      (given, { which }) => arrangement({ which, do: given.do }),
      'done.questionnaireArranged',
    ),
  },
});

interface About {
  readonly question: Question;
  /** The item that the form is about; undefined where it is about the question. */
  readonly item: Item | undefined;
  readonly which: string;
}

/** A step on a question or on one of its items. */
function stepAct(
  fields: z.ZodObject,
  edit: (given: Readonly<Record<string, unknown>>, about: About) => QuestionnaireEdit,
  done: `done.${string}`,
): FormAct<Params> {
  return {
    fields: fields.extend(stepFields),
    async run(desk, by, { params, fields: all }) {
      const given = all as StepGiven & Record<string, unknown>;
      const found = await questionnaireFor(desk, params.round);
      if ('refused' in found) return found;
      const question = found.questionnaire.parts
        .flatMap(({ questions }) => questions)
        .find(({ key }) => key === params.key);
      if (!question) return refused('question-gone', 'There is no such question.');
      const item = question.items.find(({ key }) => key === given.which);
      const about = { question, item, which: given.which };
      const outcome = await step(desk, by, found.questionnaire, edit(given, about), given);
      return 'refused' in outcome ? outcome : { ...outcome, at: given.which };
    },
    then: (outcome, { round, key }) => `${questionAddress(round, key)}#${(outcome as { at: string }).at}`,
    done,
  };
}
