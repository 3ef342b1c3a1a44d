import type { MandateKind } from '@rapporteur/monitoring';
import type { Generated } from 'kysely';
import type { Json } from './columns.js';

interface PeopleTable {
  id: string;
  email: string;
  name: string;
  language: 'en' | 'fr';
  password_hash: string | null;
  is_demo: Generated<boolean>;
  made_at: string;
  closed_at: string | null;
}

interface MandatesTable {
  id: string;
  body_id: string;
  round_id: string | null;
  person_id: string;
  kind: MandateKind;
  party: string | null;
  questions: string[];
  organisation: string | null;
  held_from: string;
  held_until: string | null;
  given_by: string | null;
  given_at: string;
}

interface SessionsTable {
  token_hash: string;
  id: string;
  person_id: string;
  begun_at: string;
  seen_at: string;
  expires_at: string;
  ended_at: string | null;
  manner: string;
  client: string;
}

interface DoneOnceTable {
  once: string;
  person_id: string;
  act: string;
  outcome: Json;
  done_at: string;
}

interface RefusedActsTable {
  id: string;
  at: string;
  person_id: string | null;
  act: string;
  code: string;
  body: string | null;
  round: string | null;
  thing_kind: string | null;
}

interface FilesTable {
  id: string;
  body_id: string;
  round_id: string | null;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  bytes: Uint8Array | null;
  added_by: string | null;
  added_at: string;
  erased_at: string | null;
}

export interface PeopleTables {
  people: PeopleTable;
  mandates: MandatesTable;
  sessions: SessionsTable;
  done_once: DoneOnceTable;
  refused_acts: RefusedActsTable;
  files: FilesTable;
}

export const innerPeopleTables = [
  'people',
  'mandates',
  'sessions',
  'done_once',
  'refused_acts',
  'files',
] as const satisfies readonly (keyof PeopleTables)[];
