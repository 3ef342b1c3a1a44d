import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { SheetOfTable } from '@rapporteur/formats';
import type { AskedColumns, Mapping, TableKind } from '@rapporteur/monitoring';
import type { ImportedTable, TableImportRecord, TableToImport, UndoneTable } from '@rapporteur/registry';
import type { ExitStatus, Given } from '../command.js';
import { readInput } from '../input.js';
import { print, writeFiles } from '../output.js';
import type { TableAct } from '../own-registry/take-table.js';
import { pathFor } from '../paths.js';
import { didYouMean } from '../suggestion.js';
import { WrongUse } from '../wrong-use.js';

/* `import table FILE`, `import --list` and `import --undo`. */

export async function importTableFile(file: string, given: Given): Promise<ExitStatus> {
  const table = await tableToImport(file, given);
  const done = await ask<ImportedTable>({ table });
  tellMapping(done.mapping);
  if (table.dryRun)
    await print(done.told.map(({ line, act, says }) => `${line}\t${act}\t${says}\n`).join(''));
  tell(sentenceOf(file, done));
  const rejected = done.told.filter(({ act }) => act === 'reject');
  if (rejected.length > 0) await tellRejected(file, given, table, done);
  return rejected.length > 0 ? 1 : 0;
}

export async function undoImport(name: string): Promise<ExitStatus> {
  const done = await ask<UndoneTable>({ undo: name });
  tell(`The import ${done.import} was undone: ${counted(done.records, 'record')} taken back.`);
  return 0;
}

export async function listImports(): Promise<ExitStatus> {
  const imports = await ask<readonly TableImportRecord[]>({ listTables: true });
  await print(
    imports
      .map(({ name, at, by, kind, fileName, added, replaced, unchanged, rejected, undoneAt }) =>
        [
          name,
          at,
          by,
          kind,
          fileName,
          `${added} added, ${replaced} replaced, ${unchanged} unchanged, ${rejected} rejected`,
          undoneAt === null ? '' : `undone ${undoneAt}`,
        ].join('\t'),
      )
      .map((line) => `${line.trimEnd()}\n`)
      .join(''),
  );
  if (imports.length === 0) tell('No table was imported yet.');
  return 0;
}

async function ask<Result>(asked: TableAct): Promise<Result> {
  const { act } = await import('../own-registry/acts.js');
  return act<Result>('import', asked);
}

async function tableToImport(file: string, given: Given): Promise<TableToImport> {
  const { tableKinds } = await import('@rapporteur/monitoring');
  const kind = given.text('as') as TableKind | undefined;
  if (kind === undefined) throw new WrongUse(`Say what the lines are: --as ${tableKinds.join(', ')}.`);
  const round = given.text('round');
  if (round === undefined) throw new WrongUse('Name the round to which the table belongs: --round KEY.');
  const bytes = await readInput(file);
  const { readTableIsolated } = await import('@rapporteur/formats');
  const read = await readTableIsolated(bytes);
  if (!read.ok) throw new WrongUse(`${file}: ${read.refusal.message}`);
  for (const { message } of read.notices) tell(message);
  const sheet = sheetOf(file, read.sheets, given.text('sheet'));
  return {
    round,
    kind,
    rows: sheet.rows,
    asked: await askedColumns(given),
    options: {
      dates: (given.text('dates') as 'day-first' | 'month-first' | undefined) ?? null,
      areNumbersTyped: read.isWorkbook,
      names: await namesOfBody(given.text('body')),
    },
    fileName: basename(file),
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    sheet: sheet.name,
    dryRun: given.flag('dry-run'),
  };
}

