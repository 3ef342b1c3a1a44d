import type {
  AgeBand,
  ConsultationStage,
  Expression,
  FeedbackStepName,
  Gender,
  Quotation,
  ReplacementReason,
} from '@rapporteur/monitoring';
import type { Json } from './columns.js';

interface ConsultationReportsTable {
  id: string;
  body_id: string;
  round_id: string;
  number: number;
  party: string | null;
  summary: string;
  language: string;
  figures: Json;
  published_at: string;
  withdrawn_at: string | null;
}

interface ConsultationReportQuotationsTable {
  id: string;
  body_id: string;
  round_id: string;
  report_id: string;
  position: number;
  words: string;
  language: string;
}

interface ConsultationReportDrawingsTable {
  id: string;
  body_id: string;
  round_id: string;
  report_id: string;
  position: number;
  described: string;
  language: string;
  bytes: Uint8Array;
}

interface ConsultationReportFeedbackTable {
  id: string;
  body_id: string;
  round_id: string;
  report_id: string;
  step: FeedbackStepName;
  dated: string;
  points: Json;
  words: string;
  language: string;
}

interface ConsultationsTable {
  id: string;
  body_id: string;
  round_id: string;
  number: number;
  party: string;
  stage: ConsultationStage;
  people: Json;
  attested: Json;
  never_named: string[];
  summary: Json | null;
  lessons: string | null;
  planned_by: string;
  planned_at: string;
  opened_at: string | null;
  published_on: string | null;
  report_id: string | null;
}

interface ConsultationParticipantsTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  group_number: number;
  number: number;
  age_band: AgeBand;
  gender: Gender;
  child: Json;
  carer: Json | null;
  replaced: ReplacementReason | null;
  kept_until: string;
  attested_by: string;
  attested_at: string;
  withdrawn_at: string | null;
}

interface ConsultationExpressionsTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  kind: Expression['kind'];
  group_number: number;
  participant_number: number;
  text: string;
  language: string;
  state: Expression['state'];
  bytes: Uint8Array | null;
  brought_by: string;
  brought_at: string;
  reviewed_by: string | null;
  reviewed_at: string | null;
}

interface ConsultationConcernsTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  expression_id: string;
  raised_by: string;
  raised_at: string;
  referred_on: string | null;
  referred_by: string | null;
  service: string | null;
  acknowledged_on: string | null;
  decision: 'kept' | 'erased' | null;
  decided_by: string | null;
  decided_at: string | null;
}

interface ConsultationQuotationsTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  expression_id: string;
  words: string;
  language: string;
  state: Quotation['state'];
  proposed_by: string;
  reviewed_by: string | null;
  report_quotation_id: string | null;
}

interface ConsultationLinkNotesTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  address: string;
  said: string;
  noted_by: string;
  noted_at: string;
}

interface ConsultationFeedbackTable {
  id: string;
  body_id: string;
  round_id: string;
  consultation_id: string;
  step: FeedbackStepName;
  dated: string;
  points: Json;
  decided_by: string;
  decided_at: string;
  words: string | null;
  language: string | null;
  told_on: string | null;
}

interface ErasuresTable {
  id: string;
  body_id: string | null;
  round_id: string | null;
  erased_at: string;
  scrubbed_at: string | null;
}

export interface ConsultationTables {
  consultation_reports: ConsultationReportsTable;
  consultation_report_quotations: ConsultationReportQuotationsTable;
  consultation_report_drawings: ConsultationReportDrawingsTable;
  consultation_report_feedback: ConsultationReportFeedbackTable;
  consultations: ConsultationsTable;
  consultation_participants: ConsultationParticipantsTable;
  consultation_expressions: ConsultationExpressionsTable;
  consultation_concerns: ConsultationConcernsTable;
  consultation_quotations: ConsultationQuotationsTable;
  consultation_link_notes: ConsultationLinkNotesTable;
  consultation_feedback: ConsultationFeedbackTable;
  erasures: ErasuresTable;
}

export const publishedConsultationTables = [
  'consultation_reports',
  'consultation_report_quotations',
  'consultation_report_drawings',
  'consultation_report_feedback',
] as const satisfies readonly (keyof ConsultationTables)[];

export const innerConsultationTables = [
  'consultations',
  'consultation_participants',
  'consultation_expressions',
  'consultation_concerns',
  'consultation_quotations',
  'consultation_link_notes',
  'consultation_feedback',
  'erasures',
] as const satisfies readonly (keyof ConsultationTables)[];
