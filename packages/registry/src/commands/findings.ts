import {
  type FindingJudgement,
  type FindingSubject,
  type JudgedFindings,
  judgedFindings,
  quoteAt,
  type Reading,
  type StandingFinding,
  type TextPart,
  textOf,
} from '@rapporteur/monitoring';
import { sql, type Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { newId } from '../ids.js';
import { insertRows } from './save-edition-rows.js';

/** A decision as its row keeps it, beside the citation. */
interface KeptDecision {
  readonly subject: Omit<FindingSubject, 'citation'> | null;
  readonly decision: FindingJudgement['decision'];
}

export const findingRule = 'finding';

/**
 * What people decided over findings of this text, in this edition and in those before it, in the order of deciding.
 * Another language is another text. Ids sort in the order of making.
 */
export async function findingJudgements(db: Database, edition: string): Promise<readonly FindingJudgement[]> {
  const rows = await db
    .selectFrom('judgements')
    .innerJoin('editions', 'editions.id', 'judgements.edition_id')
    .innerJoin('editions as own', (join) =>
      join
        .onRef('own.publication_id', '=', 'editions.publication_id')
        .onRef('own.language', '=', 'editions.language'),
    )
    .select([
      'judgements.id',
      'judgements.edition_id',
      'judgements.citation',
      'judgements.decision',
      'judgements.decided_by',
      'judgements.decided_at',
    ])
    .where('own.id', '=', edition)
    .where('editions.id', '<=', edition)
    .where('judgements.rule', '=', findingRule)
    .orderBy('judgements.id')
    .execute();
  return rows.map((row) => {
    const { subject, decision } = row.decision as KeptDecision;
    return {
      id: row.id,
      edition: row.edition_id,
      subject: subject && { ...subject, citation: row.citation as FindingSubject['citation'] },
      decision,
      by: row.decided_by,
      at: row.decided_at,
    };
  });
}

/** Takes in what was decided in another registry: who and when stay, and an undoing finds what it undoes. */
export async function takeJudgements(
  tx: Transaction<Schema>,
  { body, edition }: { readonly body: string; readonly edition: string },
  judgements: readonly FindingJudgement[],
): Promise<void> {
  const ids = new Map(judgements.map(({ id }) => [id, newId()]));
  const rows = judgements.map(({ id, subject, decision, by, at }) => ({
    id: ids.get(id),
    body_id: body,
    edition_id: edition,
    rule: findingRule,
    citation: subject?.citation ?? {},
    decision: {
      subject: subject && { key: subject.key, said: subject.said },
      decision:
        decision.act === 'undo'
          ? { ...decision, judgement: ids.get(decision.judgement) ?? decision.judgement }
          : decision,
    },
    decided_by: by,
    decided_at: at,
  }));
  await insertRows(tx, 'judgements', rows);
}

/** Findings of an edition as they stand now; null where it has no reading. */
export async function standingFindings(
  db: Database,
  edition: string,
): Promise<(JudgedFindings & { reading: Reading; judgements: readonly FindingJudgement[] }) | null> {
  const row = await db
    .selectFrom('readings')
    .select('content')
    .where('edition_id', '=', edition)
    .executeTakeFirst();
  if (!row) return null;
  const content = row.content as Reading;
  // The rules know the words of English texts only: in another language "has" and "lacks" would be a guess.
  const isKnown = (content.document.language ?? 'en') === 'en';
  const reading = isKnown ? content : { ...content, findings: [] };
  const judgements = await findingJudgements(db, edition);
  return { ...judgedFindings(reading, edition, judgements), reading, judgements };
}

/** Makes the rows of an edition's findings anew, from its reading and the judgements over it. */
export async function writeFindings(
  tx: Transaction<Schema>,
  { body, edition }: { readonly body: string; readonly edition: string },
): Promise<number> {
  const standing = await standingFindings(tx, edition);
  await tx.deleteFrom('findings').where('edition_id', '=', edition).execute();
  if (!standing || standing.findings.length === 0) return 0;
  const { reading, findings } = standing;
  const rowOf = await rowsOfParts(tx, edition);
  const own = findings.map((finding) => ({ id: newId(), finding }));
  const ids = { body_id: body, edition_id: edition };
  await insertRows(
    tx,
    'findings',
    own.map(({ id, finding }, place) => ({
      ...ids,
      id,
      position: place + 1,
      ...findingColumns(reading, finding, rowOf),
    })),
  );
  await insertRows(
    tx,
    'finding_parties',
    own.flatMap(({ id, finding: { record } }) =>
      [...new Set(record.parties)].map((party, place) => ({
        ...ids,
        finding_id: id,
        party,
        position: place + 1,
        qualifier: record.qualifiers[party] ?? null,
      })),
    ),
  );
  await insertRows(
    tx,
    'finding_others',
    own.flatMap(({ id, finding: { record } }) =>
      [...new Map(record.others.map((other) => [other.code, other])).values()].map((other) => ({
        ...ids,
        finding_id: id,
        party: other.code,
        class: other.class,
      })),
    ),
  );
  // The embedded database has no autovacuum that would count the rows for its planner.
  await sql`analyze findings, finding_parties`.execute(tx);
  return own.length;
}

interface PartRow {
  readonly id: string;
  readonly chapter_id?: string | null;
  readonly section_id?: string | null;
}

/** The row of each text of a reading. Their ids were given in the order of its lists (readingToRows). */
async function rowsOfParts(db: Database, edition: string): Promise<(part: TextPart) => PartRow | undefined> {
  const placed = (table: 'paragraphs' | 'boxes' | 'passages') =>
    db
      .selectFrom(table)
      .select(['id', 'chapter_id', 'section_id'])
      .where('edition_id', '=', edition)
      .orderBy('id')
      .execute();
  const lists: Record<TextPart['kind'], readonly PartRow[]> = {
    paragraph: await placed('paragraphs'),
    box: await placed('boxes'),
    passage: await placed('passages'),
    note: await db
      .selectFrom('footnotes')
      .select('id')
      .where('edition_id', '=', edition)
      .orderBy('id')
      .execute(),
  };
  return ({ kind, index }) => lists[kind][index];
}

function findingColumns(
  reading: Reading,
  finding: StandingFinding,
  rowOf: (part: TextPart) => PartRow | undefined,
) {
  const { record, holder, part, sentenceAt } = finding;
  const row = rowOf(holder);
  return {
    chapter_id: row?.chapter_id ?? null,
    section_id: row?.section_id ?? null,
    key: finding.key,
    holder_kind: holder.kind,
    holder_id: row?.id,
    paragraph: holder.kind === 'paragraph' ? (reading.paragraphs[holder.index]?.number ?? null) : null,
    footnote_id: finding.note && (rowOf(finding.note)?.id ?? null),
    says_itself: part.kind === 'note',
    sentence_from: sentenceAt[0],
    sentence_to: sentenceAt[1],
    sentence: quoteAt(textOf(reading, part), sentenceAt),
    container: record.container,
    claim: record.claim,
    polarity: record.polarity,
    voice: record.voice,
    stated_text: record.stated?.text ?? null,
    stated_n: record.stated?.n ?? null,
    stated_of: record.stated?.of ?? null,
    quantifier: record.quantifier,
    exhaustive: record.exhaustive,
    derived: record.derived,
    confidence: record.confidence,
    standing: finding.standing,
    first_line: record.lines[0],
    last_line: record.lines[1],
  };
}
