import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';

/** What went wrong with the form before this one, and what was typed into it: nothing typed is lost. */
export interface Before {
  readonly message: string;
  readonly text: string;
  /** The answer was to come as a Word file. */
  readonly isInWord: boolean;
}

export interface ReadFormProps {
  readonly largest: number;
  readonly before: Before | null;
  /** What is done with the text: read and kept for a day, or checked and forgotten with the answer. */
  readonly act: 'read' | 'check';
}

export function ReadForm({ largest, before, act }: ReadFormProps) {
  const { say, to } = useView();
  const other = act === 'read' ? 'check' : 'read';
  return (
    <Sheet>
      <div className="cols">
        <div>
          <h1>{say(act === 'read' ? 'nav.read' : 'check.title')}</h1>
          <p className="lede">{say(`${act}.lede`)}</p>
          {before ? (
            <div className="error-summary" role="alert">
              <h2>{say('read.error')}</h2>
              <p>
                <a href="#file">{before.message}</a>
              </p>
            </div>
          ) : null}
          <form className="one-form" method="post" action={to(`/${act}`)} encType="multipart/form-data">
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
                accept=".docx,.pdf,.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
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
            {act === 'check' ? (
              <fieldset className="field">
                <legend>{say('check.answer')}</legend>
                <label>
                  <input type="radio" name="answer" value="page" defaultChecked={!before?.isInWord} />{' '}
                  {say('check.answer.page')}
                </label>
                <label>
                  <input type="radio" name="answer" value="docx" defaultChecked={before?.isInWord} />{' '}
                  {say('check.answer.docx')}
                </label>
              </fieldset>
            ) : null}
            <button type="submit" className="first">
              {say(`${act}.do`)}
            </button>
          </form>
        </div>
        <aside>
          <section>
            <h2>{say('read.private')}</h2>
            <p className="small">{say(`${act}.private.1`)}</p>
            <p className="small">{say(`${act}.private.2`)}</p>
            <p className="small">{say('read.private.3')}</p>
            <p className="small">
              <a href={to(`/${other}`)}>{say(`${other}.instead`)}</a>
            </p>
          </section>
        </aside>
      </div>
    </Sheet>
  );
}
