import type { ConsultationFigures, FeedbackPoint, FeedbackStepName } from '@rapporteur/monitoring';
import { feedbackSteps } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';

/** What everybody reads of a consultation of children. */
export interface PublishedConsultationPage {
  readonly number: number;
  readonly party: string | null;
  readonly summary: string;
  readonly language: string;
  readonly figures: ConsultationFigures;
  readonly quotations: readonly { readonly words: string; readonly language: string }[];
  readonly drawings: readonly {
    readonly position: number;
    readonly described: string;
    readonly language: string;
  }[];
  readonly feedback: readonly {
    readonly step: FeedbackStepName;
    readonly on: string;
    readonly points: readonly FeedbackPoint[];
    readonly words: string;
    readonly language: string;
  }[];
}

/** The same for every viewer: what is not published has its pages on the desk. Null where the round is not published. */
export async function publishedConsultations(
  db: Database,
  _viewer: Viewer,
  round: string,
): Promise<readonly PublishedConsultationPage[] | null> {
  const reader = publishedOnly(db);
  const place = await reader
    .selectFrom('rounds')
    .select('id')
    .where('key', '=', storable(round))
    .executeTakeFirst();
  if (!place) return null;
  const of = { round: place.id };
  const reports = await reader
    .selectFrom('consultation_reports')
    .select(['id', 'number', 'party', 'summary', 'language', 'figures'])
    .where('round_id', '=', of.round)
    .orderBy('number')
    .execute();
  const quotations = await reader
    .selectFrom('consultation_report_quotations')
    .select(['report_id', 'words', 'language'])
    .where('round_id', '=', of.round)
    .orderBy('position')
    .execute();
  const drawings = await reader
    .selectFrom('consultation_report_drawings')
    .select(['report_id', 'position', 'described', 'language'])
    .where('round_id', '=', of.round)
    .orderBy('position')
    .execute();
  const feedback = await reader
    .selectFrom('consultation_report_feedback')
    .select(['report_id', 'step', 'dated', 'points', 'words', 'language'])
    .where('round_id', '=', of.round)
    .execute();
  return reports.map(({ id, figures, ...report }) => ({
    ...report,
    figures: figures as ConsultationFigures,
    quotations: quotations
      .filter(({ report_id }) => report_id === id)
      .map(({ words, language }) => ({ words, language })),
    drawings: drawings
      .filter(({ report_id }) => report_id === id)
      .map(({ position, described, language }) => ({ position, described, language })),
    feedback: feedback
      .filter(({ report_id }) => report_id === id)
      .sort((a, b) => feedbackSteps.indexOf(a.step) - feedbackSteps.indexOf(b.step))
      .map(({ step, dated, points, words, language }) => ({
        ...{ step, on: dated, points: points as readonly FeedbackPoint[], words, language },
      })),
  }));
}

/** A PNG made by us. */
export async function publishedDrawing(
  db: Database,
  _viewer: Viewer,
  { round, number, position }: { readonly round: string; readonly number: number; readonly position: number },
): Promise<Uint8Array | null> {
  if (![number, position].every((each) => Number.isInteger(each) && each >= 0 && each < 100_000)) return null;
  const row = await publishedOnly(db)
    .selectFrom('consultation_report_drawings as drawing')
    .innerJoin('consultation_reports as report', 'report.id', 'drawing.report_id')
    .innerJoin('rounds', 'rounds.id', 'report.round_id')
    .select('drawing.bytes')
    .where('rounds.key', '=', storable(round))
    .where('report.number', '=', number)
    .where('drawing.position', '=', position)
    .executeTakeFirst();
  return row ? new Uint8Array(row.bytes) : null;
}
