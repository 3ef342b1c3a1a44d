import type { DispositionRecord, PartyPage } from '@rapporteur/registry';
import { DataTable } from '../../components/data-table/data-table.js';
import { useView } from '../../components/view.js';
import { paragraphAddress, recommendationAddress } from '../addresses.js';

/** Every recommendation of the report, each with what became of it for this party, and why: nothing is dropped silently. */
export function Dispositions({ it, round }: { it: PartyPage; round: string }) {
  const { say, to, nameOf, language } = useView();
  if (it.dispositions.length === 0) return null;
  return (
    <section aria-labelledby="dispositions">
      <h2 id="dispositions" className="section-head">
        {say('dispositions.title')}
      </h2>
      <p className="quiet prose">{say('dispositions.text')}</p>
      <DataTable<DispositionRecord>
        caption={say('dispositions.caption', { party: nameOf(it.party.code), count: it.dispositions.length })}
        rows={it.dispositions}
        rowKey={(d) => d.recommendation}
        rowId={(d) => `d-${d.recommendation}`}
        columns={[
          {
            head: say('table.recommendation'),
            cell: (d) => <a href={to(recommendationAddress(round, d.recommendation))}>{d.recommendation}</a>,
          },
          { head: say('table.disposition'), cell: (d) => say(`disposition.${d.disposition}`) },
          {
            head: say('table.reason'),
            cell: (d) => (
              <>
                <span lang={language === 'en' ? undefined : 'en'}>{d.reason}</span>
                {d.mergedInto ? ` ${say('dispositions.merged', { number: d.mergedInto })}` : ''}
              </>
            ),
          },
          {
            head: say('table.paragraphs'),
            cell: (d) =>
              d.paragraphs.map((n, i) => (
                <span key={n}>
                  {i > 0 ? ', ' : ''}
                  <a href={to(paragraphAddress(round, n))}>{n}</a>
                </span>
              )),
          },
        ]}
      />
    </section>
  );
}
