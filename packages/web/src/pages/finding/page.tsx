import type { FindingPage as Found } from '@rapporteur/registry';
import { z } from 'zod';
import { finding as findingSchema, reportHead } from '../../api/records.js';
import { Cite } from '../../components/cite/cite.js';
import { DataTable } from '../../components/data-table/data-table.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { HolderLink, Remarks } from '../../components/finding/finding-row.js';
import { SideBadge } from '../../components/finding/side-badge.js';
import { Sheet } from '../../components/frame/frame.js';
import { Pager } from '../../components/pager/pager.js';
import { Names } from '../../components/text-block/names.js';
import { TextBody } from '../../components/text-block/text-body.js';
import { TileMap } from '../../components/tile-map/tile-map.js';
import { useView } from '../../components/view.js';
import type { Records } from '../../edge/records.js';
import { refuse } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';
import { sortByName } from '../../words/locale.js';
import { findingAddress, findingsAddress, partyAddress, reportAddressOf } from '../addresses.js';
import { findingPart, nothing } from '../asking.js';
import { citableOf, roundCrumb, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';
import { type SaidOfParty, saidOf } from './said-of.js';

interface Finding {
  readonly it: Found;
}

export async function loadFinding(records: Records, round: string, key: string, language: Language) {
  const address = reportAddressOf(round);
  const it =
    (await inLanguage(address, language, (a) => records.finding(a, key))) ??
    (await records.finding({ ...address, language: 'en' }, key));
  if (!it) return (await records.contents(address)) ? refuse('no-such-finding', key) : refuse('no-report');
  return { ...it, it };
}

export const finding = page({
  name: 'finding',
  about:
    'One statement of a report: its sentence, the parties that it names, what limits it for each of them.',
  address: '/rounds/:round/findings/:finding',
  params: findingPart,
  query: nothing,
  record: reportHead.extend({
    finding: findingSchema,
    previous: z.string().nullable(),
    next: z.string().nullable(),
  }),
  load: (records, { params, language }) => loadFinding(records, params.round, params.finding, language),
  show: (record, { params }, view) => ({
    title: `${view.say('finding.title', { key: record.it.finding.key })} · ${record.it.round.title[view.language]}`,
    description: view.say('finding.description'),
    round: params.round,
    section: 'report',
    main: <FindingPage record={record} round={params.round} />,
  }),
});

function FindingPage({ record, round }: { record: Finding; round: string }) {
  const view = useView();
  const { say, language, to } = view;
  const { it } = record;
  const { finding: node } = it;
  const lang = langOf(it.edition, language);
  const note = it.within?.footnotes.find(({ number }) => number === node.footnote);
  const neighbour = (key: string | null) =>
    key ? { address: findingAddress(round, key), title: say('finding.title', { key }) } : null;
  return (
    <Sheet
      crumbs={[roundCrumb(it, round, view), { label: say('nav.findings'), address: findingsAddress(round) }]}
    >
      <h1 className="rec-title">
        <span className="num">{say('finding.title', { key: node.key })}</span>
        <SideBadge side={node.polarity} />
      </h1>
      <blockquote className="adopted said" lang={lang}>
        <p>{node.sentence}</p>
      </blockquote>
      {note?.text ? (
        <p className="small quiet" lang={lang}>
          <b className="num">
            <span lang={language}>{say('margin.note')}</span> {note.number}
          </b>{' '}
          {note.text}
        </p>
      ) : null}
      <p className="small">
        <HolderLink place={node} round={round} />
      </p>
      <p className="small quiet">
        {say('finding.claim')}: <q lang={lang}>{node.claim}</q>
      </p>
      <Remarks finding={node} />
      <Whom it={it} round={round} />
      {it.within?.text ? (
        <section className="holding">
          <h2 className="section-head">{say('finding.inText')}</h2>
          <p className="small">
            <HolderLink place={{ ...node, footnote: null }} round={round} />
          </p>
          <div className="adopted" lang={lang}>
            <TextBody text={it.within.text} />
          </div>
        </section>
      ) : null}
      <Cite
        citable={citableOf(
          it,
          node.paragraph === null
            ? say('finding.title', { key: node.key })
            : say('cite.paragraph', { number: node.paragraph }),
          findingAddress(round, node.key),
          language,
        )}
      />
      <Unofficial head={it} />
      <Pager previous={neighbour(it.previous)} next={neighbour(it.next)} />
      <p className="no-print">
        <a href={to(findingsAddress(round))}>{say('finding.all')}</a>
      </p>
    </Sheet>
  );
}

/** One claim, all parties: a list, a map, a table. Not named stays empty. */
function Whom({ it, round }: { it: Found; round: string }) {
  const { say, language, nameOf, to } = useView();
  const { finding: node } = it;
  const said = saidOf(it);
  const known = new Set(it.roundParties.map(({ code }) => code));
  const name = (code: string) =>
    known.has(code) ? <a href={to(partyAddress(round, code))}>{nameOf(code)}</a> : nameOf(code);
  const lang = langOf(it.edition, language);
  return (
    <section aria-labelledby="whom">
      <h2 id="whom" className="section-head">
        {say('finding.whom')}
      </h2>
      <div className="whom">
        <div>
          {node.parties.length > 0 ? (
            <p>
              <b>{say(`reach.${node.polarity}`)}:</b>{' '}
              <Names
                codes={node.parties.map(({ code }) => code)}
                round={round}
                linked={(code) => known.has(code)}
              />
            </p>
          ) : null}
          {node.others.length > 0 ? (
            <p>
              {say('finding.others')}{' '}
              <Names codes={node.others.map(({ code }) => code)} round={round} linked={() => false} />
            </p>
          ) : null}
          <p className="not-no">{say('finding.notNo')}</p>
        </div>
        <TileMap
          label={say('finding.map', { key: node.key })}
          round={round}
          parties={said.map(({ code, reach }) => ({ code, reach, laterNote: false }))}
        />
      </div>
      <h3 className="table-head">{say('finding.table')}</h3>
      <Downloads
        groups={[{ address: findingAddress(round, node.key), formats: [...tableDownloads, 'json'] }]}
      />
      <DataTable<SaidOfParty>
        caption={say('finding.table.caption', { key: node.key })}
        rows={sortByName(said, ({ code }) => nameOf(code), language)}
        rowKey={({ code }) => code}
        columns={[
          { head: say('table.party'), cell: ({ code }) => name(code) },
          { head: say('finding.table.said'), cell: ({ reach }) => say(`reach.${reach}`) },
          ...(said.some(({ qualifier }) => qualifier !== null)
            ? [
                {
                  head: say('finding.table.qualifier'),
                  cell: ({ qualifier }: SaidOfParty) =>
                    qualifier === null ? '' : <span lang={lang}>{qualifier}</span>,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
