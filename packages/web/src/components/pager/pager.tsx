import { useView } from '../view.js';

export interface Neighbour {
  readonly address: string;
  readonly title: string;
  readonly lang?: string | undefined;
}

/** The one before and the one after, each with its title. */
export function Pager({ previous, next }: { previous: Neighbour | null; next: Neighbour | null }) {
  const { say, to } = useView();
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={say('pager.label')}>
      {previous ? (
        <a rel="prev" href={to(previous.address)}>
          <small>{say('pager.previous')}</small>
          <b lang={previous.lang}>{previous.title}</b>
        </a>
      ) : null}
      {next ? (
        <a rel="next" href={to(next.address)}>
          <small>{say('pager.next')}</small>
          <b lang={next.lang}>{next.title}</b>
        </a>
      ) : null}
    </nav>
  );
}
