import { wholeQuestion } from '@rapporteur/monitoring';
import type { ChapterSummary, GapList, GapNode, GapQuestion } from '@rapporteur/registry';
import { z } from 'zod';
import { gap, gapQuestion, reportHead } from '../../api/records.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
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
    'Sentences in which a report itself calls something missing or unclear, by question of the questionnaire, then by section. Nothing is taken from silence.',
  address: '/rounds/:round/gaps',
  params: roundPart,
  query: nothing,
  record: reportHead.extend({ gaps: z.array(gap), questions: z.array(gapQuestion) }),
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
        </ul>
      </div>
      <Downloads
        groups={[
          {
            address: gapsAddress(round),
            formats: it.gaps.length > 0 ? [...tableDownloads, 'json'] : ['json'],
          },
        ]}
      />
      {it.edition.hasText ? null : <FindingsAbsent head={it} />}
      {it.edition.hasText && it.gaps.length === 0 ? (
        <EmptyState title={say('gaps.none')}>
          <p>{say('gaps.none.text')}</p>
        </EmptyState>
      ) : null}
      {it.questions.length === 0 ? (
        <ByChapter
          items={opened(it.gaps)}
          chapters={chapters}
          head={it}
          round={round}
          row={(item) => <Gap key={keyOf(item)} {...{ item, chapters, round, it }} />}
        />
      ) : (
        <ByQuestion record={record} round={round} />
      )}
      <Unofficial head={it} />
    </Sheet>
  );
}

interface OpenedGap extends GapNode {
  /** It is the first of its section, and carries the section's heading. */
  readonly isFirst: boolean;
}

const opened = (gaps: readonly GapNode[]): OpenedGap[] =>
  gaps.map((each, place) => ({ ...each, isFirst: gaps[place - 1]?.section !== each.section }));
const keyOf = ({ paragraph, footnote, sentence }: GapNode) => `${paragraph} ${footnote} ${sentence}`;
const wholeOf = ({ questions }: GapNode) => [...new Set(questions.map(wholeQuestion))];

/** Each gap once, under all the questions of its section; those of no question at the end, by section alone. */
function ByQuestion({ record: { it, chapters }, round }: { record: Gaps; round: string }) {
  const view = useView();
  const { say } = view;
  const linked = new Map<string, GapNode[]>();
  for (const each of it.gaps) {
    const key = wholeOf(each).join(' ');
    linked.set(key, [...(linked.get(key) ?? []), each]);
  }
  const place = new Map(it.questions.map(({ number }, rank) => [number, rank]));
  const rank = (key: string) => key.split(' ').map((number) => place.get(number) ?? 0);
  const groups = [...linked]
    .filter(([key]) => key !== '')
    .sort(([a], [b]) => {
      const [one, two] = [rank(a), rank(b)];
      return (one[0] ?? 0) - (two[0] ?? 0) || one.length - two.length || (one[1] ?? 0) - (two[1] ?? 0);
    })
    .map(([key, gaps]) => ({
      id: `q-${key.replace(/ /g, '-')}`,
      questions: it.questions.filter(({ number }) => key.split(' ').includes(number)),
      gaps,
    }));
  const rest = linked.get('') ?? [];
  const rows = (gaps: readonly GapNode[]) => (
    <ul className="findings">
      {opened(gaps).map((item) => (
        <Gap key={keyOf(item)} {...{ item, chapters, round, it }} />
      ))}
    </ul>
  );
  return (
    <>
      <p className="small">{say('gaps.linked')}</p>
      <nav aria-label={say('gaps.questions')}>
        <ul className="gap-questions">
          {groups.map(({ id, questions }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <QuestionNames questions={questions} it={it} />
              </a>
            </li>
          ))}
          {rest.length > 0 ? (
            <li>
              <a href="#q-none">{say('gaps.unlinked')}</a>
            </li>
          ) : null}
        </ul>
      </nav>
      {groups.map(({ id, questions, gaps }) => (
        <section key={id} id={id}>
          <h2 className="section-head">
            <QuestionNames questions={questions} it={it} />
          </h2>
          {rows(gaps)}
        </section>
      ))}
      {rest.length > 0 ? (
        <section id="q-none">
          <h2 className="section-head">{say('gaps.unlinked')}</h2>
          <p className="small">{say('gaps.unlinked.text')}</p>
          {rows(rest)}
        </section>
      ) : null}
    </>
  );
}

function QuestionNames({ questions, it }: { questions: readonly GapQuestion[]; it: GapList }) {
  const { say, language } = useView();
  return (
    <span>
      {questions.map(({ number, label, title }, place) => (
        <span key={number}>
          {place > 0 ? ' · ' : ''}
          {say('gaps.question', { number })}
          {label || title ? ': ' : ''}
          {label ? label[language] : title ? <span lang={langOf(it.edition, language)}>{title}</span> : null}
        </span>
      ))}
    </span>
  );
}

function Gap({
  item: node,
  chapters,
  round,
  it,
}: {
  item: OpenedGap;
  chapters: readonly ChapterSummary[];
  round: string;
  it: GapList;
}) {
  const { say, language } = useView();
  const section = node.isFirst
    ? (chapters.flatMap((c) => [c, ...c.sections]).find((s) => s.key === node.section) ?? null)
    : null;
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
