import type { OpenDataSet } from './open-data-set.js';
import type { OpenColumn, OpenTable } from './open-table.js';

const licences: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
};

/** The description of the tables that programs read: W3C "Metadata Vocabulary for Tabular Data" (CSVW, 2015). */
export function openDataMetadata(
  data: OpenDataSet,
  tables: readonly OpenTable[],
): Readonly<Record<string, unknown>> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': [
      { '@value': `${data.body.name.en}. ${data.round.title.en}: facts`, '@language': 'en' },
      { '@value': `${data.body.name.fr}. ${data.round.title.fr} : faits`, '@language': 'fr' },
    ],
    'dc:license': { '@id': licences[data.licence] ?? data.licence },
    'dc:source': { '@id': data.report.url },
    'dc:description': `Unofficial. Made by software from ${data.report.symbol}. Only the adopted text is authoritative. Not named is not "no".`,
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\n'], header: true },
    tables: tables.map((table) => ({
      url: `${table.name}.csv`,
      'dc:description': table.description,
      tableSchema: {
        columns: table.columns.map(columnMetadata),
        primaryKey: table.key.length === 1 ? table.key[0] : table.key,
        ...(table.references.length > 0 && {
          foreignKeys: table.references.map(({ column, table: resource, to }) => ({
            columnReference: column,
            reference: { resource: `${resource}.csv`, columnReference: to },
          })),
        }),
      },
    })),
  };
}

function columnMetadata(column: OpenColumn): Readonly<Record<string, unknown>> {
  return {
    name: column.name,
    titles: column.name,
    'dc:description': column.description,
    datatype: column.values ? { base: 'string', format: column.values.join('|') } : column.type,
    ...(column.many && { separator: ' ' }),
    ...(column.language && { lang: column.language }),
    ...(column.required && { required: true }),
  };
}
