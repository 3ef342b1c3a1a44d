import type { FindingNode } from '@rapporteur/registry';
import type { ReactNode } from 'react';
import { findingAddress, inChapter, paragraphAddress } from '../../pages/addresses.js';
import { useView } from '../view.js';
import { SideBadge } from './side-badge.js';

export interface FindingRowProps {
  readonly finding: FindingNode;
  readonly round: string;
  /** `lang` of the adopted text, where it differs from the page's. */
  readonly lang: string | undefined;
  /** Whom it names, as this page says it. */
  readonly children: ReactNode;
}

/** One finding in a list: where it stands, its words, whom they name. */
export function FindingRow({ finding, round, lang, children }: FindingRowProps) {
  const { say, to } = useView();
  return (
    <li className="finding" id={`f-${finding.key}`}>
      <p className="where">
        <HolderLink place={finding} round={round} />
        <SideBadge side={finding.polarity} />
        <a className="key-link" href={to(findingAddress(round, finding.key))}>
          {say('finding.title', { key: finding.key })}
        </a>
      </p>
      <blockquote className="said" lang={lang}>
        {finding.sentence}
      </blockquote>
      <div className="who">
        {children}
        <Remarks finding={finding} />
      </div>
    </li>
  );
}

/** The way to the text that holds something: its paragraph, or its chapter where it has no number. */
export function HolderLink({
  place,
  round,
}: {
  place: Pick<FindingNode, 'paragraph' | 'holder' | 'footnote' | 'chapter'>;
  round: string;
}) {
  const { say, to } = useView();
  const { paragraph, holder, footnote, chapter } = place;
  return (
    <span>
      {paragraph === null ? (
        <a href={to(inChapter(round, chapter, 'main'))}>
          {say(holder === 'box' ? 'holder.box' : 'holder.passage')}
        </a>
      ) : (
        <a href={to(paragraphAddress(round, paragraph))}>{say('holder.paragraph', { number: paragraph })}</a>
      )}
      {footnote === null ? null : `, ${say('holder.note', { number: footnote })}`}
    </span>
  );
}

/** What must be known to read the list rightly, in one quiet line. */
export function Remarks({ finding }: { finding: FindingNode }) {
  const { say, language } = useView();
  const confidence = new Intl.NumberFormat(language, { style: 'percent' }).format(finding.confidence);
  const remarks = [
    finding.voice ? say(`voice.${finding.voice}`) : null,
    finding.stated ? say('finding.stated', { text: finding.stated.text }) : null,
    finding.exhaustive ? null : say('finding.examples'),
    finding.derived ? say('finding.derived') : null,
    finding.standing === 'read'
      ? say('standing-of.read', { confidence })
      : say(`standing-of.${finding.standing}`),
  ].filter((remark) => remark !== null);
  return <p className="remarks">{remarks.join(' · ')}</p>;
}
