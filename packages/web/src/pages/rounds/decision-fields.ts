import { duties, type Effect, roundStages } from '@rapporteur/monitoring';
import { z } from 'zod';
import { day, optionalChoice, optionalDay, optionalText, several, text, ticked } from '../../desk/fields.js';
import { classificationFields } from '../meetings/classified.js';

/** How many due dates one form sets; a decision that sets more is recorded in two, or by a program. */
export const dueRows = [1, 2, 3] as const;
type DueRow = (typeof dueRows)[number];

const dueFields = Object.fromEntries(
  dueRows.flatMap((n) => [
    [`due${n}`, optionalChoice(duties)],
    [`due${n}Day`, optionalDay()],
    [`due${n}Parties`, several()],
  ]),
) as Record<`due${DueRow}`, ReturnType<typeof optionalChoice<(typeof duties)[number]>>> &
  Record<`due${DueRow}Day`, ReturnType<typeof optionalDay>> &
  Record<`due${DueRow}Parties`, ReturnType<typeof several>>;

export const decisionFields = z.object({
  ...{ number: text(40), date: day(), textEn: text(5000), textFr: optionalText(5000) },
  ...{ takenIn: optionalText(60), replaces: optionalText(40) },
  ...{ stage: optionalChoice(roundStages), stageFrom: optionalDay(), add: several(), remove: several() },
  ...dueFields,
  ...{ extension: optionalChoice(duties), extensionDay: optionalDay(), extensionParties: several() },
  ...{ questionnaire: ticked(), questions: optionalText(300), appointment: optionalText(300) },
  adoption: optionalText(60),
  ...classificationFields,
});
export type DecisionFields = z.infer<typeof decisionFields>;

/** Each effect that the form holds, with the fields of the form by those of the effect. */
export interface AskedEffect {
  readonly effect: Effect;
  readonly fields: Readonly<Record<string, string>>;
}

export function effectsOf(fields: DecisionFields): readonly AskedEffect[] {
  const asked: AskedEffect[] = [];
  const add = (effect: Effect, names: Readonly<Record<string, string>>) =>
    asked.push({ effect, fields: names });
  if (fields.stage !== null)
    add(
      { kind: 'stage', stage: fields.stage, from: fields.stageFrom ?? fields.date },
      { stage: 'stage', from: 'stageFrom' },
    );
  if (fields.add.length + fields.remove.length > 0)
    add({ kind: 'monitored', add: fields.add, remove: fields.remove }, { parties: 'add' });
  for (const n of dueRows) {
    const duty = fields[`due${n}`];
    if (duty !== null)
      add(
        { kind: 'due', duty, parties: fields[`due${n}Parties`], day: fields[`due${n}Day`] ?? '' },
        { duty: `due${n}`, day: `due${n}Day`, parties: `due${n}Parties` },
      );
  }
  if (fields.extension !== null)
    add(
      {
        ...{ kind: 'extension', duty: fields.extension, parties: fields.extensionParties },
        day: fields.extensionDay ?? '',
      },
      { duty: 'extension', day: 'extensionDay', parties: 'extensionParties' },
    );
  if (fields.questionnaire) add({ kind: 'questionnaire', questions: numbersIn(fields.questions) }, {});
  if (fields.appointment !== '') add({ kind: 'appointment', questions: numbersIn(fields.appointment) }, {});
  if (fields.adoption !== '') add({ kind: 'adoption', symbol: fields.adoption }, { symbol: 'adoption' });
  return asked;
}

function numbersIn(value: string): readonly string[] {
  return value
    .split(/[,;\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The field of the form that a refusal is about: "effects.1.day" is the day of the second effect. */
export function fieldOf(field: string, asked: readonly AskedEffect[]): string {
  const [, place, inner = ''] = /^effects\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (place !== undefined) return asked[Number(place)]?.fields[inner] ?? 'stage';
  return { text: 'textEn', classification: 'until' }[field] ?? field;
}
