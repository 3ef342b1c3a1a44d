import {
  type AskedLanguage,
  type AskingText,
  addReadingInLanguage,
  editQuestionnaire,
  isQuestionnaireRefusal,
  type Questionnaire,
  type QuestionnaireEdit,
  questionnaireFromReading,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import {
  type FoundQuestionnaire,
  findQuestionnaire,
  movedOn,
  refuseQuestionnaire,
  type SeenAt,
  saveStep,
} from './found.js';

export interface Built {
  readonly revision: number;
  /** Addresses of an imported text that the questionnaire does not have. */
  readonly unknown?: readonly string[];
}

/** One step in the builder. Steps of two people go together, unless both write the same thing. */
export const buildQuestionnaire = command<
  SeenAt & { readonly edit: QuestionnaireEdit },
  FoundQuestionnaire,
  Built
>({
  act: 'build-questionnaire',
  read: 'read-questionnaire',
  changesPublic: false,
  find: findQuestionnaire,
  async perform(tx, found, { edit, revision }, by) {
    if (await isWrittenSince(tx, found, edit, revision)) return movedOn();
    const next = editQuestionnaire(found.questionnaire, edit);
    if (isQuestionnaireRefusal(next)) return refuseQuestionnaire(next);
    const step = { step: edit.edit, backTo: found.revision, by };
    const saved = await saveStep(tx, found, next, step);
    await by.tell({ thing: { kind: 'questionnaire', id: next.id }, content: edit });
    return { revision: saved };
  },
});

/** A published questionnaire comes in: as a whole in place of the draft, or as the words of its other language. */
export const importQuestionnaire = command<
  SeenAt & {
    readonly reading: AskingText;
    readonly language: AskedLanguage;
    readonly as: 'whole' | 'language';
  },
  FoundQuestionnaire,
  Built
>({
  act: 'build-questionnaire',
  read: 'read-questionnaire',
  changesPublic: false,
  find: findQuestionnaire,
  async perform(tx, found, { reading, language, as, revision }, by) {
    const { questionnaire } = found;
    if (questionnaire.status !== 'draft')
      return refuse(
        'questionnaire-launched',
        'The questionnaire is launched: it changes by a decision only.',
      );
    if (reading.questions.length === 0)
      return refuse('no-questions-found', 'No questions were found in this text.', { field: 'file' });
    if (revision !== found.revision) return movedOn();
    const { questionnaire: next, unknown } =
      as === 'language'
        ? addReadingInLanguage(questionnaire, reading, language)
        : { questionnaire: importedWhole(questionnaire, reading, language), unknown: [] };
    const saved = await saveStep(tx, found, next, { step: 'import', backTo: found.revision, by });
    await by.tell({ thing: { kind: 'questionnaire', id: next.id }, content: next });
    return { revision: saved, unknown };
  },
});

/** Takes the last step back; taken again and again, back to the first that is kept. */
export const undoQuestionnaireStep = command<SeenAt, FoundQuestionnaire, Built>({
  act: 'build-questionnaire',
  read: 'read-questionnaire',
  changesPublic: false,
  find: findQuestionnaire,
  async perform(tx, found, { revision }, by) {
    if (revision !== found.revision) return movedOn();
    const last = await stepAt(tx, found, found.revision);
    const before = last?.back_to ? await stepAt(tx, found, last.back_to) : undefined;
    if (before === undefined || found.questionnaire.status !== 'draft')
      return refuse('nothing-to-undo', 'There is no earlier step.');
    const next = before.content as Questionnaire;
    const saved = await saveStep(tx, found, next, { step: before.step, backTo: before.back_to, by });
    await by.tell({
      thing: { kind: 'questionnaire', id: next.id },
      content: { undone: last?.revision ?? null },
    });
    return { revision: saved };
  },
});

function importedWhole(draft: Questionnaire, reading: AskingText, language: AskedLanguage): Questionnaire {
  const { id, body, round, version, genderPrompt, introduction } = draft;
  const imported = questionnaireFromReading(reading, { id, body, round, language });
  const title = imported.title[language] === '' ? draft.title : imported.title;
  return { ...imported, version, genderPrompt, introduction, title };
}

/** Whether somebody wrote the same part, question or item since the person saw it. Moving and adding harm nobody. */
async function isWrittenSince(
  tx: Transaction<Schema>,
  found: FoundQuestionnaire,
  edit: QuestionnaireEdit,
  revision: number,
): Promise<boolean> {
  if (revision === found.revision) return false;
  if (edit.edit === 'move' || edit.edit.startsWith('add-')) return false;
  const seen = await stepAt(tx, found, revision);
  if (seen === undefined) return true;
  const key = 'key' in edit ? edit.key : null;
  const [was, is] = [seen.content as Questionnaire, found.questionnaire].map((each) => textOf(each, key));
  return was !== is;
}

/** A part without its questions, a question with its items, an item, or the title page. */
function textOf(
  { parts, title, symbol, introduction, genderPrompt }: Questionnaire,
  key: string | null,
): string {
  if (key === null) return JSON.stringify({ title, symbol, introduction, genderPrompt });
  const questions = parts.flatMap((part) => part.questions);
  const part = parts.find((each) => each.key === key);
  const found =
    part?.heading ??
    questions.find((each) => each.key === key) ??
    questions.flatMap(({ items }) => items).find((each) => each.key === key);
  return JSON.stringify(found ?? null);
}

function stepAt(tx: Transaction<Schema>, { questionnaire }: FoundQuestionnaire, revision: number) {
  return tx
    .selectFrom('questionnaire_steps')
    .select(['content', 'step', 'back_to', 'revision'])
    .where('questionnaire_id', '=', questionnaire.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
}
