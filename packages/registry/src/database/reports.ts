import type { PartyFactKind, RoundStage, TableKind, TablePosition } from '@rapporteur/monitoring';
import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from './columns.js';

/*
 * The tables of what was published, read, judged and imported, and those of the installation itself. One piece, because
 * it is one table of tables.
 */

interface BodiesTable {
  id: string;
  key: string;
  name_en: string;
  name_fr: string;
  zone: Generated<string>;
}

interface RoundsTable {
  id: string;
  body_id: string;
  key: string;
  number: number;
  title_en: string;
  title_fr: string;
  kind: 'thematic' | 'urgent' | 'one-state';
  stage: RoundStage;
  launched_on: string | null;
  adopted_on: string | null;
  published_at: string | null;
}

interface RoundPartiesTable {
  id: string;
  body_id: string;
  round_id: string;
  party: string;
  standing: 'monitored' | 'joined-later' | 'outside';
  signed_on: string | null;
  ratified_on: string | null;
  in_force_on: string | null;
}

interface QuestionsTable {
  id: string;
  body_id: string;
  round_id: string;
  position: number;
  number: string;
  kind: 'monitoring' | 'capacity-building' | null;
  group_en: string | null;
  group_fr: string | null;
  label_en: string | null;
  label_fr: string | null;
  items: string[];
  parties: string[];
}

interface PublicationsTable {
  id: string;
  body_id: string;
  round_id: string;
  key: string;
  kind: string;
  title_en: string;
  title_fr: string;
}

interface EditionsTable {
  id: string;
  body_id: string;
  publication_id: string;
  language: string;
  dated: string;
  symbol: string | null;
  source_url: string | null;
  file_name: string | null;
  file_sha256: string | null;
  has_text: boolean;
  supersedes: string | null;
  imported_at: string;
  published_at: string | null;
  withdrawn_at: string | null;
  state: string | null;
}

interface ReadingsTable {
  id: string;
  body_id: string;
  edition_id: string;
  content: Json;
  read_at: string;
}

interface OpenDataTable {
  edition_id: string;
  body_id: string;
  content: Json;
}

interface JudgementsTable {
  id: string;
  body_id: string;
  edition_id: string;
  citation: Json;
  rule: string;
  decision: Json;
  decided_by: string;
  decided_at: string;
}

interface SectionsTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  position: number;
  key: string;
  number: string | null;
  level: number;
  title: string | null;
  first_line: number | null;
  last_line: number | null;
}

interface ParagraphsTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  section_id: string | null;
  position: number;
  number: number;
  text: string | null;
  first_line: number | null;
  last_line: number | null;
}

interface ParagraphPartiesTable {
  body_id: string;
  edition_id: string;
  paragraph_id: string;
  party: string;
  place: 'text' | 'note' | null;
  class: 'monitored' | 'outside-round' | 'non-party';
}

interface BoxesTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  section_id: string | null;
  position: number;
  kind: 'provision' | 'practice' | 'difficulty' | 'voice' | 'other';
  number: number;
  key: string;
  title: string | null;
  text: string | null;
  first_line: number | null;
  last_line: number | null;
}

interface BoxPartiesTable {
  body_id: string;
  edition_id: string;
  box_id: string;
  party: string;
  position: number;
}

interface BoxItemsTable {
  id: string;
  body_id: string;
  edition_id: string;
  box_id: string;
  position: number;
  text: string | null;
  parties: string[];
  first_line: number | null;
  last_line: number | null;
}

interface RecommendationsTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  section_id: string | null;
  position: number;
  number: string;
  chapter: string;
  verb: string | null;
  verbs: string[];
  text: string | null;
  addressee_kind: 'all' | 'unspecified' | 'not-already' | 'named';
  addressee_source: 'text' | 'footnote' | 'sub-items' | null;
  condition: string | null;
  sub_items: string[];
  recommended_by: string[];
  stated_position: string | null;
  articles: string[];
  cross_references: string[];
  paragraphs: number[];
  first_line: number | null;
  last_line: number | null;
  conditional: Generated<boolean>;
}

