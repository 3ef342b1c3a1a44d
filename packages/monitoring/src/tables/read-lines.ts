import { type Cell, cellText, isBlank, isWrong } from './cell.js';
import type { Mapping, TableRow } from './find-heads.js';
import { folded } from './nearest.js';
import { type DayOrder, readDay } from './read-day.js';
import { readFigure } from './read-figure.js';
import { type KnownQuestion, questionReader, recommendationReader } from './read-number.js';
import { readPeriod } from './read-period.js';
import { readPosition } from './read-position.js';
import { type NamedCode, stateReader } from './read-state.js';
import type { TableKind } from './table-kind.js';
import type { PartyFact, PartyFactKind, TableRecord } from './table-record.js';

/** What the round knows already, to which names and numbers of a table must fit. */
export interface RoundKnowledge {
  /** Codes of its parties; empty where none are known. */
  readonly parties: readonly string[];
  readonly recommendations: readonly {
    readonly number: string;
    readonly level: string | null;
    /** The recommending States and the position that the report states, where it is of such a body. */
    readonly by?: readonly string[];
    readonly position?: string | null;
  }[];
  readonly questions: readonly KnownQuestion[];
}

export interface ReadingOptions {
  readonly dates?: DayOrder;
  /** Whether numbers come from a workbook, which writes decimals with a point. */
  readonly areNumbersTyped?: boolean;
  readonly names?: readonly NamedCode[];
}

/** One line of a table: what it brings, or why it is not taken. A line is taken whole or not at all. */
export type ReadLine =
  | { readonly line: number; readonly records: readonly TableRecord[]; readonly about: string }
  | { readonly line: number; readonly why: string };

/** Reads line by line, in the order of the file. Remembers keys, so that no line says what another said. */
export function lineReader(
  kind: TableKind,
  mapping: Mapping,
  round: RoundKnowledge,
  options: ReadingOptions = {},
): (row: TableRow) => ReadLine {
  const cells = new Cells(mapping, round, options);
  const lineByKey = new Map<string, number>();
  const units = new Map<string, { unit: string; line: number }>();
  return (row) => {
    cells.open(row);
    const { records, about } = readers[kind](cells);
    const whys = [...cells.whys];
    if (whys.length === 0) whys.push(...doubles(records, lineByKey), ...otherUnits(records, units));
    if (whys.length > 0) return { line: row.line, why: whys.join(' ') };
    for (const record of records) {
      lineByKey.set(record.key, row.line);
      if (record.home === 'figures' && record.unit && !units.has(record.indicator))
        units.set(record.indicator, { unit: record.unit, line: row.line });
    }
    return { line: row.line, records, about };
  };
}

function doubles(records: readonly TableRecord[], lineByKey: ReadonlyMap<string, number>): string[] {
  const line = records.map(({ key }) => lineByKey.get(key)).find((each) => each !== undefined);
  return line === undefined ? [] : [`Line ${line} speaks of the same. Keep one of them.`];
}

function otherUnits(
  records: readonly TableRecord[],
  units: ReadonlyMap<string, { unit: string; line: number }>,
): string[] {
  return records.flatMap((record) => {
    const first = record.home === 'figures' ? units.get(record.indicator) : undefined;
    return record.home === 'figures' && first && record.unit && first.unit !== record.unit
      ? [`“${record.indicator}” is in ${record.unit} here and in ${first.unit} in line ${first.line}.`]
      : [];
  });
}

interface Brought {
  readonly records: readonly TableRecord[];
  /** The line in a few words, for a dry run. */
  readonly about: string;
}

const readers: Readonly<Record<TableKind, (cells: Cells) => Brought>> = {
  parties: (cells) => factsOf(cells, ['signed', 'ratified', 'in-force', 'left'], true),
  ratifications: (cells) => factsOf(cells, ['signed', 'ratified', 'in-force', 'left'], false),
  recommendations: recommendationOf,
  answers: answerOf,
  indicators: figureOf,
};

function factsOf(cells: Cells, dates: readonly PartyFactKind[], hasStanding: boolean): Brought {
  const party = cells.state('party', { mustBeInRound: false });
  if (party !== null) checkName(cells, party);
  const source = cells.text('source');
  const facts: PartyFact[] = [];
  const add = (fact: PartyFactKind, said: string | null, dated: string | null) =>
    facts.push({
      home: 'party_facts',
      key: `${party} ${fact}`,
      party: party ?? '',
      fact,
      said,
      dated,
      source,
    });
  const standing = hasStanding ? cells.standing() : null;
  if (standing) add('standing', standing, null);
  for (const fact of dates) {
    const day = cells.day(fact);
    if (day) add(fact, null, day);
  }
  for (const fact of hasStanding ? [] : (['reservation', 'declaration'] as const)) {
    const said = cells.text(fact);
    if (said) add(fact, said, null);
  }
  checkOrder(cells, facts);
  if (facts.length === 0 && cells.whys.length === 0)
    cells.refuse(
      hasStanding
        ? 'There is neither a standing nor a date in this line.'
        : 'There is no date in this line, so there is nothing to keep.',
    );
  const about = facts.map(({ fact, said, dated }) => `${fact} ${dated ?? said}`).join(', ');
  return { records: facts, about: `${party}: ${about}` };
}

