import type { OpenDataSet } from '@rapporteur/monitoring';
import type { ImportedArchive } from '@rapporteur/registry';
import type { Command, ExitStatus } from '../command.js';
import { readInput } from '../input.js';
import { noOperands, oneFile } from '../operands.js';
import type { ReportFile } from '../own-registry/export-rounds.js';
import type { ArchiveAct } from '../own-registry/take-archive.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
import { WrongUse } from '../wrong-use.js';

export const importFile: Command = {
  name: 'import',
  operands: 'FILE | table FILE | --list | --undo IMPORT',
  summary: 'Adds a report, open data or a table to the registry.',
  options: {
    ...recognitionOptions,
    round: {
      type: 'string',
      value: 'KEY',
      about: 'the round it belongs to; found by the symbol of the text when left out',
    },
    as: {
      type: 'string',
      choices: ['parties', 'ratifications', 'recommendations', 'answers', 'indicators'],
      about: 'what the lines of a table are',
    },
    map: {
      type: 'string',
      value: 'COLUMN=FIELD',
      about: 'which column of a table is which field; several times; "#3" is the third, "-" leaves one alone',
    },
    'map-file': { type: 'string', value: 'FILE.json', about: 'the same for many: {"Pays": "party"}' },
    sheet: { type: 'string', value: 'NAME', about: 'the sheet of a workbook' },
    dates: {
      type: 'string',
      choices: ['day-first', 'month-first'],
      about: 'how to read 03/04/2022 in a table; not guessed when left out',
    },
    rejects: {
      type: 'string',
      value: 'PATH',
      about: 'where the lines go that are not taken; beside the table when left out',
    },
    undo: {
      type: 'string',
      value: 'IMPORT',
      about: 'takes back what a table brought, lanzarote-2/3; or a round that came as an archive, lake-2',
    },
    list: { type: 'boolean', about: 'lists the tables that were imported' },
    'dry-run': { type: 'boolean', about: 'does all of it, says what it did, and keeps nothing' },
  },
  details:
    'FILE is a report, or what export wrote: round.json, report.json, the archive of a round. The same file again changes nothing.\nimport table FILE --as KIND --round KEY takes a workbook or a CSV text line by line.',
  async run(given) {
    const undo = given.text('undo');
    if (undo !== undefined || given.flag('list')) {
      noOperands(importFile, given);
      if (undo !== undefined && !undo.includes('/')) return undoArchive(undo);
      const { listImports, undoImport } = await import('./import-table.js');
      return undo === undefined ? listImports() : undoImport(undo);
    }
    if (given.operands[0] === 'table' && given.operands.length > 1) {
      const { importTableFile } = await import('./import-table.js');
      return importTableFile(oneFile(importFile, { ...given, operands: given.operands.slice(1) }), given);
    }
    const ofTable = tableOptions.find((option) => given.text(option) !== undefined);
    if (ofTable)
      throw new WrongUse(`--${ofTable} is for tables: rapporteur import table FILE --as KIND --round KEY.`);
    const file = oneFile(importFile, given);
    const archive = file.endsWith('.jsonl') ? await archiveIn(file) : null;
    if (archive !== null) return takeArchive(file, { archive, dryRun: given.flag('dry-run') });
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

const tableOptions = ['as', 'map', 'map-file', 'sheet', 'dates', 'rejects'] as const;

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

/** The archive of a round, as `export --round` wrote it; null where the file is anything else. */
async function archiveIn(file: string): Promise<string | null> {
  const bytes = await readInput(file);
  const beginning = '{"format":"rapporteur-round-archive"';
  const isArchive = new TextDecoder().decode(bytes.subarray(0, beginning.length)) === beginning;
  return isArchive ? new TextDecoder().decode(bytes) : null;
}

async function takeArchive(
  file: string,
  asked: { readonly archive: string; readonly dryRun: boolean },
): Promise<ExitStatus> {
  const { act } = await import('../own-registry/acts.js');
  const { outcome, round, counts } = await act<ImportedArchive>('import', asked satisfies ArchiveAct);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const back = outcome === 'imported' ? ` To take it back: rapporteur import --undo ${round}.` : '';
  process.stderr.write(`${file} ${sentences[outcome]}: the round ${round}, ${rows} records.${back}\n`);
  return 0;
}

async function undoArchive(round: string): Promise<ExitStatus> {
  const { act } = await import('../own-registry/acts.js');
  await act('import', { undoArchive: round } satisfies ArchiveAct);
  process.stderr.write(`The import of the round ${round} was undone.\n`);
  return 0;
}

/** What `export` wrote; null where the file is any other JSON, such as the tree of a text. */
async function exportedIn(file: string): Promise<ReportFile | OpenDataSet | null> {
  const { readJson } = await import('@rapporteur/formats');
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  const value = json.ok ? (json.value as ReportFile | OpenDataSet | null) : null;
  return value?.format === 'rapporteur-report' || value?.format === 'rapporteur-open-data' ? value : null;
}
