import type { Command, ExitStatus, Given } from '../command.js';
import { readInput } from '../input.js';
import { oneFile } from '../operands.js';
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
  details: 'FILE is a report, or the open data of a round (round.json). The same file again changes nothing.',
  async run(given) {
    const file = oneFile(importFile, given);
    const data = file.endsWith('.json') ? await openDataIn(file) : null;
    return data ? importOpenData(file, data) : importReport(file, given);
  },
};

async function importReport(file: string, given: Given): Promise<ExitStatus> {
  const { readForImport } = await import('../own-registry/read-for-import.js');
  const { act } = await import('../own-registry/acts.js');
  const report = await readForImport(
    file,
    recognitionChoice(given),
    given.text('round') ?? null,
    given.flag('dry-run'),
  );
  const { outcome, counts } = await act<{ outcome: keyof typeof sentences; counts: Record<string, number> }>(
    'import',
    report,
  );
  const counted = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  process.stderr.write(
    `${file} ${sentences[outcome]}${counted.length > 0 ? `: ${counted.join(', ')}` : ''}.\n`,
  );
  return 0;
}

async function importOpenData(file: string, data: unknown): Promise<ExitStatus> {
  const { act } = await import('../own-registry/acts.js');
  const { outcome } = await act<{ outcome: keyof typeof sentences }>('import', { data });
  process.stderr.write(`${file} ${sentences[outcome]}.\n`);
  return 0;
}

const sentences = {
  imported: 'was imported',
  'already-there': 'was there already; nothing was changed',
  'would-import': 'can be imported, and nothing was kept',
} as const;

async function openDataIn(file: string): Promise<unknown> {
  const { readJson } = await import('@rapporteur/formats');
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  const value = json.ok ? (json.value as { format?: unknown } | null) : null;
  return value?.format === 'rapporteur-open-data' ? value : null;
}
