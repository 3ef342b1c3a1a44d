import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { nextAddress } from '../../session/next-address.js';

export function CodePage({ next }: { readonly next: string | undefined }) {
  const { say } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('signIn.code.title')}</h1>
      <p className="lede">{say('signIn.code.lede')}</p>
      <Form act="code" button={say('signIn.code.do')} hidden={next ? { next: nextAddress(next) } : {}}>
        <TextField
          name="code"
          label={say('signIn.code')}
          hint={say('signIn.code.hint')}
          autoComplete="one-time-code"
          size={16}
        />
      </Form>
    </Sheet>
  );
}
