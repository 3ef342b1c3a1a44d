import {
  type Built,
  importQuestionnaire,
  keepQuestionnaireVersion,
  launchQuestionnaire,
  openQuestionnaire,
  questionnaireOfRound,
  questionnaireSurroundings,
  type Refusal,
  undoQuestionnaireStep,
} from '@rapporteur/registry';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import { deskPage, type FormAct, type GivenFile } from '../../desk/desk-page.js';
import { choice, optionalChoice, optionalText, text } from '../../desk/fields.js';
import { builderAddress } from './addresses.js';
import { pair } from './asked-form.js';
import { questionnaireFor, refused, roundParams, type StepGiven, step, stepFields } from './at-desk.js';
import { type Builder, BuilderPage, largestImport } from './builder.js';

type Round = z.infer<typeof roundParams>;

const titleFields = { title_en: optionalText(1000), title_fr: optionalText(1000) };
const headingFields = { heading_en: optionalText(1000), heading_fr: optionalText(1000) };
const back = (_outcome: object, { round }: Round) => builderAddress(round);

/** A step on the questionnaire of the round, decided from the form. */
function stepAct<F extends z.ZodRawShape>(
  fields: F,
  edit: (given: z.infer<z.ZodObject<F & typeof stepFields>>) => Parameters<typeof step>[3],
  done: `done.${string}`,
): FormAct<Round> {
  return {
    fields: z.object({ ...stepFields, ...fields }),
    async run(desk, by, { params, fields: given }) {
      const found = await questionnaireFor(desk, params.round);
      if ('refused' in found) return found;
      const outcome = await step(desk, by, found.questionnaire, edit(given as never), given as StepGiven);
      return 'refused' in outcome ? outcome : { ...outcome, at: (given as StepGiven).which };
    },
    then: (outcome, { round }) => `${builderAddress(round)}#${(outcome as { at: string }).at || 'parts'}`,
    done,
  };
}

export const builderPage = deskPage({
  name: 'questionnaire',
  address: '/desk/rounds/:round/questionnaire',
  params: roundParams,
  query: z.object({ unknown: z.string().max(400).optional().catch(undefined) }),
  record: z.object({ surroundings: z.looseObject({}), found: z.looseObject({}).nullable() }),
  async load({ db, signedIn: { viewer } }, { params: { round } }): Promise<Builder | null> {
    const surroundings = await questionnaireSurroundings(db, viewer, round);
    return surroundings && { surroundings, found: await questionnaireOfRound(db, viewer, { round }) };
  },
  show: (builder, { query: { unknown } }, { say }) => ({
    title: say('questionnaire.title'),
    section: 'desk',
    main: <BuilderPage builder={builder} unknown={unknown ?? null} />,
  }),
  acts: {
    open: {
      fields: z.object({ title_en: text(1000), title_fr: optionalText(1000) }),
      async run({ db, signedIn: { viewer } }, by, { params: { round }, fields }) {
        const around = await questionnaireSurroundings(db, viewer, round);
        if (!around) return refused('unknown-thing', 'There is no such round.');
        return openQuestionnaire(db, by, { body: around.body, round, title: pair(fields, 'title') });
      },
      then: back,
      done: 'done.questionnaireOpened',
    },
    describe: stepAct(
      {
        ...titleFields,
        symbol: optionalText(80),
        introduction_en: optionalText(8000),
        introduction_fr: optionalText(8000),
        genderPrompt_en: optionalText(1000),
        genderPrompt_fr: optionalText(1000),
      },
      (given) => ({
        edit: 'describe',
        symbol: given.symbol as string,
        title: pair(given, 'title'),
        introduction: pair(given, 'introduction'),
        genderPrompt: pair(given, 'genderPrompt'),
      }),
      'done.questionnaireSaved',
    ),
    'add-part': stepAct(
      headingFields,
      (given) => ({ edit: 'add-part', heading: pair(given, 'heading') }),
      'done.questionnaireAdded',
    ),
    'change-part': stepAct(
      headingFields,
      (given) => ({ edit: 'change-part', key: given.which as string, heading: pair(given, 'heading') }),
      'done.questionnaireSaved',
    ),
    'add-question': stepAct(
      { ...titleFields, asked_en: optionalText(8000), asked_fr: optionalText(8000) },
      (given) => ({
        edit: 'add-question',
        to: given.which as string,
        written: { title: pair(given, 'title'), asked: pair(given, 'asked') },
      }),
      'done.questionnaireAdded',
    ),
    arrange: stepAct({ do: optionalChoice(['down', 'remove']) }, arrangement, 'done.questionnaireArranged'),
    undo: {
      fields: z.object(stepFields),
      run: (desk, by, { params, fields: { revision } }) =>
        onQuestionnaire(desk, params.round, (of) => undoQuestionnaireStep(desk.db, by, { ...of, revision })),
      then: back,
      done: 'done.questionnaireUndone',
    },
    import: {
      fields: z.object({
        ...stepFields,
        language: choice(['en', 'fr']),
        as: choice(['whole', 'language']),
      }),
      largestFile: largestImport,
      async run(desk, by, { params, fields: { revision, language, as }, files }) {
        const reading = await readingOf(desk, files);
        if ('refused' in reading) return reading;
        return onQuestionnaire(desk, params.round, (of) =>
          importQuestionnaire(desk.db, by, { ...of, revision, reading, language, as }),
        );
      },
      then: (outcome, { round }) => {
        const unknown = ((outcome as Built).unknown ?? []).join(', ').slice(0, 400);
        return `${builderAddress(round)}${unknown ? `?unknown=${encodeURIComponent(unknown)}` : ''}`;
      },
      done: 'done.questionnaireImported',
    },
    keep: {
      fields: z.object(stepFields),
      run: (desk, by, { params, fields: { revision } }) =>
        onQuestionnaire(desk, params.round, (of) =>
          keepQuestionnaireVersion(desk.db, by, { ...of, revision }),
        ),
      then: back,
      done: 'done.questionnaireKept',
    },
    launch: {
      fields: z.object({ ...stepFields, decision: text(80) }),
      run: (desk, by, { params, fields: { revision, decision } }) =>
        onQuestionnaire(desk, params.round, (of) =>
          launchQuestionnaire(desk.db, by, { ...of, revision, decision }),
        ),
      then: back,
      done: 'done.questionnaireLaunched',
    },
  },
});

/** Up where the form names nothing else. */
export function arrangement({ which, do: what }: { readonly which?: unknown; readonly do?: unknown }) {
  const key = String(which);
  if (what === 'remove') return { edit: 'remove', key } as const;
  return { edit: 'move', key, by: what === 'down' ? 1 : -1 } as const;
}

async function onQuestionnaire<Outcome extends object>(
  desk: Desk,
  round: string,
  act: (of: { readonly body: string; readonly round: string }) => Promise<Outcome | Refusal>,
): Promise<Outcome | Refusal> {
  const found = await questionnaireFor(desk, round);
  return 'refused' in found ? found : act({ body: found.questionnaire.body, round });
}

/** What the file was read to: no more of it is kept than what is taken over. */
async function readingOf({ site, readText }: Desk, files: readonly GivenFile[]) {
  const [file] = files;
  if (!file) return refused('no-questions-found', 'No file was given.', 'file');
  const read = await readText({ bytes: file.bytes, name: file.name, presets: site.settings.presets ?? [] });
  if (!read.ok) return refused('questionnaire-unreadable', 'The file could not be read.', 'file');
  const { document, questions, footnotes, rest } = read.reading;
  return { document, questions, footnotes, rest };
}
