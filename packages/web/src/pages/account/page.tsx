import { type OwnAccount, ownAccount, secondFactorOf } from '@rapporteur/registry';
import { z } from 'zod';
import { deskPage } from '../../desk/desk-page.js';
import { unsealed } from '../../session/seal.js';
import { AccountPage } from './account-page.js';
import { accountActs } from './acts.js';

export interface AccountRecord extends OwnAccount {
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'fr';
  /** Id of the session that looks. */
  readonly session: string;
  /** What is shown while one-time codes are being set up, and at no other time. Never as JSON. */
  readonly proposed: Buffer | null;
}

const when = z.string();

/** How a person signs in, and where. Everything on it is the person's own: no office gives or takes it. */
export const accountPage = deskPage({
  name: 'account',
  address: '/desk/account',
  params: z.object({}),
  query: z.object({}),
  record: z.object({
    ...{ name: z.string(), address: z.string(), language: z.string(), hasPassword: z.boolean() },
    secondFactor: z.object({ confirmed: z.boolean(), recoveryCodesLeft: z.number() }).nullable(),
    passkeys: z.array(z.object({ name: z.string(), addedAt: when, usedAt: when.nullable() })),
    sessions: z.array(
      z.object({ id: z.string(), begunAt: when, seenAt: when, manner: z.string(), client: z.string() }),
    ),
  }),
  async load({ db, site, signedIn, now }): Promise<AccountRecord> {
    const { id } = signedIn.viewer.person;
    const own = await ownAccount(db, id, now);
    const factor = own.secondFactor?.confirmed === false ? await secondFactorOf(db, id) : null;
    const { name, email: address, language, session } = signedIn;
    const proposed = factor && unsealed(site.keys.seal, id, factor.secret);
    return { ...own, name, address, language, session, proposed };
  },
  show(account, _ask, { say }, desk) {
    const outside = desk.site.settings.outsideSignIn ?? null;
    const main = <AccountPage account={account} outside={outside?.name ?? null} />;
    return { title: say('account.title'), section: 'desk', main };
  },
  acts: accountActs,
  islands: ['passkey'],
});
