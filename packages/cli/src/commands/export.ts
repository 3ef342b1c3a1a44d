import { join } from 'node:path';
import type { Command, ExitStatus } from '../command.js';
import { noOperands } from '../operands.js';
import { makeFolder, type OutputFile, writeFiles } from '../output.js';
import type { ExportedRound } from '../own-registry/export-rounds.js';
import type { ArchiveAct } from '../own-registry/take-archive.js';
import { pathFor } from '../paths.js';
import { WrongUse } from '../wrong-use.js';

export const exportRecords: Command = {
  name: 'export',
  operands: '-o DIR | --round KEY -o FILE',
  summary: 'Writes what a registry holds as files that can be imported again.',
  options: {
    output: { type: 'string', short: 'o', value: 'DIR', about: 'the folder; made when missing' },
    round: {
      type: 'string',
      value: 'KEY',
      about: 'one round with everything that was done in it, as an archive in one file: lake-2',
    },
  },
  details:
    'For each round a folder with round.json, its open data, and report.json where the adopted text is there; a CSV file for each kind of table that was imported. An archive holds drafts and personal data: see docs/guide/operators/archives.md.',
  async run(given) {
    noOperands(exportRecords, given);
    const output = given.text('output');
    const round = given.text('round');
    if (output === undefined)
      throw new WrongUse(
        round === undefined
          ? 'Name the folder: rapporteur export -o DIR.'
          : `Name the file: rapporteur export --round ${round} -o ${round}.jsonl.`,
      );
    if (round !== undefined) return exportArchive(round, pathFor(output));
    const { act } = await import('../own-registry/acts.js');
    const folder = pathFor(output);
    const rounds = await act<ExportedRound[]>('export', null);
    for (const { key } of rounds) makeFolder(join(folder, key));
    const { writeCsv } = await import('@rapporteur/formats');
    const files = rounds.flatMap((round) => [
      ...filesOf(round, join(folder, round.key)),
      ...round.tables.map(({ kind, rows }) => ({
        path: join(folder, round.key, `${kind}.csv`),
        text: writeCsv(rows),
      })),
    ]);
    writeFiles(files);
    process.stderr.write(`${files.length} files in ${folder}\n`);
    return 0;
  },
};

/** For its owner alone: it holds what is not public. */
async function exportArchive(round: string, path: string): Promise<ExitStatus> {
  const { act } = await import('../own-registry/acts.js');
  const { text } = await act<{ text: string }>('export', { archiveOf: round } satisfies ArchiveAct);
  writeFiles([{ path, text, isPrivate: true }]);
  process.stderr.write(`The round ${round} is in ${path}: drafts and personal data too.\n`);
  return 0;
}

function filesOf({ data, report }: ExportedRound, folder: string): OutputFile[] {
  const named = [
    { name: 'round.json', value: data },
    { name: 'report.json', value: report },
  ];
  return named.flatMap(({ name, value }) =>
    value ? [{ path: join(folder, name), text: `${JSON.stringify(value)}\n` }] : [],
  );
}
