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

interface InvitationsTable {
  id: string;
  body_id: string;
  round_id: string | null;
  token_hash: string;
  name: string;
  email: string;
  kind: string;
  party: string | null;
  questions: string[];
  organisation: string | null;
  held_from: string;
  held_until: string | null;
  replaces: string | null;
  invited_by: string | null;
  invited_at: string;
  expires_at: string;
  accepted_at: string | null;
  accepted_by: string | null;
  withdrawn_at: string | null;
}

interface PasskeysTable {
  id: string;
  person_id: string;
  public_key: Uint8Array;
  sign_count: number;
  transports: string[];
  name: string;
  added_at: string;
  used_at: string | null;
}

interface SecondFactorsTable {
  person_id: string;
  secret: string;
  last_step: number | null;
  added_at: string;
  confirmed_at: string | null;
}

interface RecoveryCodesTable {
  person_id: string;
  code_hash: string;
  used_at: string | null;
}

interface OutsideAccountsTable {
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: string;
}

export type PendingKind = 'second-factor' | 'passkey' | 'outside' | 'reset';

interface PendingStepsTable {
  token_hash: string;
  kind: PendingKind;
  person_id: string | null;
  content: Json;
  begun_at: string;
  expires_at: string;
}

interface SignInAttemptsTable {
  id: string;
  at: string;
  manner: string;
  account_key: string;
  from_key: string;
  succeeded: boolean;
}

export interface PeopleTables {
  people: PeopleTable;
  mandates: MandatesTable;
  sessions: SessionsTable;
  done_once: DoneOnceTable;
  refused_acts: RefusedActsTable;
  files: FilesTable;
  invitations: InvitationsTable;
  passkeys: PasskeysTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  outside_accounts: OutsideAccountsTable;
  pending_steps: PendingStepsTable;
  sign_in_attempts: SignInAttemptsTable;
}

export const innerPeopleTables = [
  'people',
  'mandates',
  'sessions',
  'done_once',
  'refused_acts',
  'files',
  'invitations',
  'passkeys',
  'second_factors',
  'recovery_codes',
  'outside_accounts',
  'pending_steps',
  'sign_in_attempts',
] as const satisfies readonly (keyof PeopleTables)[];
