import { sentencesOf } from '@rapporteur/document';
import type { FootnoteRecord, ParagraphRecord, Reading, RecommendationRecord } from '../readings/reading.js';
import { blocksOf } from './blocks.js';
import { looksBack } from './looks-back.js';
import { type NameList, nameLists } from './name-lists.js';
import { type NameFinder, namesIn, type OwnName } from './names.js';

/** What all factsheets of a report need, worked out once for the reading. */
export interface ReportFacts {
  readonly reading: Reading;
  /** Parties whose situation the report examines. */
  readonly monitored: ReadonlySet<string>;
  /** Parties that the report names as outside the round. */
  readonly outsideRound: ReadonlySet<string>;
  readonly chapters: readonly string[];
  /** The others tell what was heard, not what was found: what children said is nobody's observation on a State. */
  readonly chaptersWithRecommendations: ReadonlySet<string>;
  /** Numbered paragraphs of the chapters, in order; those of an introduction are left out. */
  readonly paragraphs: readonly ParagraphFacts[];
  readonly paragraphsByParty: ReadonlyMap<string, readonly ParagraphFacts[]>;
  readonly notes: ReadonlyMap<number, FootnoteRecord>;
  readonly recommendations: ReadonlyMap<string, RecommendationRecord>;
  readonly find: NameFinder;
}

export interface ParagraphFacts {
  readonly record: ParagraphRecord;
  readonly chapter: string;
  /** Running text and bullets, each cut into sentences. */
  readonly blocks: readonly (readonly SentenceFacts[])[];
  /** Everybody named in the text, monitored or not. */
  readonly codes: ReadonlySet<string>;
  /** The sentence on which a note hangs, as far as the reading's findings tell. */
  readonly sentenceByNote: ReadonlyMap<number, SentenceFacts>;
}

export interface SentenceFacts {
  readonly text: string;
  readonly codes: ReadonlySet<string>;
  readonly lists: readonly NameList[];
  readonly looksBack: boolean;
}

const known = new WeakMap<
  Reading,
  { readonly facts: ReportFacts; readonly names: readonly OwnName[] | undefined }
>();

/** A reading never changes, so its facts are kept as long as it lives (and the same names are given). */
export function reportFacts(reading: Reading, names?: readonly OwnName[]): ReportFacts {
  const before = known.get(reading);
  if (before && before.names === names) return before.facts;
  const facts = gather(reading, namesIn(reading, names));
  known.set(reading, { facts, names });
  return facts;
}

/** "III.2.1" -> "III". */
export function chapterOf(section: string | null): string | null {
  return section?.split('.')[0] || null;
}

function gather(reading: Reading, find: NameFinder): ReportFacts {
  const claims = claimsOfNotes(reading);
  const paragraphs = reading.paragraphs.flatMap((record) => {
    const chapter = chapterOf(record.section);
    return chapter ? [paragraphFacts(record, chapter, claims, find)] : [];
  });
  return {
    reading,
    monitored: monitoredParties(reading),
    outsideRound: new Set(
      reading.paragraphs.flatMap((p) =>
        p.others.filter((o) => o.class === 'outside-round').map((o) => o.code),
      ),
    ),
    chapters: chaptersOf(reading),
    chaptersWithRecommendations: new Set(
      reading.recommendations.map((recommendation) => recommendation.chapter),
    ),
    paragraphs,
    paragraphsByParty: byParty(paragraphs),
    notes: new Map(reading.footnotes.map((note) => [note.number, note])),
    recommendations: new Map(
      reading.recommendations.map((recommendation) => [recommendation.id, recommendation]),
    ),
    find,
  };
}

/** By note: the words of the paragraph that say what the parties in the note have in common. */
function claimsOfNotes(reading: Reading): ReadonlyMap<number, string> {
  const inNotes = reading.findings.filter(
    (finding) => finding.paragraph !== null && finding.container === 'note',
  );
  return new Map(
    inNotes.map((finding) => [Number(/^footnote (\d+)$/.exec(finding.source)?.[1]), finding.claim]),
  );
}

function paragraphFacts(
  record: ParagraphRecord,
  chapter: string,
  claims: ReadonlyMap<number, string>,
  find: NameFinder,
): ParagraphFacts {
  const blocks = blocksOf(record.text).map((text) => sentenceFacts(text, find));
  const sentences = blocks.flat();
  const sentenceByNote = new Map<number, SentenceFacts>();
  for (const note of record.footnotes) {
    const claim = claims.get(note);
    const sentence = claim && sentences.find(({ text }) => text.includes(claim));
    if (sentence) sentenceByNote.set(note, sentence);
  }
  return {
    record,
    chapter,
    blocks,
    codes: new Set(sentences.flatMap(({ codes }) => [...codes])),
    sentenceByNote,
  };
}

/** The sentences of a text with the parties that each names. */
export function sentenceFacts(text: string, find: NameFinder): SentenceFacts[] {
  const places = find(text);
  return sentencesOf(text).map(({ from, to }) => {
    const sentence = text.slice(from, to);
    const own = places
      .filter((place) => place.from >= from && place.to <= to)
      .map((place) => ({ ...place, from: place.from - from, to: place.to - from }));
    const codes = new Set(own.map(({ code }) => code));
    return { text: sentence, codes, lists: nameLists(sentence, own), looksBack: looksBack(sentence) };
  });
}

/** Every mention in a reading is of a monitored party: others have a list of their own. */
function monitoredParties(reading: Reading): Set<string> {
  return new Set([
    ...reading.paragraphs.flatMap((paragraph) => paragraph.mentions),
    ...reading.footnotes.flatMap((note) => note.mentions),
    ...reading.rest.flatMap((rest) => rest.mentions),
    ...reading.boxes.flatMap((box) => box.parties),
    ...reading.recommendations.flatMap((recommendation) => recommendation.addressees.parties),
  ]);
}

function chaptersOf(reading: Reading): string[] {
  const numbers = [
    ...reading.headings.flatMap((heading) => (heading.level === 1 && heading.number ? [heading.number] : [])),
    ...reading.recommendations.map((recommendation) => recommendation.chapter),
  ];
  return [...new Set(numbers)];
}

function byParty(paragraphs: readonly ParagraphFacts[]): Map<string, ParagraphFacts[]> {
  const byCode = new Map<string, ParagraphFacts[]>();
  for (const paragraph of paragraphs) {
    for (const code of paragraph.record.mentions) {
      const list = byCode.get(code);
      if (list) list.push(paragraph);
      else byCode.set(code, [paragraph]);
    }
  }
  return byCode;
}
