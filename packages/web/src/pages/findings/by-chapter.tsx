import type { ChapterSummary, ReportHead } from '@rapporteur/registry';
import type { ReactNode } from 'react';
import { useView } from '../../components/view.js';
import { chapterAddress } from '../addresses.js';
import { ChapterName } from '../chapter/titles.js';

/** Things of the text under the headings of their chapters, in the order of the text. */
export function ByChapter<T extends { readonly chapter: string }>({
  items,
  chapters,
  head,
  round,
  row,
}: {
  items: readonly T[];
  chapters: readonly ChapterSummary[];
  head: ReportHead;
  round: string;
  row: (item: T) => ReactNode;
}) {
  const { to } = useView();
  const keys = [...new Set(items.map(({ chapter }) => chapter))];
  return keys.map((key) => {
    const chapter = chapters.find((each) => each.key === key);
    return (
      <section key={key}>
        <h2 className="section-head">
          {chapter?.number ? <span className="roman">{chapter.number}</span> : null}
          <a className="plain" href={to(chapterAddress(round, key))}>
            {chapter ? <ChapterName of={chapter} written={head.edition.language} /> : key}
          </a>
        </h2>
        <ul className="findings">{items.filter((item) => item.chapter === key).map(row)}</ul>
      </section>
    );
  });
}
