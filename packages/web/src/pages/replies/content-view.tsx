import { type AnswerShape, formText } from '@rapporteur/monitoring';
import type { HandedInAnswer } from '@rapporteur/registry';
import { useView } from '../../components/view.js';

type Content = Omit<HandedInAnswer['content'], 'stillValidFrom'>;

/** An answer as it reads: what is chosen, figures, links and rows, then the words, and the translation below. */
export function ContentView({
  content,
  shape,
  fileAddress,
}: {
  readonly content: Content;
  readonly shape: AnswerShape | null;
  /** Null: files are named, and not to be had here. */
  readonly fileAddress: ((file: string) => string) | null;
}) {
  const { say, to, language } = useView();
  const { text, translation, files, links } = content;
  const chosen =
    shape && !['links', 'table', 'provision'].includes(shape.type)
      ? formText(shape, { ...content, text: '', carried: null }, language)
      : '';
  return (
    <div className="answer">
      {chosen ? (
        <p>
          <strong>{chosen.split('\n').join(' · ')}</strong>
        </p>
      ) : null}
      <Provisions provisions={content.provisions} />
      <Rows shape={shape} rows={content.rows} />
      {links.length > 0 ? (
        <ul>
          {links.map((link) => (
            <li key={link}>
              {/^https?:\/\//i.test(link) ? (
                <a href={link} rel="noreferrer">
                  {link}
                </a>
              ) : (
                link
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <Words text={text} lang={content.language === language ? undefined : content.language} />
      {files.length > 0 ? (
        <ul>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              {fileAddress ? <a href={to(fileAddress(id))}>{name}</a> : name}{' '}
              <span className="quiet">{say('reply.file.size', { kilobytes: Math.ceil(size / 1000) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {translation && translation.text.trim() !== '' ? (
        <div className="translation">
          <p className="quiet">
            {say('reply.translation.by', {
              language: translation.language,
              by: translation.by || say('reply.translation.unsaid'),
            })}{' '}
            {translation.authoritative === null
              ? ''
              : say(`reply.authoritative.${translation.authoritative}`)}
          </p>
          <Words text={translation.text} lang={translation.language} />
        </div>
      ) : null}
    </div>
  );
}

function Provisions({ provisions }: Pick<Content, 'provisions'>) {
  if (provisions.length === 0) return null;
  return (
    <ul>
      {provisions.map(({ act, article, inForce, url }) => (
        <li key={`${act} ${article}`}>
          {[act, article, inForce].filter((each) => each !== '').join(', ')}{' '}
          {/^https?:\/\//i.test(url) ? (
            <a href={url} rel="noreferrer">
              {url}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Rows({ shape, rows }: Pick<Content, 'rows'> & { readonly shape: AnswerShape | null }) {
  const { language } = useView();
  if (rows.length === 0) return null;
  const heads = shape?.type === 'table' ? shape.columns.map(({ label }) => label[language] || label.en) : [];
  return (
    <table>
      {heads.length > 0 ? (
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing but their place
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Paragraphs as they were typed. */
export function Words({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have nothing but their place
        <p key={place} lang={lang} className="typed">
          {paragraph}
        </p>
      ))}
    </>
  );
}
