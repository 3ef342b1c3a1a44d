import type { LetterKind } from '@rapporteur/monitoring';
import type { Generated } from 'kysely';
import type { Json } from './columns.js';

interface LettersTable {
  id: string;
  body_id: string;
  round_id: string | null;
  kind: LetterKind;
  person_id: string | null;
  name: string | null;
  address: string | null;
  language: 'en' | 'fr';
  about: Json;
  thing_kind: string | null;
  thing_id: string | null;
  path: string | null;
  once_key: string | null;
  audience: 'secretariat' | 'sender';
  queued_by: string | null;
  queued_at: string;
  due_at: string;
  tries: Generated<number>;
  next_try_at: string | null;
  taken_until: string | null;
  problem: string | null;
  sent_at: string | null;
  sent_by: string | null;
  withdrawn_at: string | null;
}

interface CalendarKeysTable {
  id: string;
  person_id: string;
  key_hash: string;
  made_at: string;
  ended_at: string | null;
}

interface ArchiveImportsTable {
  id: string;
  body_id: string;
  round_id: string;
  round_key: string;
  rows_digest: string;
  body_came_with_it: boolean;
  people: string[];
  imported_by: string;
  imported_at: string;
  undone_at: string | null;
}

export interface LetterTables {
  letters: LettersTable;
  calendar_keys: CalendarKeysTable;
  archive_imports: ArchiveImportsTable;
}

export const innerLetterTables = [
  'letters',
  'calendar_keys',
  'archive_imports',
] as const satisfies readonly (keyof LetterTables)[];
