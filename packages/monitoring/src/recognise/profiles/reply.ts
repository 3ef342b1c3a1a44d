import type { Preset } from '../../bodies/preset.js';
import type { Front } from '../../readings/reading.js';
import { isoDay } from '../dates.js';
import type { Draft } from '../draft.js';
import type { FrontSource, Profile } from '../profile.js';
import { kindByQuestions } from '../questions/questionnaire-signs.js';
import { questionsStage } from '../questions/questions-stage.js';
import { bodyText } from './body-text.js';

/** What a State replied to a questionnaire: its questions, repeated, each with the answer below it. */
export function reply(preset: Preset | null): Profile {
  const sign = { test: (text: string) => kindByQuestions(text) === 'reply' };
  return {
    ...bodyText(preset, 'reply', [{ pattern: sign, weight: 1 }]),
    stages: [questionsStage(true)],
    front: frontOfReply,
  };
}

function frontOfReply(draft: Draft, { front, statesIn }: FrontSource): Partial<Front> {
  const cover = draft.blocks
    .slice(
      0,
      draft.blocks.findIndex(({ kind }) => kind === 'question'),
    )
    .flatMap(({ lines }) => lines.map((line) => draft.lines[line].text));
  const inField = (field: string) =>
    draft.lines.filter(({ answerTo }) => answerTo === field).map(({ text }) => text);
  const date = [...inField('date'), ...cover].map(isoDay).find((day) => day !== null) ?? front.date;
  const [named] = [...statesIn(inField('state').join('\n')), ...statesIn(cover.join('\n'))];
  return { date, party: named ?? mostNamed(draft, statesIn) };
}

/** How often a State must be named in the answers, and how much more than any other, to be the one that answers. */
const often = 3;
const lead = 2;

/** A reply without a cover names no author: the State that its answers name most by far, with a notice that says so. */
function mostNamed(draft: Draft, statesIn: FrontSource['statesIn']): string | null {
  const answers = draft.blocks.flatMap(
    ({ question }) => question?.segments.filter(({ part }) => part === 'answer') ?? [],
  );
  const counts = new Map<string, number>();
  for (const code of statesIn(
    answers.flatMap(({ lines }) => lines.map((line) => draft.lines[line].text)).join('\n'),
  ))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < often || first[1] < (second?.[1] ?? 0) * lead) return null;
  draft.notices.push({
    rule: 'party-inferred',
    severity: 'info',
    message: `The text does not say whose reply it is. Its answers name ${first[0]} ${first[1]} times, more than any other State: it was taken for the author.`,
    place: {},
  });
  return first[0];
}
