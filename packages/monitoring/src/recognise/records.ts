import type { LineRange } from '@rapporteur/document';
import type { Names } from '../parties/names.js';
import type {
  BoxItem,
  BoxKind,
  BoxRecord,
  ConclusionRecord,
  DevelopmentRecord,
  FootnoteRecord,
  HeadingRecord,
  MarkedIn,
  MentionRecord,
  Outsider,
  ParagraphRecord,
  QuestionRecord,
  RecommendationRecord,
  RestKind,
  RestRecord,
} from '../readings/reading.js';
import { readAddressees } from './addressees.js';
import { carriedRecords } from './carried/carried-records.js';
import type { BlockDraft, Draft, LineIndex, NoteDraft } from './draft.js';
import { mentionsIn } from './mentions.js';
import { type QuestionMark, readQuestion } from './questions/question-records.js';
import { questionsInAppendix } from './questions/questions-in-appendix.js';
import { articlesIn, crossReferencesIn, valuesOf } from './references.js';
import { marksOfLine } from './stages/marks.js';
import { type BlockText, joinLines, linesAt, type Piece } from './text.js';

/** A block with its words, as the tree and the records need it. */
export interface ReadBlock {
  readonly block: BlockDraft;
  readonly title: BlockText | null;
  readonly body: BlockText;
}

export interface ReadNote {
  readonly note: NoteDraft;
  readonly body: BlockText;
}

export interface Records {
  readonly headings: readonly HeadingRecord[];
  readonly paragraphs: readonly ParagraphRecord[];
  readonly footnotes: readonly FootnoteRecord[];
  readonly boxes: readonly BoxRecord[];
  readonly recommendations: readonly RecommendationRecord[];
  readonly questions: readonly QuestionRecord[];
  readonly conclusions: readonly ConclusionRecord[];
  readonly developments: readonly DevelopmentRecord[];
  readonly rest: readonly RestRecord[];
  readonly mentions: readonly MentionRecord[];
}

/** Which record carries the mark of a note, and where in the record's text. */
interface Marking {
  readonly where: MarkedIn;
  readonly offset?: number;
}

/** The words of every block and note. */
export function readBlocks(draft: Draft): {
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly ReadNote[];
} {
  const marksOf = marksOfLine(draft);
  const blocks = draft.blocks.map((block) => {
    const title =
      block.titleLines > 0
        ? joinLines(draft, block.lines.slice(0, block.titleLines), block.prefix, marksOf)
        : null;
    const body = joinLines(
      draft,
      block.lines.slice(block.titleLines),
      block.titleLines > 0 ? 0 : block.prefix,
      marksOf,
    );
    return { block, title, body };
  });
  const notes = draft.notes.map((note) => ({
    note,
    body: joinLines(draft, note.lines, note.prefix, () => []),
  }));
  return { blocks, notes };
}

