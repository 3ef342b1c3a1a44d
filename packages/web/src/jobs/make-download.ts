import { type WrittenFormat, writeZip, type ZipEntry } from '@rapporteur/formats';
import type { JobHandler } from '@rapporteur/registry';
import type { KeptFiles } from '../downloads/kept-files.js';
import { keyOf, type LongDownload } from '../downloads/long-download.js';
import { factsheetFile, readingOf, reportText, writtenText } from '../downloads/texts.js';
import type { FileWriter } from '../downloads/write-in-thread.js';
import { isRefusal, type Refusal } from '../edge/refusals.js';
import type { Site } from '../edge/site.js';
import { reportAddressOf } from '../pages/addresses.js';
import { compilationText } from '../pages/compilation/serve.js';

/** Factsheets that are written at the same time: as many as there are processes that set PDF. */
const atOnce = 2;

/** Makes a long download from published records and keeps it: nothing private comes this way. */
export function makeDownload(site: Site, writer: FileWriter, files: KeptFiles): JobHandler<LongDownload> {
  async function report({ round, format, language }: LongDownload): Promise<Uint8Array> {
    const text = made(await reportText(site, round, language));
    return made(await writtenText(writer, format, text));
  }

  async function compilation({ round, format, language }: LongDownload): Promise<Uint8Array> {
    const text = made(await compilationText(site, round, language));
    return made(await writtenText(writer, format, text));
  }

  async function factsheets(
    { round, format, language }: LongDownload,
    { signal, tell }: Parameters<JobHandler<LongDownload>>[1],
  ): Promise<Uint8Array> {
    const head = made(await readingOf(site, round, language));
    const address = { ...reportAddressOf(round), language: head.edition.language };
    const parties = (await site.records.parties(address))?.parties ?? [];
    const codes = parties.filter(({ standing }) => standing === 'monitored').map(({ code }) => code);
    const entries: ZipEntry[] = [];
    let next = 0;
    let done = 0;
    async function lane(): Promise<void> {
      while (next < codes.length && !signal.aborted) {
        const at = next;
        next += 1;
        const code = codes[at] ?? '';
        const document = factsheetFile(site, head.reading, code, language);
        if (document) entries[at] = { name: `${code}.${format}`, bytes: await written(format, document) };
        done += 1;
        tell({ done, of: codes.length });
      }
    }
    const written = async (as: WrittenFormat, document: NonNullable<ReturnType<typeof factsheetFile>>) =>
      made(await writtenText(writer, as, { document, options: { language } }));
    tell({ done: 0, of: codes.length });
    await Promise.all(Array.from({ length: atOnce }, lane));
    return writeZip(entries.filter((entry) => entry !== undefined));
  }

  return async (asked, way) => {
    const make = { report, factsheets, compilation }[asked.kind];
    const bytes = await make(asked, way);
    if (!way.signal.aborted) await files.keep(keyOf(asked), bytes);
  };
}

function made<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`It can not be made: ${outcome.refusal}.`);
  return outcome;
}
