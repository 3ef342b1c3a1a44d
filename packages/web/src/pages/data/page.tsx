import { openDataTables } from '@rapporteur/monitoring';
import type { RoundSummary } from '@rapporteur/registry';
import { z } from 'zod';
import { bilingual } from '../../api/records.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { dataSetOf } from '../../open-data/data-set.js';
import { dateInWords } from '../../words/locale.js';
import { nothing } from '../asking.js';
import { page } from '../page.js';
import { realFirst } from '../real-first.js';

interface Files {
  readonly round: RoundSummary;
  readonly symbol: string;
  readonly date: string;
  readonly url: string;
  readonly files: readonly { readonly name: string; readonly about: string; readonly rows: number }[];
}

const record = z.object({
  rounds: z.array(
    z.object({
      round: z.object({ key: z.string(), title: bilingual }),
      symbol: z.string(),
      date: z.string(),
      url: z.string(),
      files: z.array(z.object({ name: z.string(), about: z.string(), rows: z.number() })),
    }),
  ),
});

export const data = page({
  name: 'data',
  about: 'The bulk files of each round.',
  address: '/data',
  params: nothing,
  query: nothing,
  record,
  async load(records): Promise<{ rounds: readonly Files[] }> {
    const all = await Promise.all(
      (await records.rounds()).map(async (round) => {
        const [given, whole, report] = await Promise.all([
          records.openData({ round: round.key }),
          records.round(round.key),
          records.whole({ round: round.key }),
        ]);
        if (!whole || !report) return [];
        const data = given ?? dataSetOf(whole, report, (code) => ({ en: code, fr: code }));
        const tables = openDataTables(data);
        const files = tables.map((t) => ({ name: t.name, about: t.description, rows: t.rows.length }));
        return [
          {
            round,
            symbol: report.edition.symbol ?? report.publication.title.en,
            date: report.edition.date,
            url: report.edition.sourceUrl ?? '',
            files,
          },
        ];
      }),
    );
    return { rounds: all.flat() };
  },
  show: (found, _ask, view) => ({
    title: view.say('nav.data'),
    description: view.say('data.lede'),
    section: 'data',
    main: <DataPage rounds={realFirst(found.rounds, ({ round }) => round.body, view)} />,
  }),
});

function DataPage({ rounds }: { rounds: readonly Files[] }) {
  const { say } = useView();
  return (
    <Sheet>
      <h1>{say('nav.data')}</h1>
      <p className="lede">{say('data.lede')}</p>
      <div className="cols">
        <div>
          {rounds.length === 0 ? (
            <EmptyState title={say('data.none')}>
              <p>{say('data.none.text')}</p>
            </EmptyState>
          ) : null}
          {rounds.map((files) => (
            <RoundFiles key={files.round.key} files={files} />
          ))}
        </div>
        <aside>
          <section>
            <h2>{say('data.careful')}</h2>
            <p className="small">{say('data.careful.text')}</p>
          </section>
          <section>
            <h2>{say('data.files')}</h2>
            <p className="small">{say('data.files.text')}</p>
          </section>
          <section>
            <h2>{say('data.licence')}</h2>
            <p className="small">
              {say('data.licence.text')}{' '}
              <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">
                CC BY 4.0
              </a>
            </p>
          </section>
          <section>
            <h2>{say('data.api')}</h2>
            <p className="small">
              {say('data.api.text')} <a href="/api/v1/openapi.json">{say('data.api.open')}</a>
            </p>
          </section>
        </aside>
      </div>
    </Sheet>
  );
}

function RoundFiles({ files: { round, symbol, date, url, files } }: { files: Files }) {
  const { say, language } = useView();
  const base = `/data/${round.key}`;
  return (
    <section aria-labelledby={`data-${round.key}`}>
      <h2 id={`data-${round.key}`} className="section-head">
        {round.title[language]}
      </h2>
      <p className="quiet small">
        {say('data.source', { symbol, date: dateInWords(date, language) })}{' '}
        {url ? (
          <a href={url} rel="noopener">
            {say('round.official')}
          </a>
        ) : null}
      </p>
      <ul className="rows files">
        {files
          .filter((file) => file.rows > 0)
          .map((file) => (
            <li key={file.name}>
              <span>
                <a href={`${base}/${file.name}.csv`}>{file.name}.csv</a>
                <br />
                <span className="quiet" lang={language === 'en' ? undefined : 'en'}>
                  {file.about}
                </span>
              </span>
              <span className="quiet num">{say('data.rows', { count: file.rows })}</span>
            </li>
          ))}
        <li>
          <span>
            <a href={`${base}/round.json`}>round.json</a>
            <br />
            <span className="quiet">{say('data.all')}</span>
          </span>
        </li>
        <li>
          <span>
            <a href={`${base}/round.xlsx`}>round.xlsx</a>
            <br />
            <span className="quiet">{say('data.workbook')}</span>
          </span>
        </li>
        <li>
          <span>
            <a href={`${base}/csv-metadata.json`}>csv-metadata.json</a>
            <br />
            <span className="quiet">{say('data.metadata')}</span>
          </span>
        </li>
      </ul>
    </section>
  );
}