/** Records of a reading from the blocks, each with the lines that it owns. */
export function toRecords(
  draft: Draft,
  blocks: readonly ReadBlock[],
  notes: readonly ReadNote[],
  names: Names,
): Records {
  const noteText = new Map(notes.map(({ note, body }) => [note.number, body.text]));
  const headings: HeadingRecord[] = [];
  const paragraphs: ParagraphRecord[] = [];
  const boxes: BoxRecord[] = [];
  const recommendations: RecommendationRecord[] = [];
  const questions: QuestionRecord[] = [];
  const conclusions: ConclusionRecord[] = [];
  const developments: DevelopmentRecord[] = [];
  const rest: RestRecord[] = [];
  const marksOf = marksOfLine(draft);
  const mentions: MentionRecord[][] = [];
  const markedIn = new Map<number, Marking>();
  let section: string | null = null;
  let before = '';
  blocks.forEach((read, at) => {
    const { block, title, body } = read;
    const place = placeOf(draft, block.lines);
    /** @param own the text of the record, in which its marks have places */
    const mark = (where: MarkedIn, own: BlockText | null = body) => {
      for (const part of title ? [title, body] : [body])
        for (const { note, offset } of part.marks)
          if (!markedIn.has(note)) markedIn.set(note, part === own ? { where, offset } : { where });
    };
    for (const part of title ? [title, body] : [body]) mentions.push(mentionsOf(draft, part));
    switch (block.kind) {
      case 'heading':
        if (block.number !== null) section = block.number;
        else if (block.level === 1) section = null;
        headings.push({ number: block.number, level: block.level, title: title?.text ?? '', ...place });
        mark({ heading: block.number ?? title?.text ?? '' }, title);
        break;
      case 'paragraph':
        paragraphs.push(paragraph(read, section, place, noteText, names));
        mark({ paragraph: Number(block.number) });
        break;
      case 'box':
        mark({ box: boxes.length });
        boxes.push(withParagraphs(box(draft, read, section, place, names, before), blocks, at, draft, names));
        break;
      case 'recommendation':
        if (block.terms)
          recommendations.push(
            ...carriedRecords(draft, block.terms, body, { section, ...place }, noteText, names),
          );
        else recommendations.push(recommendation(draft, read, section, place, noteText, names));
        mark({ recommendation: block.number ?? '' }, block.terms ? null : body);
        break;
      case 'question':
        if (block.question) {
          const { record, marks } = readQuestion(draft, block.question, marksOf);
          questions.push({ ...record, ...place });
          for (const { note, offset, item, part } of marks)
            if (!markedIn.has(note))
              markedIn.set(note, { where: inQuestion(record.number, item, part), offset });
        }
        mark({ question: block.number ?? '' }, null);
        break;
      case 'conclusion':
        conclusions.push({
          number: block.number ?? '',
          title: title?.text ?? null,
          text: body.text,
          ...place,
        });
        mark({ conclusion: block.number ?? '' });
        break;
      case 'development':
        mark({ development: developments.length });
        developments.push({ title: title?.text ?? null, text: body.text, ...place });
        break;
      default:
        mark({ rest: rest.length }, title ?? body);
        rest.push({
          kind: block.kind as RestKind,
          section,
          text: title?.text ?? body.text,
          ...place,
          mentions: names.mentions(body.text),
        });
    }
    before = block.kind === 'paragraph' ? body.text : '';
  });
  for (const { body } of notes) mentions.push(mentionsOf(draft, body));
  const allRest = [...rest, ...furniture(draft)].sort((a, b) => a.lines[0] - b.lines[0]);
  const placeInRest = new Map(allRest.map((record, at) => [record, at]));
  const markingOf = (note: number): Marking | null => {
    const found = markedIn.get(note);
    if (found?.where.rest === undefined) return found ?? null;
    return { ...found, where: { rest: placeInRest.get(rest[found.where.rest]) ?? 0 } };
  };
  return {
    headings,
    paragraphs,
    recommendations,
    conclusions,
    developments,
    questions: questions.length > 0 ? questions : questionsInAppendix(draft, marksOf),
    mentions: mentions.flat().sort((a, b) => a.lines[0] - b.lines[0]),
    boxes,
    footnotes: notes.map(({ note, body }) => footnote(draft, note, body, markingOf(note.number), names)),
    rest: allRest,
  };
}

function inQuestion(question: string, item: string | null, part: QuestionMark['part']): MarkedIn {
  return { question, ...(item === null ? {} : { item }), part };
}

function mentionsOf(draft: Draft, part: BlockText): MentionRecord[] {
  return mentionsIn(part.text, (from, to) => linesAt(draft, part, from, to));
}

interface OwnLines {
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}

function placeOf(draft: Draft, indexes: readonly LineIndex[]): OwnLines {
  return { lines: linesOf(draft, indexes), spans: rangesOf(draft, indexes) };
}

/** The source lines of some running lines as ranges; blank lines between them part two ranges. */
export function rangesOf(draft: Draft, indexes: readonly LineIndex[]): LineRange[] {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const [from, to] = draft.lines[index].lines;
    const last = ranges.at(-1);
    if (!last || from > last[1] + 1) ranges.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return ranges;
}

export function linesOf(draft: Draft, indexes: readonly LineIndex[]): LineRange {
  return [draft.lines[indexes[0]].lines[0], draft.lines[indexes[indexes.length - 1]].lines[1]];
}

