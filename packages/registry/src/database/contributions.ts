import type { ContributionState, OrganisationKind } from '@rapporteur/monitoring';
import type { Json } from './columns.js';

interface OrganisationsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  name: string;
  kind: OrganisationKind;
  party: string | null;
  register: string;
  register_number: string;
  registered_at: string;
}

interface ContributionsTable {
  id: string;
  body_id: string;
  round_id: string;
  key: string;
  organisation_id: string | null;
  kind: 'contribution' | 'comment';
  party: string | null;
  language: string;
  name: 'shown' | 'withheld';
  audience: 'public' | 'body';
  state: ContributionState;
  version: number;
  reason: string | null;
  published_on: string | null;
  begun_at: string;
}

interface ContributionPartsTable {
  id: string;
  body_id: string;
  round_id: string;
  contribution_id: string;
  question: string | null;
  about: Json | null;
  text: string;
  version: number;
}

interface ContributionSubmissionsTable {
  id: string;
  body_id: string;
  round_id: string;
  contribution_id: string;
  parts: Json;
  sent_by: string | null;
  sent_at: string;
}

interface ContributionStrikesTable {
  id: string;
  body_id: string;
  round_id: string;
  submission_id: string;
  part_id: string;
  first: number;
  last: number;
  reason: string;
  struck_by: string;
  struck_at: string;
}

interface ResponseWindowsTable {
  id: string;
  body_id: string;
  round_id: string;
  contribution_id: string;
  party: string;
  decision: string;
  opens_on: string;
  closes_on: string;
  opened_at: string;
}

interface ResponsesTable {
  id: string;
  body_id: string;
  round_id: string;
  contribution_id: string;
  party: string;
  language: string;
  text: string;
  state: 'draft' | 'sent' | 'published';
  version: number;
  sent_at: string | null;
}

interface ContradictionsTable {
  id: string;
  body_id: string;
  round_id: string;
  party: string;
  question: string;
  reply_id: string;
  answer: string;
  replied: Json;
  contribution_id: string;
  part_id: string;
  contributed: Json;
  marked_by: string;
  marked_at: string;
  state: 'open' | 'noted' | 'taken-back';
  closed_by: string | null;
  closed_at: string | null;
}

interface ShownContributionsTable {
  key: string;
  body_id: string;
  round_id: string;
  party: string | null;
  content: Json;
}

interface CompilationsTable {
  id: string;
  body_id: string;
  round_id: string;
  decision: string;
  published_on: string;
}

export interface ContributionTables {
  organisations: OrganisationsTable;
  contributions: ContributionsTable;
  contribution_parts: ContributionPartsTable;
  contribution_submissions: ContributionSubmissionsTable;
  contribution_strikes: ContributionStrikesTable;
  response_windows: ResponseWindowsTable;
  responses: ResponsesTable;
  contradictions: ContradictionsTable;
  shown_contributions: ShownContributionsTable;
  compilations: CompilationsTable;
}

export const publishedContributionTables = [
  'shown_contributions',
  'compilations',
] as const satisfies readonly (keyof ContributionTables)[];

export const innerContributionTables = [
  'organisations',
  'contributions',
  'contribution_parts',
  'contribution_submissions',
  'contribution_strikes',
  'response_windows',
  'responses',
  'contradictions',
] as const satisfies readonly (keyof ContributionTables)[];
