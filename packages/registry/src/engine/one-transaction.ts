import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';

/*
 * Inside a transaction only its own handle may be used. With one session a second request would wait for ever for the
 * transaction that waits for it; with a pool it would read beside the transaction. Both drivers ask `assertOutside`.
 */
const inside = new AsyncLocalStorage<{ open: boolean }>();

export async function transact<Schema, Result>(
  db: Kysely<Schema>,
  act: (tx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  assertOutside();
  const state = { open: false };
  return inside.run(state, () =>
    db.transaction().execute(async (tx) => {
      state.open = true;
      try {
        return await act(tx);
      } finally {
        state.open = false;
      }
    }),
  );
}

export function assertOutside(): void {
  if (inside.getStore()?.open) {
    throw new Error(
      'Inside a transaction only the handle of the transaction may be used, and it can not be nested.',
    );
  }
}
