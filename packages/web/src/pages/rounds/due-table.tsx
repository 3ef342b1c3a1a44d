import type { DueRecord } from '@rapporteur/registry';
import { DataTable } from '../../components/data-table/data-table.js';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';

/** Due dates, each with the number of the decision that set it. Where there are none it says that nothing is due. */
export function DueTable({ dues }: { readonly dues: readonly DueRecord[] }) {
  const { say, nameOf, language } = useView();
  if (dues.length === 0) return <p>{say('rounds.dues.none')}</p>;
  const day = (iso: string) => dateInWords(iso, language);
  return (
    <DataTable
      caption={say('rounds.dues')}
      rows={dues}
      rowKey={({ duty, party }) => `${duty} ${party}`}
      columns={[
        { head: say('rounds.dues.what'), cell: ({ duty }) => say(`duty.${duty}`) },
        {
          head: say('rounds.dues.whose'),
          cell: ({ party }) => (party ? nameOf(party) : say('rounds.dues.all')),
        },
        {
          head: say('rounds.dues.day'),
          cell: (due) =>
            due.extends
              ? say('rounds.dues.extended', {
                  ...{ day: day(due.day), before: day(due.extends.day) },
                  decision: due.extends.decision.number,
                })
              : day(due.day),
        },
        { head: say('rounds.dues.decision'), cell: ({ decision }) => decision.number },
      ]}
    />
  );
}