/** A name beside a code must be that of the code. */
function checkName(cells: Cells, party: string): void {
  for (const name of cells.texts('name')) {
    const named = cells.read.state(name);
    if (!isWrong(named) && named.value !== party)
      cells.refuse(`The code says ${party} and the name ${named.value} (“${name}”).`);
  }
}

function checkOrder(cells: Cells, facts: readonly PartyFact[]): void {
  const inTime = (['signed', 'ratified', 'in-force', 'left'] as const).flatMap(
    (kind) => facts.find(({ fact }) => fact === kind) ?? [],
  );
  for (const [at, { fact, dated }] of inTime.entries()) {
    const before = inTime[at - 1];
    if (before?.dated && dated && dated < before.dated)
      cells.refuse(`The day of “${fact}” (${dated}) is before that of “${before.fact}” (${before.dated}).`);
  }
}

function recommendationOf(cells: Cells): Brought {
  const recommendation = cells.needed('recommendation', (text) => cells.read.recommendation(text));
  // A line without a State is the recommendation itself.
  const party = cells.has('party') ? cells.state('party', { mustBeInRound: true }) : null;
  const position = cells.optional('position', readPosition);
  const level = cells.text('level')?.toLowerCase() ?? null;
  const text = cells.text('text');
  const recommended_by = cells.states('by');
  const dated = cells.day('date');
  const source = cells.text('source');
  const known = cells.round.recommendations.find(({ number }) => number === recommendation);
  if (known?.level && level && !isVerb(level, known.level))
    cells.refuse(`${recommendation} is at the level “${known.level}” in the report, and “${level}” here.`);
  const isStated =
    known !== undefined && position !== null && said(readPosition(known.position ?? '')) === position;
  if (position !== null && party === null && !isStated && !cells.has('party') && cells.whys.length === 0)
    cells.refuse('A position is that of a State, and this line names none.');
  // The report has it, and the line brings nothing beside: it is there already.
  const isListed =
    known &&
    !party &&
    !text &&
    !dated &&
    !source &&
    (position === null || isStated) &&
    recommended_by.every((code) => known.by?.includes(code));
  const about = [recommendation, party, position].filter(Boolean).join(' ');
  if (isListed) return { records: [], about };
  return {
    about,
    records: [
      {
        home: 'positions',
        key: [recommendation, party ?? ''].join(' '),
        recommendation: recommendation ?? '',
        party,
        recommended_by,
        level,
        text,
        position,
        dated,
        source,
      },
    ],
  };
}

function said<Value>(cell: Cell<Value>): Value | null {
  return isWrong(cell) ? null : cell.value;
}

function isVerb(written: string, level: string): boolean {
  return written.replace(/s$/, '') === level || (french[level] ?? []).includes(written);
}

const french: Readonly<Record<string, readonly string[]>> = {
  require: ['exige'],
  request: ['demande'],
  invite: ['invite'],
};

function answerOf(cells: Cells): Brought {
  const party = cells.state('party', { mustBeInRound: true });
  const asked = cells.needed('question', (text) => cells.read.question(text, cells.text('item') ?? ''));
  const text = cells.text('text');
  if (text === null) cells.refuse('There is no answer in this line, and none is not kept as “no”.');
  const language = cells.optional('language', readLanguage);
  const { question, item } = asked ?? { question: '', item: '' };
  return {
    about: `${party} ${question}${item}`,
    records: [
      {
        home: 'answers',
        key: [party, question, item].join(' '),
        party: party ?? '',
        question,
        item,
        text: text ?? '',
        language,
        dated: cells.day('date'),
        source: cells.text('source'),
      },
    ],
  };
}

function readLanguage(text: string): Cell<string> {
  const named: Readonly<Record<string, string>> = {
    english: 'en',
    anglais: 'en',
    french: 'fr',
    francais: 'fr',
  };
  const code = named[folded(text)] ?? text.toLowerCase();
  return /^[a-z]{2,3}$/.test(code)
    ? { value: code }
    : { why: `A language is wanted as its code, en or fr: “${text}” is none.` };
}

