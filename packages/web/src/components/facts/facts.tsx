import type { ReactNode } from 'react';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly kind?: 'verbs';
}

/** The first answers of a page, side by side, before any scrolling. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd className={fact.kind ?? 'big'}>{fact.value}</dd>
          {fact.note ? (
            <dd>
              <small>{fact.note}</small>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
