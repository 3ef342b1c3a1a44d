import type { Document } from '@rapporteur/document';
import {
  composeFactsheet,
  factsheet,
  factsheetForLaterParty,
  isFactsheetRefusal,
  type OwnName,
  type Reading,
} from '@rapporteur/monitoring';
import type { ReportReading } from '@rapporteur/registry';
import { DocumentTree } from '../../components/document-tree/document-tree.js';
import { type DownloadGroup, Downloads, textDownloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import type { View } from '../../components/view.js';
import { useView } from '../../components/view.js';
import type { Records } from '../../edge/records.js';
import { type Refusal, refuse } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';
import {
  factsheetFileAddress,
  paragraphAddress,
  partyAddress,
  recommendationAddress,
  reportAddressOf,
} from '../addresses.js';
import { roundCrumb } from '../head-of.js';
import { inLanguage } from '../in-language.js';
import type { Shown } from '../page.js';

export interface FactsheetPage {
  readonly head: ReportReading;
  readonly party: string;
  readonly document: Document;
}

/** The factsheet of a party, from the report alone. A party that joined later gets the recommendations to all. */
export async function loadFactsheet(
  records: Records,
  round: string,
  party: string,
  language: Language,
  names: readonly OwnName[],
): Promise<FactsheetPage | Refusal> {
  const address = reportAddressOf(round);
  const code = party.toUpperCase();
  const head = await inLanguage(address, language, (a) => records.reading(a));
  if (!head) return (await records.contents(address)) ? refuse('no-text') : refuse('no-report');
  if (head.edition.state) return refuse('report-on-one-state');
  const parties = await records.parties({ ...address, language: head.edition.language });
  const isLater = parties?.parties.some((p) => p.code === code && p.standing === 'joined-later') ?? false;
  const document = factsheetDocument(head.reading, code, language, names, { isLater });
  return document ? { head, party: code, document } : refuse('no-such-party', party);
}

export function factsheetDocument(
  reading: Reading,
  party: string,
  language: Language,
  names: readonly OwnName[],
  {
    isLater = false,
    asReferences = true,
  }: { readonly isLater?: boolean; readonly asReferences?: boolean } = {},
): Document | null {
  const made = isLater
    ? factsheetForLaterParty(reading, party, { language, names })
    : factsheet(reading, party, { language, names });
  return isFactsheetRefusal(made)
    ? null
    : composeFactsheet(reading, made, { language, names, laterParty: isLater, asReferences });
}

export function showFactsheet({ head, party, document }: FactsheetPage, round: string, view: View): Shown {
  const name = view.nameOf(party);
  return {
    title: view.say('factsheet.title', { party: name }),
    description: view.say('factsheet.description', { party: name }),
    round,
    section: 'parties',
    main: (
      <Sheet
        crumbs={[
          roundCrumb(head, round, view),
          { label: view.say('nav.parties'), address: `/rounds/${round}/parties` },
          { label: name, address: partyAddress(round, party) },
        ]}
      >
        <Factsheet
          document={document}
          follow={(target) => follow(target, round, view)}
          download={{ address: factsheetFileAddress(round, party), formats: [...textDownloads, 'json'] }}
        />
        <p className="no-print">
          <a href={view.to(partyAddress(round, party))}>{view.say('factsheet.back', { party: name })}</a>
        </p>
      </Sheet>
    ),
  };
}

/** Keys of the text to addresses of ours: "para 180", "III-8". */
function follow(target: string, round: string, view: View): string | null {
  const paragraph = /^para (\d+)$/.exec(target);
  if (paragraph) return view.to(paragraphAddress(round, Number(paragraph[1])));
  return /^[IVXLC]+-\d+$/.test(target) ? view.to(recommendationAddress(round, target)) : null;
}

export function Factsheet({
  document,
  follow: to,
  download,
}: {
  document: Document;
  follow: (target: string) => string | null;
  download: DownloadGroup;
}) {
  const { say } = useView();
  return (
    <article className="factsheet">
      <h1>{document.title}</h1>
      <p className="small quiet no-print">{say('factsheet.print')}</p>
      <Downloads groups={[download]} />
      <DocumentTree document={document} follow={to} firstLevel={2} />
    </article>
  );
}
