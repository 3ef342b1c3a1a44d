import type { ChapterSummary, GapList, GapNode } from '@rapporteur/registry';
import { z } from 'zod';
import { gap, reportHead } from '../../api/records.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { HolderLink } from '../../components/finding/finding-row.js';
import { Sheet } from '../../components/frame/frame.js';
import { Names } from '../../components/text-block/names.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { findingsAddress, gapsAddress, reportAddressOf } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { chapterName } from '../chapter/titles.js';
import { FindingsAbsent } from '../findings/absent.js';
import { withFindings } from '../findings/best-edition.js';
import { ByChapter } from '../findings/by-chapter.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { langOf } from '../in-language.js';
import { page } from '../page.js';

interface Gaps {
  readonly it: GapList;
  readonly chapters: readonly ChapterSummary[];
}

export const gaps = page({
  name: 'gaps',
  about:
    'Sentences in which a report itself calls something missing or unclear, by section. Nothing is taken from silence.',
  address: '/rounds/:round/gaps',
  params: roundPart,
  query: nothing,
  record: reportHead.extend({ gaps: z.array(gap) }),
  list: 'gaps',
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const it = await withFindings(
      address,
      language,
      (a) => records.gaps(a),
      ({ gaps: found }) => found.length === 0,
    );
    if (!it) return refuse('no-report');
    const contents = await records.contents({ ...address, language: it.edition.language });
    return { ...it, it, chapters: contents?.chapters ?? [] };
  },
  show: (record, { params }, view) => ({
    title: `${view.say('gaps.title')} · ${record.it.round.title[view.language]}`,
    description: view.say('gaps.description'),
    round: params.round,
    section: 'report',
    main: <GapsPage record={record} round={params.round} />,
  }),
});

function GapsPage({ record, round }: { record: Gaps; round: string }) {
  const view = useView();
  const { say, to } = view;
  const { it, chapters } = record;
  return (
    <Sheet
      crumbs={[roundCrumb(it, round, view), { label: say('nav.findings'), address: findingsAddress(round) }]}
    >
      <div className="head">
        <div>
          <h1>{say('gaps.title')}</h1>
          <p className="lede">{say('gaps.lede')}</p>
        </div>
        <ul className="acts">
          <li>
            <a href={to(findingsAddress(round))}>{say('nav.findings')}</a>
          </li>
          <li>
            <a href={`${gapsAddress(round)}.json`}>JSON</a>
          </li>
        </ul>
      </div>
      {it.edition.hasText ? null : <FindingsAbsent head={it} />}
      {it.edition.hasText && it.gaps.length === 0 ? (
        <EmptyState title={say('gaps.none')}>
          <p>{say('gaps.none.text')}</p>
        </EmptyState>
      ) : null}
      <ByChapter
        items={it.gaps.map((each, place) => ({
          ...each,
          isFirst: it.gaps[place - 1]?.section !== each.section,
        }))}
        chapters={chapters}
        head={it}
        round={round}
        row={(item) => (
          <Gap
            key={`${item.paragraph} ${item.footnote} ${item.sentence}`}
            gap={item}
            section={
              item.isFirst
                ? (chapters.flatMap((c) => c.sections).find((s) => s.key === item.section) ?? null)
                : null
            }
            round={round}
            it={it}
          />
        )}
      />
      <Unofficial head={it} />
    </Sheet>
  );
}

function Gap({
  gap: node,
  section,
  round,
  it,
}: {
  gap: GapNode;
  section: ChapterSummary['sections'][number] | null;
  round: string;
  it: GapList;
}) {
  const { say, language } = useView();
  const from = node.sentence.indexOf(node.words);
  const heading = section && chapterName(section, language, it.edition.language);
  return (
    <li className="finding">
      {heading ? (
        <h3 className="gap-section">
          {section.number ? <span className="hnum">{section.number}</span> : null}
          <span lang={heading.lang}>{heading.text}</span>
        </h3>
      ) : null}
      <p className="where">
        <HolderLink place={node} round={round} />
        <span className={`side ${node.kind}`}>{say(`gap.${node.kind}`)}</span>
      </p>
      <blockquote className="said" lang={langOf(it.edition, language)}>
        {node.sentence.slice(0, from)}
        <mark>{node.words}</mark>
        {node.sentence.slice(from + node.words.length)}
      </blockquote>
      {node.parties.length > 0 ? (
        <p className="who">
          {say('text.names')} <Names codes={node.parties} round={round} alphabetical={false} />
        </p>
      ) : null}
    </li>
  );
}
