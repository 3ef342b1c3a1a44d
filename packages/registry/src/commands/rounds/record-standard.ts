import { recordStandard as decide, type GivenStandard } from '@rapporteur/monitoring';
import { newId } from '../../ids.js';
import { bodyDecisions } from '../../queries/round-at-work.js';
import { bodyStandards } from '../../queries/standards.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import { type BodySubject, findBody } from './places.js';

export interface StandardToRecord extends Omit<GivenStandard, 'replaces'> {
  readonly body: string;
  /** Key of the standard whose place it takes. */
  readonly replaces: string | null;
  /** Number of the decision that adopted it; null where it is older than the list of decisions. */
  readonly decision: string | null;
}

/** Records an opinion, general comment, declaration or earlier finding: a basis of requests from its adoption on. */
export const recordStandard = command<
  StandardToRecord,
  BodySubject,
  { readonly id: string; readonly key: string }
>({
  act: 'record-standard',
  read: 'read-preset',
  find: (tx, { body }) => findBody(tx, body, 'standard'),
  async perform(tx, { bodyId }, { body: _body, decision, replaces, ...given }, { at, on, tell }) {
    const known = await bodyStandards(tx, bodyId);
    const replaced = replaces === null ? null : (known.find(({ key }) => key === replaces)?.id ?? 'unknown');
    const standard = decide({ ...given, replaces: replaced }, known, on);
    if ('code' in standard) return refuse(standard.code, standard.message, { field: standard.field });
    const adopting = (await bodyDecisions(tx, bodyId)).find(({ number }) => number === decision);
    if (decision !== null && !adopting)
      return refuse('decision-unknown', `There is no decision ${decision}.`, { field: 'decision' });
    const id = newId();
    const { key, kind, title, symbol, adopted, items, classification } = standard;
    await tx
      .insertInto('standards')
      .values({
        ...{ id, body_id: bodyId, round_id: null, key, kind, title_en: title.en, title_fr: title.fr, symbol },
        ...{ adopted, decision_id: adopting?.id ?? null, items: JSON.stringify(items), replaces: replaced },
        ...{ audience: classification.audience, public_from: classification.until, opened_at: null },
        recorded_at: at,
      })
      .execute();
    await tell({ thing: { kind: 'standard', id }, content: standard });
    return { id, key };
  },
});
