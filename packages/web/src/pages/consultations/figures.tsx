import {
  type ConsultationFigures,
  columnsOfFigures,
  rowsOfFigures,
  type Shown,
} from '@rapporteur/monitoring';
import { DataTable } from '../../components/data-table/data-table.js';
import { useView } from '../../components/view.js';

/** Children by age band and gender. What is too small to be shown, and what would give it away, is a dash. */
export function Figures({ figures: { rows } }: { readonly figures: ConsultationFigures }) {
  const { say } = useView();
  const heads = [
    ...rowsOfFigures.map((band) => say('consultations.years', { band })),
    say('consultations.all'),
  ];
  const shown = (value: Shown | undefined) =>
    value ?? (
      <span role="img" aria-label={say('consultations.notShown')}>
        –
      </span>
    );
  if (rows.flat().every((value) => value === null || value === 0))
    return <p>{say('consultations.figures.tooFew')}</p>;
  return (
    <>
      <DataTable
        caption={say('consultations.figures.caption')}
        rows={rows.map((numbers, place) => ({ head: heads[place] ?? '', numbers }))}
        rowKey={({ head }) => head}
        columns={[
          { head: say('consultations.age'), cell: ({ head }) => head },
          ...columnsOfFigures.map((gender, place) => ({
            head: say(`consultations.gender.${gender}`),
            cell: ({ numbers }: { readonly numbers: readonly Shown[] }) => shown(numbers[place]),
          })),
          {
            head: say('consultations.all'),
            cell: ({ numbers }: { readonly numbers: readonly Shown[] }) => shown(numbers.at(-1)),
          },
        ]}
      />
      <p className="meta">{say('consultations.figures.note')}</p>
    </>
  );
}
