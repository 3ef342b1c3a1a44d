import type { Verb } from '@rapporteur/monitoring';
import type { ChapterSummary, PartyPage as Found, RecommendationNode } from '@rapporteur/registry';
import { z } from 'zod';
import { box, disposition, recommendation, reportHead, roundParty } from '../../api/records.js';
import { Downloads, tableDownloads, textDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Fact, Facts } from '../../components/facts/facts.js';
import { Sheet } from '../../components/frame/frame.js';
import { RecommendationRow } from '../../components/recommendation-row/recommendation-row.js';
import { Said } from '../../components/stated/said.js';
import { VerbBadge } from '../../components/verb-badge/verb-badge.js';
import { useView, type View } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import {
  factsheetAddress,
  factsheetFileAddress,
  partiesAddress,
  partyAddress,
  partyFindingsAddress,
  recommendationsAddress,
  reportAddressOf,
} from '../addresses.js';
import { nothing, partyPart } from '../asking.js';
import { ChapterName } from '../chapter/titles.js';
import { roundCrumb } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';
import { Beside } from './beside.js';
import { Dispositions } from './dispositions.js';
import { type Grouped, groupedBy } from './grouped.js';
import { WhyListed } from './why-listed.js';

interface Party {
  readonly it: Found;
  readonly chapters: readonly ChapterSummary[];
}

export const party = page({
  name: 'party',
  about:
    'One party in a round: what is addressed to it, at which level, on which paragraphs, with a disposition for each recommendation.',
  address: '/rounds/:round/parties/:party',
  params: partyPart,
  query: nothing,
  record: reportHead.extend({
    party: roundParty,
    namedIn: z.array(
      z.object({
        paragraph: z.number(),
        chapter: z.string().nullable(),
        place: z.enum(['text', 'note']).nullable(),
      }),
    ),
    listedIn: z.array(recommendation),
    addressedToAll: z.array(recommendation),
    addressedWithoutList: z.array(recommendation),
    practices: z.array(box),
    dispositions: z.array(disposition),
  }),
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const code = params.party.toUpperCase();
    const it = await inLanguage(address, language, (a) => records.party(a, code));
    if (!it)
      return (await records.contents(address)) ? refuse('no-such-party', params.party) : refuse('no-report');
    const contents = await records.contents({ ...address, language: it.edition.language });
    return { ...it, it, chapters: contents?.chapters ?? [] };
  },
  show: (record, { params }, view) => {
    const name = view.nameOf(record.it.party.code);
    return {
      title: `${name} · ${record.it.round.title[view.language]}`,
      description: view.say('party.description', { party: name }),
      round: params.round,
      section: 'parties',
      main: <PartyPage record={record} round={params.round} />,
    };
  },
});

function PartyPage({ record, round }: { record: Party; round: string }) {
  const view = useView();
  const { say, language, nameOf, to } = view;
  const { it } = record;
  const { code } = it.party;
  const name = nameOf(code);
  const then = view.nameThen(code, it.edition.date);
  const groups = groupedBy(it);
  return (
    <Sheet
      crumbs={[roundCrumb(it, round, view), { label: say('nav.parties'), address: partiesAddress(round) }]}
    >
      <div className="head">
        <div>
          <h1>{name}</h1>
          <p className="lede">
            {say(`party.standing.${it.party.standing}`)}
            {it.party.inForce
              ? ` ${say('party.bound', { date: dateInWords(it.party.inForce, language) })}`
              : ''}
            {then ? ` ${say('party.then', { name: then })}` : ''}
          </p>
        </div>
        <ul className="acts">
          {it.edition.hasText && !it.edition.state ? (
            <li>
              <a href={to(factsheetAddress(round, code))}>{say('party.factsheet')}</a>
            </li>
          ) : null}
          {it.edition.state ? null : (
            <li>
              <a href={to(partyFindingsAddress(round, code))}>{say('party.findings')}</a>
            </li>
          )}
          <li>
            <a href={`${to(`${recommendationsAddress(round)}?party=${code}`)}`}>{say('party.filtered')}</a>
          </li>
        </ul>
      </div>
      <Downloads
        groups={[
          {
            label: say('downloads.factsheet'),
            address: factsheetFileAddress(round, code),
            formats: it.edition.hasText && !it.edition.state ? textDownloads.slice(0, 2) : [],
          },
          {
            label: say('downloads.table'),
            address: partyAddress(round, code),
            formats: [...tableDownloads, 'json'],
          },
        ]}
      />
      {it.edition.state ? null : <Facts facts={partyFacts(it, groups, view)} />}
      <div className="cols">
        <div>
          <Listed record={record} specific={groups.specific} round={round} name={name} />
          <Collapsed
            id="to-all"
            title={say('party.toAll', { count: groups.generic.length })}
            text={say('party.toAll.text')}
            nodes={groups.generic}
            it={it}
            round={round}
          />
          <Collapsed
            id="without-list"
            title={say('party.withoutList', { count: groups.open.length })}
            text={say('party.withoutList.text')}
            nodes={groups.open}
            it={it}
            round={round}
          />
          <Dispositions it={it} round={round} />
        </div>
        <aside>
          <Beside it={it} round={round} />
        </aside>
      </div>
    </Sheet>
  );
}

