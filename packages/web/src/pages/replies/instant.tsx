import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';

/** "2 March 2026, 09:30 UTC". */
export function Instant({ at }: { readonly at: string }) {
  const { language } = useView();
  return (
    <time dateTime={at}>
      {dateInWords(at.slice(0, 10), language)}, {at.slice(11, 16)} UTC
    </time>
  );
}
