import type { ContributionAtDesk, ContributionSurroundings } from '@rapporteur/registry';
import { Select, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { languageOptions } from './languages.js';
import { Plain } from './seen.js';

/** The State's right to respond: its days, its text, and whoever acts on it. */
export function ResponseBeside({
  it,
  around,
}: {
  readonly it: ContributionAtDesk;
  readonly around: ContributionSurroundings;
}) {
  const { say, nameOf, language } = useView();
  const { party, window, response, inHand } = it;
  const isPublished = inHand?.state === 'published';
  if (party === null || !(window || isPublished)) return null;
  const name = nameOf(party);
  const isOpen = window !== null && window.from <= around.today && around.today <= window.until;
  const shown = response && !(response.state === 'draft' && it.mayRespond && isOpen) ? response : null;
  return (
    <section aria-labelledby="response">
      <h2 id="response">{say('contribution.response', { party: name })}</h2>
      <p>
        {window
          ? say('contribution.response.days', {
              ...{
                party: name,
                from: dateInWords(window.from, language),
                until: dateInWords(window.until, language),
                decision: window.decision,
              },
            })
          : say('contribution.response.none', { party: name })}
      </p>
      {shown ? <Plain text={shown.text} lang={shown.language} /> : null}
      {response?.state === 'sent' && it.mayRespond ? <p>{say('contribution.respond.sent')}</p> : null}
      {response?.state === 'sent' && inHand ? (
        <Form act="publishResponse" button={say('contribution.respond.publish')} />
      ) : null}
      {it.mayRespond && isOpen && (response === null || response.state === 'draft') ? (
        <Respond it={it} />
      ) : null}
      {isPublished && !(window && window.until >= around.today) ? <OpenWindow around={around} /> : null}
    </section>
  );
}

function Respond({ it: { response, maySendResponse } }: { readonly it: ContributionAtDesk }) {
  const { say, language } = useView();
  const seen = response?.version ?? 0;
  return (
    <>
      <h3>{say('contribution.respond')}</h3>
      <p>{say('contribution.respond.text')}</p>
      <Form act="respond" button={say('contribution.respond.save')} hidden={{ seen }}>
        <TextArea name="text" label={say('contribution.text')} value={response?.text ?? ''} rows={8} />
        <Select
          name="language"
          label={say('contribution.language')}
          value={response?.language ?? language}
          options={languageOptions(language)}
        />
      </Form>
      {maySendResponse && response && response.text !== '' ? (
        <Form act="sendResponse" button={say('contribution.respond.send')} isSecond hidden={{ seen }}>
          <p>{say('contribution.respond.send.text')}</p>
          <Plain text={response.text} lang={response.language} />
        </Form>
      ) : null}
    </>
  );
}

function OpenWindow({ around }: { readonly around: ContributionSurroundings }) {
  const { say, language } = useView();
  return (
    <>
      <h3>{say('contribution.window')}</h3>
      <Form act="window" button={say('contribution.window.do')} isSecond>
        <Select
          name="decision"
          label={say('contribution.window.decision')}
          options={around.decisions.map(({ number, date }) => ({
            value: number,
            label: `${number}, ${dateInWords(date, language)}`,
          }))}
        />
        <TextField name="from" type="date" label={say('contribution.window.from')} value={around.today} />
        <TextField name="until" type="date" label={say('contribution.window.until')} />
      </Form>
    </>
  );
}
