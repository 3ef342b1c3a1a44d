import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './set-up.js';

/*
 * node scripts/begin.js open-data REPORT [FOLDER]
 *
 * Makes the open data of a round again from the text of its report and the labels in FOLDER/labels (data/lanzarote-2
 * unless told). Writes nothing when a label has no place in the text, or a place no label.
 */

const folderOfTheRound = `${root}data/lanzarote-2`;

export async function main([report, folder = folderOfTheRound]) {
  if (!report) {
    console.error('Which report? node scripts/begin.js open-data REPORT [FOLDER]');
    return 2;
  }
  setUp();
  const formats = await built('formats');
  const monitoring = await built('monitoring');
  const text = formats.readBytes(readFileSync(report), basename(report));
  if (!text.ok) {
    console.error(`${report}: ${text.refusal.message}`);
    return 2;
  }
  const labels = monitoring.openDataLabels(labelFiles(`${folder}/labels`, formats));
  const { reading } = monitoring.recognise(text.document);
  const { data, unmatched } = monitoring.openData(reading, labels);
  if (unmatched.length > 0) {
    console.error(`Nothing is written. The labels and ${report} do not fit:\n${unmatched.join('\n')}`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const tables = monitoring.openDataTables(data);
  for (const { name, columns, rows } of tables) {
    writeFileSync(`${folder}/${name}.csv`, formats.writeCsv([columns.map((column) => column.name), ...rows]));
  }
  writeFileSync(`${folder}/csv-metadata.json`, asJson(monitoring.openDataMetadata(data, tables)));
  writeFileSync(`${folder}/round.json`, asJson(data));
  console.log(tables.map(({ name, rows }) => `${name}: ${rows.length}`).join('\n'));
  return 0;
}

function built(name) {
  return import(pathToFileURL(`${root}packages/${name}/dist/index.js`));
}

function labelFiles(folder, { readCsvRecords }) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return {
    round: JSON.parse(readFileSync(`${folder}/round.json`, 'utf8')),
    tables: Object.fromEntries(
      names.map((name) => [
        basename(name, '.csv'),
        readCsvRecords(readFileSync(`${folder}/${name}`, 'utf8')),
      ]),
    ),
  };
}

/** One record a line, so that a change shows as one line. */
function asJson(value) {
  const entries = Object.entries(value).map(([key, each]) => {
    const listed = Array.isArray(each) && each.length > 0 && typeof each[0] === 'object';
    const text = listed
      ? `[\n${each.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
      : JSON.stringify(each);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}
