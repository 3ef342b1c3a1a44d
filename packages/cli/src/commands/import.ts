import type { OpenDataSet } from '@rapporteur/monitoring';
import type { Command, ExitStatus } from '../command.js';
import { readInput } from '../input.js';
import { oneFile } from '../operands.js';
import type { ReportFile } from '../own-registry/export-rounds.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';

export const importFile: Command = {
  name: 'import',
  operands: 'FILE',
  summary: 'Adds a report, or open data, to the registry and publishes it there.',
  options: {
    ...recognitionOptions,
    round: {
      type: 'string',
      value: 'KEY',
      about: 'the round it belongs to; found by the symbol of the text when left out',
    },
    'dry-run': { type: 'boolean', about: 'does all of it, says what it did, and keeps nothing' },
  },
  details:
    'FILE is a report, or what export wrote: round.json, report.json. The same file again changes nothing.',
  async run(given) {
    const file = oneFile(importFile, given);
    const exported = file.endsWith('.json') ? await exportedIn(file) : null;
    if (exported?.format === 'rapporteur-open-data') return take(file, { data: exported });
    const { exportedForImport, readForImport } = await import('../own-registry/read-for-import.js');
    const isDryRun = given.flag('dry-run');
    if (exported) return take(file, exportedForImport(exported, isDryRun));
    return take(
      file,
      await readForImport(file, recognitionChoice(given), given.text('round') ?? null, isDryRun),
    );
  },
};

async function take(file: string, given: unknown): Promise<ExitStatus> {
  const { act } = await import('../own-registry/acts.js');
  const { outcome, counts = {} } = await act<Taken>('import', given);
  const counted = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  process.stderr.write(
    `${file} ${sentences[outcome]}${counted.length > 0 ? `: ${counted.join(', ')}` : ''}.\n`,
  );
  return 0;
}

interface Taken {
  readonly outcome: keyof typeof sentences;
  readonly counts?: Readonly<Record<string, number>>;
}

const sentences = {
  imported: 'was imported',
  'already-there': 'was there already; nothing was changed',
  'would-import': 'can be imported, and nothing was kept',
} as const;

/** What `export` wrote; null where the file is any other JSON, such as the tree of a text. */
async function exportedIn(file: string): Promise<ReportFile | OpenDataSet | null> {
  const { readJson } = await import('@rapporteur/formats');
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  const value = json.ok ? (json.value as ReportFile | OpenDataSet | null) : null;
  return value?.format === 'rapporteur-report' || value?.format === 'rapporteur-open-data' ? value : null;
}
