import type { Reply } from '@rapporteur/monitoring';
import type { ReplyFile } from '@rapporteur/registry';
import { TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';

/** What the secretariat can do with a reply as it stands; of one at work, nothing. */
export function ForTheSecretariat({ file, reply }: { readonly file: ReplyFile; readonly reply: Reply }) {
  const { say } = useView();
  const { state } = reply;
  if (state === 'in-work' && reply.submissions.length === 0)
    return <p className="quiet">{say('reply.atWork.closed')}</p>;
  return (
    <section>
      <h2>{say('reply.secretariat')}</h2>
      {state === 'submitted' ? (
        <Form act="receive" button={say('reply.receive')}>
          <p className="hint">{say('reply.receive.hint')}</p>
        </Form>
      ) : null}
      {state === 'received' && file.may.includes('publish-reply') ? (
        <Form act="publish" button={say('reply.publish')}>
          <TextField name="decision" label={say('reply.decision')} hint={say('reply.publish.hint')} />
        </Form>
      ) : null}
      {state === 'submitted' || state === 'received' || state === 'published' ? (
        <details open={state === 'submitted'}>
          <summary>{say('reply.correction.ask')}</summary>
          <Form act="correct" button={say('reply.correction.ask')} isSecond>
            <TextArea
              name="reason"
              label={say('reply.correction.reason')}
              hint={say('reply.correction.reason.hint')}
            />
            <TextField
              name="questions"
              label={say('reply.correction.questions')}
              hint={say('reply.correction.questions.hint')}
              isOptional
            />
          </Form>
        </details>
      ) : null}
    </section>
  );
}
