import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { useFormState } from '../../components/form/form-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { nextAddress } from '../../session/next-address.js';

export interface SignInPageProps {
  readonly next: string | undefined;
  /** What the sign-in of another organisation is called, where there is one. */
  readonly outside: string | null;
}

export function SignInPage({ next, outside }: SignInPageProps) {
  const { say, to } = useView();
  const { errors } = useFormState();
  const after = nextAddress(next);
  return (
    <Sheet>
      {errors[''] ? (
        <p className="said" role="status">
          {errors['']}
        </p>
      ) : (
        <ErrorSummary />
      )}
      <h1>{say('signIn.title')}</h1>
      <p className="lede">{say('signIn.lede')}</p>
      <Form act="sign-in" button={say('signIn.do')} hidden={{ next: after }}>
        <TextField name="email" type="email" label={say('signIn.email')} autoComplete="username webauthn" />
        <TextField
          name="password"
          type="password"
          label={say('signIn.password')}
          autoComplete="current-password"
        />
      </Form>
      <div data-passkey="sign-in" data-failed={say('signIn.passkey.failed')} data-next={after} hidden>
        <p>
          <button type="button">{say('signIn.passkey')}</button>
        </p>
        <p role="status" />
      </div>
      {outside ? (
        <p>
          <a href={to(`/sign-in/outside?next=${encodeURIComponent(after)}`)}>
            {say('signIn.outside', { name: outside })}
          </a>
        </p>
      ) : null}
      <p>{say('signIn.lead.invited')}</p>
    </Sheet>
  );
}
