import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import {
  type Disposition,
  factsheet,
  factsheetForLaterParty,
  isFactsheetRefusal,
  monitoredPartiesOf,
  type Preset,
  profiles,
  type Reading,
} from '@rapporteur/monitoring';
import type { PublicationPlace } from '@rapporteur/registry';
import { readInput } from '../input.js';
import type { RecognitionChoice } from '../recognition-options.js';
import { type RecognisedFile, recogniseFile } from '../text-file.js';
import { WrongUse } from '../wrong-use.js';
import type { ReportFile } from './export-rounds.js';
import { placeOfStateReport } from './place-of-state-report.js';
import type { ReportToTake } from './take-report.js';

/** Reads a report and works out all that its import needs, so that the registry only has to store it. */
export async function readForImport(
  file: string,
  choice: RecognitionChoice,
  round: string | null,
  dryRun: boolean,
): Promise<ReportToTake> {
  const read = await recogniseFile(file, choice);
  refuseOtherKinds(file, read.reading);
  return {
    reading: read.reading,
    dispositions: dispositionsOf(read),
    fileName: basename(file),
    fileSha256: createHash('sha256')
      .update(await readInput(file))
      .digest('hex'),
    round,
    ownPlace:
      (read.preset && placeByPreset(read.preset, read.reading)) ??
      (round === null ? placeOfStateReport(read.reading, read.preset) : null),
    dryRun,
  };
}

/** Said before anything else: a letter lacks many things that a report has, and each would be the wrong reason. */
function refuseOtherKinds(file: string, { document }: Reading): void {
  const profile = profiles.find(({ id }) => id === document.profile);
  if (!profile || profile.kind.endsWith('report')) return;
  const what = profile.id === 'unknown' ? 'as a text of no kind that is known' : `as a ${profile.kind}`;
  throw new WrongUse(
    `${basename(file)} was read ${what}, and only a report can be imported. If it is one, say which kind with --profile: ${profiles
      .filter(({ kind }) => kind.endsWith('report'))
      .map(({ id }) => id)
      .join(', ')}.`,
  );
}

/** A report that was exported, with all that its import needs. */
export function exportedForImport(
  { reading, fileName, fileSha256, place, judgements }: ReportFile,
  dryRun: boolean,
): ReportToTake {
  return {
    reading,
    dispositions: dispositionsOf({ reading, names: [] }),
    judgements,
    fileName,
    fileSha256,
    round: null,
    ownPlace: place,
    dryRun,
  };
}

function dispositionsOf({
  reading,
  names,
}: Pick<RecognisedFile, 'reading' | 'names'>): { party: string; dispositions: readonly Disposition[] }[] {
  const monitored = monitoredPartiesOf(reading).map((party) => ({
    party,
    made: factsheet(reading, party, { names }),
  }));
  const later = outsiders(reading).map((party) => ({
    party,
    made: factsheetForLaterParty(reading, party, { names }),
  }));
  return [...monitored, ...later].flatMap(({ party, made }) =>
    isFactsheetRefusal(made) ? [] : [{ party, dispositions: made.dispositions }],
  );
}

function outsiders({ paragraphs }: Reading): string[] {
  const codes = paragraphs.flatMap(({ others }) =>
    others.filter((other) => other.class === 'outside-round').map(({ code }) => code),
  );
  return [...new Set(codes)].sort();
}

type PresetRound = NonNullable<Preset['rounds']>[number] & {
  readonly names?: PublicationPlace['round']['title'];
  readonly theme?: PublicationPlace['round']['title'];
  readonly launched?: string;
  readonly publications?: readonly { readonly symbol: string }[];
};

/** The round of an own body's preset that has this report among its publications. */
function placeByPreset(preset: Preset, { document }: Reading): PublicationPlace | null {
  const rounds: readonly PresetRound[] = preset.rounds ?? [];
  const number = rounds.findIndex(({ publications }) =>
    publications?.some(({ symbol }) => symbol === document.symbol),
  );
  const round = rounds[number];
  if (!round) return null;
  const title = document.title ?? document.symbol ?? round.id;
  return {
    body: { key: preset.id, name: preset.names },
    round: {
      key: round.id,
      number: number + 1,
      title: round.theme ?? round.names ?? { en: round.id, fr: round.id },
      kind: 'thematic',
      stage: 'adopted',
      launched: round.launched ?? null,
      adopted: document.date,
      parties: [
        ...round.parties.map((code) => standing(code, 'monitored' as const)),
        ...round.outsideRound.map((code) => standing(code, 'joined-later' as const)),
      ],
    },
    publication: { key: 'report', kind: 'report', title: { en: title, fr: title } },
  };
}

function standing<Standing extends string>(code: string, standing: Standing) {
  return { code, standing, signed: null, ratified: null, inForce: null };
}
