import type { Document } from '@rapporteur/document';
import { escapeXmlText } from '../escape-xml.js';
import { attributes } from './attributes.js';
import { cleanNumber } from './ids.js';
import { languageToThree, OURSELVES } from './vocabulary.js';

export interface AkomaNtosoOptions {
  /** Symbol of the document: T-ES(2022)02_en final. */
  readonly symbol?: string | null;
  /** The body whose text it is. */
  readonly body?: string | null;
  /** Day of adoption, YYYY-MM-DD. */
  readonly date?: string | null;
  /** BCP 47, where the tree does not say it. */
  readonly language?: string | null;
  readonly title?: string | null;
  /** Country or organisation in the address of the work: ISO 3166-1 alpha-2, "un", "coe" … */
  readonly jurisdiction?: string;
  /** A sentence above the text, such as the one that says that it is unofficial. */
  readonly notice?: string;
}

/** `meta` and `preface`: what the text is, as a work, in its language, and in this file (FRBR). */
export function writeMetadata(document: Document, options: AkomaNtosoOptions): string {
  const { symbol = null, body = null, notice, jurisdiction = 'int' } = options;
  const date = options.date && /^\d{4}-\d{2}-\d{2}$/.test(options.date) ? options.date : null;
  const title = options.title ?? document.title;
  const language = languageToThree(document.lang ?? options.language ?? 'und');
  // A work has no language: "_en" belongs to its expression.
  const number = symbol ? cleanNumber(symbol.replace(/[-_ ](?:en|fr)(?![\p{L}\p{N}])/iu, '')) : 'unnumbered';
  const work = ['/akn', jurisdiction, 'doc', cleanNumber(document.kind) || 'text', date, number]
    .filter((part) => part !== null)
    .join('/');
  const expression = `${work}/${language}@${date ?? ''}`;
  // A date is asked for on every level; one that nobody knows says so in its name.
  const dated = date ? { date, name: 'adoption' } : { date: '0001-01-01', name: 'unknown' };
  const common = (uri: string, extension: string, author: string, aliases = '') =>
    `${empty('FRBRthis', { value: `${uri}/!main${extension}` })}${empty('FRBRuri', { value: `${uri}${extension}` })}${aliases}${empty('FRBRdate', dated)}${empty('FRBRauthor', { href: `#${author}` })}`;
  const aliases =
    (symbol ? empty('FRBRalias', { name: 'symbol', value: symbol }) : '') +
    // The tree's own title is what comes back; a title that was only given for show stands in the name of the work.
    (document.title === null ? '' : empty('FRBRalias', { name: 'title', value: document.title }));
  const organisation = (eId: string, showAs: string) =>
    empty('TLCOrganization', {
      eId,
      href: `/akn/ontology/organization/${jurisdiction}/${cleanNumber(showAs)}`,
      showAs,
    });
  const about = [
    symbol ? `<p><docNumber>${escapeXmlText(symbol)}</docNumber></p>\n` : '',
    body ? `<p><docAuthority>${escapeXmlText(body)}</docAuthority></p>\n` : '',
    title ? `<p><docTitle>${escapeXmlText(title)}</docTitle></p>\n` : '',
    date ? `<p>${`<docDate date="${date}">${date}</docDate>`}</p>\n` : '',
    notice ? `<p class="notice">${escapeXmlText(notice)}</p>\n` : '',
  ].join('');
  return `<meta>
<identification source="#${OURSELVES}">
<FRBRWork>${common(work, '', 'body', aliases)}${empty('FRBRcountry', { value: jurisdiction })}${empty('FRBRsubtype', { value: document.kind || 'text' })}${symbol ? empty('FRBRnumber', { value: symbol }) : ''}${title ? empty('FRBRname', { value: title }) : ''}</FRBRWork>
<FRBRExpression>${common(expression, '', 'body')}${empty('FRBRlanguage', { language })}</FRBRExpression>
<FRBRManifestation>${common(expression, '.xml', OURSELVES)}${empty('FRBRformat', { value: 'application/akn+xml' })}</FRBRManifestation>
</identification>
<references source="#${OURSELVES}">${organisation('body', body ?? 'Unknown')}${organisation(OURSELVES, 'Rapporteur')}</references>
</meta>
${about === '' ? '' : `<preface>\n${about}</preface>\n`}`;
}

function empty(name: string, values: Readonly<Record<string, string>>): string {
  return `<${name}${attributes(values)}/>\n`;
}
