import { useView } from '../view.js';

export const dispositionKinds = ['specific', 'generic', 'as-addressed', 'not-addressed'] as const;
export type DispositionKind = (typeof dispositionKinds)[number];

/** How every recommendation of the report was accounted for, for one party. A bar with its sentence beside it. */
export function DispositionBar({ counts }: { counts: Readonly<Record<DispositionKind, number>> }) {
  const { say } = useView();
  const total = dispositionKinds.reduce((sum, kind) => sum + counts[kind], 0);
  if (total === 0) return null;
  const sentence = say('dispositions.sum', {
    total,
    specific: counts.specific,
    generic: counts.generic,
    addressed: counts['as-addressed'],
    others: counts['not-addressed'],
  });
  let from = 0;
  return (
    <div className="disposition-bar">
      <svg viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {dispositionKinds.map((kind) => {
          const x = from;
          from += counts[kind];
          return <rect key={kind} className={`d-${kind}`} x={x} width={counts[kind]} height={1} />;
        })}
      </svg>
      <p className="small quiet">{sentence}</p>
      <ul className="key">
        {dispositionKinds.map((kind) => (
          <li key={kind}>
            <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`d-${kind}`} width="10" height="10" />
            </svg>
            {say(`disposition.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
