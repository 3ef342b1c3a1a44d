import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBytes, readCsv, readCsvRecords } from '@rapporteur/formats';
import {
  lanzaroteSecondRound,
  type OpenDataLabels,
  type OpenDataSet,
  openData,
  openDataLabels,
  openDataMetadata,
  openDataTables,
  recognise,
} from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';

/*
 * The open data of the second round: held against itself always, and against what the reader finds in the report
 * where the report is at hand.
 */

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../../data/lanzarote-2');
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const data: OpenDataSet = JSON.parse(text('round.json'));
const labels = readLabels();

function readLabels(): OpenDataLabels {
  const names = readdirSync(`${folder}/labels`).filter((name) => name.endsWith('.csv'));
  const tables = names.map((name) => [name.replace('.csv', ''), readCsvRecords(text(`labels/${name}`))]);
  return openDataLabels({ round: JSON.parse(text('labels/round.json')), tables: Object.fromEntries(tables) });
}

describe('the open data of the second round', () => {
  it('has the numbers of the report', () => {
    expect(data.paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 458 }, (_, i) => i + 1));
    expect(data.footnotes.map(({ number }) => number)).toEqual(Array.from({ length: 352 }, (_, i) => i + 1));
    expect(data.recommendations).toHaveLength(111);
    const count = (level: string) => data.recommendations.filter((each) => each.level === level).length;
    expect([count('require'), count('request'), count('invite')]).toEqual([20, 15, 76]);
    expect(
      data.sections.filter(({ level, number }) => level === 1 && number).map(({ number }) => number),
    ).toEqual('I II III IV V VI VII VIII IX X XI'.split(' '));
    expect(new Set(data.practices.map(({ box }) => box)).size).toBe(34);
    expect(data.difficulties).toHaveLength(10);
    expect(data.recommendations.flatMap(({ laterNotes }) => laterNotes)).toHaveLength(7);
  });

  it('counts its recommendations by chapter as the report does', () => {
    const counts = { II: 12, III: 32, IV: 9, V: 19, VI: 4, VII: 7, VIII: 9, IX: 8, X: 7, XI: 4 };
    const expected = Object.entries(counts).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, index) => [chapter, `${chapter}-${index + 1}`]),
    );
    expect(data.recommendations.map(({ chapter, number }) => [chapter, number])).toEqual(expected);
  });

  // Counted in the report by eye, list by list, apart from any program.
  it('lists as many addressees as were counted by eye', () => {
    const listed = data.recommendations.filter(({ addressees }) => addressees.source !== null);
    const counts = Object.fromEntries(
      listed.map(({ number, addressees: { parties, subItems } }) => [
        number,
        subItems.length > 0 ? subItems.map((item) => item.parties.length) : parties.length,
      ]),
    );
    expect(counts).toEqual({
      ...{
        'II-5': 5,
        'III-1': 2,
        'III-2': 1,
        'III-6': 3,
        'III-8': 10,
        'III-12': 5,
        'III-13': 6,
        'III-15': 7,
      },
      ...{ 'III-16': 25, 'III-18': 32, 'III-22': 2, 'III-23': 5, 'III-26': 2, 'III-27': 6, 'III-28': 26 },
      ...{ 'IV-1': 14, 'IV-2': 1, 'IV-3': 8, 'IV-4': 10, 'IV-5': 24, 'IV-6': 13, 'V-1': 4, 'V-2': 2 },
      ...{ 'V-17': 11, 'V-18': 11, 'VI-1': 23, 'VI-3': 22, 'VII-1': 8, 'VII-2': 17, 'X-1': 12, 'X-4': 33 },
      ...{ 'X-5': [26, 32, 33, 32], 'X-6': [29, 35, 34, 35], 'X-7': 26 },
    });
  });

  it('tells which recommendations a condition limits, and what they refer to', () => {
    const limited = data.recommendations.filter(({ addressees }) => addressees.conditional);
    expect(limited.map(({ number }) => number)).toEqual(['II-3', 'II-5', 'IV-3', 'IV-4']);
    const { crossReferences } = data.recommendations.find(({ number }) => number === 'VI-4') ?? {};
    expect(crossReferences).toEqual(['VI-3']);
  });

  it('covers the 43 monitored parties and the five outside the round', () => {
    const codes = (wanted: string) =>
      data.parties.filter((party) => party.class === wanted).map(({ code }) => code);
    expect(codes('monitored').sort()).toEqual([...lanzaroteSecondRound.monitored].sort());
    expect(codes('outside-round').sort()).toEqual([...lanzaroteSecondRound.outsideRound].sort());
    expect(data.parties.filter(({ basis }) => basis === 'by-agreement').map(({ code }) => code)).toEqual([
      'NO',
    ]);
  });

  it('refers to nothing that is not there', () => {
    const sections = new Set(data.sections.map(({ key }) => key));
    const notes = new Set(data.footnotes.map(({ number }) => number));
    const parties = new Set(data.parties.map(({ code }) => code));
    const monitored = new Set(lanzaroteSecondRound.monitored);
    const places = [...data.paragraphs, ...data.recommendations, ...data.practices, ...data.difficulties];
    for (const { chapter, section, heading } of places) {
      for (const key of [chapter, section, heading ?? chapter]) expect(sections).toContain(key);
    }
    for (const { footnotes } of [...data.paragraphs, ...data.recommendations]) {
      for (const note of footnotes) expect(notes).toContain(note);
    }
    const named = [
      ...data.footnotes.flatMap((note) => note.parties),
      ...data.practices.flatMap((practice) => practice.parties),
      ...data.recommendations.flatMap(({ addressees, laterNotes }) => [
        ...addressees.parties,
        ...Object.keys(addressees.partly),
        ...addressees.subItems.flatMap((item) => item.parties),
        ...laterNotes.map(({ party }) => party),
      ]),
    ];
    for (const code of named) expect(monitored).toContain(code);
    for (const { party, class: of } of data.paragraphs.flatMap((paragraph) => paragraph.parties)) {
      expect(parties.has(party), party).toBe(of !== 'non-party');
    }
    const positions = new Set([...data.sections, ...places].map(({ position }) => position));
    expect(positions).toEqual(new Set(Array.from({ length: positions.size }, (_, i) => i + 1)));
  });

  it('is the same in the tables as in the one file', () => {
    const tables = openDataTables(data);
    for (const { name, columns, rows } of tables) {
      expect(readCsv(text(`${name}.csv`)), name).toEqual([columns.map((column) => column.name), ...rows]);
    }
    expect(JSON.parse(text('csv-metadata.json'))).toEqual(openDataMetadata(data, tables));
    expect(readdirSync(folder).sort()).toEqual(
      [...tables.map(({ name }) => `${name}.csv`), 'csv-metadata.json', 'labels', 'round.json'].sort(),
    );
  });

  it('keeps what its tables promise: keys, references, permitted values, required cells', () => {
    const tables = new Map(openDataTables(data).map((table) => [table.name, table]));
    const column = (table: string, name: string) => {
      const { columns, rows } = tables.get(table) ?? { columns: [], rows: [] };
      const index = columns.findIndex((each) => each.name === name);
      return rows.map((row) => row[index]);
    };
    for (const { name, columns, rows, key, references } of tables.values()) {
      const keys = rows.map((row) => row.filter((_, index) => key.includes(columns[index].name)).join('\t'));
      expect(new Set(keys).size, `${name}: ${key}`).toBe(rows.length);
      for (const [index, { name: cell, type, many, required, values }] of columns.entries()) {
        for (const row of rows) {
          if (required) expect(row[index], `${name}.${cell} of ${row[0]}`).not.toBe('');
          for (const value of row[index] === '' ? [] : many ? row[index].split(' ') : [row[index]]) {
            if (type === 'integer') expect(value).toMatch(/^\d+$/);
            if (values) expect(values).toContain(value);
          }
        }
      }
      for (const { column: from, table, to } of references) {
        const known = new Set(column(table, to));
        for (const value of column(name, from)) expect(known, `${name}.${from}`).toContain(value);
      }
    }
  });

  it('puts no blank line, odd line end or byte order mark into a file', () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
      expect(text(name), name).toMatch(/^[^\uFEFF\n](?:[^\r]*[^\r\n])?\n$/);
    }
  });
});

