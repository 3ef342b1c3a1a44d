import {
  addEvidence,
  commentInTeam,
  type FieldAtWork,
  fieldAtWork,
  removeEvidence,
  restoreAnswer,
  saveAnswer,
  settleComment,
} from '@rapporteur/registry';
import { z } from 'zod';
import { FileField, TextArea } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { type DeskPage, deskPage } from '../../desk/desk-page.js';
import { id, text, version } from '../../desk/fields.js';
import { answerAddress, evidenceAddress, repliesAddress, replyAddress } from './addresses.js';
import { answerFields, contentOf } from './answer-fields.js';
import { AnswerForm } from './answer-form.js';
import { ContentView, Words } from './content-view.js';
import { wordsOf } from './handed-in.js';
import { Instant } from './instant.js';
import { NoteLine } from './note-line.js';
import { answerRecord } from './schemas.js';

type Params = { readonly round: string; readonly party: string; readonly address: string };
type Acts = NonNullable<DeskPage<Params, object, FieldAtWork>['acts']>;

const back = (_outcome: object, { round, party, address }: Params) => answerAddress(round, party, address);
const largest = 20_000_000;

const acts: Acts = {
  save: {
    fields: answerFields,
    async run(desk, by, { params, fields }) {
      if (fields.keep === 'theirs') return { version: fields.version };
      const given = { ...params, seen: fields.version, content: contentOf(fields), verdict: fields.verdict };
      return saveAnswer(desk.db, by, given);
    },
    then: back,
    done: 'done.replySaved',
  },
  comment: {
    fields: z.object({ text: text(5000) }),
    run: (desk, by, { params, fields }) => commentInTeam(desk.db, by, { ...params, ...fields }),
    then: back,
  },
  settle: {
    fields: z.object({ comment: id() }),
    run: (desk, by, { params, fields }) => settleComment(desk.db, by, { ...params, ...fields }),
    then: back,
  },
  restore: {
    fields: z.object({ of: version(), version: version() }),
    run: (desk, by, { params, fields }) =>
      restoreAnswer(desk.db, by, { ...params, version: fields.of, seen: fields.version }),
    then: back,
    done: 'done.replyRestored',
  },
  attach: {
    fields: z.object({}),
    largestFile: largest,
    run(desk, by, { params, files }) {
      const [file] = files;
      const given = { name: file?.name ?? '', bytes: file?.bytes ?? new Uint8Array() };
      return addEvidence(desk.db, by, { ...params, ...given, mediaType: 'application/octet-stream' });
    },
    then: back,
    done: 'done.replyAttached',
  },
  detach: {
    fields: z.object({ file: id() }),
    run: (desk, by, { params, fields }) => removeEvidence(desk.db, by, { ...params, ...fields }),
    then: back,
  },
};

/** One field of the reply at work: what is asked, the answer, what the team says about it, earlier texts. */
export const answerPage = deskPage<Params, object, FieldAtWork>({
  name: 'deskAnswer',
  address: '/desk/rounds/:round/replies/:party/answers/:address',
  params: z.object({ round: z.string().max(80), party: z.string().max(10), address: z.string().max(40) }),
  query: z.object({}),
  record: answerRecord,
  load: ({ db, signedIn: { viewer } }, { params }) => fieldAtWork(db, viewer, params),
  show(field, { params }, { say, nameOf }) {
    const title = say('reply.answerTo', { address: field.unit.address, party: nameOf(params.party) });
    return { title, section: 'desk', main: <AnswerPage field={field} {...params} title={title} /> };
  },
  acts,
  islands: ['autosave'],
});

