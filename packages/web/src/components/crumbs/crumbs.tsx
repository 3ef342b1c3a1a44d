import { useView } from '../view.js';

export interface Crumb {
  readonly label: string;
  readonly lang?: string | undefined;
  readonly address: string;
}

/** The way from the first page down to this one, this one excluded. */
export function Crumbs({ trail }: { trail: readonly Crumb[] }) {
  const { say, to } = useView();
  return (
    <nav className="crumbs" aria-label={say('crumbs.label')}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.address}>
            <a href={to(crumb.address)} lang={crumb.lang}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
