import type { Preset } from '../../bodies/preset.js';
import type { Profile } from '../profile.js';
import { factsheet } from './factsheet.js';
import { questionnaire } from './questionnaire.js';
import { reply } from './reply.js';

/** What goes round a report: the questionnaire before it, the replies, the factsheets after it. Null: of any body. */
export function otherTexts(preset: Preset | null): Profile[] {
  return [questionnaire(preset), reply(preset), factsheet(preset)];
}
