import type { Standard, StandardItem } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { classificationOf } from './round-at-work.js';

/** The register of a body's standards, replaced ones too, oldest first. For deciding: it asks no right. */
export async function bodyStandards(db: Database, bodyId: string): Promise<readonly Standard[]> {
  const rows = await db
    .selectFrom('standards')
    .innerJoin('bodies', 'bodies.id', 'standards.body_id')
    .leftJoin('decisions', 'decisions.id', 'standards.decision_id')
    .selectAll('standards')
    .select(['bodies.key as body', 'decisions.number as decided', 'decisions.dated as decided_on'])
    .where('standards.body_id', '=', bodyId)
    .orderBy('standards.adopted')
    .orderBy('standards.key')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, body: row.body, key: row.key, kind: row.kind, symbol: row.symbol, adopted: row.adopted },
    title: { en: row.title_en, fr: row.title_fr },
    decision:
      row.decision_id !== null && row.decided !== null
        ? { id: row.decision_id, number: row.decided, date: row.decided_on ?? row.adopted }
        : null,
    items: row.items as readonly StandardItem[],
    replaces: row.replaces,
    classification: classificationOf(row),
  }));
}