function partyFacts(it: Found, { specific, generic, open }: Grouped, { say }: View): readonly Fact[] {
  const verbs = (['require', 'request', 'invite'] as const).map(
    (verb) => [verb, specific.filter((r) => r.verb === verb).length] as const,
  );
  const levels = verbs.filter(([, count]) => count > 0);
  return [
    {
      term: say('party.fact.listed'),
      value: specific.length,
      note: say('party.fact.listed.text', { all: generic.length }),
    },
    {
      term: say('party.fact.levels'),
      kind: 'verbs',
      value:
        levels.length > 0
          ? levels.map(([verb, count]) => <VerbBadge key={verb} verb={verb as Verb} count={count} />)
          : '–',
      note: say('party.fact.levels.text'),
    },
    {
      term: say('party.fact.open'),
      value: open.length,
      note:
        open.length === 0 ? (
          say('party.fact.open.text')
        ) : (
          <a href="#without-list">{say('party.fact.open.text')}</a>
        ),
    },
    {
      term: say('party.fact.named'),
      value: it.namedIn.length,
      note: say('party.fact.named.text', { practices: it.practices.length }),
    },
  ];
}

/** What names or lists it, chapter by chapter: the answer most visitors come for. */
function Listed({
  record,
  specific,
  round,
  name,
}: {
  record: Party;
  specific: readonly RecommendationNode[];
  round: string;
  name: string;
}) {
  const { say, language } = useView();
  const { it } = record;
  if (specific.length === 0)
    return (
      <EmptyState title={say('party.noneListed', { party: name })}>
        <p>{say('party.noneListed.text')}</p>
      </EmptyState>
    );
  const chapters = [...new Set(specific.map((r) => r.chapter))];
  return (
    <section aria-labelledby="listed">
      <h2 id="listed" className="visually-hidden">
        {say('party.fact.listed')}
      </h2>
      {chapters.map((number) => {
        const chapter = record.chapters.find((c) => c.number === number || c.key === number);
        return (
          <section key={number}>
            <h3 className="section-head as-h2">
              <span className="roman">{chapter ? chapter.number : number}</span>
              {chapter ? <ChapterName of={chapter} written={it.edition.language} /> : null}
            </h3>
            <ul className="recs">
              {specific
                .filter((r) => r.chapter === number)
                .map((node) => (
                  <RecommendationRow
                    key={node.number}
                    node={node}
                    round={round}
                    lang={langOf(it.edition, language)}
                    state={it.edition.state}
                    why={
                      it.edition.state ? (
                        <Said node={node} state={it.edition.state} round={round} />
                      ) : (
                        <WhyListed node={node} code={it.party.code} round={round} it={it} />
                      )
                    }
                  />
                ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Collapsed({
  id,
  title,
  text,
  nodes,
  it,
  round,
}: {
  id: string;
  title: string;
  text: string;
  nodes: readonly RecommendationNode[];
  it: Found;
  round: string;
}) {
  const { language, say } = useView();
  if (nodes.length === 0) return null;
  return (
    <section id={id} className="collapsed" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-head">
        {title}
      </h2>
      <p className="quiet prose">{text}</p>
      <details className="more">
        <summary>{say('party.show')}</summary>
        <ul className="recs">
          {nodes.map((node) => (
            <RecommendationRow
              key={node.number}
              node={node}
              round={round}
              lang={langOf(it.edition, language)}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}
