import { extname, join } from 'node:path';
import type { Factsheet } from '@rapporteur/monitoring';
import type { Command, Given } from '../command.js';
import type { ReportRead } from '../factsheet-of.js';
import { oneFile, refuseToWriteOver } from '../operands.js';
import { makeFolder, print, writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import { startProgress } from '../progress.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
import { written } from '../written.js';
import { WrongUse } from '../wrong-use.js';

const formats = ['html', 'md', 'json', 'docx', 'pdf'] as const;
type Format = (typeof formats)[number];

export const factsheet: Command = {
  name: 'factsheet',
  operands: 'FILE',
  summary: 'Makes the factsheet of one party, or of all, from a report.',
  options: {
    ...recognitionOptions,
    party: { type: 'string', value: 'NL', about: 'the party, by its two-letter code (ISO 3166-1)' },
    all: { type: 'boolean', about: 'every party that the report monitors' },
    format: {
      type: 'string',
      choices: formats,
      about: 'html unless the ending of PATH says another',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'PATH',
      about: 'the file to write; with --all the folder, or a ZIP file; stdout without it',
    },
  },
  details:
    'With --all and no -o only json can be printed: an array, by code. With -o DIR it writes DIR/NL.html and so on; with -o ALL.zip the same as one file.',
  async run(given) {
    const file = oneFile(factsheet, given);
    const output = given.text('output');
    refuseToWriteOver([file], output);
    const isForAll = givenAll(given);
    const format = formatOf(given, isForAll ? undefined : output);
    refuseToPrint(format, isForAll, output);
    const { recogniseFile } = await import('../text-file.js');
    const { reading, names } = await recogniseFile(file, recognitionChoice(given));
    const report: ReportRead = { reading, options: { names } };
    if (isForAll) await writeAll(report, format, output);
    else await writeOne(report, given.text('party') ?? '', format, output);
    return 0;
  },
};

function givenAll(given: Given): boolean {
  const party = given.text('party');
  if (given.flag('all') && party !== undefined)
    throw new WrongUse(`Give --party ${party} or --all, not both.`);
  if (!given.flag('all') && party === undefined) throw new WrongUse('Say for whom: --party NL, or --all.');
  return given.flag('all');
}

function formatOf(given: Given, output: string | undefined): Format {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return (given.text('format') as Format | undefined) ?? formats.find((each) => each === ending) ?? 'html';
}

function refuseToPrint(format: Format, isForAll: boolean, output: string | undefined): void {
  if (output !== undefined) return;
  if (isForAll && format !== 'json')
    throw new WrongUse(
      'Name the folder for the factsheets: -o DIR. Only --format json prints them all at once.',
    );
  if ((format === 'docx' || format === 'pdf') && process.stdout.isTTY)
    throw new WrongUse(`A ${format} file is not for a screen. Name the file: -o NL.${format}.`);
}

async function writeOne(
  report: ReportRead,
  party: string,
  format: Format,
  output: string | undefined,
): Promise<void> {
  const { factsheetOf } = await import('../factsheet-of.js');
  const bytes = await formatted(report, factsheetOf(report, party), format);
  if (output === undefined) await print(bytes);
  else writeFiles([{ path: pathFor(output), bytes }]);
}

async function writeAll(report: ReportRead, format: Format, output: string | undefined): Promise<void> {
  const { allFactsheets } = await import('../factsheet-of.js');
  const all = allFactsheets(report);
  if (output === undefined) return print(inJson(all));
  const progress = startProgress();
  let done = 0;
  // Asked for at once: PDF files are then set two at a time.
  const sheets = await Promise.all(
    all.map(async (each) => {
      const name = `${each.party}.${format}`;
      const bytes = await formatted(report, each, format);
      progress.step(name, done, all.length);
      done += 1;
      return { name, bytes };
    }),
  );
  progress.end();
  const path = pathFor(output);
  if (extname(output).toLowerCase() === '.zip') {
    const { writeZip } = await import('@rapporteur/formats');
    writeFiles([{ path, bytes: writeZip(sheets) }]);
  } else {
    makeFolder(path);
    writeFiles(sheets.map(({ name, bytes }) => ({ path: join(path, name), bytes })));
  }
  process.stderr.write(`${sheets.length} factsheets in ${path}\n`);
}

async function formatted(
  { reading, options }: ReportRead,
  each: Factsheet,
  format: Format,
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(inJson(each));
  const { composeFactsheet } = await import('@rapporteur/monitoring');
  return await written(format, composeFactsheet(reading, each, options));
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
