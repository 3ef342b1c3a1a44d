import { Sheet } from '../components/frame/frame.js';
import { useView } from '../components/view.js';

const ours = new Set(['token', 'once', 'act', 'which', 'version']);

/** The session ended while somebody typed: the words stand here to be copied, and the way back in. */
export function LostForm({
  given,
  next,
}: {
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  readonly next: string;
}) {
  const { say, to } = useView();
  const typed = Object.entries(given).filter(
    ([name, value]) => !ours.has(name) && String(value).trim() !== '',
  );
  return (
    <Sheet>
      <h1>{say('form.lost')}</h1>
      <p className="lede">{say(typed.length > 0 ? 'form.lost.kept' : 'form.lost.nothing')}</p>
      {typed.map(([name, value]) => (
        <div className="field" key={name}>
          <label htmlFor={`lost-${name}`}>{name}</label>
          <textarea id={`lost-${name}`} rows={6} readOnly defaultValue={String(value)} />
        </div>
      ))}
      <p>
        <a href={to(`/sign-in?next=${encodeURIComponent(next)}`)}>{say('form.lost.again')}</a>
      </p>
    </Sheet>
  );
}
