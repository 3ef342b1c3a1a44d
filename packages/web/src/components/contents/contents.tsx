import type { ChapterSummary } from '@rapporteur/registry';
import { chapterAddress, reportAddress } from '../../pages/addresses.js';
import { ChapterName } from '../../pages/chapter/titles.js';
import { useView } from '../view.js';

interface Props {
  readonly chapters: readonly ChapterSummary[];
  readonly current: ChapterSummary | null;
  readonly round: string;
  /** Language of the edition. */
  readonly written: string;
}

/** The contents of a report beside its text; the sections of the chapter that is open are shown. */
export function Contents(props: Props) {
  const { say } = useView();
  return (
    <>
      <nav className="side" aria-label={say('contents.label')}>
        <p className="toc-title">{say('contents.label')}</p>
        <Chapters {...props} />
      </nav>
      <details className="more toc-small">
        <summary>{say('contents.label')}</summary>
        <nav aria-label={say('contents.label')}>
          <Chapters {...props} />
        </nav>
      </details>
    </>
  );
}

function Chapters({ chapters, current, round, written }: Props) {
  const { say, to } = useView();
  return (
    <ol className="toc">
      <li>
        <a href={to(reportAddress(round))} aria-current={current ? undefined : 'page'}>
          {say('contents.whole')}
        </a>
      </li>
      {chapters.map((chapter) => {
        const here = chapter.key === current?.key;
        return (
          <li key={chapter.key}>
            <a href={to(chapterAddress(round, chapter.key))} aria-current={here ? 'page' : undefined}>
              {chapter.number ? `${chapter.number}. ` : ''}
              <ChapterName of={chapter} written={written} />
            </a>
            {here && chapter.sections.some((s) => s.level === 2) ? (
              <ol className="toc">
                {chapter.sections
                  .filter((s) => s.level === 2)
                  .map((section) => (
                    <li key={section.key}>
                      <a href={`#s-${section.key}`}>
                        {section.number ? `${section.number} ` : ''}
                        <ChapterName of={section} written={written} />
                      </a>
                    </li>
                  ))}
              </ol>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
