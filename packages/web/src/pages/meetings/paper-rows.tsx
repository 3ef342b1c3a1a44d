import { printedSymbol } from '@rapporteur/monitoring';
import type { DocumentRecord } from '@rapporteur/registry';
import type { ReactNode } from 'react';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { Closed } from './classified.js';

/** Documents of a meeting with symbol, revision, who may see them, and until when amendments are taken. */
export function Papers({
  papers,
  address,
  below,
}: {
  readonly papers: readonly DocumentRecord[];
  readonly address: (id: string) => string;
  readonly below?: (paper: DocumentRecord) => ReactNode;
}) {
  const { say, to, language } = useView();
  if (papers.length === 0) return <p>{say('meetings.documents.none')}</p>;
  return (
    <ul className="bare waiting">
      {papers.map((paper) => (
        <li key={paper.id}>
          <a href={to(address(paper.id))} lang={paper.language} hrefLang={paper.language}>
            {printedSymbol(paper)} · {paper.title}
          </a>
          <span className="meta">
            {[
              paper.language.toUpperCase(),
              dateInWords(paper.issued, language),
              paper.agendaItem ?? '',
              `${Math.max(1, Math.round(paper.file.size / 1000))} KB`,
              paper.isLatest ? '' : say('meetings.document.older'),
              paper.amendments
                ? say('meetings.document.amendmentsBy', {
                    day: dateInWords(paper.amendments.until, language),
                    decision: paper.amendments.decision,
                  })
                : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Closed classification={paper.classification} />
          {below?.(paper)}
        </li>
      ))}
    </ul>
  );
}
