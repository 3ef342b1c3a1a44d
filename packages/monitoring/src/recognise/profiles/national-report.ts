import type { Preset } from '../../bodies/preset.js';
import type { Front } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import { nationalReportStage } from '../national/national-report-stage.js';
import type { FrontSource, Profile } from '../profile.js';
import { namesRapporteur, nationalText, wordsRoundName } from './national-rapporteur.js';

const part = (words: string) =>
  new RegExp(
    `^[ \\t]{0,40}#{0,6}[ \\t]{0,4}(?:(?:\\d{1,2}|[IVX]{1,6})\\.?[ \\t]{1,8})?[*_]{0,3}(?:[\\p{L}’', -]{0,60}[ \\t])?(?:${words})\\b[^.\\n]{0,80}$`,
    'imu',
  );

/** The report of an independent national rapporteur: conclusions, recommendations by phase, developments since. */
export function nationalReport(preset: Preset | null): Profile {
  return {
    ...nationalText(preset, 'national-report', signs),
    headings: ['decimal'],
    parts,
    stages: [nationalReportStage],
    front: frontOfReport,
  };
}

const signs = [
  { pattern: namesRapporteur, weight: 0.4 },
  { pattern: part('recommendations|recommandations|aanbevelingen'), weight: 0.2 },
  { pattern: part('conclusions|conclusies'), weight: 0.2 },
  { pattern: part('developments|ontwikkelingen'), weight: 0.2 },
  {
    pattern:
      /\b(?:rapporteur recommends|first report|second report|third report|fourth report|fifth report|(?:\w+) report of the .{0,40}rapporteur)\b/i,
    weight: 0.2,
  },
];
const parts = [/^(?:executive )?summary$/i, /^foreword$/i, /^introduction$/i];

/** The first heading is the title: the subject, where the format marks it. */
function frontOfReport(draft: Draft, { front, statesIn }: FrontSource): Partial<Front> {
  const first = draft.blocks.find(
    ({ kind, lines }) => kind === 'heading' && draft.lines[lines[0]].hint?.kind === 'heading',
  );
  const title = first ? first.lines.map((line) => draft.lines[line].text).join(' ') : front.title;
  const text = draft.lines.map((line) => line.text).join('\n');
  return { title, party: statesIn(wordsRoundName(text))[0] ?? null };
}
