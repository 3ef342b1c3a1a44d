import { mediaTypeOf } from '@rapporteur/formats';
import { composeReading, type Reading, unofficialNotice } from '@rapporteur/monitoring';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileNameOf } from '../../downloads/file-name.js';
import { csvOf, workbookOf } from '../../downloads/serve-tables.js';
import { textFormats } from '../../downloads/serve-texts.js';
import { answersTable, ownRecommendationsTable, type Table } from '../../downloads/tables.js';
import { factsheetFile, type TextFile, writtenText } from '../../downloads/texts.js';
import type { FileWriter } from '../../downloads/write-in-thread.js';
import { sendRefusal } from '../../edge/answer.js';
import { askedLanguage } from '../../edge/asked-language.js';
import { isRefusal, type Refusal, refuse } from '../../edge/refusals.js';
import type { Built } from '../../edge/serve-pages.js';
import type { Site } from '../../edge/site.js';
import type { Shelf } from '../../private-reading/shelf.js';

type Private = FastifyRequest<{ Params: { token: string; party?: string } }>;
type Language = ReturnType<typeof askedLanguage>['language'];

/**
 * A visitor's own text and its tables as files, under the secret address and made as they are asked for: they go through no
 * queue and into no folder. The hooks of the reading's own routes hold here too.
 */
export function serveOwnDownloads(app: FastifyInstance, site: Site, shelf: Shelf, writer: FileWriter): void {
  const { filesPerMinute } = site.settings;
  const limited = filesPerMinute
    ? { config: { rateLimit: { max: filesPerMinute, timeWindow: 60_000, groupId: 'files' } } }
    : {};

  function offer(
    address: string,
    build: (reading: Reading, language: Language, request: Private) => Promise<Built | Refusal>,
  ): void {
    app.get(address, limited, async (request, reply): Promise<FastifyReply> => {
      const asked = request as Private;
      const kept = await shelf.find(asked.params.token);
      if (!kept) return sendRefusal(site, request, reply, refuse('reading-gone'));
      const built = await build(kept.reading, askedLanguage(request).language, asked);
      if (isRefusal(built)) return sendRefusal(site, request, reply, built);
      return reply
        .header('content-disposition', `attachment; filename="${built.fileName}"`)
        .type(built.type)
        .send(typeof built.text === 'string' ? built.text : Buffer.from(built.text));
    });
  }

  for (const format of textFormats) {
    const file = async (text: TextFile): Promise<Built | Refusal> => {
      const bytes = await writtenText(writer, format, text);
      return isRefusal(bytes)
        ? bytes
        : { type: mediaTypeOf(format), text: bytes, fileName: fileNameOf(text.name, format) };
    };
    // The address with .json is the reading itself.
    if (format !== 'json')
      offer(`/read/:token.${format}`, (reading, language) => file(ownText(reading, language)));
    offer(`/read/:token/factsheets/:party.${format}`, async (reading, language, { params }) => {
      const party = (params.party ?? '').toUpperCase();
      const document = factsheetFile(site, reading, party, language);
      return document
        ? file({ document, options: { language }, name: ['factsheet', party, language] })
        : refuse('no-such-party', party);
    });
  }

  const tables: Readonly<Record<string, (reading: Reading) => Table>> = {
    recommendations: ({ recommendations }) => ownRecommendationsTable(recommendations),
    answers: ({ questions }) => answersTable(questions),
  };
  for (const [name, tableOf] of Object.entries(tables)) {
    offer(`/read/:token/${name}.csv`, async (reading) => ({
      type: 'text/csv; charset=utf-8; header=present',
      text: csvOf(tableOf(reading)),
      fileName: fileNameOf([name], 'csv'),
    }));
    offer(`/read/:token/${name}.xlsx`, (reading, language) =>
      workbookOf(
        writer,
        { table: tableOf(reading), name: ['own', name] },
        noticeOf(reading, language),
        language,
      ),
    );
  }
}

function ownText(reading: Reading, language: Language): TextFile {
  const { title, symbol, body, date, language: written } = reading.document;
  return {
    document: composeReading(reading),
    options: {
      title: title ?? symbol ?? undefined,
      language: written ?? language,
      notice: noticeOf(reading, language),
      symbol: symbol ?? undefined,
      body: body ?? undefined,
      date: date ?? undefined,
    },
    name: ['reading'],
  };
}

function noticeOf({ document: { symbol, title } }: Reading, language: Language): string {
  return unofficialNotice(symbol ?? title, language);
}
