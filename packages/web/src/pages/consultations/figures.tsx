import { type ConsultationFigures, columnsOfFigures, rowsOfFigures } from '@rapporteur/monitoring';
import { useView } from '../../components/view.js';

/** Children by age band and gender. What is too small to be shown, and what would give it away, is a dash. */
export function Figures({ figures: { rows } }: { readonly figures: ConsultationFigures }) {
  const { say } = useView();
  const heads = [
    ...rowsOfFigures.map((band) => say('consultations.years', { band })),
    say('consultations.all'),
  ];
  return (
    <>
      <div className="scroll">
        <table>
          <caption>{say('consultations.figures.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('consultations.age')}</th>
              {columnsOfFigures.map((gender) => (
                <th scope="col" key={gender}>
                  {say(`consultations.gender.${gender}`)}
                </th>
              ))}
              <th scope="col">{say('consultations.all')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={heads[place]}>
                <th scope="row">{heads[place]}</th>
                {row.map((value, column) => (
                  <td key={columnsOfFigures[column] ?? 'all'}>
                    {value ?? <span title={say('consultations.notShown')}>–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">{say('consultations.figures.note')}</p>
    </>
  );
}
