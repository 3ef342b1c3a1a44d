import type { InvitationByLink } from '@rapporteur/registry';
import { Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { useFormState } from '../../components/form/form-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { NewPassword } from './new-password-page.js';

export interface InvitationPageProps {
  readonly opened: InvitationByLink;
  /** Address of who is signed in; null for nobody. */
  readonly signedIn: string | null;
  /** The page's own address, to come back to. */
  readonly here: string;
}

export function InvitationPage({ opened, signedIn, here }: InvitationPageProps) {
  const { say, language, nameOf } = useView();
  const { invitation, bodyName, roundTitle } = opened;
  const { mandate, name } = invitation;
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('invitation.title')}</h1>
      <p className="lede">{say('invitation.lede', { name, body: bodyName[language] })}</p>
      <p>
        <b>{say(`mandate.${mandate.kind}` as never)}</b>
        {mandate.party ? `, ${nameOf(mandate.party)}` : ''}
      </p>
      {roundTitle ? (
        <p>
          {say('invitation.round')}: {roundTitle[language]}
        </p>
      ) : null}
      <p>{say('invitation.from', { day: dateInWords(mandate.from, language) })}</p>
      {signedIn === null ? (
        opened.hasAccount ? (
          <HasAccount address={invitation.address} here={here} />
        ) : (
          <NewAccount address={invitation.address} name={name} />
        )
      ) : signedIn === invitation.address ? (
        <Form act="accept" button={say('invitation.accept')} />
      ) : (
        <OtherAccount address={invitation.address} />
      )}
    </Sheet>
  );
}

function NewAccount({ address, name }: { readonly address: string; readonly name: string }) {
  const { say, language } = useView();
  return (
    <section aria-labelledby="make">
      <h2 id="make">{say('invitation.make')}</h2>
      <p>{say('invitation.address', { address })}</p>
      <Form act="accept" button={say('invitation.acceptWithAccount')}>
        <TextField name="name" label={say('invitation.name')} value={name} autoComplete="name" />
        <Select
          name="language"
          label={say('invitation.language')}
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
        />
        <NewPassword />
      </Form>
    </section>
  );
}

function HasAccount({ address, here }: { readonly address: string; readonly here: string }) {
  const { say, to } = useView();
  return (
    <section aria-labelledby="has">
      <h2 id="has">{say('invitation.hasAccount')}</h2>
      <p>{say('invitation.hasAccount.text', { address })}</p>
      <p>
        <a href={to(`/sign-in?next=${encodeURIComponent(here)}`)}>{say('invitation.signIn')}</a>
      </p>
    </section>
  );
}

function OtherAccount({ address }: { readonly address: string }) {
  const { say, to } = useView();
  const { token } = useFormState();
  return (
    <section aria-labelledby="other">
      <h2 id="other">{say('invitation.otherAccount')}</h2>
      <p>{say('invitation.otherAccount.text', { address })}</p>
      <form method="post" action={to('/sign-out')}>
        <input type="hidden" name="token" value={token} />
        <button type="submit">{say('desk.signOut')}</button>
      </form>
    </section>
  );
}

export function ClosedInvitation({ why }: { readonly why: 'used' | 'expired' | 'withdrawn' }) {
  const { say, to } = useView();
  return (
    <Sheet>
      <h1>{say('invitation.closed')}</h1>
      <p className="lede">{say(`invitation.closed.${why}`)}</p>
      {why === 'used' ? (
        <p>
          <a href={to('/sign-in')}>{say('invitation.signIn')}</a>
        </p>
      ) : null}
    </Sheet>
  );
}
