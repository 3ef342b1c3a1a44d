import type { ReportContents, RoundRecord } from '@rapporteur/registry';
import { z } from 'zod';
import { chapterSummary, reportHead, round as roundSchema } from '../../api/records.js';
import { Downloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Fact, Facts } from '../../components/facts/facts.js';
import { Sheet } from '../../components/frame/frame.js';
import { PartyList } from '../../components/party-list/party-list.js';
import { Levels } from '../../components/verb-badge/levels.js';
import { useView, type View } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords, listInWords } from '../../words/locale.js';
import type { Key } from '../../words/say.js';
import {
  chapterAddress,
  factsheetsAddress,
  findingsAddress,
  partiesAddress,
  partyAddress,
  recommendationAddress,
  recommendationsAddress,
  reportAddress,
  reportAddressOf,
  roundAddress,
} from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { ChapterName } from '../chapter/titles.js';
import { Unofficial } from '../head-of.js';
import { inLanguage, labelIn } from '../in-language.js';
import { page } from '../page.js';

/** What is public of a round at work, each on a page of its own. */
const paperKinds = [
  'questionnaire',
  'decisions',
  'meetings',
  'standards',
  'contributions',
  'consultations',
  'compilation',
] as const;
type PaperKind = (typeof paperKinds)[number];
const paperLabels = {
  questionnaire: 'questionnaire.title',
  decisions: 'rounds.decisions',
  meetings: 'rounds.meetings',
  standards: 'rounds.standards',
  contributions: 'contribution.public.title',
  consultations: 'consultations.public.title',
  compilation: 'compilation.title',
} as const satisfies Record<PaperKind, Key>;

interface Round {
  readonly round: RoundRecord;
  readonly report: ReportContents | null;
  /** What is public of the round at work. */
  readonly papers: Readonly<Record<PaperKind, number>>;
}

export const round = page({
  name: 'round',
  about: 'One round: its dates, parties, publications and questionnaire, and the contents of its report.',
  address: '/rounds/:round',
  params: roundPart,
  query: nothing,
  record: z.object({
    round: roundSchema,
    report: reportHead.extend({ chapters: z.array(chapterSummary) }).nullable(),
    papers: z.record(z.enum(paperKinds), z.number()),
  }),
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const found = await records.round(address.round);
    if (!found) return refuse('no-such-round', address.round);
    const [report, decisions, meetings, standards, contributions, consultations, compilation, questionnaire] =
      await Promise.all([
        inLanguage(address, language, (a) => records.contents(a)),
        records.decisions(address.round),
        records.meetings(address.round),
        records.standards(address.round),
        records.contributions({ round: address.round }),
        records.consultations(address.round),
        records.compilation(address.round),
        records.questionnaire(address.round),
      ]);
    const papers = {
      questionnaire: questionnaire?.parts.reduce((sum, part) => sum + part.questions.length, 0) ?? 0,
      decisions: decisions?.decisions.length ?? 0,
      meetings: meetings?.meetings.length ?? 0,
      standards: standards?.standards.length ?? 0,
      contributions: contributions.length,
      consultations: consultations?.length ?? 0,
      compilation: compilation?.replies.length ?? 0,
    };
    return { round: found, report, papers };
  },
  show: (record, { params }, view) => ({
    title: record.round.title[view.language],
    description: view.say('round.description', { body: record.round.body.name[view.language] }),
    round: params.round,
    isAtWork: record.report === null,
    section: 'round',
    main: <RoundPage record={record} address={params.round} />,
  }),
});

function RoundPage({ record, address }: { record: Round; address: string }) {
  const view = useView();
  const { say, to, language, nameOf } = view;
  const { round: it, report } = record;
  const monitored = it.parties.filter((p) => p.standing === 'monitored');
  const state = report?.edition.state ?? null;
  return (
    <Sheet>
      <div className="head">
        <div>
          <p className="kicker">{view.nameOfBody(it.body)}</p>
          <h1>{it.title[language]}</h1>
          <p className="lede">
            {it.adopted
              ? say('round.adoptedOn', { date: dateInWords(it.adopted, language) })
              : say(`stage.${it.stage}`)}
          </p>
          {state ? <p>{say('oneState.on', { party: nameOf(state) })}</p> : null}
        </div>
        {report ? (
          <ul className="acts">
            <li>
              <a href={to(reportAddress(address))}>{say('round.read')}</a>
            </li>
            <li>
              <a href={to(recommendationsAddress(address))}>{say('nav.recommendations')}</a>
            </li>
            {state ? null : (
              <li>
                <a href={to(partiesAddress(address))}>{say('nav.parties')}</a>
              </li>
            )}
            {state ? null : (
              <li>
                <a href={to(findingsAddress(address))}>{say('nav.findings')}</a>
              </li>
            )}
          </ul>
        ) : null}
      </div>
      {report?.edition.hasText ? (
        <Downloads
          groups={[
            { label: say('downloads.report'), address: reportAddress(address), formats: ['docx', 'pdf'] },
            {
              label: say('downloads.factsheets'),
              address: factsheetsAddress(address),
              formats: state ? [] : ['docx.zip', 'pdf.zip'],
            },
          ]}
        />
      ) : null}
      {report ? <Facts facts={roundFacts(record, view)} /> : null}
      <div className="cols">
        <div>
          {report ? (
            <Contents report={report} address={address} />
          ) : (
            <>
              <Papers record={record} />
              <EmptyState title={say('round.noReport')}>
                <p>{say('round.noReport.text')}</p>
              </EmptyState>
            </>
          )}
          {state ? null : (
            <>
              <h2 className="section-head">{say('nav.parties')}</h2>
              <p className="quiet small">
                {report
                  ? say('round.parties.text', { count: monitored.length })
                  : say('rounds.monitored.text')}
              </p>
              {report ? (
                <PartyList
                  parties={monitored.map((p) => ({
                    code: p.code,
                    name: nameOf(p.code),
                    address: partyAddress(address, p.code),
                  }))}
                />
              ) : (
                <p>
                  {listInWords(
                    monitored.map((p) => nameOf(p.code)),
                    language,
                  )}
                </p>
              )}
            </>
          )}
        </div>
        <aside>
          {state ? null : (
            <section>
              <h2>{say('levels.title')}</h2>
              <Levels />
            </section>
          )}
          {report ? <Papers record={record} /> : null}
          <Documents round={it} />
          <Questions round={it} />
          {report ? (
            <section>
              <Unofficial head={report} />
            </section>
          ) : null}
        </aside>
      </div>
    </Sheet>
  );
}

