import type { ReportHead } from '@rapporteur/registry';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { useView } from '../../components/view.js';

/** Why there is nothing: only open data, which has no sentences; or a text in which nothing was read. */
export function FindingsAbsent({ head }: { head: ReportHead }) {
  const { say } = useView();
  if (head.edition.hasText)
    return (
      <EmptyState title={say('findings.unread')}>
        <p>{say('findings.unread.text')}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={say('findings.absent')}>
      <p>
        {say('findings.absent.text')}
        {head.edition.sourceUrl ? (
          <>
            {' '}
            <a href={head.edition.sourceUrl} rel="noopener">
              {say('unofficial.where')}
            </a>
          </>
        ) : null}
      </p>
      <pre>
        npm run --silent rapporteur -- import {say('skeleton.file')} --round {head.round.key}
      </pre>
    </EmptyState>
  );
}
