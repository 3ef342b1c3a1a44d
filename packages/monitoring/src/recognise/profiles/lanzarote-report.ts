import { lanzaroteSecondRound } from '../../rounds/lanzarote-second-round.js';
import type { Profile } from '../profile.js';

/** Implementation reports of the Lanzarote Committee (second monitoring round, T-ES(2022)02). */
export const lanzaroteReport: Profile = {
  id: 'lanzarote-report',
  kind: 'report',
  body: 'Lanzarote Committee',
  signs: [
    { pattern: /^\s*Recommendations? [IVX]+-\d+\s*$/m, weight: 0.6 },
    { pattern: /The Lanzarote Committee (?:requires|requests|invites)\b/, weight: 0.5 },
    { pattern: /Lanzarote Committee/, weight: 0.2 },
    { pattern: /implementation report/i, weight: 0.1 },
  ],
  headings: ['roman'],
  parts: [/^executive summary$/i, /^introduction$/i, /^foreword$/i, /^(?:appendix|annex)\b/i],
  boxes: [
    { kind: 'practice', title: /^promising practices?\s*:?$/i, merges: false, holdsParagraphs: false },
    { kind: 'difficulty', title: /^difficulties in implementing\b/i, merges: false, holdsParagraphs: true },
    { kind: 'voice', title: /^what children (?:are saying|say|told us|said)\b/i, merges: false, holdsParagraphs: false },
    {
      kind: 'provision',
      title: /^(?:(?:[\p{L} ]+ Convention\s*[,–-]\s*)?(?:Articles? \d+[a-z]?|Chapter [IVXLC]+)\b[^.;]*\s[–-]\s\p{Lu}|[\p{Lu}][\p{L} ]+ Convention\s*[–-]\s*Extracts$|Explanatory (?:report|note|memorandum)\b|(?:Interpretative )?Opinion on\b|General comment\b|Declaration on\b)/iu,
      merges: true,
      holdsParagraphs: false,
    },
  ],
  voices: { signature: /^[-–]\s*(?:(?:An? )?(?:child|children|boy|girl|young person|participant)s? (?:from|of|in|aged)|extracts? from)\b/i },
  recommendations: {
    leadIn: /^Recommendations? for steps to be taken\b/,
    item: /^Recommendations? (?<chapter>[IVXLC]+)-(?<digits>\d+)$/,
    speaker: /(?:the )?(?:Lanzarote )?Committee/i,
    verbs: [
      { form: /requires?/, verb: 'require' },
      { form: /requests?/, verb: 'request' },
      { form: /invites?/, verb: 'invite' },
    ],
  },
  laterNote: /^(?:after|following|since) the adoption of (?:the|this) report\b/i,
  round: lanzaroteSecondRound,
};
