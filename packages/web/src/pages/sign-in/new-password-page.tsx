import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';

export function NewPasswordPage() {
  const { say } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('newPassword.title')}</h1>
      <p className="lede">{say('newPassword.lede')}</p>
      <Form act="new-password" button={say('newPassword.do')}>
        <NewPassword />
      </Form>
    </Sheet>
  );
}

/** The same field wherever a password is chosen. */
export function NewPassword({ name = 'password' }: { readonly name?: string }) {
  const { say } = useView();
  return (
    <TextField
      name={name}
      type="password"
      label={say(name === 'password' ? 'password.show' : 'account.password.new')}
      hint={say('password.hint')}
      autoComplete="new-password"
    />
  );
}

export function GoneLink() {
  const { say } = useView();
  return (
    <Sheet>
      <h1>{say('newPassword.gone')}</h1>
      <p className="lede">{say('newPassword.gone.text')}</p>
    </Sheet>
  );
}