function roundFacts({ round: it, report }: Round, { say, nameOf }: View): readonly Fact[] {
  const state = report?.edition.state;
  const chapters = report?.chapters ?? [];
  const paragraphs = Math.max(0, ...chapters.map((c) => c.paragraphs?.[1] ?? 0));
  const parties: readonly Fact[] = state
    ? []
    : [
        {
          term: say('nav.parties'),
          value: it.parties.filter((p) => p.standing === 'monitored').length,
          note: say('round.fact.parties'),
        },
      ];
  return [
    ...parties,
    {
      term: say('nav.recommendations'),
      value: chapters.reduce((n, c) => n + c.recommendations.length, 0),
      note: state
        ? say('oneState.fact.recommendations', { party: nameOf(state) })
        : say('round.fact.recommendations'),
    },
    {
      term: say('round.fact.chapters'),
      value: chapters.filter((c) => c.number !== null).length,
      note: say('round.fact.chapters.text', { paragraphs }),
    },
  ];
}

function Contents({ report, address }: { report: ReportContents; address: string }) {
  const { say, to } = useView();
  return (
    <>
      <h2 className="section-head">{say('round.contents')}</h2>
      <ul className="contents bare">
        {report.chapters.map((chapter) => (
          <li key={chapter.key}>
            <span className="roman">{chapter.number ?? ''}</span>
            <div>
              <a href={to(chapterAddress(address, chapter.key))}>
                <ChapterName of={chapter} written={report.edition.language} />
              </a>
              <p className="small quiet num">
                {chapter.paragraphs
                  ? say('round.paragraphs', { first: chapter.paragraphs[0], last: chapter.paragraphs[1] })
                  : null}
                <RecommendationRange numbers={chapter.recommendations} address={address} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "12 recommendations: II-1–II-12", from the first to the last. */
function RecommendationRange({ numbers, address }: { numbers: readonly string[]; address: string }) {
  const { say, to } = useView();
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      {' · '}
      {say('round.recommendations', { count: numbers.length })}{' '}
      <a href={to(recommendationAddress(address, first))}>{first}</a>
      {last === first ? null : (
        <>
          –<a href={to(recommendationAddress(address, last))}>{last}</a>
        </>
      )}
    </>
  );
}

/** Ways to what is public of the round at work; nothing where nothing is. */
function Papers({ record: { round: it, papers } }: { record: Round }) {
  const { say, to } = useView();
  const ways = paperKinds.filter((each) => papers[each] > 0);
  if (ways.length === 0) return null;
  return (
    <section>
      <h2>{say('rounds.home')}</h2>
      <ul className="rows">
        {ways.map((each) => (
          <li key={each}>
            <a href={to(`${roundAddress(it.key)}/${each}`)}>{say(paperLabels[each])}</a>
            <span className="quiet num">{papers[each]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ round: it }: { round: RoundRecord }) {
  const { say, language } = useView();
  if (it.publications.length === 0) return null;
  return (
    <section>
      <h2>{say('round.documents')}</h2>
      <ul className="rows">
        {it.publications.flatMap((publication) =>
          publication.editions.map((edition) => (
            <li key={`${publication.key} ${edition.language} ${edition.date}`}>
              <span>
                {publication.title[language]}
                <br />
                <span className="quiet">
                  {[edition.symbol, edition.language.toUpperCase(), dateInWords(edition.date, language)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {edition.sourceUrl ? (
                <a href={edition.sourceUrl} rel="noopener">
                  {say('round.official')}
                </a>
              ) : null}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function Questions({ round: it }: { round: RoundRecord }) {
  const { say, language } = useView();
  if (it.questions.length === 0) return null;
  return (
    <section>
      <h2>{say('round.questions')}</h2>
      <details className="more">
        <summary>{say('round.questions.text', { count: it.questions.length })}</summary>
        <ul className="rows">
          {it.questions.map((q) => (
            <li key={q.number}>
              <span>
                <b className="num">{q.number}</b> {labelIn(q.label, language)}
              </span>
              {q.kind ? <span className="quiet">{say(`question.${q.kind}`)}</span> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