interface AddresseesTable {
  body_id: string;
  edition_id: string;
  recommendation_id: string;
  sub_item: number;
  position: number;
  party: string;
  partly: string | null;
}

interface LaterNotesTable {
  body_id: string;
  edition_id: string;
  recommendation_id: string;
  footnote: number;
  party: string;
}

interface PassagesTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  section_id: string | null;
  position: number;
  kind: string;
  text: string;
  parties: string[];
  first_line: number | null;
  last_line: number | null;
}

interface FootnotesTable {
  id: string;
  body_id: string;
  edition_id: string;
  number: number;
  text: string | null;
  parties: string[];
  marked_kind: 'paragraph' | 'box' | 'recommendation' | 'section' | 'passage' | 'footnote' | null;
  marked_in: string | null;
  first_line: number | null;
  last_line: number | null;
  mark_offset: number | null;
}

interface MentionsTable {
  id: string;
  body_id: string;
  edition_id: string;
  position: number;
  kind: string;
  text: string;
  value: string;
  first_line: number;
  last_line: number;
}

interface FindingsTable {
  id: string;
  body_id: string;
  edition_id: string;
  chapter_id: string | null;
  section_id: string | null;
  position: number;
  key: string;
  holder_kind: 'paragraph' | 'box' | 'passage';
  holder_id: string;
  paragraph: number | null;
  footnote_id: string | null;
  says_itself: boolean;
  sentence_from: number;
  sentence_to: number;
  sentence: string;
  container: 'paragraph' | 'bullet' | 'note' | 'box' | 'summary';
  claim: string;
  polarity: 'has' | 'lacks' | 'other';
  voice: 'party' | 'committee' | null;
  stated_text: string | null;
  stated_n: number | null;
  stated_of: number | null;
  quantifier: string | null;
  exhaustive: boolean;
  derived: boolean;
  confidence: number;
  standing: 'read' | 'accepted' | 'corrected' | 'split' | 'merged';
  first_line: number;
  last_line: number;
}

interface FindingPartiesTable {
  body_id: string;
  edition_id: string;
  finding_id: string;
  party: string;
  position: number;
  qualifier: string | null;
}

interface FindingOthersTable {
  body_id: string;
  edition_id: string;
  finding_id: string;
  party: string;
  class: 'outside-round' | 'non-party';
}

interface DispositionsTable {
  body_id: string;
  edition_id: string;
  recommendation_id: string;
  party: string;
  disposition: 'specific' | 'generic' | 'as-addressed' | 'not-addressed';
  status: 'computed' | 'decided';
  merged_into: string | null;
  reason: string;
  paragraphs: number[];
  proposal: Json | null;
}

interface TopicLabelsTable {
  body_id: string;
  publication_id: string;
  kind: 'section' | 'recommendation' | 'sub-item' | 'practice' | 'difficulty';
  key: string;
  label_en: string;
  label_fr: string;
}

interface SearchEntriesTable {
  id: string;
  body_id: string;
  edition_id: string;
  kind: 'section' | 'paragraph' | 'recommendation' | 'box' | 'footnote' | 'passage';
  key: string;
  chapter: string | null;
  position: number;
  is_label: boolean;
  language: string;
  text: string;
  stems: GeneratedAlways<string>;
}

interface TableImportsTable {
  id: string;
  body_id: string;
  round_id: string;
  number: number;
  kind: TableKind;
  file_name: string;
  file_sha256: string;
  sheet: string | null;
  columns: Json;
  added: number;
  replaced: number;
  unchanged: number;
  rejected: number;
  imported_by: string;
  imported_at: string;
  undone_by: string | null;
  undone_at: string | null;
}

interface PartyFactsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  import_id: string | null;
  line: number | null;
  key: string;
  supersedes: string | null;
  source: string | null;
  party: string;
  fact: PartyFactKind;
  said: string | null;
  dated: string | null;
  provision: string | null;
  ends: string | null;
  recorded_by: string | null;
  recorded_at: string | null;
}

