import {
  confirmSecondFactor,
  endSession,
  endSessions,
  ownAccount,
  proposeSecondFactor,
  removePasskey,
  removeSecondFactor,
  renameAccount,
  secondFactorOf,
  setPassword,
} from '@rapporteur/registry';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import type { FormAct } from '../../desk/desk-page.js';
import { choice, id, mustTick, optionalText, text } from '../../desk/fields.js';
import { doorOf } from '../../session/door.js';
import { offerPasskey, takePasskey } from '../../session/passkeys.js';
import { faultOfPassword, hashPassword, longestPassword } from '../../session/passwords.js';
import { recoveryCodeIn, recoveryCodesOf } from '../../session/recovery-codes.js';
import { sealed, unsealed } from '../../session/seal.js';
import { newTotpSecret, stepOfCode } from '../../session/totp.js';
import { no, provePassword } from './prove-password.js';

/*
 * What people do with their own account. None of it comes from an office, so none of it is in the table of rights: each
 * act is on the person who is signed in, and names nobody.
 */

const here = () => '/desk/account';
const done = {};
const me = ({ signedIn }: Desk) => signedIn.viewer.person.id;
/** Passwords as they are: a space at an end is part of them. */
const password = () =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value : ''),
    z.string().max(longestPassword * 4, 'form.tooLong 200'),
  );

const rename: FormAct = {
  fields: z.object({ name: text(200), language: choice(['en', 'fr']) }),
  async run({ db, ...desk }, _by, { fields: { name, language } }) {
    await renameAccount(db, { person: me({ db, ...desk }), name, language });
    return done;
  },
  then: here,
  done: 'done.accountSaved',
};

const changePassword: FormAct = {
  fields: z.object({ old: password(), password: password() }),
  async run(desk, _by, { fields }) {
    const { db, signedIn, now } = desk;
    const wrong = await provePassword(desk, fields.old, 'old');
    if (wrong) return wrong;
    const fault = faultOfPassword(fields.password, [signedIn.name, signedIn.email]);
    if (fault) return no(fault, 'password');
    const passwordHash = await hashPassword(fields.password);
    await setPassword(db, { person: me(desk), passwordHash, keep: signedIn.session, now });
    return done;
  },
  then: here,
  done: 'done.passwordChanged',
  echo: false,
};

const beginCodes: FormAct = {
  fields: z.object({}),
  async run(desk) {
    const secret = sealed(desk.site.keys.seal, me(desk), newTotpSecret());
    await proposeSecondFactor(desk.db, { person: me(desk), secret, now: desk.now });
    return done;
  },
  then: () => '/desk/account#codes',
};

const confirmCodes: FormAct = {
  fields: z.object({ code: text(20), kept: mustTick() }),
  async run(desk, _by, { fields: { code } }) {
    const { db, site, now } = desk;
    const person = me(desk);
    const factor = await secondFactorOf(db, person);
    const secret = factor && !factor.isConfirmed ? unsealed(site.keys.seal, person, factor.secret) : null;
    if (!secret) return no('step-gone');
    const step = stepOfCode(secret, code, now);
    if (step === null) return no('code-wrong', 'code');
    const codes = recoveryCodesOf(secret).map((each) => recoveryCodeIn(each) ?? '');
    const recoveryHashes = codes.map((each) => site.keys.recoveryHash(person, each));
    return (await confirmSecondFactor(db, { person, step, recoveryHashes, now })) ? done : no('step-gone');
  },
  then: here,
  done: 'done.codesOn',
};

const stopCodes: FormAct = {
  fields: z.object({ old: password() }),
  async run(desk, _by, { fields }) {
    const wrong = await provePassword(desk, fields.old, 'old');
    if (wrong) return wrong;
    await removeSecondFactor(desk.db, me(desk));
    return done;
  },
  then: here,
  done: 'done.codesOff',
  echo: false,
};

const beginPasskey: FormAct = {
  fields: z.object({}),
  run: (desk) =>
    offerPasskey(doorOf(desk), {
      ...{ person: me(desk), address: desk.signedIn.email, name: desk.signedIn.name },
    }),
  then: here,
};

const addPasskey: FormAct = {
  fields: z.object({ step: text(100), answer: text(20_000), name: optionalText(80) }),
  async run(desk, _by, { fields: { step, answer, name } }) {
    const taken = await takePasskey(doorOf(desk), { person: me(desk), step, answer: parsed(answer), name });
    return taken ? done : no('passkey-not-taken');
  },
  then: here,
  done: 'done.passkeyAdded',
};

const dropPasskey: FormAct = {
  fields: z.object({ which: text(2000) }),
  async run(desk, _by, { fields: { which } }) {
    const { hasPassword, passkeys } = await ownAccount(desk.db, me(desk), desk.now);
    if (!hasPassword && passkeys.length === 1) return no('last-way-in');
    await removePasskey(desk.db, me(desk), which);
    return done;
  },
  then: here,
  done: 'done.passkeyRemoved',
};

const endOne: FormAct = {
  fields: z.object({ which: id() }),
  async run(desk, _by, { fields: { which } }) {
    await endSession(desk.db, { person: me(desk), session: which, now: desk.now });
    return done;
  },
  then: here,
  done: 'done.sessionEnded',
};

const endOthers: FormAct = {
  fields: z.object({}),
  async run(desk) {
    await endSessions(desk.db, { person: me(desk), keep: desk.signedIn.session, now: desk.now });
    return done;
  },
  then: here,
  done: 'done.sessionEnded',
};

export const accountActs = {
  rename,
  'change-password': changePassword,
  'begin-codes': beginCodes,
  'confirm-codes': confirmCodes,
  'stop-codes': stopCodes,
  'begin-passkey': beginPasskey,
  'add-passkey': addPasskey,
  'drop-passkey': dropPasskey,
  'end-session': endOne,
  'end-others': endOthers,
};

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}
