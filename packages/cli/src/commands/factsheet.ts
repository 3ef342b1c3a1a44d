import { extname, join } from 'node:path';
import type { Factsheet } from '@rapporteur/monitoring';
import type { Command, Given } from '../command.js';
import type { ReportRead } from '../factsheet-of.js';
import { oneFile } from '../operands.js';
import { makeFolder, print, writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
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
      about: 'html unless the ending of PATH says another; docx and pdf are not built yet',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'PATH',
      about: 'the file to write, or with --all the folder; stdout without it',
    },
  },
  details:
    'With --all and no -o only json can be printed: an array, by code. With -o DIR it writes DIR/NL.html and so on.',
  async run(given) {
    const file = oneFile(factsheet, given);
    const output = given.text('output');
    const isForAll = givenAll(given);
    const format = formatOf(given, isForAll ? undefined : output);
    if (isForAll && output === undefined && format !== 'json') {
      throw new WrongUse(
        `Name the folder for the factsheets: -o DIR. Only --format json prints them all at once.`,
      );
    }
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
  const format =
    (given.text('format') as Format | undefined) ?? formats.find((each) => each === ending) ?? 'html';
  if (format === 'docx' || format === 'pdf')
    throw new WrongUse(`Factsheets as ${format} are not built yet; html, md and json are.`);
  return format;
}

async function writeOne(
  report: ReportRead,
  party: string,
  format: Format,
  output: string | undefined,
): Promise<void> {
  const { factsheetOf } = await import('../factsheet-of.js');
  const text = await formatted(report, factsheetOf(report, party), format);
  if (output === undefined) await print(text);
  else writeFiles([{ path: pathFor(output), text }]);
}

async function writeAll(report: ReportRead, format: Format, output: string | undefined): Promise<void> {
  const { allFactsheets } = await import('../factsheet-of.js');
  const all = allFactsheets(report);
  if (output === undefined) return print(inJson(all));
  const folder = pathFor(output);
  const files = [];
  for (const each of all) {
    files.push({
      path: join(folder, `${each.party}.${format}`),
      text: await formatted(report, each, format),
    });
  }
  makeFolder(folder);
  writeFiles(files);
  process.stderr.write(`${files.length} factsheets in ${folder}\n`);
}

async function formatted({ reading, options }: ReportRead, each: Factsheet, format: Format): Promise<string> {
  if (format === 'json') return inJson(each);
  const { composeFactsheet } = await import('@rapporteur/monitoring');
  const { writeHtml, writeMarkdown } = await import('@rapporteur/formats');
  const document = composeFactsheet(reading, each, options);
  return format === 'html' ? writeHtml(document) : writeMarkdown(document);
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
