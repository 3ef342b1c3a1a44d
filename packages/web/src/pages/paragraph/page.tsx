import type { ReportParagraph } from '@rapporteur/registry';
import { chapterSummary, paragraph as paragraphSchema, reportHead } from '../../api/records.js';
import { Cite } from '../../components/cite/cite.js';
import type { Crumb } from '../../components/crumbs/crumbs.js';
import { Sheet } from '../../components/frame/frame.js';
import { Pager } from '../../components/pager/pager.js';
import { ParagraphBlock } from '../../components/text-block/blocks.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { chapterAddress, inChapter, paragraphAddress, reportAddress, reportAddressOf } from '../addresses.js';
import { nothing, paragraphPart } from '../asking.js';
import { chapterName } from '../chapter/titles.js';
import { citableOf, roundCrumb, TextAbsent, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';

export const paragraph = page({
  name: 'paragraph',
  about:
    'One numbered paragraph: text, notes, parties that it names, recommendations that refer to it. The canonical address of the paragraph.',
  address: '/rounds/:round/report/paragraphs/:paragraph',
  params: paragraphPart,
  query: nothing,
  record: reportHead.extend({ paragraph: paragraphSchema, chapter: chapterSummary.nullable() }),
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const found = await inLanguage(address, language, (a) => records.paragraph(a, params.paragraph));
    if (found) return found;
    return (await records.contents(address))
      ? refuse('no-such-paragraph', String(params.paragraph))
      : refuse('no-report');
  },
  show: (it, { params }, view) => ({
    title: `${view.say('text.paragraph', { number: it.paragraph.number })} · ${it.publication.title[view.language]}`,
    description:
      it.paragraph.text?.slice(0, 180) ??
      view.say('report.description', { body: it.body.name[view.language] }),
    round: params.round,
    section: 'report',
    main: <ParagraphPage it={it} round={params.round} />,
  }),
});

function ParagraphPage({ it, round }: { it: ReportParagraph; round: string }) {
  const view = useView();
  const { say, language, to } = view;
  const { number } = it.paragraph;
  const trail: Crumb[] = [
    roundCrumb(it, round, view),
    { label: say('nav.report'), address: reportAddress(round) },
  ];
  if (it.chapter) {
    const { text, lang } = chapterName(it.chapter, language, it.edition.language);
    const label = it.chapter.number ? `${it.chapter.number}. ${text}` : text;
    trail.push({ label, lang, address: chapterAddress(round, it.chapter.key) });
  }
  const neighbour = (n: number | null) =>
    n && { address: paragraphAddress(round, n), title: say('text.paragraph', { number: n }) };
  return (
    <Sheet crumbs={trail}>
      <div className="one-paragraph">
        <h1>{say('text.paragraph', { number })}</h1>
        <ParagraphBlock
          node={it.paragraph}
          reading={{ round, lang: langOf(it.edition, language), topLevel: 2, state: it.edition.state }}
        />
        {it.chapter ? (
          <p className="small">
            <a href={to(inChapter(round, it.chapter.key, `p-${number}`))}>{say('paragraph.inChapter')}</a>
          </p>
        ) : null}
        <Cite
          citable={citableOf(
            it,
            say('cite.paragraph', { number }),
            paragraphAddress(round, number),
            language,
          )}
        />
        <TextAbsent head={it} />
        <Unofficial head={it} />
        <Pager previous={neighbour(it.previous) || null} next={neighbour(it.next) || null} />
      </div>
    </Sheet>
  );
}
