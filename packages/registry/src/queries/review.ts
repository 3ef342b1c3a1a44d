import {
  type FindingJudgement,
  type FindingStanding,
  type OrphanJudgement,
  type Polarity,
  quoteAt,
  type Reading,
  type StandingFinding,
  type TextPart,
  textOf,
} from '@rapporteur/monitoring';
import { findingJudgements, standingFindings } from '../commands/findings.js';
import { stateOf } from '../commands/judge-finding.js';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { findReport } from './report-head.js';
import type { ReportAddress, ReportHead } from './reports.js';

/*
 * Findings with the judgements over them, as those see them who judge. Made from the reading itself: rejected
 * findings have no rows, and must still be found to be taken back.
 */

/** A text that says something of parties. */
export interface ReviewedText {
  /** "180", "b4", "t12": the part of a finding's key that names its text. */
  readonly name: string;
  readonly holder: Exclude<TextPart['kind'], 'note'>;
  /** Number and title of the chapter in which it stands. */
  readonly chapter: string | null;
  readonly findings: number;
  /** Of them not judged yet. */
  readonly open: number;
}

export interface ReviewedFinding {
  readonly key: string;
  readonly standing: FindingStanding;
  /** To be sent back with an act: see judgeFinding. */
  readonly state: string;
  readonly claim: string;
  readonly polarity: Polarity;
  readonly parties: readonly string[];
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly stated: string | null;
  readonly quantifier: string | null;
  readonly exhaustive: boolean;
  readonly derived: boolean;
  readonly confidence: number;
  readonly sentence: string;
  /** Where its list stands in the text, or in the note of this number; from = to at the mark of a note. */
  readonly at: readonly [from: number, to: number];
  readonly inNote: number | null;
  /** The note that holds the list. */
  readonly note: number | null;
}

export interface ReviewedJudgement {
  readonly id: string;
  readonly key: string;
  readonly act: FindingJudgement['decision']['act'];
  readonly by: string;
  readonly at: string;
  /** Made over an earlier edition. */
  readonly isCarried: boolean;
}

export interface WaitingJudgement extends ReviewedJudgement {
  readonly why: OrphanJudgement['why'];
  readonly quotation: string;
  readonly claim: string;
  readonly polarity: Polarity;
  readonly parties: readonly string[];
  /** Findings of the sentence as it is now. */
  readonly near: readonly string[];
}

export interface Review extends ReportHead {
  readonly texts: readonly ReviewedText[];
  /** Judgements that have lost their finding: they wait here, and are never dropped. */
  readonly waiting: readonly WaitingJudgement[];
  /** The text that was asked for. */
  readonly open: OpenedText | null;
}

export interface OpenedText extends ReviewedText {
  readonly text: string;
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  readonly standing: readonly ReviewedFinding[];
  readonly rejected: readonly ReviewedFinding[];
  /** Judgements that count, newest first. */
  readonly judgements: readonly ReviewedJudgement[];
}

/**
 * For who judges: null for the public, and for a report without text.
 * @param name the text to open
 */
export async function reviewFindings(
  db: Database,
  viewer: Viewer,
  address: ReportAddress,
  name: string | null = null,
): Promise<Review | null> {
  if (viewer.kind !== 'user') return null;
  const found = await findReport(db, viewer, address);
  if (!found || !viewer.bodies.includes(found.head.body.key)) return null;
  const all = await standingFindings(db, found.edition);
  if (!all) return null;
  const { reading } = all;
  const texts = textsOf(reading, [...all.findings, ...all.rejected]);
  const wanted = storable(name);
  const text = texts.find((each) => each.name === wanted);
  const within = (list: readonly StandingFinding[]) =>
    list.filter(({ key }) => nameIn(key) === wanted).map((finding) => reviewed(reading, finding));
  const undone = new Set(all.judgements.map(({ decision }) => decision.act === 'undo' && decision.judgement));
  const counting = all.judgements.filter(({ id, subject }) => subject !== null && !undone.has(id));
  const waits = new Set(all.orphans.map(({ judgement }) => judgement.id));
  const here = new Set(
    [...all.findings, ...all.rejected]
      .filter(({ key }) => nameIn(key) === wanted)
      .flatMap(({ judgements }) => judgements),
  );
  return {
    ...found.head,
    texts,
    waiting: all.orphans.map(({ judgement, why, near }) => ({
      ...judgementOf(judgement, found.edition),
      why,
      near,
      quotation: judgement.subject?.citation.quotation ?? '',
      claim: judgement.subject?.said.claim ?? '',
      polarity: judgement.subject?.said.polarity ?? 'other',
      parties: judgement.subject?.said.parties ?? [],
    })),
    open: text
      ? {
          ...text,
          ...wordsOf(reading, all, text),
          standing: within(all.findings),
          rejected: within(all.rejected),
          judgements: counting
            .filter(({ id }) => here.has(id) && !waits.has(id))
            .map((judgement) => judgementOf(judgement, found.edition))
            .reverse(),
        }
      : null,
  };
}

