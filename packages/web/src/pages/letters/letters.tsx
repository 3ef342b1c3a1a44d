import { type LetterState, stateOfLetter } from '@rapporteur/monitoring';
import { listLetters, markLetterSent, type StoredLetter, withdrawLetter } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { id } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { type WrittenLetter, writeLetter } from '../../letters/write-letter.js';
import { dateInWords } from '../../words/locale.js';

interface ShownLetter extends WrittenLetter {
  readonly id: string;
  readonly kind: StoredLetter['kind'];
  readonly state: LetterState;
  readonly name: string;
  readonly address: string;
  readonly on: string;
  readonly tries: number;
  readonly problem: string | null;
}

interface Outbox {
  readonly round: string;
  readonly sendsMail: boolean;
  readonly letters: readonly ShownLetter[];
}

const params = z.object({ round: z.string().max(100) });
type Params = z.infer<typeof params>;
const oneLetter = z.object({ letter: id() });
const back = (_outcome: object, { round }: Params) => `/desk/rounds/${encodeURIComponent(round)}/letters`;

const sent: FormAct<Params> = {
  fields: oneLetter,
  run: ({ db }, by, { fields }) => markLetterSent(db, by, fields),
  then: back,
  done: 'done.letterSent',
};

const withdrawn: FormAct<Params> = {
  fields: oneLetter,
  run: ({ db }, by, { fields }) => withdrawLetter(db, by, fields),
  then: back,
  done: 'done.letterWithdrawn',
};

/** The outbox of a round: to copy from where no mail is sent, and to see what went. */
export const lettersPage = deskPage<Params, object, Outbox>({
  name: 'letters',
  address: '/desk/rounds/:round/letters',
  params,
  query: z.object({}),
  record: z.object({
    round: z.string(),
    sendsMail: z.boolean(),
    // Links of invitations are keys: they stand on the page alone.
    letters: z.array(
      z.object({
        ...{ id: z.string(), kind: z.string(), state: z.string(), name: z.string(), address: z.string() },
        ...{ subject: z.string(), on: z.string(), tries: z.number(), problem: z.string().nullable() },
      }),
    ),
  }),
  async load({ db, site, signedIn: { viewer } }, { params: { round } }) {
    const letters = await listLetters(db, viewer, round);
    return (
      letters && {
        round,
        sendsMail: site.settings.sendsMail ?? false,
        letters: letters.map((letter): ShownLetter => {
          const { id, kind, to, tries, problem, sentAt, withdrawnAt, dueAt } = letter;
          const on = (sentAt ?? withdrawnAt ?? dueAt).slice(0, 10);
          const written = writeLetter(letter, site.view(to.language, true), site.keys);
          const state = stateOfLetter(letter);
          return { id, kind, state, name: to.name, address: to.address, on, tries, problem, ...written };
        }),
      }
    );
  },
  show: (outbox, _ask, { say }) => ({
    title: say('letters.title'),
    section: 'desk',
    main: <LettersPage outbox={outbox} />,
  }),
  acts: { 'mark-sent': sent, withdraw: withdrawn },
});

function LettersPage({ outbox: { round, sendsMail, letters } }: { readonly outbox: Outbox }) {
  const { say } = useView();
  const isWaiting = ({ state }: ShownLetter) => state === 'waiting' || state === 'failing';
  const waiting = letters.filter(isWaiting).sort((a, b) => b.tries - a.tries);
  const done = letters.filter((letter) => !isWaiting(letter));
  return (
    <Sheet>
      <RoundWays round={round} here="letters" />
      <ErrorSummary />
      <h1>{say('letters.title')}</h1>
      <p className="lede">{say('letters.lede')}</p>
      <p>{say(sendsMail ? 'letters.mail' : 'letters.noMail')}</p>
      {letters.length === 0 ? (
        <EmptyState title={say('letters.none')}>
          <p>{say('letters.none.text')}</p>
        </EmptyState>
      ) : null}
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say('letters.waiting')}</h2>
          {waiting.map((letter) => (
            <WaitingLetter key={letter.id} letter={letter} />
          ))}
        </section>
      ) : null}
      {done.length > 0 ? <DoneLetters letters={done} /> : null}
    </Sheet>
  );
}

function WaitingLetter({ letter }: { readonly letter: ShownLetter }) {
  const { say } = useView();
  const { id: own, name, address, subject, text, tries, problem } = letter;
  const mail = `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return (
    <article className="letter" aria-labelledby={`letter-${own}`}>
      <h3 id={`letter-${own}`}>{subject}</h3>
      <p>
        {say('letters.to')}: {name} &lt;{address}&gt; · <a href={mail}>{say('letters.openMail')}</a>
      </p>
      {problem === null ? null : <p className="meta">{say('letters.problem', { tries, problem })}</p>}
      <div className="field">
        <label htmlFor={`text-${own}`}>{say('letters.text')}</label>
        <textarea id={`text-${own}`} rows={rowsOf(text)} readOnly defaultValue={text} />
      </div>
      <div className="side-by-side">
        <Form act="mark-sent" which={own} button={say('letters.markSent')} hidden={{ letter: own }} />
        <Form act="withdraw" which={own} button={say('letters.withdraw')} hidden={{ letter: own }} isSecond />
      </div>
    </article>
  );
}

/** So that all of it is seen: long lines take several. */
function rowsOf(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 80), 1);
}

function DoneLetters({ letters }: { readonly letters: readonly ShownLetter[] }) {
  const { say, language } = useView();
  return (
    <DataTable
      caption={say('letters.done')}
      columns={[
        { head: say('letters.subject'), cell: ({ subject }) => subject },
        { head: say('letters.to'), cell: ({ name }) => name },
        { head: say('letters.state'), cell: ({ state }) => say(`letters.state.${state}`) },
        { head: say('letters.when'), cell: ({ on }) => dateInWords(on, language) },
      ]}
      rows={letters}
      rowKey={({ id: own }) => own}
    />
  );
}