function paragraph(
  { block, body }: ReadBlock,
  section: string | null,
  place: OwnLines,
  noteText: ReadonlyMap<number, string>,
  names: Names,
): ParagraphRecord {
  const footnotes = body.marks.map(({ note }) => note);
  const inText = names.mentions(body.text);
  const texts = [body.text, ...footnotes.map((note) => noteText.get(note) ?? '')];
  return {
    number: Number(block.number),
    section,
    text: body.text,
    ...place,
    footnotes,
    mentions: [...new Set(texts.flatMap((text) => names.mentions(text)))],
    mentionsInText: inText,
    others: dedupe(texts.flatMap((text) => names.others(text))),
  };
}

function dedupe(others: readonly Outsider[]): Outsider[] {
  return [...new Map(others.map((other) => [other.code, other])).values()];
}

function box(
  draft: Draft,
  { block, title, body }: ReadBlock,
  section: string | null,
  place: OwnLines,
  names: Names,
  before: string,
): BoxRecord {
  const opens =
    block.boxKind !== 'voice-quote' &&
    draft.profile.boxes.some((style) => style.kind === block.boxKind && style.title.test(before));
  return {
    kind: (block.boxKind === 'voice-quote' ? 'voice' : block.boxKind) as BoxKind,
    title: title?.text ?? (opens ? before : ''),
    section,
    text: body.text,
    ...place,
    footnotes: [...(title?.marks ?? []), ...body.marks].map(({ note }) => note),
    parties: names.mentions(body.text),
    items: block.boxKind === 'practice' ? body.pieces.map((piece) => boxItem(draft, body, piece, names)) : [],
  };
}

function boxItem(draft: Draft, body: BlockText, piece: Piece, names: Names): BoxItem {
  const text = body.text.slice(piece.from, piece.to);
  return { text, lines: linesOf(draft, piece.lines), parties: names.mentions(text) };
}

/** A box that holds numbered paragraphs reaches over them, though it owns its title only. */
function withParagraphs(
  record: BoxRecord,
  blocks: readonly ReadBlock[],
  at: number,
  draft: Draft,
  names: Names,
): BoxRecord {
  const style = draft.profile.boxes.find(({ kind }) => kind === record.kind);
  if (!style?.holdsParagraphs) return record;
  let last = record.lines[1];
  const parties = new Set(record.parties);
  for (let i = at + 1; i < blocks.length && blocks[i].block.kind === 'paragraph'; i++) {
    const { block, body } = blocks[i];
    last = Math.max(last, linesOf(draft, block.lines)[1]);
    for (const party of names.mentions(body.text)) parties.add(party);
  }
  return { ...record, lines: [record.lines[0], last], parties: [...parties] };
}

function recommendation(
  draft: Draft,
  { block, title, body }: ReadBlock,
  section: string | null,
  place: OwnLines,
  noteText: ReadonlyMap<number, string>,
  names: Names,
): RecommendationRecord {
  const id = block.number ?? '';
  const style = draft.profile.recommendations;
  const read = style
    ? readAddressees(body, {
        style,
        partiesIn: names.places,
        noteText: (note) => noteText.get(note) ?? null,
        laterNote: draft.profile.laterNote,
      })
    : null;
  return {
    id,
    chapter: id.split('-')[0],
    section,
    verb: read?.verbs[0] ?? null,
    verbs: read?.verbs ?? [],
    text: body.text,
    ...place,
    footnotes: [...(title?.marks ?? []), ...body.marks].map(({ note }) => note),
    addressees: read?.addressees ?? {
      kind: 'unspecified',
      parties: [],
      source: null,
      condition: null,
      subItems: [],
      partly: {},
    },
    by: [],
    position: null,
    articles: valuesOf(articlesIn(body.text)),
    crossReferences: valuesOf(crossReferencesIn(body.text)).filter((target) => target !== id),
    laterNotes: read?.laterNotes ?? [],
  };
}

function footnote(
  draft: Draft,
  note: NoteDraft,
  body: BlockText,
  marking: Marking | null,
  names: Names,
): FootnoteRecord {
  return {
    number: note.number,
    text: body.text,
    ...placeOf(draft, note.lines),
    mentions: names.mentions(body.text),
    markedIn: marking?.where ?? null,
    ...(marking?.offset === undefined ? {} : { markOffset: marking.offset }),
  };
}

function furniture(draft: Draft): RestRecord[] {
  return draft.furniture.map(({ kind, line }) => ({
    kind,
    section: null,
    text: draft.lines[line].text,
    ...placeOf(draft, [line]),
    mentions: [],
  }));
}
