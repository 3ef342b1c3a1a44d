import type { Database } from '../../database.js';
import { appendHistory } from '../../history/history.js';
import { dayIn } from '../../queries/people.js';
import { isRefusal } from '../../refusal.js';
import { type Actor, instantOf, perform } from '../perform.js';

const papers = ['meetings', 'meeting_documents', 'written_procedures', 'decisions', 'standards'] as const;
const kinds: Readonly<Record<(typeof papers)[number], string>> = {
  meetings: 'meeting',
  meeting_documents: 'meeting-document',
  written_procedures: 'written-procedure',
  decisions: 'decision',
  standards: 'standard',
};

/**
 * Opens to the public every paper whose classification has ended, in the zone of its body: an act of the system, told in
 * the history. Run again it does nothing. Until it ran the public does not see them, whatever the day.
 */
export async function openPapers(db: Database, actor: Actor): Promise<{ readonly opened: number }> {
  const at = instantOf(actor);
  const outcome = await perform(
    db,
    async (tx) => {
      let opened = 0;
      const bodies = await tx.selectFrom('bodies').select(['id', 'zone']).orderBy('id').execute();
      for (const body of bodies)
        for (const table of papers) {
          const rows = await tx
            .updateTable(table)
            .set({ opened_at: at })
            .where('body_id', '=', body.id)
            .where('audience', '!=', 'public')
            .where('opened_at', 'is', null)
            .where('public_from', '<=', dayIn(body.zone, new Date(at)))
            .returning(['id', 'round_id'])
            .execute();
          for (const { id, round_id } of rows)
            await appendHistory(tx, {
              ...{ round: round_id, body: body.id, at, actor: actor.name, act: 'open-paper' },
              ...{ thing: { kind: kinds[table], id }, manner: 'calculated' },
            });
          opened += rows.length;
        }
      return { opened };
    },
    { changes: ({ opened }) => opened > 0 },
  );
  return isRefusal(outcome) ? { opened: 0 } : outcome;
}
