import type { ChapterSummary, ReportChapter, ReportContents } from '@rapporteur/registry';
import { z } from 'zod';
import { chapterSummary, reportHead, reportNode } from '../../api/records.js';
import { Cite } from '../../components/cite/cite.js';
import { Contents } from '../../components/contents/contents.js';
import { Crumbs } from '../../components/crumbs/crumbs.js';
import { Downloads, textDownloads } from '../../components/downloads/downloads.js';
import { Pager } from '../../components/pager/pager.js';
import { Blocks } from '../../components/text-block/blocks.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { chapterAddress, reportAddress, reportAddressOf } from '../addresses.js';
import { chapterPart, nothing } from '../asking.js';
import { citableOf, roundCrumb, TextAbsent, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';
import { chapterName, chapterTitle } from './titles.js';

interface Chapter {
  readonly chapter: ReportChapter;
  readonly contents: ReportContents;
  /** Codes of the parties of the round. */
  readonly parties: readonly string[];
}

export const chapter = page({
  name: 'chapter',
  about:
    'One chapter of the report: its paragraphs, boxes, recommendations and notes in the order of the text.',
  address: '/rounds/:round/report/chapters/:chapter',
  params: chapterPart,
  query: nothing,
  record: z.object({
    chapter: reportHead.extend({ chapter: chapterSummary, nodes: z.array(reportNode) }),
    contents: z.object({ chapters: z.array(chapterSummary) }),
  }),
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const found = await inLanguage(address, language, (a) => records.chapter(a, params.chapter));
    if (found) {
      const contents = await records.contents({ ...address, language: found.edition.language });
      const round = await records.round(address.round);
      const parties = round?.parties.map(({ code }) => code) ?? [];
      return contents ? { chapter: found, contents, parties } : refuse('no-report');
    }
    return (await records.contents(address))
      ? refuse('no-such-chapter', params.chapter)
      : refuse('no-report');
  },
  show: (record, { params }, view) => {
    const { chapter: it } = record;
    const title = chapterTitle(it.chapter, view.language);
    return {
      title: `${it.chapter.number ? `${it.chapter.number}. ` : ''}${title}`,
      description: view.say('chapter.description', { title, report: it.publication.title[view.language] }),
      round: params.round,
      section: 'report',
      main: <ChapterPage record={record} round={params.round} />,
    };
  },
});

function ChapterPage({ record, round }: { record: Chapter; round: string }) {
  const view = useView();
  const { say, language } = view;
  const { chapter: it, contents, parties } = record;
  const lang = langOf(it.edition, language);
  const address = chapterAddress(round, it.chapter.key);
  const nodes = it.nodes.filter((node) => !(node.type === 'section' && node.level === 1));
  const nameOf = (other: ChapterSummary) => {
    const { text, lang: nameLang } = chapterName(other, language, it.edition.language);
    return { title: text, lang: nameLang };
  };
  const neighbour = (other: ChapterSummary | null) =>
    other && { address: chapterAddress(round, other.key), ...nameOf(other) };
  return (
    <div className="reading">
      <Contents
        chapters={contents.chapters}
        current={it.chapter}
        round={round}
        written={it.edition.language}
      />
      <article className="text">
        <Crumbs
          trail={[roundCrumb(it, round, view), { label: say('nav.report'), address: reportAddress(round) }]}
        />
        <div className="sheet-head">
          {it.chapter.number ? (
            <p className="kicker">{say('chapter.numbered', { number: it.chapter.number })}</p>
          ) : null}
          <h1 lang={it.chapter.title ? lang : undefined}>{chapterTitle(it.chapter, language)}</h1>
          <Cite
            citable={citableOf(
              it,
              it.chapter.number
                ? say('chapter.numbered', { number: it.chapter.number })
                : chapterTitle(it.chapter, language),
              address,
              language,
            )}
          />
          {it.edition.hasText ? (
            <Downloads groups={[{ label: say('downloads.chapter'), address, formats: textDownloads }]} />
          ) : null}
        </div>
        <TextAbsent head={it} />
        <Blocks nodes={nodes} reading={{ round, lang, topLevel: 2, parties, state: it.edition.state }} />
        <Unofficial head={it} />
        <Pager previous={neighbour(it.previous)} next={neighbour(it.next)} />
      </article>
    </div>
  );
}
