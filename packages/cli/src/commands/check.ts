import type { Severity } from '@rapporteur/document';
import type { CheckedFile, FileCheck } from '../check/check-file.js';
import type { Command, ExitStatus, Given } from '../command.js';
import { refuseToWriteOver } from '../operands.js';
import { print, writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
import { didYouMean } from '../suggestion.js';
import { WrongUse } from '../wrong-use.js';

const formats = ['text', 'json', 'sarif', 'html', 'docx', 'pdf'] as const;
type Format = (typeof formats)[number];

export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  summary: 'Checks a text and prints notices: what does not add up, and where.',
  options: {
    ...recognitionOptions,
    format: {
      type: 'string',
      choices: formats,
      about:
        "text unless said; docx: the author's own Word file, with the notices as comments; pdf: a report of the notices",
    },
    output: { type: 'string', short: 'o', value: 'PATH', about: 'the file to write; stdout without it' },
    'fail-on': {
      type: 'string',
      choices: ['error', 'warning', 'info', 'none'],
      about: 'exit status 1 from this severity on; error unless said',
    },
    rules: { type: 'string', value: 'A,B', about: 'only these rules' },
    against: {
      type: 'string',
      value: 'FILE',
      about: 'compares with this text: the report of a factsheet, summary or reply, or an earlier edition',
    },
    all: { type: 'boolean', about: 'prints every notice, however many there are' },
    config: {
      type: 'string',
      value: 'FILE',
      about: 'this configuration, and not rapporteur.check.json from the folder of the text or above it',
    },
    'write-baseline': {
      type: 'string',
      value: 'PATH',
      about: 'writes what is found now, so that later only what is new is told',
    },
    fix: { type: 'boolean', about: 'mends what is safe: commas in lists of parties, labels of lists' },
    'dry-run': { type: 'boolean', about: 'with --fix: shows what it would do, and changes nothing' },
  },
  details:
    'What is found is shown to you and kept nowhere. Exit status 1: notices at or above --fail-on. Each rule has its page in docs/guide/secretariat/rules.',
  async run(given) {
    const files = filesOf(given);
    const format = formatOf(given);
    const { comparisons, rules } = await import('@rapporteur/monitoring');
    const names = [...rules, ...comparisons].map(({ name }) => name);
    const only = rulesAsked(given, names);
    const choice = recognitionChoice(given);
    const { recogniseFile } = await import('../text-file.js');
    const { checkRecognised } = await import('../check/check-file.js');
    const { configurationFor } = await import('../check/configuration.js');
    const against = given.text('against');
    const shared = {
      only,
      against: against === undefined ? null : await recogniseFile(against, choice),
      usesBaseline: given.text('write-baseline') === undefined,
      spellers: await (await import('../spellers.js')).loadSpellers(),
      today: new Date().toISOString().slice(0, 10),
    };
    const checked: CheckedFile[] = [];
    const told = new Set<string>();
    for (const file of files) {
      const configuration = configurationFor(file, given.text('config'), names);
      for (const oddity of configuration.oddities) told.add(oddity);
      const wanted: FileCheck = { ...shared, configuration };
      const read = await recogniseFile(file, choice);
      const found = checkRecognised(file, read, wanted);
      checked.push(given.flag('fix') ? await fixed(file, given, read, found, wanted) : found);
    }
    for (const sentence of [...told, ...checked.flatMap((each) => each.told), ...unused(checked)])
      process.stderr.write(`${sentence}\n`);
    await writeBaseline(given, checked);
    await put(given, await written(checked, format, given.flag('all')));
    return statusOf(given, checked);
  },
};

function filesOf(given: Given): readonly string[] {
  const files = given.operands;
  if (files.length === 0) throw new WrongUse('Name the file: rapporteur check FILE….');
  if (given.text('against') !== undefined && files.length > 1)
    throw new WrongUse(`--against compares one file with another; "${files[1]}" is one too many.`);
  if (given.flag('dry-run') && !given.flag('fix'))
    throw new WrongUse('--dry-run goes with --fix; without it nothing is changed anyway.');
  return files;
}