function sheetOf(file: string, sheets: readonly SheetOfTable[], wanted: string | undefined): SheetOfTable {
  const names = sheets.map(({ name }) => name ?? '');
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (wanted === undefined) {
    const [first, second] = filled;
    if (first && !second) return first;
    if (!first) throw new WrongUse(`${file}: there is nothing in this table.`);
    throw new WrongUse(
      `${file} has several sheets. Name one with --sheet: ${filled.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  }
  const same = (name: string | null) => name?.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => same(name));
  if (found) return found;
  throw new WrongUse(
    names.every((name) => name === '')
      ? `${file} is a CSV text and has no sheets; leave --sheet out.`
      : `${file} has no sheet “${wanted}”.${didYouMean(wanted, names)} It has ${names.map((name) => `“${name}”`).join(', ')}.`,
  );
}

/** `--map-file` first, and `--map` over it. */
async function askedColumns(given: Given): Promise<AskedColumns> {
  const asked = new Map<string, string>();
  const path = given.text('map-file');
  if (path !== undefined) {
    const { readJson } = await import('@rapporteur/formats');
    const json = readJson(new TextDecoder().decode(await readInput(path)));
    if (!json.ok) throw new WrongUse(`${path}: ${json.refusal.message}`);
    const pairs = Object.entries((json.value as Record<string, unknown> | null) ?? {});
    if (Array.isArray(json.value) || !pairs.every(([, field]) => typeof field === 'string'))
      throw new WrongUse(
        `${path} does not say which column is which field: {"Pays": "party", "Notes": "-"}.`,
      );
    for (const [column, field] of pairs) asked.set(column, field as string);
  }
  for (const pair of given.texts('map')) {
    const cut = pair.lastIndexOf('=');
    if (cut < 1) throw new WrongUse(`--map needs a column and a field: --map "Pays=party", not "${pair}".`);
    asked.set(pair.slice(0, cut).trim(), pair.slice(cut + 1).trim());
  }
  return Object.fromEntries(asked);
}

async function namesOfBody(file: string | undefined) {
  if (file === undefined) return [];
  const { readOwnBody } = await import('../own-body.js');
  const { preset } = await readOwnBody(file);
  return (preset.parties ?? []).map(({ code, names }) => ({ code, names: names.map(({ name }) => name) }));
}

function tellMapping(mapping: Mapping | null): void {
  if (!mapping) return;
  const { columns, headLine, linesAbove } = mapping;
  const taken = columns
    .filter(({ field }) => field !== null)
    .map(({ head, field }) => `“${head}” as ${field}`);
  const left = columns
    .filter(({ head, field }) => field === null && head !== '')
    .map(({ head }) => `“${head}”`);
  const above = linesAbove.length > 0 ? ` Above the heads, and not read: line ${linesAbove.join(', ')}.` : '';
  tell(
    `Heads in line ${headLine}: ${taken.join(', ')}.${left.length > 0 ? ` Not taken: ${left.join(', ')}.` : ''}${above}`,
  );
}

function sentenceOf(file: string, { outcome, import: name, lines }: ImportedTable): string {
  if (outcome === 'already-there') return `${file} was imported already, as ${name}; nothing was changed.`;
  const sum = `${counted(lines.all, 'line')} = ${lines.added} added + ${lines.replaced} replaced + ${lines.unchanged} there already + ${lines.rejected} rejected`;
  if (outcome === 'imported')
    return `${file} was imported as ${name}: ${sum}. To take it back: rapporteur import --undo ${name}.`;
  return `${file} ${outcome === 'would-import' ? 'can be imported, and nothing was kept' : 'brings nothing new, and nothing was changed'}: ${sum}.`;
}

const shownRejects = 20;

async function tellRejected(
  file: string,
  given: Given,
  table: TableToImport,
  done: ImportedTable,
): Promise<void> {
  const rejected = done.told.filter(({ act }) => act === 'reject');
  for (const { line, says } of rejected.slice(0, shownRejects)) tell(`${file}:${line}: ${says}`);
  if (rejected.length > shownRejects) tell(`… and ${rejected.length - shownRejects} more.`);
  if (rejected.some(({ says }) => says.includes('whether the day comes first')))
    tell('Which comes first, the day or the month, is said with --dates day-first or --dates month-first.');
  const asked = given.text('rejects');
  if (asked === undefined && table.dryRun) return;
  const path = asked === undefined ? freePath(pathFor(file)) : pathFor(asked);
  writeFiles([{ path, text: await rejectsText(table, done) }]);
  tell(
    `The rejected lines are in ${path}, each with its reason. Mend them there and import that file in the same way.`,
  );
}

/** The rejected lines as they came, after their line and the reason: a table that can be mended and imported again. */
async function rejectsText(table: TableToImport, { told, mapping }: ImportedTable): Promise<string> {
  const { writeCsv } = await import('@rapporteur/formats');
  const heads = (mapping?.columns ?? []).map(({ head }) => head);
  // The file is one that was mended: its own line and reason give way to the new ones.
  const own = heads[0] === 'line' && heads[1] === 'why' ? 2 : 0;
  const cellsByLine = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  const rows = told
    .filter(({ act }) => act === 'reject')
    .map(({ line, says }) => {
      const cells = cellsByLine.get(line) ?? [];
      return [line, says, ...heads.map((_, index) => cells[index] ?? '').slice(own)];
    });
  return writeCsv([['line', 'why', ...heads.slice(own)], ...rows], { mark: true, guardFormulas: true });
}

/** Beside the file, and never over a file that is there. */
function freePath(file: string): string {
  const stem = file.replace(/\.[^./\\]+$/, '');
  let path = `${stem}.rejects.csv`;
  for (let count = 2; existsSync(path); count += 1) path = `${stem}.rejects-${count}.csv`;
  return path;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