interface PositionsTable {
  id: string;
  body_id: string;
  round_id: string;
  import_id: string;
  line: number;
  key: string;
  supersedes: string | null;
  source: string | null;
  recommendation: string;
  party: string | null;
  recommended_by: string[];
  level: string | null;
  text: string | null;
  position: NonNullable<TablePosition['position']> | null;
  dated: string | null;
}

interface AnswersTable {
  id: string;
  body_id: string;
  round_id: string;
  import_id: string;
  line: number;
  key: string;
  supersedes: string | null;
  source: string | null;
  party: string;
  question: string;
  item: string;
  text: string;
  language: string | null;
  dated: string | null;
}

interface FiguresTable {
  id: string;
  body_id: string;
  round_id: string;
  import_id: string;
  line: number;
  key: string;
  supersedes: string | null;
  source: string | null;
  indicator: string;
  party: string;
  first_day: string;
  last_day: string;
  split: string;
  value: number | null;
  said: string | null;
  unit: string | null;
  definition: string | null;
}

interface PrivateReadingsTable {
  address_hash: string;
  content: Json;
  kept_at: string;
  expires_at: string;
}

interface HistoryTable {
  round_id: string | null;
  sequence: number;
  body_id: string;
  at: string;
  actor: string;
  act: string;
  thing_kind: string;
  thing_id: string;
  manner: 'said' | 'calculated';
  content_digest: string | null;
  previous_digest: string;
  digest: string;
  chain_id: string;
}

interface SettingsTable {
  key: string;
  value: Json;
}

interface DataVersionTable {
  singleton: Generated<boolean>;
  version: number;
}

export interface ReportTables {
  bodies: BodiesTable;
  rounds: RoundsTable;
  round_parties: RoundPartiesTable;
  questions: QuestionsTable;
  publications: PublicationsTable;
  editions: EditionsTable;
  readings: ReadingsTable;
  open_data: OpenDataTable;
  judgements: JudgementsTable;
  sections: SectionsTable;
  paragraphs: ParagraphsTable;
  paragraph_parties: ParagraphPartiesTable;
  boxes: BoxesTable;
  box_parties: BoxPartiesTable;
  box_items: BoxItemsTable;
  recommendations: RecommendationsTable;
  addressees: AddresseesTable;
  later_notes: LaterNotesTable;
  passages: PassagesTable;
  footnotes: FootnotesTable;
  mentions: MentionsTable;
  findings: FindingsTable;
  finding_parties: FindingPartiesTable;
  finding_others: FindingOthersTable;
  dispositions: DispositionsTable;
  topic_labels: TopicLabelsTable;
  search_entries: SearchEntriesTable;
  table_imports: TableImportsTable;
  party_facts: PartyFactsTable;
  positions: PositionsTable;
  answers: AnswersTable;
  figures: FiguresTable;
  private_readings: PrivateReadingsTable;
  history: HistoryTable;
  settings: SettingsTable;
  data_version: DataVersionTable;
}

export const publishedReportTables = [
  'rounds',
  'bodies',
  'round_parties',
  'questions',
  'editions',
  'publications',
  'readings',
  'open_data',
  'sections',
  'paragraphs',
  'paragraph_parties',
  'boxes',
  'box_parties',
  'box_items',
  'recommendations',
  'addressees',
  'later_notes',
  'passages',
  'footnotes',
  'mentions',
  'findings',
  'finding_parties',
  'finding_others',
  'dispositions',
  'topic_labels',
  'search_entries',
  'party_facts',
  'data_version',
] as const satisfies readonly (keyof ReportTables)[];

/** Tables without a face for the public: a public query that names one is refused before it is sent. */
export const innerReportTables = [
  'answers',
  'figures',
  'history',
  'judgements',
  'positions',
  'table_imports',
  'private_readings',
  'settings',
] as const satisfies readonly (keyof ReportTables)[];
