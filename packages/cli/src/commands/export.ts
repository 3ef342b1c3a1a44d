import { join } from 'node:path';
import type { Command } from '../command.js';
import { noOperands } from '../operands.js';
import { makeFolder, type OutputFile, writeFiles } from '../output.js';
import type { ExportedRound } from '../own-registry/export-rounds.js';
import { pathFor } from '../paths.js';
import { WrongUse } from '../wrong-use.js';

export const exportRecords: Command = {
  name: 'export',
  operands: '-o DIR',
  summary: 'Writes what a registry holds as files that can be imported again.',
  options: { output: { type: 'string', short: 'o', value: 'DIR', about: 'the folder; made when missing' } },
  details:
    'For each round a folder with round.json, its open data, and report.json where the adopted text is there; a CSV file for each kind of table that was imported.',
  async run(given) {
    noOperands(exportRecords, given);
    const output = given.text('output');
    if (output === undefined) throw new WrongUse('Name the folder: rapporteur export -o DIR.');
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

function filesOf({ data, report }: ExportedRound, folder: string): OutputFile[] {
  const named = [
    { name: 'round.json', value: data },
    { name: 'report.json', value: report },
  ];
  return named.flatMap(({ name, value }) =>
    value ? [{ path: join(folder, name), text: `${JSON.stringify(value)}\n` }] : [],
  );
}
