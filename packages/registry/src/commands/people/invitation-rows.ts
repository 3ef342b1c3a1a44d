import type { Invitation } from '@rapporteur/monitoring';
import type { Database } from '../../database.js';

export interface InvitationAtBody {
  readonly invitation: Invitation;
  readonly bodyId: string;
  readonly roundId: string | null;
}

/** Locked in a transaction: of two who accept at once, the second finds it accepted. */
export async function invitationById(tx: Database, id: string): Promise<InvitationAtBody | null> {
  const row = await rows(tx).where('invitations.id', '=', id).forUpdate('invitations').executeTakeFirst();
  return row ? rowToInvitation(row) : null;
}

export async function invitationByToken(
  tx: Database,
  tokenHash: string,
  { lock }: { readonly lock: boolean },
): Promise<InvitationAtBody | null> {
  const query = rows(tx).where('token_hash', '=', tokenHash);
  const row = await (lock ? query.forUpdate('invitations') : query).executeTakeFirst();
  return row ? rowToInvitation(row) : null;
}

/** Those of a body, the newest first. */
export async function invitationsOfBody(db: Database, bodyId: string): Promise<readonly Invitation[]> {
  const found = await rows(db)
    .where('invitations.body_id', '=', bodyId)
    .orderBy('invitations.id', 'desc')
    .execute();
  return found.map((row) => rowToInvitation(row).invitation);
}

function rows(db: Database) {
  return db
    .selectFrom('invitations')
    .innerJoin('bodies', 'bodies.id', 'invitations.body_id')
    .leftJoin('rounds', 'rounds.id', 'invitations.round_id')
    .selectAll('invitations')
    .select(['bodies.key as body', 'rounds.key as round']);
}

type InvitationRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function rowToInvitation(row: InvitationRow): InvitationAtBody {
  const { kind, body, round, party, questions, organisation } = row;
  return {
    bodyId: row.body_id,
    roundId: row.round_id,
    invitation: {
      id: row.id,
      name: row.name,
      address: row.email,
      mandate: {
        ...{ kind, body, round, party, questions, organisation },
        from: row.held_from,
        until: row.held_until,
      },
      replaces: row.replaces,
      invitedBy: row.invited_by ?? '',
      invitedAt: row.invited_at,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
      withdrawnAt: row.withdrawn_at,
    },
  };
}
