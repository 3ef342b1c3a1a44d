import { mediaTypeOf, type WrittenFormat } from '@rapporteur/formats';
import { type CompiledRound, compiledRound } from '@rapporteur/registry';
import { type AnyDeskFile, deskFile } from '../../desk/desk-page.js';
import { fileNameOf } from '../../downloads/file-name.js';
import { csvOf, wordsOf, workbookOf } from '../../downloads/serve-tables.js';
import type { Table } from '../../downloads/tables.js';
import { writtenText } from '../../downloads/texts.js';
import { isRefusal } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';
import { sayIn } from '../../words/say.js';
import { roundPart } from '../asking.js';
import { questionPart } from './public.js';
import { compilationFile, compiledRows, questionsOf } from './text.js';

export const compilationTexts = ['docx', 'pdf', 'html', 'md'] as const satisfies readonly WrittenFormat[];

/** The answers as a table for CSV and XLSX. */
export function compilationTable(
  compiled: CompiledRound,
  language: Language,
  nameOf: (party: string) => string,
  question?: string,
): Table {
  const say = sayIn(language);
  const heads = ['question', 'party', 'answer', 'language', 'source'] as const;
  return {
    heads: heads.map((head) => say(`compilation.column.${head}`)),
    rows: compiledRows(compiled, language)
      .filter((row) => question === undefined || row.question === question)
      .flatMap(({ address, party, text, language: own, receipt, translation }) => [
        [address, nameOf(party), text, own, receipt],
        ...(translation ? [[address, nameOf(party), translation.text, translation.language, receipt]] : []),
      ]),
  };
}

/** The compilation as files for the body, each as the person who asks may read it; made when asked for and not kept. */
export const compilationFiles: readonly AnyDeskFile[] = [
  ...offer('/desk/rounds/:round/compilation', roundPart),
  ...offer('/desk/rounds/:round/compilation/:question', questionPart),
];

function offer(
  address: `/desk${string}`,
  params: typeof roundPart | typeof questionPart,
): readonly AnyDeskFile[] {
  const asked = async (desk: Parameters<AnyDeskFile['load']>[0], round: string, question?: string) => {
    const compiled = await compiledRound(desk.db, desk.signedIn.viewer, round);
    const isThere =
      question === undefined || (compiled && questionsOf(compiled).some(({ number }) => number === question));
    return compiled && isThere ? compiled : null;
  };
  const texts = compilationTexts.map((format) =>
    deskFile({
      name: `compilation.${format}`,
      address: `${address}.${format}`,
      params,
      async load(desk, { params: { round, ...given }, language }) {
        const question = 'question' in given ? (given.question as string) : undefined;
        const compiled = await asked(desk, round, question);
        if (!compiled) return null;
        const { nameOf } = wordsOf(desk.site, language);
        const file = compilationFile(compiled, language, nameOf, question);
        if (isRefusal(file)) return file;
        const bytes = await writtenText(desk.writer, format, file);
        return isRefusal(bytes)
          ? bytes
          : { type: mediaTypeOf(format), bytes, fileName: fileNameOf(file.name, format) };
      },
    }),
  );
  const tables = (['csv', 'xlsx'] as const).map((format) =>
    deskFile({
      name: `compilation.${format}`,
      address: `${address}.${format}`,
      params,
      async load(desk, { params: { round, ...given }, language }) {
        const question = 'question' in given ? (given.question as string) : undefined;
        const compiled = await asked(desk, round, question);
        if (!compiled) return null;
        const { nameOf } = wordsOf(desk.site, language);
        const table = compilationTable(compiled, language, nameOf, question);
        const name = [round, 'compilation', ...(question === undefined ? [] : [question])];
        if (format === 'csv')
          return {
            type: 'text/csv; charset=utf-8; header=present',
            bytes: csvOf(table),
            fileName: fileNameOf(name, 'csv'),
          };
        const source = compiled.replies.map(({ receipt }) => receipt).join(', ');
        const book = await workbookOf(desk.writer, { table, name }, source, language);
        return isRefusal(book)
          ? book
          : { type: book.type, bytes: book.text, fileName: book.fileName ?? null };
      },
    }),
  );
  return [...texts, ...tables];
}
