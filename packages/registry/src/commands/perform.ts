import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { transact } from '../engine/one-transaction.js';
import { isRefusal, type Refusal } from '../refusal.js';

/** Who acts, as the history names them: "operator", "secretariat:anna". Never a name that must be erasable. */
export interface Actor {
  readonly name: string;
  /** When, if not now: for tests and for imports of what happened earlier. */
  readonly now?: Date;
}

export function instantOf(actor: Actor): string {
  return (actor.now ?? new Date()).toISOString();
}

class Undone extends Error {
  constructor(readonly outcome: unknown) {
    super('undone');
  }
}

/**
 * One act, one transaction: all of it or nothing. A refusal and a rehearsal leave nothing behind; an act that changed
 * something raises the data version in the same transaction, unless the public can see nothing of it (`changesPublic`).
 */
export async function perform<Outcome extends object>(
  db: Database,
  act: (tx: Transaction<Schema>) => Promise<Outcome | Refusal>,
  {
    rehearse = false,
    changes = () => true,
    changesPublic = true,
  }: { rehearse?: boolean; changes?: (outcome: Outcome) => boolean; changesPublic?: boolean } = {},
): Promise<Outcome | Refusal> {
  try {
    return await again(() =>
      transact(db, async (tx) => {
        const outcome = await act(tx);
        if (rehearse || isRefusal(outcome) || !changes(outcome)) throw new Undone(outcome);
        if (!changesPublic) return outcome;
        await tx
          .updateTable('data_version')
          .set((of) => ({ version: of('version', '+', 1) }))
          .execute();
        return outcome;
      }),
    );
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Outcome | Refusal;
    throw error;
  }
}

const attempts = 4;

/** Two acts that waited for one another: the database ended one of them, which left nothing behind and is done again. */
async function again<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt === attempts || !isCollision(error)) throw error;
    }
  }
}

/** Deadlock and serialization failure (PostgreSQL, appendix A, class 40). */
function isCollision(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === '40P01' || code === '40001';
}
