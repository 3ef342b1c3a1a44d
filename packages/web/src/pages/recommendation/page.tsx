import { gradedVerb } from '@rapporteur/monitoring';
import type {
  FootnoteNode,
  RecommendationPage as Found,
  PartyList,
  RecommendationNode,
} from '@rapporteur/registry';
import { z } from 'zod';
import { paragraph, recommendation as recommendationSchema, reportHead } from '../../api/records.js';
import { Cite } from '../../components/cite/cite.js';
import { DataTable } from '../../components/data-table/data-table.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import { Pager } from '../../components/pager/pager.js';
import { LaterNote } from '../../components/text-block/margin.js';
import { Names } from '../../components/text-block/names.js';
import { TextBody } from '../../components/text-block/text-body.js';
import { TileMap } from '../../components/tile-map/tile-map.js';
import { Level, PositionBadge } from '../../components/verb-badge/level-badge.js';
import { VerbBadge } from '../../components/verb-badge/verb-badge.js';
import { useView } from '../../components/view.js';
import type { Records } from '../../edge/records.js';
import { refuse } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';
import { sortByName } from '../../words/locale.js';
import {
  inChapter,
  paragraphAddress,
  partyAddress,
  recommendationAddress,
  recommendationsAddress,
  reportAddressOf,
} from '../addresses.js';
import { nothing, recommendationPart } from '../asking.js';
import { citableOf, roundCrumb, Unofficial } from '../head-of.js';
import { inLanguage, labelIn, langOf } from '../in-language.js';
import { page } from '../page.js';
import { type PartyReach, reachOf } from './reach.js';

export interface Recommendation {
  readonly it: Found;
  readonly parties: PartyList['parties'];
}

export async function loadRecommendation(
  records: Records,
  round: string,
  number: string,
  language: Language,
) {
  const address = reportAddressOf(round);
  const it = await inLanguage(address, language, (a) => records.recommendation(a, number));
  if (!it)
    return (await records.contents(address)) ? refuse('no-such-recommendation', number) : refuse('no-report');
  const parties = await records.parties({ ...address, language: it.edition.language });
  return { ...it, it, parties: parties?.parties ?? [] };
}

export const recommendation = page({
  name: 'recommendation',
  about:
    'One recommendation: level, text or topic, addressees as adopted, later notes, provisions and related paragraphs.',
  address: '/rounds/:round/recommendations/:recommendation',
  params: recommendationPart,
  query: nothing,
  record: reportHead.extend({
    recommendation: recommendationSchema,
    related: z.array(paragraph),
    previous: z.string().nullable(),
    next: z.string().nullable(),
  }),
  load: (records, { params, language }) =>
    loadRecommendation(records, params.round, params.recommendation, language),
  show: (record, { params }, view) => {
    const node = record.it.recommendation;
    return {
      title: `${view.say('recommendation.title', { number: node.number })}${labelIn(node.label, view.language) ? `: ${labelIn(node.label, view.language)}` : ''}`,
      description: labelIn(node.label, view.language) ?? node.text?.slice(0, 180),
      round: params.round,
      section: 'recommendations',
      main: <RecommendationPage record={record} round={params.round} />,
    };
  },
});

