import { createHash } from 'node:crypto';
import {
  type AskedAct,
  citationOfFinding,
  type Decided,
  judgeFinding as decide,
  isJudgementRefusal,
  type StandingFinding,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { isId, newId } from '../ids.js';
import { roundParties } from '../queries/rounds.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { findingRule, standingFindings, writeFindings } from './findings.js';
import { type Actor, instantOf, perform } from './perform.js';

export interface SavedJudgement {
  readonly judgement: string;
}

/** What a person saw when deciding: it changes with everything that an act could change. */
export function stateOf({ key, standing, record, judgements }: StandingFinding): string {
  const { claim, polarity, parties } = record;
  const seen = JSON.stringify([key, standing, claim, polarity, parties, judgements]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 16);
}

/**
 * One decision of a person over one finding: load, decide, save, make the rows anew, log.
 * @param input.seen the state that the person saw; another one is refused, so that nobody decides over what is not there any more
 */
export async function judgeFinding(
  db: Database,
  actor: Actor,
  input: { readonly edition: string; readonly asked: AskedAct; readonly seen?: string },
): Promise<SavedJudgement | Refusal> {
  const { asked, seen, edition } = storable(input);
  return perform(db, async (tx) => {
    const place = await placeToJudge(tx, edition);
    if (isRefusal(place)) return place;
    const standing = await standingFindings(tx, edition);
    if (!standing) return refuse('no-such-edition', `The edition ${edition} has no text.`);
    const target = standing.findings.find(({ key }) => key === asked.key);
    if (target && seen !== undefined && seen !== stateOf(target))
      return refuse('finding-changed', 'This finding was changed since it was shown. Look again.');
    const decided = decide(asked, {
      findings: standing.findings,
      parties: await partiesOf(tx, place.round, standing.findings),
      citationOf: citationOfFinding(standing.reading),
    });
    if (isJudgementRefusal(decided)) return refuse(decided.code, decided.message);
    return save(tx, actor, { ...place, edition }, decided);
  });
}

/** An earlier judgement does not count any more: the finding is as it was, and other judgements stay. */
export async function undoJudgement(
  db: Database,
  actor: Actor,
  input: { readonly edition: string; readonly judgement: string },
): Promise<SavedJudgement | Refusal> {
  const { edition, judgement } = storable(input);
  return perform(db, async (tx) => {
    const place = await placeToJudge(tx, edition);
    if (isRefusal(place)) return place;
    const standing = await standingFindings(tx, edition);
    const all = standing?.judgements ?? [];
    const undone = new Set(all.map(({ decision }) => decision.act === 'undo' && decision.judgement));
    const known = all.find(({ id }) => id === judgement && !undone.has(id));
    if (!known?.subject)
      return refuse('judgement-unknown', 'There is no such judgement, or it was undone before.');
    const { citation } = known.subject;
    return save(
      tx,
      actor,
      { ...place, edition },
      { subject: null, citation, decision: { act: 'undo', judgement } },
    );
  });
}

interface Place {
  readonly body: string;
  readonly round: string;
}

/** The edition's row is locked, so that two people decide one after the other. */
async function placeToJudge(tx: Transaction<Schema>, edition: string): Promise<Place | Refusal> {
  const row = isId(edition)
    ? await tx
        .selectFrom('editions')
        .innerJoin('publications', 'publications.id', 'editions.publication_id')
        .select(['editions.body_id', 'editions.withdrawn_at', 'publications.round_id'])
        .where('editions.id', '=', edition)
        .forUpdate('editions')
        .executeTakeFirst()
    : undefined;
  if (!row) return refuse('no-such-edition', `There is no edition ${edition}.`);
  if (row.withdrawn_at !== null) return refuse('withdrawn', 'This edition was withdrawn.');
  return { body: row.body_id, round: row.round_id };
}

/** The monitored parties of the round; where none are known, those that the findings name. */
async function partiesOf(
  tx: Transaction<Schema>,
  round: string,
  findings: readonly StandingFinding[],
): Promise<readonly string[]> {
  const monitored = (await roundParties(tx, round)).filter(({ standing }) => standing === 'monitored');
  return monitored.length > 0
    ? monitored.map(({ code }) => code)
    : [...new Set(findings.flatMap(({ record }) => record.parties))];
}

type ToSave =
  | Decided
  | {
      readonly subject: null;
      readonly citation: object;
      readonly decision: { act: 'undo'; judgement: string };
    };

async function save(
  tx: Transaction<Schema>,
  actor: Actor,
  { body, round, edition }: Place & { readonly edition: string },
  decided: ToSave,
): Promise<SavedJudgement> {
  const id = newId();
  const { subject, decision } = decided;
  const citation = subject === null ? decided.citation : subject.citation;
  const kept = { subject: subject && { key: subject.key, said: subject.said }, decision };
  await tx
    .insertInto('judgements')
    .values({
      id,
      body_id: body,
      edition_id: edition,
      citation: JSON.stringify(citation),
      rule: findingRule,
      decision: JSON.stringify(kept),
      decided_by: actor.name,
      decided_at: instantOf(actor),
    })
    .execute();
  await writeFindings(tx, { body, edition });
  await appendHistory(tx, {
    round,
    body,
    at: instantOf(actor),
    actor: actor.name,
    act: decision.act === 'undo' ? 'undo-judgement' : 'judge-finding',
    thing: { kind: 'judgement', id },
    manner: 'said',
    content: kept,
  });
  return { judgement: id };
}
