/*
 * What of a registry does not travel with a round. Everything else with a body and a round does, also tables that nobody
 * thought of here; a test finds a table that is neither.
 */

/** Tables that stay where they are, and why. */
export const leftOutTables: Readonly<Record<string, string>> = {
  archive_imports: 'Which archives came in is a matter of one installation.',
  calendar_keys: 'A secret: whoever moves asks for a new address.',
  consultation_link_notes: 'Where works of children can be found is in no export.',
  data_version: 'Counts the changes of one installation.',
  done_once: 'Guards forms that were open at one installation.',
  erasures: 'Says which files of one database still hold what was erased.',
  migrations: 'How far one database is.',
  outside_accounts: 'A way to sign in.',
  passkeys: 'A way to sign in.',
  pending_steps: 'Secrets that live for an hour.',
  private_readings: 'What visitors read in private; gone after a day.',
  recovery_codes: 'A way to sign in.',
  refused_acts: 'What was tried at one installation, by whom.',
  second_factors: 'A way to sign in.',
  sessions: 'Who is signed in.',
  settings: 'What one installation remembers about itself, secrets among them.',
  sign_in_attempts: 'What was tried at one installation.',
};

/** A column that does not travel; `as` is the SQL of what stands there instead, over a row `it`. */
export interface Withheld {
  readonly column: string;
  readonly as: string;
  readonly why: string;
}

export const withheldColumns: Readonly<Record<string, readonly Withheld[]>> = {
  people: [{ column: 'password_hash', as: 'null', why: 'A way to sign in.' }],
  invitations: [{ column: 'token_hash', as: "'left-out:' || it.id", why: 'A link to accept: invite again.' }],
  letters: [
    {
      column: 'withdrawn_at',
      as: "case when it.kind = 'invitation' and it.sent_at is null then coalesce(it.withdrawn_at, it.queued_at) else it.withdrawn_at end",
      why: 'The link of an invitation does not travel, so its letter need not go.',
    },
    { column: 'name', as: 'null', why: 'Only those who have an account travel.' },
    { column: 'address', as: 'null', why: 'Only those who have an account travel.' },
  ],
  consultation_expressions: [
    {
      column: 'text',
      as: "case when it.state = 'locked' then '' else it.text end",
      why: 'What is locked for a concern stays with the safeguarding lead.',
    },
    {
      column: 'bytes',
      as: "case when it.state = 'locked' then null else it.bytes end",
      why: 'What is locked for a concern stays with the safeguarding lead.',
    },
  ],
};
