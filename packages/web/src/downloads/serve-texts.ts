import { mediaTypeOf, type WrittenFormat } from '@rapporteur/formats';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import { serve } from '../edge/serve-pages.js';
import type { Site } from '../edge/site.js';
import { chapterPart, nothing, partyPart, roundPart } from '../pages/asking.js';
import { questionnaireText } from '../pages/questionnaires/files.js';
import type { Language } from '../words/language.js';
import { fileNameOf } from './file-name.js';
import { chapterText, factsheetText, reportText, type TextFile, writtenText } from './texts.js';
import type { FileWriter } from './write-in-thread.js';

/** Every format of a text. */
export const textFormats: readonly WrittenFormat[] = ['docx', 'pdf', 'html', 'md', 'xml', 'json'];

/** Texts as files, made when asked for. The whole report as DOCX and PDF takes longer: see serve-long.tsx. */
export function serveTexts(app: FastifyInstance, site: Site, writer: FileWriter): void {
  const offer = (
    address: string,
    formats: readonly WrittenFormat[],
    params: z.ZodType,
    load: (params: never, language: Language) => Promise<TextFile | Refusal>,
  ) => {
    for (const format of formats) {
      serve(app, site, `${address}.${format}`, {
        params,
        query: nothing,
        perMinute: site.settings.filesPerMinute,
        async build({ language }, asked) {
          const text = await load(asked as never, language);
          if (isRefusal(text)) return text;
          const bytes = await writtenText(writer, format, text);
          if (isRefusal(bytes)) return bytes;
          return { type: mediaTypeOf(format), text: bytes, fileName: fileNameOf(text.name, format) };
        },
      });
    }
  };
  // The addresses with .json are the records of the pages.
  offer(
    '/rounds/:round/report',
    ['html', 'md', 'xml'],
    roundPart,
    ({ round }: z.infer<typeof roundPart>, language) => reportText(site, round, language),
  );
  offer(
    '/rounds/:round/report/chapters/:chapter',
    textFormats.filter((format) => format !== 'json'),
    chapterPart,
    ({ round, chapter }: z.infer<typeof chapterPart>, language) =>
      chapterText(site, round, chapter, language),
  );
  const questionnaire = async (kind: 'form' | 'text', round: string, language: Language) => {
    const found = await site.records.questionnaire(round);
    return found ? questionnaireText(found, { kind, language }) : refuse('not-found');
  };
  offer(
    '/rounds/:round/questionnaire',
    textFormats.filter((format) => format !== 'json'),
    roundPart,
    ({ round }: z.infer<typeof roundPart>, language) => questionnaire('text', round, language),
  );
  offer(
    '/rounds/:round/questionnaire/form',
    ['docx'],
    roundPart,
    ({ round }: z.infer<typeof roundPart>, language) => questionnaire('form', round, language),
  );
  offer(
    '/rounds/:round/factsheets/:party',
    textFormats,
    partyPart,
    ({ round, party }: z.infer<typeof partyPart>, language) =>
      factsheetText(site, round, party.toUpperCase(), language),
  );
}