function RecommendationPage({ record, round }: { record: Recommendation; round: string }) {
  const view = useView();
  const { say, language, to } = view;
  const { it } = record;
  const node = it.recommendation;
  const { state } = it.edition;
  const lang = langOf(it.edition, language);
  const label = labelIn(node.label, language);
  const notes = notesOf(it);
  const neighbour = (number: string | null) =>
    number && {
      address: recommendationAddress(round, number),
      title: say('recommendation.title', { number }),
    };
  return (
    <Sheet
      crumbs={[
        roundCrumb(it, round, view),
        { label: say('nav.recommendations'), address: recommendationsAddress(round) },
      ]}
    >
      <div className="cols">
        <div>
          <h1 className="rec-title">
            <span className="num">{node.number}</span>
            <Level node={node} state={state} />
            {label ? <span className="rec-label">{label}</span> : null}
          </h1>
          {node.text === null ? (
            <p className="skeleton">
              {say('text.absent')}
              {it.edition.sourceUrl ? (
                <>
                  {' '}
                  <a href={it.edition.sourceUrl} rel="noopener">
                    {say('unofficial.where')}
                  </a>
                </>
              ) : null}
            </p>
          ) : (
            <div className="adopted" lang={lang}>
              <TextBody text={node.text} notes={notes} />
            </div>
          )}
          {notes.map((note) =>
            note.text === null ? null : (
              <p key={note.number} id={`note-${note.number}`} className="small quiet" lang={lang}>
                <b className="num">{note.number}</b> {note.text}
              </p>
            ),
          )}
          <Cite
            citable={citableOf(
              it,
              say('recommendation.title', { number: node.number }),
              recommendationAddress(round, node.number),
              language,
            )}
          />
        </div>
        <aside>
          {state ? <SaidOfIt node={node} state={state} round={round} /> : null}
          <Beside it={it} round={round} />
        </aside>
      </div>
      {state ? null : <Whom record={record} round={round} />}
      <Unofficial head={it} />
      <Pager previous={neighbour(it.previous) || null} next={neighbour(it.next) || null} />
      <p className="no-print">
        <a href={to(recommendationsAddress(round))}>{say('recommendation.all')}</a>
      </p>
    </Sheet>
  );
}

/** Of a report on one State: who recommends it, to whom, and what that State says. */
function SaidOfIt({ node, state, round }: { node: RecommendationNode; state: string; round: string }) {
  const { say } = useView();
  return (
    <>
      {node.recommendedBy.length > 0 ? (
        <section>
          <h2>{say('stated.by')}</h2>
          <p>
            <Names codes={node.recommendedBy} round={round} alphabetical={false} linked={() => false} />
          </p>
        </section>
      ) : null}
      <section>
        <h2>{say('stated.to')}</h2>
        <p>
          <Names codes={[state]} round={round} />
        </p>
      </section>
      {node.statedPosition ? (
        <section>
          <h2>{say('filter.position')}</h2>
          <p>
            <PositionBadge position={node.statedPosition} />
          </p>
        </section>
      ) : null}
    </>
  );
}

