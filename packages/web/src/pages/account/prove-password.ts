import {
  accountById,
  attemptSucceeded,
  countAttempt,
  type Refusal,
  type RefusalCode,
} from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import { verifyPassword } from '../../session/passwords.js';

/**
 * The present password again, before what could shut its owner out: whoever finds a computer open can not do that.
 * Counted like an attempt to sign in. Who has no password has nothing to prove.
 */
export async function provePassword(
  { db, site, signedIn, now }: Desk,
  password: string,
  field: string,
): Promise<Refusal | null> {
  const person = signedIn.viewer.person.id;
  const account = await accountById(db, person);
  if (!account?.passwordHash) return null;
  const attempt = await countAttempt(db, {
    ...{ manner: 'password', accountKey: site.keys.attemptKey(`account ${signedIn.email}`), now },
    fromKey: site.keys.attemptKey(`session ${signedIn.session}`),
  });
  if (attempt.tooMany) return no('too-many-attempts', field);
  if (!(await verifyPassword(account.passwordHash, password))) return no('password-wrong', field);
  await attemptSucceeded(db, attempt.id);
  return null;
}

export function no(refused: RefusalCode, field?: string): Refusal {
  return { refused, message: 'It was not done.', ...(field === undefined ? {} : { field }) };
}
