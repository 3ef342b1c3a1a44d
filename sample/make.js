/*
 * Makes the plain texts of the sample and what a reader must find in them, from marked/**.txt:
 *
 *   node sample/make.js            writes   FILE.txt, FILE.expected.json, slips.json
 *   node sample/make.js --check    exits 1 when a written file is no longer what marked/ says
 *
 * A marked text is the text itself, line by line, with marks that do not come out:
 *   {XA} {XA|Aldorian}     a party is named               {^12} {#12}          the mark of note 12, its number
 *   {a:5(2)|Article 5(2)}  r: cross reference, a: article, d: date, l: link, e: ECLI, t: treaty, o: standard
 *   {s:S01|...}            a planted slip                 marks may be nested and may run over a line end
 *   {n:12(a)|...}          a recommendation that a numbered paragraph makes; @stated 12(a) {...} says what it is. Two
 *                          numbers in one mark, parted by a comma: one sentence for both
 * and with lines that say whose the following lines are, until the next such line:
 *   @p 12   @note 3   @rec II-1 {...}   @box KIND {...}   @box+   @item   @h LEVEL NUMBER|-   @rest KIND
 *   @q 1.1 and @a 1.1 (a question and its answer)   @conclusion 1   @nrec PHASE 1   @development
 *   @page (a page starts here)   @head and @pageno (printed running head and page number)
 *   @stated ID {...} (before the text: verb, verbs, by, position, source of a {n:ID|...} below)
 *   @format pdf (trailing spaces, page starts with one space)   @reading {...}   @slip ID {...}
 * A text with a round in its @reading tells monitored parties from others; without, all are mentions.
 * A second @p 12, @note 3, @rec II-1, @q 1.1 or @a 1.1 goes on with the first, after whatever stood between.
 * Nothing here knows how the product reads: that is the point.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const body = JSON.parse(readFileSync(join(here, 'body.json'), 'utf8'));
const nameByCode = Object.fromEntries(body.parties.map((party) => [party.code, party.names[0].name]));
const monitored = new Set(body.rounds[0].parties);
const outside = new Set(body.rounds[0].outsideRound);
const mentionKinds = { a: 'article', r: 'cross-reference', d: 'date', l: 'link', e: 'ecli', t: 'treaty', o: 'standard' };

/** Reads one marked text into its printed lines, its nodes and its marks. */
function readMarked(source) {
  const text = { pdf: false, lines: [], printed: [], nodes: [], marks: [], slips: [], stated: {}, reading: {}, pages: 0 };
  const open = [];
  let node = null;
  let pageStarts = false;
  for (const line of source.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('@') && open.every(({ key }) => key.startsWith('n:'))) direct(line);
    else print(line);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.at(-1).key}`);
  return text;

  function direct(line) {
    const [, word, name, json] = /^@(\S+)(?: ([^{\s]\S*(?: [^{\s]\S*)*))?(?: ?(\{.*\}))?$/.exec(line);
    const attributes = json ? JSON.parse(json) : {};
    if (word === 'format') text.pdf = name === 'pdf';
    else if (word === 'reading') text.reading = attributes;
    else if (word === 'stated') text.stated[name] = attributes;
    else if (word === 'slip') text.slips.push({ id: name, ...attributes });
    else if (word === 'page') pageStarts = startPage();
    else if (word === 'head') startPage() && begin('rest', 'running-head', attributes);
    else if (word === 'pageno') begin('rest', 'page-number', attributes), print(String(text.pages));
    else if (word === 'box+') node = text.nodes.findLast((other) => other.type === 'box');
    else if (word === 'item') node.items.push({ first: text.lines.length + 1 });
    else begin(word, name, attributes);
  }

  function begin(type, name, attributes) {
    const resumed = ['p', 'note', 'rec', 'q', 'a'].includes(type) && text.nodes.find((other) => other.type === type && other.name === name);
    node = resumed || { type, name, attributes, own: [], items: [], box: type === 'p' ? openBox() : null };
    if (!resumed) text.nodes.push(node);
  }

  /** A difficulty box holds the numbered paragraphs that directly follow its title. */
  function openBox() {
    const last = text.nodes.findLast((other) => !['note', 'rest'].includes(other.type) || other.name === 'lead-in');
    return last?.type === 'box' && last.name === 'difficulty' ? last : last?.type === 'p' ? last.box : null;
  }

  function noteNumber(digits) {
    return text.reading.superscripts ? [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : digits;
  }

  function startPage() {
    text.pages += 1;
    return true;
  }

  function print(marked) {
    const number = text.lines.length + 1;
    let printed = '';
    for (let at = 0; at < marked.length; ) {
      const mark = /^\{(?:([\^#]\d+|[A-Z]{2})\}|([A-Z]{2}|[a-z]:[^|{}]*)\|)/.exec(marked.slice(at));
      if (marked[at] === '}') {
        const closed = open.pop();
        closed.lines[1] = number;
        closed.endColumn = printed.length;
        at += 1;
      } else if (mark) {
        const key = mark[1] ?? mark[2];
        const made = { key, node, lines: [number, number], column: printed.length, item: node?.items.at(-1) };
        text.marks.push(made);
        if (mark[1]) printed += nameByCode[key] ?? noteNumber(key.slice(1));
        else open.push(made);
        at += mark[0].length;
      } else {
        printed += marked[at];
        at += 1;
      }
    }
    text.printed.push(printed);
    const blank = printed === '';
    const last = text.lines.at(-1);
    if (!text.pdf) text.lines.push(printed);
    else if (blank) text.lines.push(last === ' ' || last === '' ? '' : ' ');
    else text.lines.push(`${pageStarts ? ' ' : ''}${printed} `);
    if (blank) return;
    pageStarts = false;
    if (!node) throw new Error(`line ${number} is nobody's: ${printed}`);
    node.own.push(number);
  }
}

