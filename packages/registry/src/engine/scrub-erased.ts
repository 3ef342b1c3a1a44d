/** Tables whose content people may have erased. */
const tables = [
  'consultation_expressions',
  'consultation_quotations',
  'consultation_participants',
  'consultation_link_notes',
  'consultation_report_quotations',
  'consultation_report_drawings',
  'consultations',
  'contribution_parts',
  'contribution_submissions',
  'contributions',
  'people',
  'invitations',
  'letters',
] as const;

/**
 * What was erased has left the rows, and still stands in the files of the embedded database: in dead rows and in the log of
 * writes. This makes the tables anew and lets go of the log, so that neither the files nor a backup of them hold it. Does
 * nothing when nothing was erased since the last time. On PostgreSQL files and backups are the operator's: see
 * docs/guide/operators/data-protection.md.
 * @param run one statement at a time, outside of a transaction
 */
export async function scrubErased(
  run: (statement: string) => Promise<{ readonly rows: readonly unknown[] }>,
  now: Date,
): Promise<boolean> {
  // The backup before a migration may be of a database that does not know the table yet.
  const known = await run(`select 1 from information_schema.tables where table_name = 'erasures'`);
  if (known.rows.length === 0) return false;
  const { rows } = await run('select id from erasures where scrubbed_at is null limit 1');
  if (rows.length === 0) return false;
  // A segment of the log that is kept for use again would keep what was in it.
  await run('set wal_recycle = off');
  for (const table of tables) await run(`vacuum full ${table}`);
  for (let segment = 0; segment < 2; segment += 1) {
    await run('checkpoint');
    await run('select pg_switch_wal()');
  }
  await run('checkpoint');
  await run('reset wal_recycle');
  await run(`update erasures set scrubbed_at = '${now.toISOString()}' where scrubbed_at is null`);
  return true;
}
