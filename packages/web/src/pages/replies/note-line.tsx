import type { QualityNote } from '@rapporteur/monitoring';
import { useView } from '../../components/view.js';

/** Something to look at, in words that ask and do not judge. */
export function NoteLine({ note, href }: { readonly note: QualityNote; readonly href?: string }) {
  const { say, to } = useView();
  const { rule, severity, address, about } = note;
  return (
    <li className={severity}>
      {href ? <a href={to(href)}>{address}</a> : null} {say(`reply.rule.${rule}`, { about: about ?? '' })}{' '}
      {severity === 'error' ? <span className="quiet">{say('reply.severity.error')}</span> : null}
    </li>
  );
}
