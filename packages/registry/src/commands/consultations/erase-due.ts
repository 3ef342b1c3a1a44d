import { isLockedContentDue, isMaterialDue } from '@rapporteur/monitoring';
import type { Database } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';
import { appendHistory } from '../../history/history.js';
import { dayIn } from '../../queries/people.js';
import { forgetExpressions, noteErasure } from './erase.js';
import { consultationRows, foundOf, rulesOf } from './found.js';

/**
 * Erases what is kept long enough: done by the server every day, as an act of nobody. Consents go with what they allowed.
 */
export async function eraseDue(db: Database, now: Date): Promise<{ readonly erased: number }> {
  let erased = 0;
  const rows = await consultationRows(db).select('bodies.zone').execute();
  for (const { zone, ...row } of rows) {
    const { consultation, bodyId, roundId, publishedOn } = foundOf(row);
    const today = dayIn(zone, now);
    const at = now.toISOString();
    erased += await transact(db, async (tx) => {
      const keeping = { publishedOn, rules: await rulesOf(tx, bodyId) };
      const participants = await tx
        .selectFrom('consultation_participants')
        .select(['id', 'group_number', 'number', 'kept_until'])
        .where('consultation_id', '=', consultation.id)
        .execute();
      const due = participants.filter((each) =>
        isMaterialDue({ keptUntil: each.kept_until }, keeping, today),
      );
      const held = await tx
        .selectFrom('consultation_expressions')
        .leftJoin(
          'consultation_concerns',
          'consultation_concerns.expression_id',
          'consultation_expressions.id',
        )
        .select([
          'consultation_expressions.id',
          'state',
          'group_number',
          'participant_number',
          'decision',
          'decided_at',
        ])
        .where('consultation_expressions.consultation_id', '=', consultation.id)
        .where('state', '!=', 'erased')
        .execute();
      const going = held.filter(({ state, group_number, participant_number, decision, decided_at }) =>
        state === 'locked'
          ? isLockedContentDue(
              { state },
              { decision, decidedOn: decided_at?.slice(0, 10) ?? null },
              keeping,
              today,
            )
          : due.some((each) => each.group_number === group_number && each.number === participant_number),
      );
      const erasing = { bodyId, roundId, at };
      await forgetExpressions(
        tx,
        going.map(({ id }) => id),
        erasing,
      );
      const notes = isMaterialDue({ keptUntil: '9999-12-31' }, keeping, today)
        ? await tx
            .deleteFrom('consultation_link_notes')
            .where('consultation_id', '=', consultation.id)
            .execute()
        : [];
      const gone =
        due.length > 0
          ? await tx
              .deleteFrom('consultation_participants')
              .where(
                'id',
                'in',
                due.map(({ id }) => id),
              )
              .execute()
          : [];
      const others = [...notes, ...gone].reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
      if (others > 0 && going.length === 0) await noteErasure(tx, erasing);
      if (others + going.length === 0) return 0;
      await tx
        .updateTable('data_version')
        .set((of) => ({ version: of('version', '+', 1) }))
        .execute();
      await appendHistory(tx, {
        ...{ round: roundId, body: bodyId, at, actor: 'retention', act: 'erase-due', manner: 'calculated' },
        thing: { kind: 'consultation', id: consultation.id },
      });
      return others + going.length;
    });
  }
  return { erased };
}
