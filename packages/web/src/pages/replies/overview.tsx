import { isAtWork, type Submission } from '@rapporteur/monitoring';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import { repliesAddress, submissionAddress } from './addresses.js';
import { ForTheSecretariat } from './for-the-secretariat.js';
import { Instant } from './instant.js';
import type { ReplyShown } from './reply-page.js';
import { TeamDesk } from './team-desk.js';

export function ReplyOverview({ file, atWork, title }: ReplyShown & { readonly title: string }) {
  const { say, language } = useView();
  const { round, reply, due, may } = file;
  return (
    <Sheet
      crumbs={[
        { label: say('desk.home'), address: '/desk' },
        { label: say('reply.list'), address: repliesAddress(round) },
      ]}
    >
      <ErrorSummary />
      <RoundWays round={round} here="replies" />
      <h1>{title}</h1>
      <p className="lede">
        {say(reply ? `reply.state.${reply.state}` : 'reply.state.none')}{' '}
        {due
          ? say('reply.due.long', { day: dateInWords(due.day, language), decision: due.decision.number })
          : say('reply.due.none.long')}
      </p>
      {reply === null ? <Opening file={file} /> : null}
      {atWork ? <TeamDesk file={file} atWork={atWork} /> : null}
      {reply && may.includes('receive-reply') ? <ForTheSecretariat file={file} reply={reply} /> : null}
      {reply && reply.submissions.length > 0 ? <Submissions file={file} all={reply.submissions} /> : null}
      {reply ? <Extensions file={file} reply={reply} /> : null}
    </Sheet>
  );
}

function Opening({ file: { may, isAsked } }: Pick<ReplyShown, 'file'>) {
  const { say, language } = useView();
  if (!may.includes('open-reply')) return null;
  if (!isAsked)
    return (
      <EmptyState title={say('reply.notAsked')}>
        <p>{say('reply.notAsked.text')}</p>
      </EmptyState>
    );
  return (
    <section>
      <h2>{say('reply.open')}</h2>
      <p>{say('reply.open.text')}</p>
      <Form act="open" button={say('reply.open')}>
        <TextField
          name="language"
          label={say('reply.language')}
          hint={say('reply.language.hint')}
          value={language}
          size={4}
        />
      </Form>
    </section>
  );
}

function Submissions({ file, all }: Pick<ReplyShown, 'file'> & { readonly all: readonly Submission[] }) {
  const { say, to } = useView();
  return (
    <section>
      <h2>{say('reply.submissions')}</h2>
      <ul className="waiting">
        {[...all]
          .reverse()
          .map(({ number, receipt, at, sha256, receivedAt, publishedAt, publishedBy, correction }) => (
            <li key={number}>
              <a href={to(submissionAddress(file.round, file.party, number))}>
                {say('reply.receipt', { receipt })}
              </a>
              <span className="meta">
                <Instant at={at} /> · {say('reply.digest')} <code>{sha256}</code>
              </span>
              {receivedAt ? (
                <span className="meta">
                  {say('reply.received')} <Instant at={receivedAt} />
                </span>
              ) : null}
              {publishedAt ? (
                <span className="meta">
                  {say('reply.published')} <Instant at={publishedAt} />
                  {publishedBy ? ` (${publishedBy.number})` : ''}
                </span>
              ) : null}
              {correction ? (
                <div>
                  <p className="meta">
                    {say('reply.correction.asked')} <Instant at={correction.at} />
                    {correction.questions.length > 0
                      ? ` · ${say('reply.correction.about', { questions: correction.questions.join(', ') })}`
                      : ''}
                  </p>
                  <blockquote className="said typed">{correction.reason}</blockquote>
                </div>
              ) : null}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Extensions({
  file: { may },
  reply,
}: Pick<ReplyShown, 'file'> & { readonly reply: NonNullable<ReplyShown['file']['reply']> }) {
  const { say, language } = useView();
  const isOpen = reply.extensions.some(({ outcome }) => outcome === 'asked');
  const mayAsk = may.includes('ask-extension') && !isOpen && isAtWork(reply);
  if (reply.extensions.length === 0 && !mayAsk) return null;
  return (
    <section>
      <h2>{say('reply.extension')}</h2>
      {reply.extensions.map(({ id, until, reason, outcome, decision, askedAt }) => (
        <div key={id}>
          <p>
            {say('reply.extension.asked', { day: dateInWords(until, language) })} <Instant at={askedAt} />.{' '}
            {outcome === 'granted'
              ? say('reply.extension.granted', { decision: decision?.number ?? '' })
              : null}
            {outcome === 'declined' ? say('reply.extension.declined') : null}
          </p>
          <blockquote className="said typed">{reason}</blockquote>
          {outcome === 'asked' && may.includes('grant-extension') ? (
            <div className="side-by-side">
              <Form act="grant" which={id} button={say('reply.extension.grant')} hidden={{ extension: id }}>
                <TextField
                  name="decision"
                  label={say('reply.decision')}
                  hint={say('reply.extension.grant.hint')}
                />
              </Form>
              <Form
                act="decline"
                which={id}
                button={say('reply.extension.decline')}
                hidden={{ extension: id }}
                isSecond
              />
            </div>
          ) : null}
        </div>
      ))}
      {mayAsk ? (
        <details>
          <summary>{say('reply.extension.ask')}</summary>
          <Form act="extend" button={say('reply.extension.ask')}>
            <TextField
              name="until"
              type="date"
              label={say('reply.extension.until')}
              hint={say('reply.extension.until.hint')}
            />
            <TextField name="reason" label={say('reply.extension.reason')} />
          </Form>
        </details>
      ) : null}
    </section>
  );
}
