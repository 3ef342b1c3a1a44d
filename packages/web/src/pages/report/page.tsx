import type { WholeReport } from '@rapporteur/registry';
import { Fragment } from 'react';
import { z } from 'zod';
import { chapterSummary, footnote, reportHead, reportNode } from '../../api/records.js';
import { Cite } from '../../components/cite/cite.js';
import { Contents } from '../../components/contents/contents.js';
import { Crumbs } from '../../components/crumbs/crumbs.js';
import { Downloads, textDownloads } from '../../components/downloads/downloads.js';
import { Blocks } from '../../components/text-block/blocks.js';
import { MarginNotes } from '../../components/text-block/margin.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { reportAddress, reportAddressOf } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { chapterTitle } from '../chapter/titles.js';
import { citableOf, roundCrumb, TextAbsent, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';

export const report = page({
  name: 'report',
  about: 'The whole report of a round in the order of the text.',
  address: '/rounds/:round/report',
  params: roundPart,
  query: nothing,
  record: reportHead.extend({
    chapters: z.array(z.object({ chapter: chapterSummary, nodes: z.array(reportNode) })),
    looseFootnotes: z.array(footnote),
  }),
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const whole = await inLanguage(address, language, (a) => records.whole(a));
    const round = await records.round(address.round);
    return whole
      ? { ...whole, whole, parties: round?.parties.map(({ code }) => code) ?? [] }
      : refuse('no-report');
  },
  show: (it, { params }, view) => ({
    title: it.publication.title[view.language],
    description: view.say('report.description', { body: it.body.name[view.language] }),
    round: params.round,
    section: 'report',
    main: <ReportPage it={it.whole} parties={it.parties} round={params.round} />,
  }),
});

function ReportPage({ it, parties, round }: { it: WholeReport; parties: readonly string[]; round: string }) {
  const view = useView();
  const { say, language } = view;
  const lang = langOf(it.edition, language);
  return (
    <div className="reading">
      <Contents
        chapters={it.chapters.map((c) => c.chapter)}
        current={null}
        round={round}
        written={it.edition.language}
      />
      <article className="text">
        <Crumbs trail={[roundCrumb(it, round, view)]} />
        <div className="sheet-head">
          <p className="kicker">
            {[it.edition.symbol, dateInWords(it.edition.date, language)].filter(Boolean).join(' · ')}
          </p>
          <h1>{it.publication.title[language]}</h1>
          <Cite citable={citableOf(it, '', reportAddress(round), language)} />
          {it.edition.hasText ? (
            <Downloads groups={[{ address: reportAddress(round), formats: textDownloads }]} />
          ) : null}
        </div>
        <TextAbsent head={it} />
        {it.chapters.map(({ chapter, nodes }) => (
          <Fragment key={chapter.key}>
            {nodes.some((n) => n.type === 'section' && n.level === 1) ? null : (
              <h2 className="visually-hidden">{chapterTitle(chapter, language)}</h2>
            )}
            <Blocks nodes={nodes} reading={{ round, lang, topLevel: 3, parties, state: it.edition.state }} />
          </Fragment>
        ))}
        {it.looseFootnotes.length > 0 ? (
          <section>
            <h2>{say('report.looseNotes')}</h2>
            <div className="margin loose">
              <MarginNotes notes={it.looseFootnotes} lang={lang} anchors />
            </div>
          </section>
        ) : null}
        <Unofficial head={it} />
      </article>
    </div>
  );
}
