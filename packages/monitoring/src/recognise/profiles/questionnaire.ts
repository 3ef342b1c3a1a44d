import type { Preset } from '../../bodies/preset.js';
import type { Profile } from '../profile.js';
import { kindByQuestions } from '../questions/questionnaire-signs.js';
import { questionsStage } from '../questions/questions-stage.js';
import { bodyText } from './body-text.js';

/** A list of questions to States: "Question 7." or "7.", with sub-questions, items, prompts, groups. */
export function questionnaire(preset: Preset | null): Profile {
  const sign = { test: (text: string) => kindByQuestions(text) === 'questionnaire' };
  return {
    ...bodyText(preset, 'questionnaire', [{ pattern: sign, weight: 1 }]),
    stages: [questionsStage(false)],
  };
}
