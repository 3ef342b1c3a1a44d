import type { ImportChoice, ImportLine, UnplacedText } from '@rapporteur/monitoring';
import { formText } from '@rapporteur/monitoring';
import { applyReplyImport, type ImportAtWork, importAtWork, undoReplyImport } from '@rapporteur/registry';
import { z } from 'zod';
import { Choices, Select } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { type DeskPage, deskPage } from '../../desk/desk-page.js';
import { answerAddress, importAddress, repliesAddress, replyAddress } from './addresses.js';
import { Words } from './content-view.js';
import { wordsOf } from './handed-in.js';
import { importRecord } from './schemas.js';

type Params = { readonly round: string; readonly party: string; readonly id: string };
type Acts = NonNullable<DeskPage<Params, object, ImportAtWork>['acts']>;

const back = (_outcome: object, { round, party, id }: Params) => importAddress(round, party, id);
const choices: readonly ImportChoice[] = ['file', 'page', 'both'];

const acts: Acts = {
  apply: {
    // "take 9.1": what to do with a field in which something else stands; "place 3": where the third text goes.
    fields: z.looseObject({}),
    run(desk, by, { params, fields }) {
      const { id, ...which } = params;
      const given = Object.entries(fields as Record<string, unknown>);
      const starting = (word: string) =>
        given.flatMap(([name, value]) =>
          name.startsWith(`${word} `) && typeof value === 'string' && value !== ''
            ? [[name.slice(word.length + 1), value] as const]
            : [],
        );
      const chosen = starting('take').filter(([, value]) => choices.some((each) => each === value));
      return applyReplyImport(desk.db, by, {
        ...{ ...which, import: id, choices: Object.fromEntries(chosen) as Record<string, ImportChoice> },
        placedByHand: Object.fromEntries(starting('place')),
      });
    },
    then: back,
    done: 'done.replyImported',
  },
  undo: {
    fields: z.object({}),
    run: (desk, by, { params: { id, ...which } }) => undoReplyImport(desk.db, by, { ...which, import: id }),
    then: back,
    done: 'done.replyImportUndone',
  },
};

/** A written reply that came in as a file: what would go where, before anything changes; then what was done. */
export const importPage = deskPage<Params, object, ImportAtWork>({
  name: 'deskReplyImport',
  address: '/desk/rounds/:round/replies/:party/imports/:id',
  params: z.object({ round: z.string().max(80), party: z.string().max(10), id: z.string().max(60) }),
  query: z.object({}),
  record: importRecord,
  load: ({ db, signedIn: { viewer } }, { params }) => importAtWork(db, viewer, params),
  show(found, { params }, { say }) {
    return {
      title: say('reply.import.title'),
      section: 'desk',
      main: <ImportPage found={found} {...params} />,
    };
  },
  acts,
});

function ImportPage({ found, round, party }: Params & { readonly found: ImportAtWork }) {
  const { say, to, nameOf } = useView();
  const { plan, state, fileName, written } = found;
  const isTried = state === 'tried';
  return (
    <Sheet
      crumbs={[
        { label: say('reply.list'), address: repliesAddress(round) },
        { label: say('reply.of', { party: nameOf(party) }), address: replyAddress(round, party) },
      ]}
    >
      <ErrorSummary />
      <h1>{say('reply.import.title')}</h1>
      <p className="lede">
        {fileName}.{' '}
        {say(`reply.import.${state}.long`, { placed: plan.lines.length, unplaced: plan.unplaced.length })}
      </p>
      {state === 'applied' ? (
        <>
          <ul className="party-list">
            {written.map((address) => (
              <li key={address}>
                <a href={to(answerAddress(round, party, address))}>{address}</a>
              </li>
            ))}
          </ul>
          <Form act="undo" button={say('reply.import.undo')} isSecond>
            <p className="hint">{say('reply.import.undo.hint')}</p>
          </Form>
        </>
      ) : null}
      {isTried ? (
        <Form act="apply" button={say('reply.import.apply')}>
          <Lines found={found} />
          <Unplaced found={found} />
        </Form>
      ) : null}
      {plan.without.length > 0 ? (
        <section>
          <h2>{say('reply.import.without')}</h2>
          <p>{plan.without.join(', ')}</p>
        </section>
      ) : null}
    </Sheet>
  );
}

function Lines({ found: { plan, units, answers } }: { readonly found: ImportAtWork }) {
  const { say, language } = useView();
  return (
    <section>
      <h2>{say('reply.import.placed')}</h2>
      {plan.lines.map((line) => {
        const unit = units.find(({ address }) => address === line.address);
        const there = answers.find(({ address }) => address === line.address);
        return (
          <div key={line.address} id={`line-${line.address}`}>
            <h3>
              {line.address} {unit ? <span className="quiet">{wordsOf(unit.title, language)}</span> : null}
            </h3>
            <p className="quiet">
              {say(`reply.import.standing.${line.standing}`)} ·{' '}
              {say('reply.import.lines', { first: line.lines[0], last: line.lines[1] })}
            </p>
            {line.standing === 'differs' && unit && there ? (
              <Differing line={line} there={formText(unit.shape, there.content, language)} />
            ) : (
              <Words text={line.text} lang={plan.language} />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Differing({ line, there }: { readonly line: ImportLine; readonly there: string }) {
  const { say } = useView();
  return (
    <>
      <div className="side-by-side">
        <section>
          <h4>{say('reply.import.onPage')}</h4>
          <Words text={there} />
        </section>
        <section>
          <h4>{say('reply.import.inFile')}</h4>
          <Words text={line.text} />
        </section>
      </div>
      <Choices
        name={`take ${line.address}`}
        label={say('reply.import.choose', { address: line.address })}
        value="page"
        options={choices.map((value) => ({ value, label: say(`reply.import.take.${value}`) }))}
      />
    </>
  );
}

function Unplaced({ found: { plan, units } }: { readonly found: ImportAtWork }) {
  const { say } = useView();
  if (plan.unplaced.length === 0) return <p>{say('reply.import.unplaced.none')}</p>;
  const options = units.map(({ address }) => ({ value: address, label: address }));
  return (
    <section>
      <h2>{say('reply.import.unplaced')}</h2>
      <p className="hint">{say('reply.import.unplaced.hint')}</p>
      {plan.unplaced.map((text, place) => (
        <div key={`${text.lines[0]}-${text.kind}`}>
          <p className="quiet">{whatItIs(text, say)}</p>
          <blockquote className="said typed">{text.text}</blockquote>
          <Select
            name={`place ${place}`}
            label={say('reply.import.place', { number: place + 1 })}
            hint={text.near ? say('reply.import.near', { address: text.near }) : undefined}
            options={options}
            none={say('reply.import.nowhere')}
          />
        </div>
      ))}
    </section>
  );
}

function whatItIs({ kind, asNumbered, lines }: UnplacedText, say: ReturnType<typeof useView>['say']): string {
  const what = say(`reply.import.kind.${kind}`, { number: asNumbered ?? '' });
  return `${what} · ${say('reply.import.lines', { first: lines[0], last: lines[1] })}`;
}
