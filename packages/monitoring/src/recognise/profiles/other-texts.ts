import type { Preset } from '../../bodies/preset.js';
import { statePresets } from '../../bodies/presets/state-presets.js';
import type { StatePreset } from '../../bodies/state-preset.js';
import type { Profile } from '../profile.js';
import { factsheet } from './factsheet.js';
import { implementationReport } from './implementation-report.js';
import { nationalLetter } from './national-letter.js';
import { nationalReport } from './national-report.js';
import { questionnaire } from './questionnaire.js';
import { reply } from './reply.js';
import { stateReport } from './state-report.js';

/** What goes round a report: the questionnaire before it, the replies, the factsheets after it. Null: of any body. */
export function otherTexts(preset: Preset | null): Profile[] {
  return [questionnaire(preset), reply(preset), factsheet(preset)];
}

/** Texts of an independent national rapporteur, who belongs to no body. */
export function nationalTexts(preset: Preset | null): Profile[] {
  return [nationalReport(preset), nationalLetter(preset)];
}

/** Reports on one State, of the bodies that are built in; a preset gives them no more than the names of parties. */
export function stateReports(preset: Preset | null): Profile[] {
  return statePresets.map((body) => stateReport(body, preset));
}

/** Every house style of a body that is not built in: a private or an invented one. */
export function profilesOf(preset: Preset | StatePreset): Profile[] {
  if (preset.profile === 'state-report') return [stateReport(preset)];
  return [
    implementationReport(preset),
    ...otherTexts(preset),
    ...nationalTexts(preset),
    ...stateReports(preset),
  ];
}