function toReading(text) {
  const { nodes, marks } = text;
  const { round, superscripts, ...front } = text.reading;
  const isMonitored = (code) => !round || monitored.has(code);
  let section = null;
  const sectionByNode = new Map();
  for (const node of nodes) {
    if (node.type === 'h') section = sectionUnder(node.name.split(' '), section);
    sectionByNode.set(node, section);
  }
  const of = (type) => nodes.filter((node) => node.type === type);
  const boxes = of('box');
  const noteNodes = of('note');

  const footnotes = noteNodes
    .map((node) => {
      const mark = marks.find((made) => made.key === `^${node.name}`);
      if (!mark) throw new Error(`note ${node.name} has no mark`);
      return {
        number: Number(node.name),
        text: words(node, /^[\d⁰¹²³⁴-⁹]+ ?[.,]? */),
        ...placed(node),
        mentions: partiesOf(node),
        markedIn: placeOf(mark.node),
        markLine: mark.lines[0],
      };
    })
    .toSorted((one, other) => one.number - other.number);

  const paragraphs = of('p').map((node) => {
    const notes = notesMarkedIn(node);
    const nodesRead = [node, ...noteNodes.filter((note) => notes.includes(Number(note.name)))];
    return {
      number: Number(node.name),
      section: sectionByNode.get(node),
      text: words(node, /^\d+\. */),
      ...placed(node),
      footnotes: notes,
      mentions: [...new Set(nodesRead.flatMap((read) => partiesOf(read)))].toSorted(),
      mentionsInText: partiesOf(node).toSorted(),
      others: [...new Set(nodesRead.flatMap((read) => codesOf(read)))]
        .filter((code) => !isMonitored(code))
        .map((code) => ({ code, class: outside.has(code) ? 'outside-round' : 'non-party' })),
    };
  });

  const recommendations = of('rec').map((node) => {
    const { verb, verbs, kind, parties = [], source = null, condition = null, subItems = [], partly = {}, laterNotes = [] } = node.attributes;
    return {
      id: node.name,
      chapter: node.name.split('-')[0],
      section: sectionByNode.get(node),
      verb,
      verbs: verbs ?? [verb],
      text: words(node, new RegExp(`^Recommendations? ${node.name}\\d* *`)),
      ...placed(node),
      footnotes: notesMarkedIn(node),
      addressees: { kind, parties, source, condition, subItems, partly },
      by: [],
      position: null,
      articles: valuesOf(node, 'a'),
      crossReferences: valuesOf(node, 'r'),
      laterNotes,
    };
  });

  /** Recommendations that stand within numbered paragraphs and own no lines of their own. */
  const stated = marks
    .filter((made) => made.key.startsWith('n:'))
    .flatMap((made) => made.key.slice(2).split(', ').map((id) => statedRecord(id, made)));

  return {
    document: { ...front, format: 'txt', pages: text.pdf ? text.pages : null },
    headings: of('h').map((node) => {
      const [level, number] = node.name.split(' ');
      return {
        number: number === '-' ? null : number,
        level: Number(level),
        title: words(node, number === '-' ? /^/ : new RegExp(`^${number}\\.? *`)),
        ...placed(node),
      };
    }),
    paragraphs,
    footnotes,
    boxes: boxes.map((node) => {
      const inside = paragraphs.filter((paragraph) => of('p').find((p) => Number(p.name) === paragraph.number).box === node);
      const own = placed(node);
      return {
        kind: node.name,
        title: node.attributes.title ?? (node.name === 'voice' && !title(node).startsWith('What') ? null : title(node)),
        section: sectionByNode.get(node),
        lines: [own.lines[0], inside.at(-1)?.lines[1] ?? own.lines[1]],
        spans: own.spans,
        footnotes: notesMarkedIn(node),
        parties: [...new Set([...partiesOf(node), ...inside.flatMap((paragraph) => paragraph.mentionsInText)])].toSorted(),
        items: node.items.map((item, at) => ({
          lines: [item.first, node.own.filter((line) => line < (node.items[at + 1]?.first ?? Infinity)).at(-1)],
          parties: [...new Set(marks.filter((made) => made.item === item && made.key in nameByCode && isMonitored(made.key)).map((made) => made.key))],
        })),
        paragraphs: inside.map((paragraph) => paragraph.number),
      };
    }),
    recommendations: [...recommendations, ...stated],
    findings: [],
    questions: of('q').map((node) => {
      const answer = of('a').find((other) => other.name === node.name);
      const own = [...node.own, ...(answer?.own ?? [])].toSorted((one, other) => one - other);
      return {
        number: node.name,
        text: words(node, /^(?:Question )?[\d.]+ */),
        answer: answer ? words(answer, /^/) : null,
        lines: [own[0], own.at(-1)],
      };
    }),
    conclusions: of('conclusion').map((node) => ({ number: node.name, text: words(node, /^#+ \*\d+\. /), ...placed(node) })),
    developments: of('development').map((node) => ({ text: words(node, /^#+ /), ...placed(node) })),
    recommendationsByPhase: of('nrec').map((node) => ({
      phase: node.name.replace(/ \d+$/, ''),
      number: node.name.replace(/^.* /, ''),
      text: words(node, /^\d+\. */),
      ...placed(node),
    })),
    mentions: marks
      .filter((made) => mentionKinds[made.key[0]] && made.key[1] === ':')
      .map((made) => ({ kind: mentionKinds[made.key[0]], value: made.key.slice(2), lines: made.lines })),
    furniture: of('rest').filter((node) => ['running-head', 'page-number'].includes(node.name)).flatMap((node) => node.own),
    counts: {
      lines: text.lines.length,
      pages: text.pdf ? text.pages : null,
      headings: count(of('h'), (node) => (node.name.endsWith(' -') ? 'unnumbered' : `level ${node.name[0]}`)),
      paragraphs: paragraphs.length,
      footnotes: footnotes.length,
      boxes: count(boxes, (node) => node.name),
      questions: of('q').length,
      conclusions: of('conclusion').length,
      recommendationsByPhase: of('nrec').length,
      developments: of('development').length,
      recommendations: recommendations.length,
      verbs: count(recommendations.flatMap((one) => one.verb ?? []), (verb) => verb),
      addressees: count(recommendations, (one) => one.addressees.kind),
      laterNotes: recommendations.flatMap((one) => one.laterNotes).length,
    },
  };

  /** A heading without a number opens a part of its own if it is of the two highest levels, else it stays in the section. */
  function sectionUnder([level, number], above) {
    if (number !== '-') return number;
    return Number(level) > 2 ? above : null;
  }
  function codesOf(node) {
    return [...new Set(marks.filter((made) => made.node === node && made.key in nameByCode).map((made) => made.key))];
  }
  function partiesOf(node) {
    return codesOf(node).filter(isMonitored);
  }
  function valuesOf(node, letter) {
    return [...new Set(marks.filter((made) => made.node === node && made.key.startsWith(`${letter}:`)).map((made) => made.key.slice(2)))];
  }
  function notesMarkedIn(node) {
    return marks.filter((made) => made.node === node && made.key.startsWith('^')).map((made) => Number(made.key.slice(1)));
  }
  function placeOf(node) {
    if (node.type === 'p') return { paragraph: Number(node.name) };
    if (node.type === 'rec') return { recommendation: node.name };
    if (node.type === 'box') return { box: boxes.indexOf(node) };
    if (node.type === 'note') return { footnote: Number(node.name) };
    if (node.type === 'h') return { heading: node.name.endsWith(' -') ? words(node, /^/) : node.name.split(' ')[1] };
    return { rest: null };
  }
  function statedRecord(id, made) {
    if (!text.stated[id]) throw new Error(`no line says what ${id} is`);
    const { verb = null, verbs, by = [], position = null, source = null } = text.stated[id];
    const own = made.node.own.filter((number) => number >= made.lines[0] && number <= made.lines[1]);
    const numbers = marks.filter((other) => other.node === made.node && other.key.startsWith('^'));
    const printed = own.map((number) => {
      const to = number === made.lines[1] ? made.endColumn : undefined;
      const from = number === made.lines[0] ? made.column : 0;
      return withoutMarks(number, numbers, from, to);
    });
    return {
      id,
      section: sectionByNode.get(made.node),
      verb,
      verbs: verbs ?? (verb ? [verb] : []),
      text: printed.join('\n').replace(/(\w-)\n/g, '$1').replace(/\s+/g, ' ').trim(),
      lines: made.lines,
      spans: [],
      addressees: { kind: 'named', parties: [text.reading.party], source, condition: null, subItems: [], partly: {} },
      by,
      position,
    };
  }
  function placed(node) {
    return { lines: [node.own[0], node.own.at(-1)], spans: ranges(node.own) };
  }
  function title(node) {
    return text.lines[node.own[0] - 1].trim();
  }
  /** The words of a node: its lines joined by a space (by nothing after a hyphen), without marks of notes. */
  function words(node, label) {
    const numbers = marks.filter((made) => made.node === node && made.key.startsWith('^'));
    const lines = node.own.map((number) => withoutMarks(number, numbers));
    return lines.join('\n').replace(/(\w-)\n/g, '$1').replace(/\s+/g, ' ').trim().replace(label, '');
  }
  function withoutMarks(number, numbers, from = 0, to = undefined) {
    let line = text.printed[number - 1].slice(0, to);
    for (const made of numbers.filter((one) => one.lines[0] === number).toReversed()) {
      if (made.column >= from && made.column < line.length) line = line.slice(0, made.column) + line.slice(made.column + made.key.length - 1);
    }
    return line.slice(from).trim();
  }
}

function toSlips(text) {
  return text.slips.map(({ place, ...slip }) => {
    const lines = text.marks.filter((made) => made.key === `s:${slip.id}`).map((made) => made.lines);
    if (lines.length === 0) throw new Error(`slip ${slip.id} is nowhere in the text`);
    return { ...slip, place: { ...place, lines: lines[0] }, related: [...(slip.related ?? []), ...lines.slice(1).map((one) => ({ lines: one }))] };
  });
}

function ranges(numbers) {
  const made = [];
  for (const number of numbers) {
    if (made.at(-1)?.[1] === number - 1) made.at(-1)[1] = number;
    else made.push([number, number]);
  }
  return made;
}

function count(things, keyOf) {
  const counts = {};
  for (const thing of things) counts[keyOf(thing)] = (counts[keyOf(thing)] ?? 0) + 1;
  return counts;
}

/** One record a line: a person can read it, and a diff shows what changed. */
function toJson(value) {
  if (Array.isArray(value)) return `[\n${value.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
  const entries = Object.entries(value).map(([key, list]) =>
    Array.isArray(list) && typeof list[0] === 'object'
      ? `"${key}": [\n${list.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : `"${key}": ${JSON.stringify(list)}`,
  );
  return `{\n  ${entries.join(',\n  ')}\n}\n`;
}

function main() {
  const made = new Map();
  const root = join(here, 'marked');
  for (const name of readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.txt'))) {
    const text = readMarked(readFileSync(join(root, name), 'utf8'));
    made.set(name, `${text.lines.join('\n')}\n`);
    made.set(name.replace(/\.txt$/, '.expected.json'), toJson(toReading(text)));
    if (text.slips.length > 0) made.set('slips.json', toJson(toSlips(text)));
  }
  const check = process.argv.includes('--check');
  for (const [name, content] of made) {
    const path = join(here, name);
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } else if (readFileSync(path, 'utf8') !== content) {
      process.stderr.write(`${name} differs from what marked/ says; run node sample/make.js\n`);
      process.exitCode = 1;
    }
  }
}

main();