function formatOf(given: Given): Format {
  const format = (given.text('format') ?? 'text') as Format;
  const output = given.text('output');
  refuseToWriteOver([...given.operands, given.text('against')], output);
  if (format !== 'docx' && format !== 'pdf') return format;
  const kind = format === 'docx' ? 'Word' : 'PDF';
  if (output === undefined && process.stdout.isTTY)
    throw new WrongUse(`A ${kind} file is nothing for a screen. Name the file to write: -o OUT.${format}.`);
  return format;
}

function rulesAsked(given: Given, names: readonly string[]): readonly string[] | null {
  const asked = given
    .text('rules')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (asked === undefined) return null;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined || asked.length === 0)
    throw new WrongUse(
      `There is no rule ${unknown ?? given.text('rules')}.${didYouMean(unknown ?? '', names)} The rules are ${names.join(', ')}.`,
    );
  return asked;
}

/** Mends the file, shows what was done, and checks what has become of it. */
async function fixed(
  file: string,
  given: Given,
  read: Parameters<typeof import('../check/fix-file.js').fixFor>[1],
  found: CheckedFile,
  wanted: FileCheck,
): Promise<CheckedFile> {
  const { fixFor, writeFix } = await import('../check/fix-file.js');
  const { fixes, diff, text } = fixFor(file, read, found.shown);
  process.stderr.write(diff);
  if (fixes.length === 0) {
    process.stderr.write(`${file}: nothing that can be mended safely.\n`);
    return found;
  }
  const places = fixes.length === 1 ? 'one place' : `${fixes.length} places`;
  if (given.flag('dry-run')) {
    process.stderr.write(`${file}: ${places} would be mended; nothing was changed.\n`);
    return found;
  }
  await writeFix(file, read.source, text);
  process.stderr.write(`${file}: ${places} mended; the file as it was is ${file}.bak.\n`);
  const { checkFile } = await import('../check/check-file.js');
  return await checkFile(file, recognitionChoice(given), wanted);
}

/** Suppressions that fit no checked file any more: what they hid was mended, or its words have changed. */
function unused(checked: readonly CheckedFile[]): string[] {
  const first = checked[0]?.unused ?? [];
  return first
    .filter((each) => checked.every((file) => file.unused.some(({ line }) => line === each.line)))
    .map(
      ({ line, rule }) =>
        `A suppression of ${rule} (line ${line} of the configuration) fits nothing any more.`,
    );
}

async function writeBaseline(given: Given, checked: readonly CheckedFile[]): Promise<void> {
  const path = given.text('write-baseline');
  if (path === undefined) return;
  const { baselineText } = await import('../check/baseline.js');
  const text = baselineText(checked.map(({ shown, lines }) => ({ notices: shown, lines })));
  writeFiles([{ path: pathFor(path), text }]);
  process.stderr.write(`The baseline is in ${path}; name it in rapporteur.check.json as "baseline".\n`);
}

async function written(
  checked: readonly CheckedFile[],
  format: Format,
  isWhole: boolean,
): Promise<string | Uint8Array> {
  if (format === 'text') return (await import('../check/text-output.js')).textOutput(checked, isWhole);
  if (format === 'json') return (await import('../check/json-output.js')).jsonOutput(checked);
  if (format === 'docx') return (await import('../check/docx-output.js')).docxOutput(checked);
  if (format === 'pdf') return (await import('../check/pdf-output.js')).pdfOutput(checked);
  const { htmlOutput, sarifOutput } = await import('../check/other-outputs.js');
  return format === 'sarif' ? sarifOutput(checked) : htmlOutput(checked);
}

async function put(given: Given, content: string | Uint8Array): Promise<void> {
  const output = given.text('output');
  if (output === undefined) return print(content);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  writeFiles([{ path: pathFor(output), bytes }]);
}

const ranks: Readonly<Record<Severity | 'none', number>> = { info: 0, warning: 1, error: 2, none: 3 };

function statusOf(given: Given, checked: readonly CheckedFile[]): ExitStatus {
  const least = ranks[(given.text('fail-on') ?? 'error') as Severity | 'none'];
  return checked.some(({ shown }) => shown.some(({ severity }) => ranks[severity] >= least)) ? 1 : 0;
}
