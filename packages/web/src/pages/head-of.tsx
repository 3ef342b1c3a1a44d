import type { ReportHead } from '@rapporteur/registry';
import type { Citable } from '../components/cite/cite.js';
import type { Crumb } from '../components/crumbs/crumbs.js';
import { useView, type View } from '../components/view.js';
import { roundAddress } from './addresses.js';

/** The first crumb of every page of a round. */
export function roundCrumb(head: Pick<ReportHead, 'round' | 'body'>, round: string, view: View): Crumb {
  return {
    label: `${view.nameOfBody(head.body)} · ${head.round.title[view.language]}`,
    address: roundAddress(round),
  };
}

/** What is cited of a report: the edition's symbol and date stand in each citation. */
export function citableOf(
  head: ReportHead,
  what: string,
  address: string,
  language: View['language'],
): Citable {
  return {
    what,
    body: head.body.name[language],
    title: head.publication.title[language],
    symbol: head.edition.symbol,
    date: head.edition.date,
    address,
    key: `${head.round.key}-${address.split('/').pop() ?? 'report'}`.replace(/[^\w-]/g, '-'),
  };
}

/** "Unofficial. Made by software from T-ES(2022)02_en final. Only the adopted text is authoritative." */
export function Unofficial({ head }: { head: ReportHead }) {
  const { say, language } = useView();
  const source = head.edition.symbol ?? head.publication.title[language];
  return (
    <p className="unofficial">
      {say('unofficial', { source })}
      {head.edition.sourceUrl ? (
        <>
          {' '}
          <a href={head.edition.sourceUrl} rel="noopener">
            {say('unofficial.where')}
          </a>
        </>
      ) : null}
    </p>
  );
}

/** Said where only the open data is loaded: numbers, parties and labels, and no sentence of the adopted text. */
export function TextAbsent({ head }: { head: ReportHead }) {
  const { say } = useView();
  if (head.edition.hasText) return null;
  return (
    <section className="empty">
      <h2>{say('skeleton.title')}</h2>
      <p>{say('skeleton.what')}</p>
      <p>
        {say('skeleton.how')}
        {head.edition.sourceUrl ? (
          <>
            {' '}
            <a href={head.edition.sourceUrl} rel="noopener">
              {say('unofficial.where')}
            </a>
            .
          </>
        ) : null}
      </p>
      <pre>
        npm run --silent rapporteur -- import {say('skeleton.file')} --round {head.round.key}
      </pre>
    </section>
  );
}
