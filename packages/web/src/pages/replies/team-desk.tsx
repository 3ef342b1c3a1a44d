import { isAtWork, isBlank, type QualityNote, type Unit } from '@rapporteur/monitoring';
import type { ReplyAtWork, ReplyFile } from '@rapporteur/registry';
import { Choices, FileField, Select } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { answerAddress, importAddress, replyAddress } from './addresses.js';
import { wordsOf } from './handed-in.js';
import { Instant } from './instant.js';
import { NoteLine } from './note-line.js';

interface Props {
  readonly file: ReplyFile;
  readonly atWork: ReplyAtWork;
}

/** The team's own page: every field with its state, what to look at, who writes what, files out and in, the signature. */
export function TeamDesk({ file, atWork }: Props) {
  const isOpen = isAtWork(atWork.reply);
  return (
    <>
      <Fields file={file} atWork={atWork} />
      <Signing file={file} atWork={atWork} />
      <Files file={file} atWork={atWork} isOpen={isOpen} />
      {isOpen ? <Delegating file={file} atWork={atWork} /> : null}
    </>
  );
}

function Fields({ file: { round, party }, atWork: { units, answers, notes, own, openComments } }: Props) {
  const { say, to, language } = useView();
  const filled = new Set(answers.filter(({ content }) => !isBlank(content)).map(({ address }) => address));
  const shown = units.filter(({ standing, address }) => standing !== 'not-asked' || filled.has(address));
  const questions = [...new Set(shown.map(({ question }) => question))];
  return (
    <section>
      <h2>{say('reply.fields')}</h2>
      <p className="quiet">
        <a href={to(`${replyAddress(round, party)}/whole`)}>{say('reply.whole')}</a>
      </p>
      <ol className="waiting">
        {questions.map((number) => {
          const fields = shown.filter(({ question }) => question === number);
          const title = fields[0] ? wordsOf(fields[0].title, language) : '';
          return (
            <li key={number} id={`q-${number}`}>
              <strong>{[say('reply.question', { number }), title].filter(Boolean).join('. ')}</strong>
              {own.includes(number) ? <span className="quiet"> · {say('reply.yours')}</span> : null}
              <ul className="bare">
                {fields.map(({ address, standing }) => (
                  <li key={address}>
                    <a href={to(answerAddress(round, party, address))}>{address}</a>{' '}
                    <span className="quiet">
                      {fieldState(filled.has(address), standing, notesAt(notes, address), say)}
                      {openComments[address]
                        ? ` · ${say('reply.comments.open', { count: openComments[address] })}`
                        : ''}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function notesAt(notes: readonly QualityNote[], address: string): readonly QualityNote[] {
  return notes.filter((note) => note.address === address && note.rule !== 'no-answer');
}

function fieldState(
  isFilled: boolean,
  standing: Unit['standing'],
  notes: readonly QualityNote[],
  say: ReturnType<typeof useView>['say'],
): string {
  const parts = [say(isFilled ? 'reply.field.filled' : 'reply.field.blank')];
  if (standing !== 'asked') parts.push(say(`reply.standing.${standing}`));
  if (notes.length > 0) parts.push(say('reply.field.notes', { count: notes.length }));
  return parts.join(' · ');
}

function Signing({ file: { may, round, party }, atWork: { reply, notes } }: Props) {
  const { say } = useView();
  const isOpen = isAtWork(reply);
  const told = notes.filter(({ rule }) => rule !== 'no-answer');
  const blank = notes.filter(({ rule }) => rule === 'no-answer');
  const errors = told.filter(({ severity }) => severity === 'error');
  if (!isOpen && reply.state !== 'signed-off') return null;
  return (
    <section>
      <h2>{say('reply.signing')}</h2>
      {told.length + blank.length > 0 ? <p>{say('reply.look')}</p> : <p>{say('reply.look.nothing')}</p>}
      <ul className="notices">
        {told.map((note) => (
          <NoteLine
            key={`${note.address} ${note.rule} ${note.about}`}
            note={note}
            href={answerAddress(round, party, note.address)}
          />
        ))}
        {blank.length > 0 ? (
          <li className="warning">
            {say('reply.blank', { addresses: blank.map(({ address }) => address).join(', ') })}
          </li>
        ) : null}
      </ul>
      {isOpen && may.includes('sign-off-reply') ? (
        <Form act="sign" button={say('reply.sign')}>
          <p className="hint">{say('reply.sign.hint')}</p>
        </Form>
      ) : null}
      {reply.state === 'signed-off' && may.includes('submit-reply') ? (
        <div className="side-by-side">
          <Form act="submit" button={say('reply.submit')}>
            <p className="hint">{say(errors.length > 0 ? 'reply.submit.errors' : 'reply.submit.hint')}</p>
          </Form>
          <Form act="unsign" button={say('reply.unsign')} isSecond>
            <p className="hint">{say('reply.unsign.hint')}</p>
          </Form>
        </div>
      ) : null}
    </section>
  );
}

function Files({
  file: { may, round, party },
  atWork: { imports },
  isOpen,
}: Props & { readonly isOpen: boolean }) {
  const { say, to } = useView();
  return (
    <section>
      <h2>{say('reply.offline')}</h2>
      <p>
        <a href={to(`${replyAddress(round, party)}/form.docx`)}>{say('reply.form')}</a>
      </p>
      {isOpen && may.includes('import-reply') ? (
        <Form act="import" button={say('reply.import')} hasFiles>
          <FileField
            name="file"
            label={say('reply.import.file')}
            hint={say('reply.import.hint')}
            accept=".docx,.txt,.md,.html,.pdf"
          />
        </Form>
      ) : null}
      {imports.length > 0 ? (
        <ul>
          {imports.map(({ id, fileName, state, madeAt }) => (
            <li key={id}>
              <a href={to(importAddress(round, party, id))}>{fileName}</a>{' '}
              <span className="quiet">
                {say(`reply.import.${state}`)} · <Instant at={madeAt} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && may.includes('carry-over-answers') ? (
        <Form act="carry" button={say('reply.carry')} isSecond>
          <p className="hint">{say('reply.carry.hint')}</p>
        </Form>
      ) : null}
    </section>
  );
}

function Delegating({ file: { may }, atWork: { team, reply, units } }: Props) {
  const { say } = useView();
  const contributors = team.filter(({ kind }) => kind === 'contributor');
  const numbers = [...new Set(units.map(({ question }) => question))];
  if (!may.includes('delegate-questions')) return null;
  return (
    <section>
      <h2>{say('reply.team')}</h2>
      {contributors.length === 0 ? <p>{say('reply.team.none')}</p> : null}
      {reply.delegations.map(({ to, questions }) => (
        <p key={to}>
          {say('reply.team.writes', {
            name: team.find(({ person }) => person === to)?.name ?? '?',
            questions: questions.join(', '),
          })}
        </p>
      ))}
      {contributors.length > 0 ? (
        <details>
          <summary>{say('reply.delegate')}</summary>
          <Form act="delegate" button={say('reply.delegate')}>
            <Select
              name="to"
              label={say('reply.delegate.to')}
              options={contributors.map(({ person, name }) => ({ value: person, label: name }))}
            />
            <Choices
              name="questions"
              label={say('reply.delegate.questions')}
              hint={say('reply.delegate.hint')}
              isSeveral
              options={numbers.map((number) => ({ value: number, label: say('reply.question', { number }) }))}
            />
          </Form>
        </details>
      ) : null}
    </section>
  );
}
