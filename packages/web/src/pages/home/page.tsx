import type { RoundRecord, RoundSummary } from '@rapporteur/registry';
import { z } from 'zod';
import { round as roundSchema, roundSummary } from '../../api/records.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { PartyList } from '../../components/party-list/party-list.js';
import { Levels } from '../../components/verb-badge/levels.js';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import {
  partiesAddress,
  partyAddress,
  recommendationsAddress,
  reportAddress,
  roundAddress,
} from '../addresses.js';
import { nothing } from '../asking.js';
import { page } from '../page.js';
import { realFirst } from '../real-first.js';

interface Home {
  readonly rounds: readonly RoundSummary[];
  readonly front: RoundRecord | null;
}

/** Rounds by date of adoption, the latest first. */
export function newestFirst(rounds: readonly RoundSummary[]): readonly RoundSummary[] {
  return [...rounds].sort(
    (a, b) => (b.adopted ?? '').localeCompare(a.adopted ?? '') || a.key.localeCompare(b.key),
  );
}

export const home = page({
  name: 'home',
  about: 'The rounds that can be read, and the one that the site opens with, with its parties.',
  address: '/',
  params: nothing,
  query: nothing,
  record: z.object({ rounds: z.array(roundSummary), front: roundSchema.nullable() }),
  async load(records): Promise<Home> {
    const rounds = await records.rounds();
    const key = await records.frontRound();
    return { rounds: newestFirst(rounds), front: key ? await records.round(key) : null };
  },
  show: (record, _ask, view) => ({
    title: view.say('site.name'),
    description: view.say('home.lede'),
    main: <HomePage record={record} />,
  }),
});

function HomePage({ record }: { record: Home }) {
  const { say, to } = useView();
  const { front } = record;
  return (
    <Sheet>
      <h1>{say('home.title')}</h1>
      <p className="lede big">{say('home.lede')}</p>
      {front ? (
        <>
          <ul className="doors">
            <li>
              <h2>
                <a href={to(partiesAddress(front.key))}>{say('home.door.party')}</a>
              </h2>
              <p>{say('home.door.party.text')}</p>
            </li>
            <li>
              <h2>
                <a href={to(recommendationsAddress(front.key))}>{say('home.door.recommendation')}</a>
              </h2>
              <p>{say('home.door.recommendation.text')}</p>
            </li>
            <li>
              <h2>
                <a href={to(reportAddress(front.key))}>{say('home.door.report')}</a>
              </h2>
              <p>{say('home.door.report.text')}</p>
            </li>
            <li>
              <h2>
                <a href={to('/read')}>{say('home.door.read')}</a>
              </h2>
              <p>{say('home.door.read.text')}</p>
            </li>
          </ul>
          <FindParty round={front} />
        </>
      ) : null}
      <div className="two">
        <Rounds rounds={record.rounds} />
        {front ? (
          <section aria-labelledby="levels">
            <h2 id="levels" className="section-head">
              {say('levels.title')}
            </h2>
            <Levels />
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}

function FindParty({ round }: { round: RoundRecord }) {
  const { say, nameOf } = useView();
  const monitored = round.parties.filter((p) => p.standing === 'monitored');
  if (monitored.length === 0) return null;
  return (
    <section aria-labelledby="find">
      <h2 id="find" className="section-head">
        {say('home.find')}
      </h2>
      <p className="quiet small">{say('home.find.text', { count: monitored.length })}</p>
      <PartyList
        parties={monitored.map((p) => ({
          code: p.code,
          name: nameOf(p.code),
          address: partyAddress(round.key, p.code),
        }))}
      />
    </section>
  );
}

function Rounds({ rounds }: { rounds: readonly RoundSummary[] }) {
  const view = useView();
  const { say, nameOfBody, to, language } = view;
  if (rounds.length === 0)
    return (
      <EmptyState title={say('home.none')}>
        <p>{say('home.none.text')}</p>
        <pre>npm start</pre>
      </EmptyState>
    );
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds" className="section-head">
        {say('home.rounds')}
      </h2>
      <ul className="rows">
        {realFirst(rounds, ({ body }) => body, view).map((round) => (
          <li key={round.key}>
            <span>
              <a href={to(roundAddress(round.key))}>{round.title[language]}</a>
              <br />
              <span className="quiet">{nameOfBody(round.body)}</span>
            </span>
            <span className="quiet">
              {round.adopted
                ? say('round.adoptedOn', { date: dateInWords(round.adopted, language) })
                : say(`stage.${round.stage}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