function figureOf(cells: Cells): Brought {
  const indicator = cells.needed('indicator', (text) => ({ value: text }));
  const party = cells.state('party', { mustBeInRound: true });
  const period = cells.needed('period', (text) => readPeriod(text, cells.options.dates));
  const figure = cells.needed('value', (text) => readFigure(text, cells.options.areNumbersTyped));
  const split = cells.text('split') ?? '';
  const { first = '', last = '' } = period ?? {};
  return {
    about: [indicator, party, cells.text('period'), split, cells.text('value')].filter(Boolean).join(' '),
    records: [
      {
        home: 'figures',
        key: JSON.stringify([indicator, party, first, last, split]),
        indicator: indicator ?? '',
        party: party ?? '',
        first_day: first,
        last_day: last,
        split,
        value: figure?.value ?? null,
        said: figure?.said ?? null,
        unit: cells.text('unit'),
        definition: cells.text('definition'),
        source: cells.text('source'),
      },
    ],
  };
}

const standings: Readonly<Record<string, string>> = {
  monitored: 'monitored',
  suivie: 'monitored',
  'joined later': 'joined-later',
  'ratified after launch': 'joined-later',
  'ratifiee plus tard': 'joined-later',
  outside: 'outside',
  'outside round': 'outside',
  'hors cycle': 'outside',
};

/** The cells of one line by field, and what is wrong with them. One object for all lines: a table may be long. */
class Cells {
  whys: string[] = [];
  readonly read: {
    readonly state: (text: string) => Cell<string>;
    readonly recommendation: (text: string) => Cell<string>;
    readonly question: ReturnType<typeof questionReader>;
  };
  readonly #columns = new Map<string, { index: number; head: string }[]>();
  readonly #parties: ReadonlySet<string>;
  #row: TableRow = { line: 0, cells: [] };

  constructor(
    mapping: Mapping,
    readonly round: RoundKnowledge,
    readonly options: ReadingOptions,
  ) {
    this.#parties = new Set(round.parties);
    for (const { index, head, field } of mapping.columns) {
      if (field !== null) this.#columns.set(field, [...(this.#columns.get(field) ?? []), { index, head }]);
    }
    const ownCodes = round.parties.map((code) => ({ code, names: [] }));
    this.read = {
      state: stateReader([...ownCodes, ...(options.names ?? [])]),
      recommendation: recommendationReader(round.recommendations.map(({ number }) => number)),
      question: questionReader(round.questions),
    };
  }

  open(row: TableRow): void {
    this.#row = row;
    this.whys = [];
  }

  refuse(why: string): void {
    this.whys.push(why);
  }

  has(field: string): boolean {
    return this.text(field) !== null;
  }

  texts(field: string): readonly string[] {
    return (this.#columns.get(field) ?? [])
      .map(({ index }) => cellText(this.#row.cells[index]))
      .filter((text) => !isBlank(text));
  }

  text(field: string): string | null {
    return this.texts(field)[0] ?? null;
  }

  optional<Value>(field: string, read: (text: string) => Cell<Value>): Value | null {
    const text = this.text(field);
    if (text === null) return null;
    const cell = read(text);
    if (!isWrong(cell)) return cell.value;
    this.refuse(cell.why);
    return null;
  }

  needed<Value>(field: string, read: (text: string) => Cell<Value>): Value | null {
    if (!this.has(field)) this.refuse(`The column “${this.#headOf(field)}” is empty in this line.`);
    return this.optional(field, read);
  }

  day(field: string): string | null {
    return this.optional(field, (text) => {
      const day = readDay(text, this.options.dates);
      return isWrong(day) ? { why: `${this.#headOf(field)}: ${day.why}` } : day;
    });
  }

  /** Null where the column is not there; where it is there it must name a State. */
  state(field: string, { mustBeInRound }: { readonly mustBeInRound: boolean }): string | null {
    if (!this.#columns.has(field)) return null;
    const code = this.needed(field, this.read.state);
    if (code !== null && mustBeInRound && this.#parties.size > 0 && !this.#parties.has(code))
      this.refuse(`${code} is no party of this round. Import it first, as a table of parties.`);
    return code;
  }

  states(field: string): readonly string[] {
    const text = this.text(field);
    if (text === null) return [];
    // Open data parts codes with a blank.
    return text
      .split(/^[A-Z]{2}(?: [A-Z]{2})+$/.test(text) ? ' ' : /[;,\n]|\s(?:and|et)\s(?=\p{Lu})/u)
      .flatMap((name) => {
        const trimmed = name.trim();
        if (trimmed === '') return [];
        const state = this.read.state(trimmed);
        if (!isWrong(state)) return [state.value];
        this.refuse(state.why);
        return [];
      });
  }

  standing(): string | null {
    const text = this.text('standing');
    if (text === null) return null;
    const basis = folded(this.text('basis') ?? '');
    const standing = standings[folded(text)];
    if (standing === undefined)
      this.refuse(`“${text}” is no standing that is known. Write monitored, joined-later or outside.`);
    // Open data says in two columns what the registry says in one.
    return standing === 'outside' ? (standings[basis] ?? standing) : (standing ?? null);
  }

  #headOf(field: string): string {
    return this.#columns.get(field)?.[0]?.head || field;
  }
}
