import { mediaTypeOf } from '@rapporteur/formats';
import type { CompiledRound } from '@rapporteur/registry';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { fileNameOf } from '../../downloads/file-name.js';
import { csvOf, wordsOf, workbookOf } from '../../downloads/serve-tables.js';
import { type TextFile, writtenText } from '../../downloads/texts.js';
import type { FileWriter } from '../../downloads/write-in-thread.js';
import { isRefusal, type Refusal, refuse } from '../../edge/refusals.js';
import { serve } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import type { Language } from '../../words/language.js';
import { nothing, roundPart } from '../asking.js';
import { compilationTable, compilationTexts } from './files.js';
import { questionPart } from './public.js';
import { compilationFile, questionsOf } from './text.js';

const csvType = 'text/csv; charset=utf-8; header=present';

/** The published compilation as files. The whole as DOCX and PDF takes longer: see downloads/serve-long.tsx. */
export function serveCompilation(app: FastifyInstance, site: Site, writer: FileWriter): void {
  const perMinute = site.settings.filesPerMinute;
  for (const [address, params] of [
    ['/rounds/:round/compilation', roundPart],
    ['/rounds/:round/compilation/:question', questionPart],
  ] as const) {
    const isWhole = params === roundPart;
    for (const format of compilationTexts.filter((each) => !isWhole || each === 'html' || each === 'md'))
      serve(app, site, `${address}.${format}`, {
        ...{ params, query: nothing, perMinute },
        async build({ language }, asked) {
          const { round, question } = asked as z.infer<typeof questionPart>;
          const file = await compilationText(site, round, language, question);
          if (isRefusal(file)) return file;
          const bytes = await writtenText(writer, format, file);
          if (isRefusal(bytes)) return bytes;
          return { type: mediaTypeOf(format), text: bytes, fileName: fileNameOf(file.name, format) };
        },
      });
    for (const format of ['csv', 'xlsx'] as const)
      serve(app, site, `${address}.${format}`, {
        ...{ params, query: nothing },
        ...(format === 'xlsx' ? { perMinute } : {}),
        async build({ language }, asked) {
          const { round, question } = asked as z.infer<typeof questionPart>;
          const compiled = await compiledOf(site, round, question);
          if (isRefusal(compiled)) return compiled;
          const { nameOf } = wordsOf(site, language);
          const table = compilationTable(compiled, language, nameOf, question);
          const name = [round, 'compilation', ...(question === undefined ? [] : [question])];
          if (format === 'csv')
            return { type: csvType, text: csvOf(table), fileName: fileNameOf(name, 'csv') };
          const source = compiled.replies.map(({ receipt }) => receipt).join(', ');
          return workbookOf(writer, { table, name }, source, language);
        },
      });
  }
}

/** The published compilation, or one question of it, as a text. */
export async function compilationText(
  site: Pick<Site, 'records' | 'names'>,
  round: string,
  language: Language,
  question?: string,
): Promise<TextFile | Refusal> {
  const compiled = await compiledOf(site, round, question);
  if (isRefusal(compiled)) return compiled;
  return compilationFile(compiled, language, wordsOf(site, language).nameOf, question);
}

async function compiledOf(
  { records }: Pick<Site, 'records'>,
  round: string,
  question?: string,
): Promise<CompiledRound | Refusal> {
  const compiled = await records.compilation(round);
  const isThere =
    compiled && (question === undefined || questionsOf(compiled).some(({ number }) => number === question));
  return isThere ? compiled : refuse('not-found');
}
