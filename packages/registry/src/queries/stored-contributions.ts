import {
  type Contribution,
  type ContributionPart,
  inQuestionOrder,
  type Organisation,
  type ResponseWindow,
  type StateResponse,
  type Strike,
  type SubmittedPart,
} from '@rapporteur/monitoring';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database.js';

/* Rows to records. Whoever calls asks `may` before anything of it leaves the registry. */

/** A contribution with what belongs to it, and the ids of its rows. */
export interface StoredContribution {
  readonly contribution: Contribution;
  readonly organisation: Organisation;
  readonly window: ResponseWindow | null;
  readonly response: StateResponse | null;
  readonly bodyId: string;
  readonly roundId: string;
}

export interface WhichContributions {
  /** Id of the round. */
  readonly round?: string;
  readonly key?: string;
  readonly id?: string;
  readonly party?: string;
  /** So that two changes of one come one after the other. */
  readonly isLocked?: boolean;
}

/** In no order that means anything: by their keys. */
export async function storedContributions(
  db: Database,
  which: WhichContributions,
): Promise<readonly StoredContribution[]> {
  let asked = db
    .selectFrom('contributions')
    .innerJoin('bodies', 'bodies.id', 'contributions.body_id')
    .innerJoin('rounds', 'rounds.id', 'contributions.round_id')
    .selectAll('contributions')
    .select(['bodies.key as body', 'rounds.key as round'])
    .orderBy('contributions.key');
  if (which.round !== undefined) asked = asked.where('contributions.round_id', '=', which.round);
  if (which.key !== undefined) asked = asked.where('contributions.key', '=', which.key);
  if (which.id !== undefined) asked = asked.where('contributions.id', '=', which.id);
  if (which.party !== undefined) asked = asked.where('contributions.party', '=', which.party);
  if (which.isLocked) asked = asked.forNoKeyUpdate('contributions');
  const rows = await asked.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [organisations, parts, submissions, windows, responses] = [
    await db
      .selectFrom('organisations')
      .selectAll()
      .where(
        'id',
        'in',
        rows.map((row) => row.organisation_id),
      )
      .execute(),
    await db.selectFrom('contribution_parts').selectAll().where('contribution_id', 'in', ids).execute(),
    await db
      .selectFrom('contribution_submissions')
      .selectAll()
      .where('contribution_id', 'in', ids)
      .orderBy('sent_at')
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('response_windows')
      .selectAll()
      .where('contribution_id', 'in', ids)
      .orderBy('opened_at')
      .orderBy('id')
      .execute(),
    await db.selectFrom('responses').selectAll().where('contribution_id', 'in', ids).execute(),
  ];
  const latest = new Map(submissions.map((row) => [row.contribution_id, row]));
  const strikes = await strikesOf(
    db,
    [...latest.values()].map(({ id }) => id),
  );
  const organisationsById = new Map(organisations.map((row) => [row.id, row]));
  return rows.map((row): StoredContribution => {
    const sent = latest.get(row.id);
    const own = parts.filter((part) => part.contribution_id === row.id);
    const window = windows.findLast((each) => each.contribution_id === row.id);
    const response = responses.find((each) => each.contribution_id === row.id);
    const known = organisationsById.get(row.organisation_id ?? '');
    return {
      bodyId: row.body_id,
      roundId: row.round_id,
      organisation: known ? organisationOf(known, row.body) : { ...erased, body: row.body },
      window: window ? windowOf(window) : null,
      response: response ? responseOf(response) : null,
      contribution: {
        ...{
          id: row.id,
          key: row.key,
          body: row.body,
          round: row.round,
          organisation: row.organisation_id ?? '',
        },
        ...{ kind: row.kind, party: row.party, language: row.language, name: row.name },
        ...{ audience: row.audience, state: row.state, version: row.version, reason: row.reason },
        publishedOn: row.published_on,
        parts: inQuestionOrder(own.map(partOf)),
        submitted: sent
          ? { id: sent.id, at: sent.sent_at, parts: sentParts(sent.parts, strikes.get(sent.id) ?? []) }
          : null,
      },
    };
  });
}

/** A name that was withheld, and is kept no longer. */
const erased = {
  id: '',
  name: '',
  kind: 'civil-society',
  party: null,
  register: '',
  registerNumber: '',
} as const;

export type OrganisationRow = Selectable<Tables['organisations']>;

export function organisationOf(row: OrganisationRow, body: string): Organisation {
  const { id, name, kind, party, register, register_number: registerNumber } = row;
  return { id, body, name, kind, party, register, registerNumber };
}

interface StrikeRow extends Strike {
  readonly part: string;
}

async function strikesOf(
  db: Database,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, readonly StrikeRow[]>> {
  const found = new Map<string, StrikeRow[]>();
  if (submissions.length === 0) return found;
  const rows = await db
    .selectFrom('contribution_strikes')
    .select(['submission_id', 'part_id', 'first', 'last', 'reason'])
    .where('submission_id', 'in', [...submissions])
    .orderBy('first')
    .execute();
  for (const { submission_id, part_id: part, first: from, last: to, reason } of rows)
    found.set(submission_id, [...(found.get(submission_id) ?? []), { part, from, to, reason }]);
  return found;
}

function sentParts(parts: unknown, strikes: readonly StrikeRow[]): SubmittedPart[] {
  return (parts as Omit<SubmittedPart, 'strikes'>[]).map((part) => ({
    ...part,
    strikes: strikes
      .filter((strike) => strike.part === part.id)
      .map(({ from, to, reason }) => ({ from, to, reason })),
  }));
}

function partOf(row: Selectable<Tables['contribution_parts']>): ContributionPart {
  const { id, question, text, version } = row;
  return { id, question, about: row.about as ContributionPart['about'], text, version };
}

function windowOf(row: Selectable<Tables['response_windows']>): ResponseWindow {
  const { contribution_id: contribution, party, decision, opens_on: from, closes_on: until } = row;
  return { contribution, party, decision, from, until };
}

function responseOf(row: Selectable<Tables['responses']>): StateResponse {
  const { id, contribution_id: contribution, party, language, text, state, version, sent_at: sentAt } = row;
  return { id, contribution, party, language, text, state, version, sentAt };
}
