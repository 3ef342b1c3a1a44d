import { type HandOverReport, handOverReport, type OpenMatter } from '@rapporteur/monitoring';
import { handOverOf } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import type { Key } from '../../words/say.js';

interface Loaded extends HandOverReport {
  readonly name: string;
}

const matter = z.object({
  ...{ kind: z.string(), about: z.string(), with: z.string().nullable() },
  due: z.object({ day: z.string(), decision: z.string() }).nullable(),
});

/** What a successor finds: due days with their decisions, what waits, what is delegated, what has no answer. */
export const handOverPage = deskPage<{ mandate: string }, object, Loaded>({
  name: 'handOver',
  address: '/desk/people/mandates/:mandate/hand-over',
  params: z.object({ mandate: z.string().max(40) }),
  query: z.object({}),
  record: z.object({
    ...{ party: z.string().nullable(), round: z.string().nullable(), on: z.string() },
    ...{
      due: z.array(matter),
      asked: z.array(matter),
      delegated: z.array(matter),
      unanswered: z.array(matter),
    },
  }),
  async load({ db, signedIn: { viewer } }, { params: { mandate } }) {
    const found = await handOverOf(db, viewer, mandate);
    if (!found) return null;
    const on = viewer.days[found.mandate.body] ?? '';
    return { ...handOverReport(found.mandate, found.matters, on), name: found.name };
  },
  show(report, _ask, { say }) {
    return { title: say('people.report'), section: 'desk', main: <HandOverPage report={report} /> };
  },
});

function HandOverPage({ report }: { readonly report: Loaded }) {
  const { say, nameOf } = useView();
  const { party, round, on, due, asked, delegated, unanswered } = report;
  const isEmpty = [due, asked, delegated, unanswered].every((each) => each.length === 0);
  return (
    <Sheet>
      <h1>{say('people.report')}</h1>
      <p className="lede">
        {party ? nameOf(party) : ''} · {round} · {on}
      </p>
      <p>{say('people.report.lede')}</p>
      {isEmpty ? (
        <EmptyState title={say('people.report.nothing')}>
          <p>{say('people.report.nothing.text')}</p>
        </EmptyState>
      ) : null}
      <Matters id="due" title="people.report.due" matters={due} />
      <Matters id="asked" title="people.report.asked" matters={asked} />
      <Matters id="delegated" title="people.report.delegated" matters={delegated} />
      <Matters id="unanswered" title="people.report.unanswered" matters={unanswered} />
    </Sheet>
  );
}

function Matters({ id, title, matters }: { id: string; title: Key; matters: readonly OpenMatter[] }) {
  const { say } = useView();
  if (matters.length === 0) return null;
  const aboutInWords = (about: string) =>
    about === 'reply' || about === 'extension' || about === 'correction'
      ? say(`people.report.about.${about}`)
      : say('people.report.about.question', { number: about });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(title, {} as never)}</h2>
      <ul>
        {matters.map(({ about, with: holder, due }) => (
          <li key={`${about} ${holder ?? ''} ${due?.day ?? ''}`}>
            {aboutInWords(about)}
            {holder ? `, ${say('people.report.with', { name: holder })}` : ''}
            {due ? `: ${say('desk.due', due)}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
