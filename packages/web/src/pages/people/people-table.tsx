import type { HeldMandate } from '@rapporteur/monitoring';
import type { PersonInBody } from '@rapporteur/registry';
import { DataTable } from '../../components/data-table/data-table.js';
import { useView } from '../../components/view.js';

interface Row {
  readonly name: string;
  readonly address: string;
  readonly mandate: HeldMandate;
}

/** One line for each office: who, what, for whom, where, from when until when. Ended ones stand in a table of their own. */
export function PeopleTable({
  people,
  today,
}: {
  readonly people: readonly PersonInBody[];
  readonly today: string;
}) {
  const { say } = useView();
  const rows = people.flatMap(({ name, address, mandates }) =>
    mandates.map((mandate) => ({ name, address, mandate })),
  );
  const isOver = ({ mandate: { until } }: Row) => until !== null && until < today;
  const past = rows.filter(isOver);
  return (
    <>
      <Table caption={say('people.title')} rows={rows.filter((row) => !isOver(row))} />
      {past.length > 0 ? (
        <details>
          <summary>{say('people.past')}</summary>
          <Table caption={say('people.past')} rows={past} />
        </details>
      ) : null}
    </>
  );
}

function Table({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  const { say, to, nameOf } = useView();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ mandate }) => mandate.id}
      columns={[
        {
          head: say('people.person'),
          cell: ({ name, address }) => (
            <>
              {name}
              <br />
              <small>{address}</small>
            </>
          ),
        },
        {
          head: say('people.office'),
          cell: ({ mandate: { id, kind } }) => (
            <a href={to(`/desk/people/mandates/${id}`)}>{say(`mandate.${kind}`)}</a>
          ),
        },
        { head: say('people.party'), cell: ({ mandate: { party } }) => (party ? nameOf(party) : '') },
        { head: say('people.scope'), cell: ({ mandate: { round } }) => round ?? say('people.allRounds') },
        { head: say('people.questions'), cell: ({ mandate: { questions } }) => questions.join(' ') },
        { head: say('people.days'), cell: ({ mandate }) => <Days {...mandate} /> },
      ]}
    />
  );
}

export function Days({ from, until }: { readonly from: string; readonly until: string | null }) {
  return (
    <span className="num">
      {from} –{until ? ` ${until}` : ''}
    </span>
  );
}
