import type { ReactNode } from 'react';
import { useView } from '../view.js';
import { OwnFormContext, useFormState } from './form-state.js';

export interface FormProps {
  /** The act of the page that the form asks for. */
  readonly act: string;
  /** Tells two forms of one act on one page apart. */
  readonly which?: string;
  readonly button: string;
  /** Looks like a second choice: not the filled button. */
  readonly isSecond?: boolean;
  readonly hasFiles?: boolean;
  /** Hidden fields: ids and versions. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly className?: string;
  /** Beside the button. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
  /** Attributes for an island: data-… only. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** A form of the workspace: sent to its own page by POST, with the session's token and an id that makes it happen once. */
export function Form({
  act,
  which = '',
  button,
  isSecond = false,
  hasFiles = false,
  hidden = {},
  className = 'one-form',
  beside,
  children,
  data = {},
}: FormProps) {
  const { token, newOnce, address, refusedAct, refusedWhich, given } = useFormState();
  const { to } = useView();
  const isRefused = refusedAct === act && (refusedWhich ?? '') === which;
  const prefix = which ? `${act}-${which}-` : `${act}-`;
  const once = isRefused && typeof given.once === 'string' ? given.once : newOnce();
  return (
    <form
      className={className}
      method="post"
      action={to(address)}
      encType={hasFiles ? 'multipart/form-data' : undefined}
      noValidate
      id={prefix.slice(0, -1)}
      {...data}
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="act" value={act} />
      {which ? <input type="hidden" name="which" value={which} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <OwnFormContext value={{ prefix, isRefused }}>{children}</OwnFormContext>
      <p className="do">
        <button type="submit" className={isSecond ? undefined : 'first'}>
          {button}
        </button>
        {beside}
      </p>
    </form>
  );
}

/** What was wrong with the form that came back, each linked to its field. Stands above the heading of the page. */
export function ErrorSummary() {
  const { say } = useView();
  const { errors, refusedAct, refusedWhich } = useFormState();
  const all = Object.entries(errors);
  if (refusedAct === null || all.length === 0) return null;
  const prefix = refusedWhich ? `${refusedAct}-${refusedWhich}-` : `${refusedAct}-`;
  return (
    <div className="error-summary" role="alert" tabIndex={-1}>
      <h2>{say('form.wrong')}</h2>
      <ul>
        {all.map(([field, sentence]) => (
          <li key={field}>
            <a href={`#${field === '' ? prefix.slice(0, -1) : `${prefix}${field}`}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
