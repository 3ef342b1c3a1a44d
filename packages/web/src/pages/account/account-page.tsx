import { Select, TextField, Tick } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { useFormState } from '../../components/form/form-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { recoveryCodesOf } from '../../session/recovery-codes.js';
import { base32, inFours, totpAddress } from '../../session/totp.js';
import { dateInWords } from '../../words/locale.js';
import { NewPassword } from '../sign-in/new-password-page.js';
import type { AccountRecord } from './page.js';

export function AccountPage({
  account,
  outside,
}: {
  readonly account: AccountRecord;
  readonly outside: string | null;
}) {
  const { say, to } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('account.title')}</h1>
      <p className="lede">{say('account.lede')}</p>
      <p>
        <a href={to('/desk/account/calendar')}>{say('calendar.title')}</a>
      </p>
      <Sessions account={account} />
      <Password account={account} />
      <Codes account={account} />
      <Passkeys account={account} />
      {outside ? <Outside name={outside} /> : null}
      <WhoIAm account={account} />
    </Sheet>
  );
}

function Sessions({ account: { sessions, session } }: { readonly account: AccountRecord }) {
  const { say } = useView();
  const at = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say('account.sessions')}</h2>
      <ul className="plain-rows">
        {sessions.map(({ id, begunAt, seenAt, manner, client }) => (
          <li key={id}>
            <b>{client}</b>, {say(`manner.${manner}` as never)}
            <br />
            {say('account.sessions.begun', { at: at(begunAt) })},{' '}
            {say('account.sessions.seen', { at: at(seenAt) })}
            {id === session ? (
              <> · {say('account.sessions.this')}</>
            ) : (
              <Form act="end-session" which={id} button={say('account.sessions.end')} isSecond />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form act="end-others" button={say('account.sessions.endOthers')} isSecond />
      ) : null}
    </section>
  );
}

function Password({ account: { hasPassword } }: { readonly account: AccountRecord }) {
  const { say } = useView();
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say('account.password')}</h2>
      <p>{say('account.password.ends')}</p>
      <Form act="change-password" button={say(hasPassword ? 'account.password.do' : 'account.password.set')}>
        {hasPassword ? <OldPassword /> : null}
        <NewPassword />
      </Form>
    </section>
  );
}

function OldPassword() {
  const { say } = useView();
  return (
    <TextField
      name="old"
      type="password"
      label={say('account.password.old')}
      autoComplete="current-password"
    />
  );
}

function Codes({
  account: { secondFactor, proposed, address, hasPassword },
}: {
  readonly account: AccountRecord;
}) {
  const { say } = useView();
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{say('account.code')}</h2>
      {secondFactor?.confirmed ? (
        <>
          <p>{say('account.code.on', { left: secondFactor.recoveryCodesLeft })}</p>
          <Form act="stop-codes" button={say('account.code.remove')} isSecond>
            {hasPassword ? <OldPassword /> : null}
          </Form>
        </>
      ) : proposed ? (
        <Proposed secret={proposed} address={address} />
      ) : (
        <>
          <p>{say('account.code.off')}</p>
          <Form act="begin-codes" button={say('account.code.begin')} isSecond />
        </>
      )}
    </section>
  );
}

function Proposed({ secret, address }: { readonly secret: Buffer; readonly address: string }) {
  const { say } = useView();
  return (
    <>
      <p>{say('account.code.secret')}</p>
      <p>
        <code className="secret">{inFours(base32(secret))}</code>
      </p>
      <p>
        {say('account.code.address')}{' '}
        <a href={totpAddress(secret, address, 'Rapporteur')}>{say('account.code.open')}</a>
      </p>
      <h3>{say('account.recovery')}</h3>
      <p>{say('account.recovery.text')}</p>
      <ul className="codes">
        {recoveryCodesOf(secret).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Form act="confirm-codes" button={say('account.code.confirm')}>
        <Tick name="kept" label={say('account.recovery.kept')} />
        <TextField
          name="code"
          label={say('account.code.first')}
          autoComplete="one-time-code"
          inputMode="numeric"
          size={10}
        />
      </Form>
    </>
  );
}

function Passkeys({ account: { passkeys } }: { readonly account: AccountRecord }) {
  const { say, language } = useView();
  const { token } = useFormState();
  const day = (instant: string) => dateInWords(instant.slice(0, 10), language);
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{say('account.passkeys')}</h2>
      <p>{say('account.passkeys.text')}</p>
      {passkeys.length === 0 ? <p>{say('account.passkeys.none')}</p> : null}
      <ul className="plain-rows">
        {passkeys.map(({ id, name, addedAt, usedAt }) => (
          <li key={id}>
            <b>{name}</b>, {say('account.passkeys.added', { day: day(addedAt) })}
            {usedAt ? `, ${say('account.passkeys.used', { day: day(usedAt) })}` : ''}
            <Form act="drop-passkey" which={id} button={say('account.passkeys.remove', { name })} isSecond />
          </li>
        ))}
      </ul>
      <noscript>
        <p>{say('account.passkeys.noScript')}</p>
      </noscript>
      <div data-passkey="add" data-failed={say('refused.passkey-not-taken')} hidden>
        <form className="one-form">
          <input type="hidden" name="token" value={token} />
          <div className="field">
            <label htmlFor="passkey-name">{say('account.passkeys.name')}</label>
            <input id="passkey-name" name="name" maxLength={80} autoComplete="off" />
          </div>
          <p>
            <button type="submit">{say('account.passkeys.add')}</button>
          </p>
        </form>
        <p role="status" />
      </div>
    </section>
  );
}

function Outside({ name }: { readonly name: string }) {
  const { say, to } = useView();
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{say('account.outside')}</h2>
      <p>{say('account.outside.text', { name })}</p>
      <p>
        <a href={to('/sign-in/outside?link=1')}>{say('account.outside.link', { name })}</a>
      </p>
    </section>
  );
}

function WhoIAm({ account: { name, address, language } }: { readonly account: AccountRecord }) {
  const { say } = useView();
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say('account.who')}</h2>
      <p>{say('account.address', { address })}</p>
      <Form act="rename" button={say('account.save')} isSecond>
        <TextField name="name" label={say('account.name')} value={name} autoComplete="name" />
        <Select
          name="language"
          label={say('account.language')}
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
        />
      </Form>
    </section>
  );
}