function Beside({ it, round }: { it: Found; round: string }) {
  const { say, to } = useView();
  const node = it.recommendation;
  const { state } = it.edition;
  const verb = state ? null : gradedVerb(node.verb);
  return (
    <>
      {verb ? (
        <section>
          <h2>{say('recommendation.level')}</h2>
          <p className="small">
            <VerbBadge verb={verb} /> {say(`level.${verb}`)}
          </p>
        </section>
      ) : null}
      {node.articles.length > 0 ? (
        <section>
          <h2>{say('recommendation.articles')}</h2>
          <ul className="rows">
            {node.articles.map((a) => (
              <li key={a}>
                <a href={to(`${recommendationsAddress(round)}?article=${encodeURIComponent(a)}`)}>
                  {say('article', { number: a })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {node.paragraphs.length > 0 ? (
        <section>
          <h2>{say(state ? 'stated.paragraph' : 'recommendation.related')}</h2>
          <p className="num">
            {node.paragraphs.map((n, i) => (
              <span key={n}>
                {i > 0 ? ', ' : ''}
                <a href={to(paragraphAddress(round, n))}>¶&nbsp;{n}</a>
              </span>
            ))}
          </p>
        </section>
      ) : null}
      <section>
        <h2>{say('recommendation.inReport')}</h2>
        <p className="small">
          <a href={to(inChapter(round, node.chapter, `r-${node.number}`))}>
            {state
              ? say('paragraph.inChapter')
              : say('recommendation.inReport.text', { chapter: node.chapter })}
          </a>
        </p>
      </section>
    </>
  );
}

/** To whom it is addressed: first a sentence, then the list, the map, the table. One recommendation, all parties; never a ranking. */
function Whom({ record, round }: { record: Recommendation; round: string }) {
  const { say, language, nameOf, to } = useView();
  const { it, parties } = record;
  const node = it.recommendation;
  const reaches = reachOf(node, parties, language).filter((r) => r.reach !== 'outside');
  const named = reaches.filter((r) => r.reach === 'named');
  const hasLists = node.addressees.subItems.some((item) => item.parties.length > 0);
  const linked = (code: string) => parties.some((p) => p.code === code);
  return (
    <section aria-labelledby="addressees">
      <h2 id="addressees" className="section-head">
        {say('recommendation.whom')}
      </h2>
      <div className="whom">
        <div>
          <p>{say(`addressees.${node.addressees.kind}`)}</p>
          {node.addressees.condition ? (
            <p>
              {say('addressees.condition')}{' '}
              <q lang={langOf(it.edition, language)} className="serif">
                {node.addressees.condition}
              </q>
            </p>
          ) : null}
          {named.length > 0 ? (
            <p>
              <b>{say('addressees.list', { count: named.length })}</b>{' '}
              {hasLists ? null : (
                <Names
                  codes={codesOf(node.addressees.parties)}
                  round={round}
                  alphabetical={false}
                  linked={linked}
                />
              )}
            </p>
          ) : null}
          {node.addressees.subItems.length > 0 ? (
            <ul className="rows sub-items">
              {node.addressees.subItems.map((item) => (
                <li key={item.label}>
                  <span>
                    <b>{labelIn(item.topic, language) ?? item.label}</b>:{' '}
                    {item.parties.length > 0 ? (
                      <Names
                        codes={codesOf(item.parties)}
                        round={round}
                        alphabetical={false}
                        linked={linked}
                      />
                    ) : (
                      say('addressees.noList')
                    )}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {named.length > 0 ? <p className="small quiet">{say('addressees.asAdopted')}</p> : null}
          {node.laterNotes.map((note) => (
            <LaterNote key={`${note.footnote} ${note.party}`} note={note} />
          ))}
          {reaches.some((r) => r.reach === 'not-named') ? (
            <p className="not-no">{say('reach.notNo')}</p>
          ) : null}
        </div>
        <TileMap
          label={say('map.label', { number: node.number })}
          round={round}
          parties={reaches.map((r) => ({
            code: r.code,
            reach: r.reach,
            laterNote: r.laterNotes.length > 0,
          }))}
        />
      </div>
      <h3 className="table-head">{say('recommendation.table')}</h3>
      <Downloads
        groups={[
          { address: recommendationAddress(round, node.number), formats: [...tableDownloads, 'json'] },
        ]}
      />
      <DataTable<PartyReach>
        caption={say('recommendation.table.caption', { number: node.number })}
        rows={sortByName(reaches, (r) => nameOf(r.code), language)}
        rowKey={(r) => r.code}
        columns={[
          {
            head: say('table.party'),
            cell: (r) => <a href={to(partyAddress(round, r.code))}>{nameOf(r.code)}</a>,
          },
          { head: say('table.addressed'), cell: (r) => say(`reach.${r.reach}`) },
          ...(reaches.some((r) => r.partly || r.subItems.length > 0)
            ? [
                {
                  head: say('table.part'),
                  cell: (r: PartyReach) => [r.partly, ...r.subItems].filter(Boolean).join('; '),
                },
              ]
            : []),
          ...(reaches.some((r) => r.laterNotes.length > 0)
            ? [
                {
                  head: say('table.later'),
                  cell: (r: PartyReach) =>
                    r.laterNotes.length > 0 ? say('later.short', { notes: r.laterNotes.join(', ') }) : '',
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** Its notes; where its paragraph makes it, those marked within its words. */
function notesOf({ recommendation: node, related }: Found): readonly FootnoteNode[] {
  if (node.footnotes.length > 0 || node.text === null) return node.footnotes;
  const text = node.text;
  return related.flatMap((paragraph) => {
    const from = paragraph.text?.indexOf(text) ?? -1;
    if (from < 0) return [];
    return paragraph.footnotes.flatMap((note) =>
      note.offset !== null && note.offset > from && note.offset <= from + text.length
        ? [{ ...note, offset: note.offset - from }]
        : [],
    );
  });
}

const codesOf = (parties: readonly { readonly code: string }[]): readonly string[] =>
  parties.map((p) => p.code);