/** For exports: what was decided over findings of an edition, in the order of deciding. Nothing for the public. */
export async function listJudgements(
  db: Database,
  viewer: Viewer,
  edition: string,
): Promise<readonly FindingJudgement[]> {
  if (viewer.kind !== 'user') return [];
  const own = await db
    .selectFrom('editions')
    .innerJoin('bodies', 'bodies.id', 'editions.body_id')
    .select('bodies.key')
    .where('editions.id', '=', edition)
    .executeTakeFirst();
  return own && viewer.bodies.includes(own.key) ? findingJudgements(db, edition) : [];
}

const nameIn = (key: string) => key.slice(0, key.lastIndexOf('-'));

function textsOf(reading: Reading, findings: readonly StandingFinding[]): readonly ReviewedText[] {
  const texts = new Map<string, { first: StandingFinding; findings: number; open: number }>();
  for (const finding of findings) {
    const name = nameIn(finding.key);
    const text = texts.get(name) ?? { first: finding, findings: 0, open: 0 };
    text.findings += 1;
    if (finding.standing === 'read') text.open += 1;
    texts.set(name, text);
  }
  const lineOf = ({ holder: { kind, index } }: StandingFinding) =>
    (kind === 'paragraph' ? reading.paragraphs : kind === 'box' ? reading.boxes : reading.rest)[index]
      ?.lines[0] ?? 0;
  const chapters = reading.headings.filter(({ level }) => level === 1);
  return [...texts]
    .map(([name, text]) => ({ name, ...text, line: lineOf(text.first) }))
    .sort((a, b) => a.line - b.line)
    .map(({ name, first, line, findings, open }) => {
      const chapter = chapters.findLast(({ lines }) => lines[0] <= line);
      return {
        name,
        holder: first.holder.kind as ReviewedText['holder'],
        chapter: chapter ? [chapter.number, chapter.title].filter(Boolean).join('. ') : null,
        findings,
        open,
      };
    });
}

function wordsOf(
  reading: Reading,
  { findings, rejected }: { findings: readonly StandingFinding[]; rejected: readonly StandingFinding[] },
  { name }: ReviewedText,
): Pick<OpenedText, 'text' | 'notes'> {
  const own = [...findings, ...rejected].filter(({ key }) => nameIn(key) === name);
  const [first] = own;
  const notes = new Set(own.flatMap(({ note }) => (note ? [note.index] : [])));
  return {
    text: first ? textOf(reading, first.holder) : '',
    notes: [...notes]
      .sort((a, b) => a - b)
      .flatMap((index) => reading.footnotes[index] ?? [])
      .map(({ number, text }) => ({ number, text })),
  };
}

function reviewed(reading: Reading, finding: StandingFinding): ReviewedFinding {
  const { record, part, note } = finding;
  const number = note ? (reading.footnotes[note.index]?.number ?? null) : null;
  return {
    key: finding.key,
    standing: finding.standing,
    state: stateOf(finding),
    claim: record.claim,
    polarity: record.polarity,
    parties: record.parties,
    qualifiers: record.qualifiers,
    stated: record.stated?.text ?? null,
    quantifier: record.quantifier,
    exhaustive: record.exhaustive,
    derived: record.derived,
    confidence: record.confidence,
    sentence: quoteAt(textOf(reading, part), finding.sentenceAt),
    at: record.at,
    inNote: part.kind === 'note' ? number : null,
    note: number,
  };
}

function judgementOf(
  { id, subject, decision, by, at, edition }: FindingJudgement,
  own: string,
): ReviewedJudgement {
  return { id, key: subject?.key ?? '', act: decision.act, by, at, isCarried: edition !== own };
}
