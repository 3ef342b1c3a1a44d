import type { Notice } from '@rapporteur/document';
import {
  gradedVerb,
  monitoredPartiesOf,
  type Reading,
  type RecommendationRecord,
} from '@rapporteur/monitoring';
import { Downloads, tableDownloads, textDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Fact, Facts } from '../../components/facts/facts.js';
import { Sheet } from '../../components/frame/frame.js';
import { NoticeList, type ShownNotice } from '../../components/notice-list/notice-list.js';
import { PartyList } from '../../components/party-list/party-list.js';
import { TextBody } from '../../components/text-block/text-body.js';
import { VerbBadge } from '../../components/verb-badge/verb-badge.js';
import { useView, type View } from '../../components/view.js';
import { dateInWords, listInWords, sortByName } from '../../words/locale.js';

/** More notices than these are in the JSON only. */
const noticesShown = 30;

export interface OwnReading {
  readonly reading: Reading;
  readonly expiresAt: string;
  readonly address: string;
}

/** What was recognised in a visitor's own text; for whoever has the address. */
export function ReadingPage({ own }: { own: OwnReading }) {
  const view = useView();
  const { say, to, language, nameOf } = view;
  const { reading, address } = own;
  const parties = reading.recommendations.length > 0 ? monitoredPartiesOf(reading) : [];
  const { notices } = reading;
  return (
    <Sheet>
      <div className="head">
        <div>
          <h1>{reading.document.title ?? say('read.untitled')}</h1>
          <p className="lede">
            {say('read.until', {
              date: dateInWords(own.expiresAt.slice(0, 10), language),
              time: own.expiresAt.slice(11, 16),
            })}
          </p>
          <p className="small quiet">
            {[reading.document.symbol, say('read.profile', { profile: reading.document.profile })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <ul className="acts">
          <li>
            <form method="post" action={to(`${address}/delete`)}>
              <button type="submit">{say('read.delete')}</button>
            </form>
          </li>
        </ul>
      </div>
      <Downloads
        groups={[
          { label: say('downloads.text'), address, formats: [...textDownloads, 'json'] },
          {
            label: say('downloads.recommendations'),
            address: `${address}/recommendations`,
            formats: reading.recommendations.length > 0 ? tableDownloads : [],
          },
          {
            label: say('downloads.answers'),
            address: `${address}/answers`,
            formats: reading.questions.length > 0 ? tableDownloads : [],
          },
        ]}
      />
      <h2 className="visually-hidden">{say('read.found')}</h2>
      <Facts facts={foundFacts(reading, view)} />
      <section aria-labelledby="notices">
        <h2 id="notices" className="section-head">
          {say('read.notices')}
        </h2>
        {notices.length === 0 ? (
          <p>{say('read.notices.none')}</p>
        ) : (
          <NoticeList notices={notices.slice(0, noticesShown).map((n) => shown(n, view))} />
        )}
        {notices.length > noticesShown ? (
          <p>
            <a href={`${address}.json`}>
              {say('read.notices.more', { count: notices.length - noticesShown })}
            </a>
          </p>
        ) : null}
      </section>
      {parties.length > 0 ? (
        <section aria-labelledby="factsheets">
          <h2 id="factsheets" className="section-head">
            {say('read.factsheets')}
          </h2>
          <p className="quiet small">{say('read.factsheets.text')}</p>
          <PartyList
            parties={parties.map((code) => ({
              code,
              name: nameOf(code),
              address: `${address}/factsheets/${code}`,
            }))}
          />
        </section>
      ) : null}
      {reading.recommendations.length === 0 ? (
        <EmptyState title={say('read.none')}>
          <p>{say('read.none.text')}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="recommendations">
          <h2 id="recommendations" className="section-head">
            {say('nav.recommendations')}
          </h2>
          <ul className="recs">
            {reading.recommendations.map((r) => (
              <OwnRecommendation key={r.id} recommendation={r} lang={reading.document.language} />
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

function OwnRecommendation({
  recommendation: r,
  lang,
}: {
  recommendation: RecommendationRecord;
  lang: string | null;
}) {
  const { say, nameOf, language } = useView();
  const named = r.addressees.parties;
  const verb = gradedVerb(r.verb);
  return (
    <li className="rec">
      <span className="id">{r.id}</span>
      <div className="level">{verb ? <VerbBadge verb={verb} /> : r.verb}</div>
      <div className="what">
        <div className="text" lang={lang && lang !== language ? lang : undefined}>
          <TextBody text={r.text} />
        </div>
        <p className="why">
          {say(`addressees.${r.addressees.kind}`)}{' '}
          {named.length > 0 ? (
            <>
              {say('addressees.list', { count: named.length })}{' '}
              {listInWords(sortByName(named, nameOf, language).map(nameOf), language)}.
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}

function foundFacts(reading: Reading, { say }: View): readonly Fact[] {
  const { gaps } = reading.quality;
  const missing = (name: string) => say('read.found.gaps', { count: gaps[name]?.length ?? 0 });
  const unmarked = reading.footnotes.filter((note) => note.markedIn === null).length;
  const parties = new Set(reading.paragraphs.flatMap((p) => p.mentions));
  return [
    { term: say('read.found.paragraphs'), value: reading.paragraphs.length, note: missing('paragraphs') },
    {
      term: say('read.found.footnotes'),
      value: reading.footnotes.length,
      note: say('read.found.marked', { count: unmarked }),
    },
    {
      term: say('read.found.recommendations'),
      value: reading.recommendations.length,
      note: missing('recommendations'),
    },
    { term: say('read.found.parties'), value: parties.size },
  ];
}

function shown({ rule, severity, message, place }: Notice, { say }: View): ShownNotice {
  const where = place.recommendation
    ? say('read.where.recommendation', { number: place.recommendation })
    : place.footnote
      ? say('read.where.footnote', { number: place.footnote })
      : place.paragraph
        ? say('read.where.paragraph', { number: place.paragraph })
        : place.section
          ? say('read.where.section', { number: place.section })
          : null;
  const line = place.lines ? say('read.where.line', { number: place.lines[0] }) : null;
  return { rule, severity, message, where: [where, line].filter(Boolean).join(', ') || null };
}

export function Deleted() {
  const { say, to } = useView();
  return (
    <Sheet>
      <h1>{say('read.deleted')}</h1>
      <p className="lede">{say('read.deleted.text')}</p>
      <p>
        <a href={to('/read')}>{say('read.deleted.again')}</a>
      </p>
    </Sheet>
  );
}
