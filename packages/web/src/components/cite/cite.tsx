import type { Language } from '../../words/language.js';
import { dateInWords } from '../../words/locale.js';
import { useView } from '../view.js';

export interface Citable {
  /** What is cited: "paragraph 180", "Recommendation III-8". */
  readonly what: string;
  readonly body: string;
  readonly title: string;
  readonly symbol: string | null;
  /** A calendar date. */
  readonly date: string | null;
  /** Path without language. */
  readonly address: string;
  /** A word for the BibTeX entry: letters, digits and hyphens. */
  readonly key: string;
}

export function citationText(c: Citable, origin: string, language: Language): string {
  const title = language === 'fr' ? `«\u00a0${c.title}\u00a0»` : `“${c.title}”`;
  return [c.body, title, c.symbol, c.date && dateInWords(c.date, language), c.what, `${origin}${c.address}`]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

export function citationBibtex(c: Citable, origin: string): string {
  const fields: [string, string | null][] = [
    ['author', c.body && `{${c.body}}`],
    ['title', c.title],
    ['number', c.symbol],
    ['date', c.date],
    ['year', c.date?.slice(0, 4) ?? null],
    ['note', c.what],
    ['url', `${origin}${c.address}`],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${escapeBibtex(value as string, name)}}`);
  return `@techreport{${c.key},\n${lines.join(',\n')}\n}`;
}

function escapeBibtex(value: string, field: string): string {
  return field === 'url' || field === 'author' ? value : value.replace(/[&%$#_]/g, '\\$&');
}

/** How to cite a paragraph, a recommendation or a page: text, BibTeX and address, without a script. */
export function Cite({ citable }: { citable: Citable }) {
  const { say, origin, language } = useView();
  return (
    <details className="cite" id="cite">
      <summary>{say('cite.open')}</summary>
      <dl>
        <dt>{say('cite.text')}</dt>
        <dd>{citationText(citable, origin, language)}</dd>
        <dt>BibTeX</dt>
        <dd>
          <pre>{citationBibtex(citable, origin)}</pre>
        </dd>
        <dt>{say('cite.link')}</dt>
        <dd>
          <a href={citable.address}>{`${origin}${citable.address}`}</a>
        </dd>
      </dl>
    </details>
  );
}
