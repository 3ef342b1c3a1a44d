import type { AnswerManner, Extension, ReplyState } from '@rapporteur/monitoring';
import type { Json } from './columns.js';

interface RepliesTable {
  id: string;
  body_id: string;
  round_id: string;
  party: string;
  state: ReplyState;
  language: string;
  opened_by: string;
  opened_at: string;
  signed_by: string | null;
  signed_at: string | null;
}

interface ReplyDelegationsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  person_id: string;
  questions: string[];
}

interface ReplyAnswersTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  address: string;
  version: number;
  content: Json;
  manner: AnswerManner;
  saved_by: string;
  saved_at: string;
}

interface ReplyAnswerVersionsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  address: string;
  version: number;
  content: Json;
  manner: AnswerManner;
  saved_by: string;
  saved_at: string;
}

interface ReplyCommentsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  address: string;
  text: string;
  said_by: string;
  said_at: string;
  settled_by: string | null;
  settled_at: string | null;
}

interface ReplyImportsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  file_name: string;
  file_sha256: string;
  plan: Json;
  state: 'tried' | 'applied' | 'undone';
  written: Json;
  made_by: string;
  made_at: string;
  applied_at: string | null;
  undone_at: string | null;
}

interface ReplySubmissionsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  party: string;
  number: number;
  receipt: string;
  language: string;
  submitted_by: string | null;
  submitted_at: string;
  sha256: string;
  received_at: string | null;
  published_at: string | null;
  published_by: Json | null;
}

interface ReplyCorrectionsTable {
  id: string;
  body_id: string;
  round_id: string;
  submission_id: string;
  asked_by: string;
  asked_at: string;
  reason: string;
  questions: string[];
}

interface ReplySubmissionAnswersTable {
  id: string;
  body_id: string;
  round_id: string;
  submission_id: string;
  position: number;
  address: string;
  question: string;
  content: Json;
}

interface ReplyExtensionsTable {
  id: string;
  body_id: string;
  round_id: string;
  reply_id: string;
  asked_by: string;
  asked_at: string;
  reason: string;
  until: string;
  outcome: Extension['outcome'];
  decision: Json | null;
  answered_by: string | null;
  answered_at: string | null;
}

export interface ReplyTables {
  replies: RepliesTable;
  reply_delegations: ReplyDelegationsTable;
  reply_answers: ReplyAnswersTable;
  reply_answer_versions: ReplyAnswerVersionsTable;
  reply_comments: ReplyCommentsTable;
  reply_imports: ReplyImportsTable;
  reply_submissions: ReplySubmissionsTable;
  reply_corrections: ReplyCorrectionsTable;
  reply_submission_answers: ReplySubmissionAnswersTable;
  reply_extensions: ReplyExtensionsTable;
}

export const publishedReplyTables = [
  'reply_submissions',
  'reply_submission_answers',
] as const satisfies readonly (keyof ReplyTables)[];

export const innerReplyTables = [
  'replies',
  'reply_delegations',
  'reply_answers',
  'reply_answer_versions',
  'reply_comments',
  'reply_imports',
  'reply_corrections',
  'reply_extensions',
] as const satisfies readonly (keyof ReplyTables)[];