describe('topic labels', () => {
  const kinds = {
    sections: labels.sections,
    recommendations: labels.recommendations,
    practices: labels.practices,
    difficulties: labels.difficulties,
    questions: labels.questions.map(({ number, label }) => ({ id: number, label })),
    'sub-items': labels.subItems.filter(({ id }) => id.startsWith('X-5')),
  };
  const all = Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.map((entry) => ({ kind, ...entry })),
  );
  const words = (label: string) => label.split(/[\s'’:,«»"()]+/).filter(Boolean);

  it('have one to ten words in English and in French', () => {
    for (const { kind, id, label } of all) {
      for (const each of [label.en, label.fr]) {
        expect(words(each).length, `${kind} ${id}: ${each}`).toBeGreaterThan(0);
        expect(words(each).length, `${kind} ${id}: ${each}`).toBeLessThanOrEqual(10);
      }
    }
  });

  it('oblige nobody', () => {
    const english =
      /\b(?:should|shall|must|ought|may|can|ensur\w+|requir\w+|request(?:s|ed|ing)?\b(?= (?:parties|that|to))|invit\w+|oblig\w+|need(?:s|ed)?|urg(?:e|es|ed)|encourag\w+|recommend\w+|compulsory|mandatory)\b/i;
    const french =
      /\b(?:doit|doivent|devr\w+|faut|exig\w+|requi\w+|requér\w+|demander|demandent|invit\w+|veill\w+|assur\w+|garanti\w+|obligatoires?|encourag\w+|recommand\w+)\b/i;
    for (const { kind, id, label } of all) {
      expect(label.en, `${kind} ${id}`).not.toMatch(english);
      expect(label.fr, `${kind} ${id}`).not.toMatch(french);
    }
  });

  it('are noun phrases: a capital, a figure or a name first, no full stop last', () => {
    for (const { kind, id, label } of all) {
      for (const each of [label.en, label.fr])
        expect(each, `${kind} ${id}`).toMatch(/^[\p{Lu}\d#][^\n]*[^.;:!?\s]$/u);
    }
  });

  it('mislead nobody: within its kind no label stands for two things', () => {
    for (const [kind, entries] of Object.entries(kinds)) {
      for (const language of ['en', 'fr'] as const) {
        const seen = entries.map(({ label }) => label[language]);
        expect(
          seen.filter((each, index) => seen.indexOf(each) !== index),
          kind,
        ).toEqual([]);
      }
    }
  });
});

const corpus = process.env.RAPPORTEUR_CORPUS ?? at('../../../shared/corpus');
const report = `${corpus}/implementation-report-2022.txt`;
const isThere = existsSync(report);
if (!isThere) {
  console.warn(
    `SKIPPED: the open data is not held against the report, which is not at ${report} (RAPPORTEUR_CORPUS).`,
  );
}

describe.skipIf(!isThere)('the open data beside the report', () => {
  const bytes = isThere ? readBytes(readFileSync(report), 'report.txt') : null;
  const reading = bytes?.ok ? recognise(bytes.document).reading : null;
  const found = reading && openData(reading, labels);
  const source = isThere ? normal(readFileSync(report, 'utf8')) : '';

  it('fits the text: a label for each place, a place for each label', () => {
    expect(found?.unmatched).toEqual([]);
  });

  it('holds what the reader finds, fact by fact', () => {
    for (const key of Object.keys(data) as (keyof OpenDataSet)[]) {
      const [ours, theirs] = [data[key], found?.data[key]];
      if (!Array.isArray(ours) || !Array.isArray(theirs)) expect(ours, key).toEqual(theirs);
      else {
        expect(ours, key).toHaveLength(theirs.length);
        for (const [index, fact] of ours.entries()) expect(fact, `${key} ${index}`).toEqual(theirs[index]);
      }
    }
  });

  it('takes symbol, date and body from the text', () => {
    expect(reading?.document).toMatchObject({
      symbol: data.report.symbol,
      date: data.report.date,
      body: data.body.name.en,
      language: data.report.language,
    });
    expect(source).toContain(normal(new URL(data.report.url).pathname));
  });

  it('names in each practice box only parties that the reader finds there, and each of them once at least', () => {
    const boxes = reading?.boxes.filter(({ kind }) => kind === 'practice') ?? [];
    const ids = [...new Set(data.practices.map(({ box }) => box))];
    expect(boxes).toHaveLength(ids.length);
    // Nationals whom one State's law names ("Danish citizens") are not whom a practice is about.
    const nationals: Readonly<Record<string, readonly string[]>> = { 'IV-P2': ['DK', 'FI', 'NO'] };
    for (const [index, id] of ids.entries()) {
      const about = new Set(data.practices.filter(({ box }) => box === id).flatMap(({ parties }) => parties));
      const there = new Set(boxes[index].parties.filter((code) => !nationals[id]?.includes(code)));
      expect(about, id).toEqual(there);
    }
  });

  it('gives the questionnaire the questions of the report', () => {
    const lines = readFileSync(report, 'utf8').split('\n').slice(9972, 10346);
    const numbers = lines.flatMap(
      (line) => /^\s?(?:Question )?(\d{1,2}(?:\.\d{1,2})?)\. /.exec(line)?.[1] ?? [],
    );
    expect(data.questions.map(({ number }) => number)).toEqual(numbers);
  });

  it('copies no six words in a row into a label, and no sentence into a file', () => {
    for (const { en } of [
      ...data.sections,
      ...data.recommendations,
      ...data.practices,
      ...data.difficulties,
      ...data.questions,
    ].map(({ label }) => label)) {
      const words = normal(en).split(' ');
      for (let i = 0; i + 6 <= words.length; i++)
        expect(source).not.toContain(` ${words.slice(i, i + 6).join(' ')} `);
    }
    for (const paragraph of reading?.paragraphs ?? []) {
      expect(text('round.json')).not.toContain(paragraph.text.slice(0, 60));
    }
  });
});

function normal(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
