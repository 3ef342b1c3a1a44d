import { readFileSync } from 'node:fs';

/*
 * The invented report of sample/, as long as one likes. Its chapters are repeated, and everything that has a number
 * goes on: paragraphs, notes and their marks, chapters, sections, recommendations. Made from the marked text, in which
 * every number says what it is, so that nothing here depends on how the product reads.
 */

const marked = new URL('../sample/marked/report.txt', import.meta.url);
const body = new URL('../sample/body.json', import.meta.url);

/** Roman numerals of chapters stay below XC. */
const mostChapters = 85;

/** A text of at least `bytes` bytes, in whole chapters, and how much of each kind is in it. */
export function grownReport(bytes) {
  const parts = partsOf(readFileSync(marked, 'utf8'));
  let times = 1;
  for (;;) {
    const { text, counts } = printed(parts, times);
    if (text.length >= bytes) return { text, counts };
    times = Math.max(times + 1, Math.floor((times * bytes) / text.length));
  }
}

/** All chapters so many times: as new chapters first, and beyond their number as new sections within them. */
function printed({ front, chapters, back }, times) {
  const rounds = Math.min(times, Math.floor(mostChapters / chapters.length));
  const printer = new Printer();
  printer.print(front);
  for (let round = 0, number = 0; round < rounds; round += 1) {
    for (const lines of chapters) {
      number += 1;
      const turns = Math.floor(times / rounds) + (round < times % rounds ? 1 : 0);
      for (let turn = 0; turn < turns; turn += 1)
        printer.print(lines, { chapter: roman(number), isSection: turn > 0 });
    }
  }
  printer.print(back);
  return { text: `${printer.lines.join('\n')}\n`, counts: printer.counts };
}

/** Before the first chapter, the chapters, and the appendices. */
function partsOf(source) {
  const pages = [];
  for (const line of source.replace(/\n$/, '').split('\n')) {
    if (line === '@page' || line.startsWith('@head') || pages.length === 0) pages.push([]);
    pages.at(-1).push(line);
  }
  const parts = [[]];
  for (const page of pages) {
    const opens = page.find((line) => line.startsWith('@h 1 '));
    if (opens && (opens === '@h 1 I' || parts.length > 1)) parts.push([]);
    parts.at(-1).push(...page);
  }
  const chapters = parts.slice(1).filter((lines) => lines.some((line) => /^@h 1 [IVX]+$/.test(line)));
  return {
    front: parts[0],
    chapters,
    back: parts
      .slice(1)
      .filter((lines) => !chapters.includes(lines))
      .flat(),
  };
}

class Printer {
  lines = [];
  #names = namesByCode();
  #page = 0;
  #pageStarts = false;
  #paragraphs = new Numbering();
  #notes = new Numbering();
  #recommendations = new Map();
  #sections = new Map();

  get counts() {
    const recommendations = [...this.#recommendations.values()].reduce((sum, last) => sum + last, 0);
    return { paragraphs: this.#paragraphs.last, footnotes: this.#notes.last, recommendations };
  }

  /** Marked lines as a chapter, or as a section of the chapter that stands already. */
  print(lines, { chapter, isSection = false } = {}) {
    this.#paragraphs.begin(numbersOf(lines, /^@p (\d+)/));
    this.#notes.begin(numbersOf(lines, /^@note (\d+)/));
    const part = { chapter, isSection, idByName: new Map() };
    let change = null;
    for (const line of lines) {
      const [, word, name] = /^@(\S+) ?([^{]*)/.exec(line) ?? [];
      if (word !== undefined) {
        change = this.#direct(word, name.trim(), part);
        continue;
      }
      this.#printLine(change ? line.replace(change.from, change.to) : line);
      if (line !== '') change = null;
    }
  }

  /** What a directive changes of the next printed line: the number that it opens with. */
  #direct(word, name, part) {
    if (word === 'page' || word === 'head') {
      this.#page += 1;
      this.#pageStarts = true;
    }
    if (word === 'pageno') this.#printLine(String(this.#page));
    if (word === 'p') return { from: /^\d+/, to: String(this.#paragraphs.number(Number(name))) };
    if (word === 'note') return { from: /^\d+/, to: String(this.#notes.number(Number(name))) };
    if (word === 'rec') return { from: name, to: this.#recommendation(name, part) };
    if (word === 'h') return this.#heading(name, part);
    return null;
  }

  #heading(name, { chapter, isSection }) {
    const [level, number] = name.split(' ');
    if (number === '-' || chapter === undefined) return null;
    if (level === '1' && !isSection) return { from: number, to: chapter };
    if (level !== '3') this.#sections.set(chapter, (this.#sections.get(chapter) ?? 0) + 1);
    const section = `${chapter}.${this.#sections.get(chapter)}`;
    return { from: number, to: level === '3' ? `${section}.${number.split('.')[2]}` : section };
  }

  #recommendation(name, { chapter, idByName }) {
    const known = idByName.get(name);
    if (known) return known;
    const next = (this.#recommendations.get(chapter) ?? 0) + 1;
    this.#recommendations.set(chapter, next);
    idByName.set(name, `${chapter}-${next}`);
    return `${chapter}-${next}`;
  }

  /** A line without its marks, as extracted from PDF: a blank behind it, and one before it where a page starts. */
  #printLine(line) {
    const text = line
      .replace(/\{[\^#](\d+)\}/g, (_, note) => this.#notes.number(Number(note)))
      .replace(/\{([A-Z]{2})\}/g, (_, code) => this.#names.get(code))
      .replace(/\{[^{}|]*\|/g, '')
      .replace(/\}/g, '');
    if (text === '') {
      this.lines.push(this.lines.at(-1)?.trim() === '' ? '' : ' ');
      return;
    }
    this.lines.push(`${this.#pageStarts ? ' ' : ''}${text} `);
    this.#pageStarts = false;
  }
}

/** Numbers that go on: those of each part follow on the last one, in their order. */
class Numbering {
  last = 0;
  #newByOld = new Map();

  begin(numbers) {
    const from = this.last + 1;
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    this.#newByOld = new Map(sorted.map((number, n) => [number, from + n]));
    this.last += sorted.length;
  }

  /** A number of another part stays as it is. */
  number(old) {
    return this.#newByOld.get(old) ?? old;
  }
}

function numbersOf(lines, pattern) {
  return lines.flatMap((line) => {
    const match = pattern.exec(line);
    return match ? [Number(match[1])] : [];
  });
}

function roman(number) {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX'];
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return tens[Math.floor(number / 10)] + units[number % 10];
}

function namesByCode() {
  const { parties } = JSON.parse(readFileSync(body, 'utf8'));
  return new Map(parties.map(({ code, names }) => [code, names[0].name]));
}
