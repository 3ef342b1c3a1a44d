import type { TableKind } from './table-kind.js';
import type { PartyFact, TableAnswer, TableFigure, TablePosition, TableRecord } from './table-record.js';

/** Records as a table that comes in again: its heads are the names of fields. */
export interface RecordTable {
  readonly kind: TableKind;
  readonly rows: readonly (readonly string[])[];
}

/** Every table in which these records go out; none is empty. */
export function tablesOfRecords(records: readonly TableRecord[]): readonly RecordTable[] {
  const facts = of<PartyFact>(records, 'party_facts');
  const tables: RecordTable[] = [
    {
      kind: 'parties',
      rows: [
        ['party', 'standing', 'source'],
        ...facts
          .filter(({ fact }) => fact === 'standing')
          .map(({ party, said, source }) => cells(party, said, source)),
      ],
    },
    { kind: 'ratifications', rows: [ratificationHeads, ...ratificationRows(facts)] },
    {
      kind: 'recommendations',
      rows: [
        ['recommendation', 'party', 'position', 'date', 'by', 'level', 'text', 'source'],
        ...of<TablePosition>(records, 'positions').map((row) =>
          cells(
            row.recommendation,
            row.party,
            row.position,
            row.dated,
            row.recommended_by.join('; '),
            row.level,
            row.text,
            row.source,
          ),
        ),
      ],
    },
    {
      kind: 'answers',
      rows: [
        ['party', 'question', 'item', 'text', 'language', 'date', 'source'],
        ...of<TableAnswer>(records, 'answers').map((row) =>
          cells(row.party, row.question, row.item, row.text, row.language, row.dated, row.source),
        ),
      ],
    },
    {
      kind: 'indicators',
      rows: [
        ['indicator', 'party', 'period', 'split', 'value', 'unit', 'definition', 'source'],
        ...of<TableFigure>(records, 'figures').map((row) =>
          cells(
            row.indicator,
            row.party,
            `${row.first_day}/${row.last_day}`,
            row.split,
            row.value === null ? row.said : figure(row.value),
            row.unit,
            row.definition,
            row.source,
          ),
        ),
      ],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 1);
}

const dates = ['signed', 'ratified', 'in-force', 'left', 'reservation', 'declaration'] as const;
const ratificationHeads = ['party', ...dates, 'source'];

/** A line for each State and source, since a line names one source. */
function ratificationRows(facts: readonly PartyFact[]): string[][] {
  const lines = new Map<string, PartyFact[]>();
  for (const fact of facts) {
    if (fact.fact === 'standing') continue;
    const line = JSON.stringify([fact.party, fact.source]);
    lines.set(line, [...(lines.get(line) ?? []), fact]);
  }
  return [...lines.values()].map((line) => {
    const said = dates.map((kind) => {
      const found = line.find(({ fact }) => fact === kind);
      return found ? (found.dated ?? found.said) : null;
    });
    return cells(line[0]?.party ?? null, ...said, line[0]?.source ?? null);
  });
}

function of<Kind extends TableRecord>(records: readonly TableRecord[], home: Kind['home']): Kind[] {
  return records.filter((record): record is Kind => record.home === home);
}

function cells(...values: (string | null)[]): string[] {
  return values.map((value) => value ?? '');
}

/** With a fourth decimal, "1.234" can not be taken for a thousand. */
function figure(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
