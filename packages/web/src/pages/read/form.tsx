import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';

/** What went wrong with the form before this one, and what was typed into it: nothing typed is lost. */
export interface Before {
  readonly message: string;
  readonly text: string;
}

export function ReadForm({ largest, before }: { largest: number; before: Before | null }) {
  const { say, to } = useView();
  return (
    <Sheet>
      <div className="cols">
        <div>
          <h1>{say('nav.read')}</h1>
          <p className="lede">{say('read.lede')}</p>
          {before ? (
            <div className="error-summary" role="alert">
              <h2>{say('read.error')}</h2>
              <p>
                <a href="#file">{before.message}</a>
              </p>
            </div>
          ) : null}
          <form className="one-form" method="post" action={to('/read')} encType="multipart/form-data">
            <div className="field">
              <label htmlFor="file">{say('read.file')}</label>
              <p className="hint" id="file-hint">
                {say('read.file.hint', { size: Math.floor(largest / 1_000_000) })}
              </p>
              {before ? (
                <p className="error-line" id="file-error">
                  {before.message}
                </p>
              ) : null}
              <input
                id="file"
                type="file"
                name="file"
                accept=".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
                aria-describedby={before ? 'file-hint file-error' : 'file-hint'}
              />
            </div>
            <div className="field">
              <label htmlFor="text">{say('read.paste')}</label>
              <p className="hint" id="text-hint">
                {say('read.paste.hint')}
              </p>
              <textarea
                id="text"
                name="text"
                spellCheck={false}
                aria-describedby="text-hint"
                defaultValue={before?.text ?? ''}
              />
            </div>
            <button type="submit" className="first">
              {say('read.do')}
            </button>
          </form>
        </div>
        <aside>
          <section>
            <h2>{say('read.private')}</h2>
            <p className="small">{say('read.private.1')}</p>
            <p className="small">{say('read.private.2')}</p>
            <p className="small">{say('read.private.3')}</p>
          </section>
        </aside>
      </div>
    </Sheet>
  );
}
