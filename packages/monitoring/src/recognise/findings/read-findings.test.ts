import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { namesFor } from '../../parties/names.js';
import type { FindingRecord } from '../../readings/reading.js';
import { implementationReport } from '../profiles/implementation-report.js';
import { itemLabel } from '../shapes.js';
import type { BlockText, Piece } from '../text.js';
import { english } from './grammar/english.js';
import { french } from './grammar/french.js';
import { readFindings } from './read-findings.js';

/* The cases are texts that anyone can read and add to: packages/monitoring/src/recognise/findings/cases. */

const preset = JSON.parse(
  readFileSync(new URL('../../../../../sample/body.json', import.meta.url), 'utf8'),
) as Preset;
const names = namesFor(implementationReport(preset), 'en');
const namesInFrench = namesFor(implementationReport(preset), 'fr');
const folder = new URL('./cases/', import.meta.url);

interface Wanted {
  polarity: string;
  parties: readonly string[];
  also: Record<string, string>;
}
interface Case {
  title: string;
  text: string;
  notes: Map<number, string>;
  wanted: Wanted[];
}

function casesOf(file: string): Case[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.trim().split('\n');
      const wanted = lines.filter((line) => /^- (?:has|lacks|other):/.test(line)).map(readWanted);
      const notes = new Map(
        lines.flatMap((line) => {
          const note = /^\[(\d+)\] (.*)/.exec(line);
          return note ? [[Number(note[1]), note[2]] as const] : [];
        }),
      );
      const text = lines
        .filter((line) => line !== '' && !/^- (?:has|lacks|other):|^\[\d+\] /.test(line))
        .join('\n');
      return { title, text, notes, wanted };
    });
}

function readWanted(line: string): Wanted {
  const [, polarity, list, more = ''] = /^- (\w+): ([^(]*?)(?: \((.*)\))?$/.exec(line) ?? [];
  const also = Object.fromEntries(
    more
      .split(', ')
      .filter(Boolean)
      .map((pair) => pair.split(': ') as [string, string]),
  );
  return { polarity, parties: names.mentions(list), also };
}

function bodyOf(text: string): BlockText {
  const marks: { note: number; offset: number }[] = [];
  let plain = '';
  let at = 0;
  for (const mark of text.matchAll(/\[\^(\d+)\]/g)) {
    plain += text.slice(at, mark.index);
    marks.push({ note: Number(mark[1]), offset: plain.length });
    at = mark.index + mark[0].length;
  }
  plain += text.slice(at);
  const pieces: Piece[] = [];
  let from = 0;
  for (const line of plain.split('\n')) {
    pieces.push({ label: itemLabel(line), from, to: from + line.length, lines: [] });
    from += line.length + 1;
  }
  return { text: plain, pieces, marks, starts: [] };
}

function read({ text, notes }: Case, isFrench = false): FindingRecord[] {
  return readFindings(
    {
      paragraph: 1,
      container: 'paragraph',
      body: bodyOf(text),
      linesAt: () => [1, 1],
      noteText: (note) => notes.get(note) ?? null,
      noteLines: () => [2, 2],
    },
    isFrench ? namesInFrench : names,
    isFrench ? french : english,
  );
}

describe.each(readdirSync(folder))('findings: %s', (file) => {
  it.each(casesOf(file).map((each) => [each.title, each] as const))('%s', (_title, each) => {
    const found = read(each, file === 'french.md');
    const key = (parties: readonly string[]) => [...parties].sort().join(' ');
    if (each.wanted.length === 0) expect(found.map(({ parties, claim }) => [parties, claim])).toEqual([]);
    for (const { polarity, parties, also } of each.wanted) {
      const match = found.find(
        (finding) =>
          key(finding.parties) === key(parties) && finding.polarity === polarity && fits(finding, also),
      );
      expect(
        match,
        `${polarity} ${key(parties)} ${JSON.stringify(also)} in ${JSON.stringify(found.map((f) => [f.polarity, key(f.parties), f.claim, f.stated?.n, f.quantifier, f.qualifiers, f.voice]))}`,
      ).toBeDefined();
    }
    const invented = found.filter(
      ({ parties, derived }) =>
        parties.length > 1 && !derived && !each.wanted.some((wanted) => key(wanted.parties) === key(parties)),
    );
    expect(invented.map(({ parties, claim }) => [parties, claim])).toEqual([]);
  });
});

it('says where each list stands: in the text, at the mark of its note, or in the note', () => {
  const text = 'Aldoria and Brezia fence their ponds.\nSome drain them[^1] in winter.[^2]';
  const notes = new Map([
    [1, 'Castell and Dornland.'],
    [2, 'A long winter. Brezia drains twice.'],
  ]);
  const plain = bodyOf(text).text;
  const places = read({ title: '', text, notes, wanted: [] }).map(({ source, at: [from, to] }) => {
    const holder = source === 'text' || from === to ? plain : (notes.get(Number(source.slice(9))) ?? '');
    return [source, from === to ? holder.slice(from - 4, from) : holder.slice(from, to)];
  });
  expect(places).toEqual([
    ['text', 'Aldoria and Brezia'],
    ['footnote 1', 'them'],
    ['footnote 2', 'Brezia'],
  ]);
});

function fits(finding: FindingRecord, also: Record<string, string>): boolean {
  return Object.entries(also).every(([name, value]) => {
    if (name === 'stated' && value === 'none') return finding.stated === null;
    if (name === 'stated') return finding.stated?.n === Number(value);
    if (name === 'of') return finding.stated?.of === Number(value);
    if (name === 'claim') return finding.claim === value;
    if (name === 'quantifier') return finding.quantifier === value;
    if (name === 'source') return finding.source === value;
    if (name === 'examples') return !finding.exhaustive;
    if (name === 'voice') return (finding.voice ?? 'none') === value;
    if (name === 'derived') return finding.derived === (value === 'yes');
    const party = names.mentions(name)[0];
    return finding.qualifiers[party] === value;
  });
}