function AnswerPage({
  field,
  round,
  party,
  title,
}: Params & { readonly field: FieldAtWork; readonly title: string }) {
  const { say, to, nameOf, language } = useView();
  const { unit, answer, notes, mayWrite, before, behind } = field;
  const file = (id: string) => evidenceAddress(round, party, id);
  return (
    <Sheet
      crumbs={[
        { label: say('reply.list'), address: repliesAddress(round) },
        { label: say('reply.of', { party: nameOf(party) }), address: replyAddress(round, party) },
      ]}
    >
      <ErrorSummary />
      <h1>{title}</h1>
      <Asked unit={unit} />
      {notes.length > 0 ? (
        <ul className="notices">
          {notes.map((note) => (
            <NoteLine key={`${note.rule} ${note.about}`} note={note} />
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <AnswerForm field={field} />
      ) : (
        <>
          <p className="quiet">{say('reply.readOnly')}</p>
          <ContentView content={answer.content} shape={unit.shape} fileAddress={file} />
        </>
      )}
      <Evidence field={field} fileAddress={file} />
      <Comments field={field} />
      <Versions field={field} />
      <nav className="pager" aria-label={say('pager.label')}>
        {before ? <a href={to(answerAddress(round, party, before))}>← {before}</a> : <span />}
        {behind ? <a href={to(answerAddress(round, party, behind))}>{behind} →</a> : <span />}
      </nav>
      <p lang={language}>
        <a href={to(replyAddress(round, party))}>{say('reply.back')}</a>
      </p>
    </Sheet>
  );
}

function Asked({ unit }: { readonly unit: FieldAtWork['unit'] }) {
  const { language } = useView();
  const { title, asked, items, guidance, notes, evidence } = unit;
  return (
    <section className="put">
      <p>
        <strong>{wordsOf(title, language)}</strong>
      </p>
      <Words text={wordsOf(asked, language)} />
      {items.length > 0 ? (
        <ul>
          {items.map(({ label, asked: words }) => (
            <li key={label}>
              {label}. {wordsOf(words, language)}
            </li>
          ))}
        </ul>
      ) : null}
      {[guidance, ...notes, evidence].map((words) =>
        wordsOf(words, language) ? (
          <p className="hint" key={words.en + words.fr}>
            {wordsOf(words, language)}
          </p>
        ) : null,
      )}
    </section>
  );
}

interface Part {
  readonly field: FieldAtWork;
}

function Evidence({ field, fileAddress }: Part & { readonly fileAddress: (file: string) => string }) {
  const { say, to } = useView();
  const { files } = field.answer.content;
  if (!field.mayWrite) return null;
  return (
    <section>
      <h2>{say('reply.evidence')}</h2>
      {files.map(({ id, name }) => (
        <div key={id}>
          <a href={to(fileAddress(id))}>{name}</a>
          <Form
            act="detach"
            which={id}
            button={say('reply.evidence.remove', { name })}
            hidden={{ file: id }}
            isSecond
          />
        </div>
      ))}
      <Form act="attach" button={say('reply.evidence.add')} hasFiles isSecond>
        <FileField name="file" label={say('reply.evidence.file')} hint={say('reply.evidence.hint')} />
      </Form>
    </section>
  );
}

function Comments({ field: { comments, names } }: Part) {
  const { say } = useView();
  return (
    <section>
      <h2>{say('reply.comments')}</h2>
      <p className="hint">{say('reply.comments.hint')}</p>
      {comments.map(({ id, text: said, by, at, settledAt }) => (
        <div key={id} className={settledAt ? 'quiet' : undefined}>
          <p>
            <strong>{names[by] ?? '?'}</strong> · <Instant at={at} />
            {settledAt ? ` · ${say('reply.comments.settled')}` : ''}
          </p>
          <blockquote className="said typed">{said}</blockquote>
          {settledAt ? null : (
            <Form
              act="settle"
              which={id}
              button={say('reply.comments.settle')}
              hidden={{ comment: id }}
              isSecond
            />
          )}
        </div>
      ))}
      <Form act="comment" button={say('reply.comments.add')} isSecond>
        <TextArea name="text" label={say('reply.comments.text')} rows={3} />
      </Form>
    </section>
  );
}

function Versions({ field: { versions, names, answer, mayWrite, unit } }: Part) {
  const { say } = useView();
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{say('reply.versions', { count: versions.length })}</summary>
      {versions.map(({ version: number, by, at, content, manner }) => (
        <section key={number}>
          <h3>
            {names[by ?? ''] ?? '?'}, {say(`reply.manner.${manner}`)}
          </h3>
          {at ? (
            <p className="quiet">
              <Instant at={at} />
            </p>
          ) : null}
          <ContentView content={content} shape={unit.shape} fileAddress={null} />
          {mayWrite ? (
            <Form
              act="restore"
              which={String(number)}
              button={say('reply.restore')}
              hidden={{ of: number, version: answer.version }}
              isSecond
            />
          ) : null}
        </section>
      ))}
    </details>
  );
}
