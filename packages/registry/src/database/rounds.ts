import type { Classification, RoundStage, StandardKind, Vote } from '@rapporteur/monitoring';
import type { Json } from './columns.js';

type Audience = Classification['audience'];

interface BodyPresetsTable {
  id: string;
  body_id: string;
  version: number;
  content: Json;
  set_by: string;
  set_at: string;
}

interface MeetingsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  number: string;
  title_en: string;
  title_fr: string;
  first_day: string;
  last_day: string;
  place: string | null;
  agenda: Json;
  audience: Audience;
  public_from: string | null;
  opened_at: string | null;
  version: number;
  entered_at: string;
}

interface WrittenProceduresTable {
  id: string;
  body_id: string;
  round_id: string | null;
  number: string;
  proposal_en: string;
  proposal_fr: string | null;
  opens: string;
  closes: string;
  decision: string;
  audience: Audience;
  public_from: string | null;
  opened_at: string | null;
  entered_at: string;
}

interface CastVotesTable {
  procedure_id: string;
  body_id: string;
  round_id: string | null;
  party: string;
  vote: Vote;
  cast_by: string;
  cast_at: string;
}

interface DecisionsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  number: string;
  dated: string;
  text_en: string;
  text_fr: string | null;
  meeting_id: string | null;
  procedure_id: string | null;
  effects: Json;
  replaces: string | null;
  audience: Audience;
  public_from: string | null;
  opened_at: string | null;
  recorded_by: string | null;
  recorded_at: string;
}

interface RoundStagesTable {
  round_id: string;
  body_id: string;
  stage: RoundStage;
  since: string;
  decision_id: string;
  entered_at: string;
}

interface MeetingDocumentsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  meeting_id: string;
  symbol: string;
  revision: number;
  language: string;
  title: string;
  agenda_item: string | null;
  issued: string;
  audience: Audience;
  public_from: string | null;
  opened_at: string | null;
  amendments_until: string | null;
  amendments_decision: string | null;
  file_id: string;
  entered_at: string;
}

interface StandardsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  key: string;
  kind: StandardKind;
  title_en: string;
  title_fr: string | null;
  symbol: string | null;
  adopted: string;
  decision_id: string | null;
  items: Json;
  replaces: string | null;
  audience: Audience;
  public_from: string | null;
  opened_at: string | null;
  recorded_at: string;
}

export interface RoundTables {
  body_presets: BodyPresetsTable;
  meetings: MeetingsTable;
  written_procedures: WrittenProceduresTable;
  cast_votes: CastVotesTable;
  decisions: DecisionsTable;
  round_stages: RoundStagesTable;
  meeting_documents: MeetingDocumentsTable;
  standards: StandardsTable;
}

export const publishedRoundTables = [
  'meetings',
  'meeting_documents',
  'decisions',
  'round_stages',
  'standards',
] as const satisfies readonly (keyof RoundTables)[];

export const innerRoundTables = [
  'body_presets',
  'written_procedures',
  'cast_votes',
] as const satisfies readonly (keyof RoundTables)[];
