import { lanzarotePreset } from '../../bodies/presets/lanzarote.js';
import { lanzaroteSecondRound } from '../../rounds/lanzarote-second-round.js';
import type { Profile } from '../profile.js';
import { implementationReport } from './implementation-report.js';
import { otherTexts } from './other-texts.js';

/** Implementation reports of the Lanzarote Committee; its second round is T-ES(2022)02. */
export const lanzaroteReport: Profile = {
  ...implementationReport(lanzarotePreset),
  id: 'lanzarote-report',
  round: lanzaroteSecondRound,
};

/** The Lanzarote Committee's questionnaire, the replies to it and its factsheets. */
export const lanzaroteTexts: readonly Profile[] = otherTexts(lanzarotePreset).map((profile) => ({
  ...profile,
  round: lanzaroteSecondRound,
}));
