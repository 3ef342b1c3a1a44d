import type { ChapterSummary, PartyFindings as Found } from '@rapporteur/registry';
import { z } from 'zod';
import { finding, reportHead, roundParty } from '../../api/records.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { FindingRow } from '../../components/finding/finding-row.js';
import { Sheet } from '../../components/frame/frame.js';
import { Names } from '../../components/text-block/names.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { partiesAddress, partyAddress, partyFindingsAddress, reportAddressOf } from '../addresses.js';
import { nothing, partyPart } from '../asking.js';
import { FindingsAbsent } from '../findings/absent.js';
import { withFindings } from '../findings/best-edition.js';
import { ByChapter } from '../findings/by-chapter.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { langOf } from '../in-language.js';
import { page } from '../page.js';

interface PartyFindings {
  readonly it: Found;
  readonly chapters: readonly ChapterSummary[];
}

export const partyFindings = page({
  name: 'partyFindings',
  about: 'What a report says of one party, in the order of the text, each with its sentence and paragraph.',
  address: '/rounds/:round/parties/:party/findings',
  params: partyPart,
  query: nothing,
  record: reportHead.extend({ party: roundParty, findings: z.array(finding) }),
  list: 'findings',
  async load(records, { params, language }) {
    const address = reportAddressOf(params.round);
    const code = params.party.toUpperCase();
    const it = await withFindings(
      address,
      language,
      (a) => records.findingsOfParty(a, code),
      ({ total }) => total === 0,
    );
    if (!it)
      return (await records.contents(address)) ? refuse('no-such-party', params.party) : refuse('no-report');
    const contents = await records.contents({ ...address, language: it.edition.language });
    return { ...it, it, chapters: contents?.chapters ?? [] };
  },
  show: (record, { params }, view) => {
    const party = view.nameOf(record.it.party.code);
    return {
      title: `${view.say('partyFindings.title', { party })} · ${record.it.round.title[view.language]}`,
      description: view.say('partyFindings.description', { party }),
      round: params.round,
      section: 'parties',
      main: <PartyFindingsPage record={record} round={params.round} />,
    };
  },
});

function PartyFindingsPage({ record, round }: { record: PartyFindings; round: string }) {
  const view = useView();
  const { say, nameOf, language } = view;
  const { it, chapters } = record;
  const { code } = it.party;
  const party = nameOf(code);
  const lang = langOf(it.edition, language);
  return (
    <Sheet
      crumbs={[
        roundCrumb(it, round, view),
        { label: say('nav.parties'), address: partiesAddress(round) },
        { label: party, address: partyAddress(round, code) },
      ]}
    >
      <div className="head">
        <div>
          <h1>{say('partyFindings.title', { party })}</h1>
          <p className="lede">{say('partyFindings.lede')}</p>
        </div>
      </div>
      <Downloads
        groups={[
          {
            address: partyFindingsAddress(round, code),
            formats: it.findings.length > 0 ? [...tableDownloads, 'json'] : ['json'],
          },
        ]}
      />
      {it.total === 0 ? <FindingsAbsent head={it} /> : null}
      {it.total > 0 && it.findings.length === 0 ? (
        <EmptyState title={say('partyFindings.none')}>
          <p>{say('partyFindings.none.text')}</p>
        </EmptyState>
      ) : null}
      <ByChapter
        items={it.findings}
        chapters={chapters}
        head={it}
        round={round}
        row={(item) => {
          const qualifier = item.parties.find((each) => each.code === code)?.qualifier;
          return (
            <FindingRow key={item.key} finding={item} round={round} lang={lang}>
              {qualifier ? <p lang={lang}>{say('partyFindings.only', { qualifier })}</p> : null}
              {item.parties.length > 1 ? (
                <details className="more">
                  <summary>{say('partyFindings.names')}</summary>
                  <Names codes={item.parties.map((each) => each.code)} round={round} />
                </details>
              ) : null}
            </FindingRow>
          );
        }}
      />
      <Unofficial head={it} />
    </Sheet>
  );
}
