import type { ReactNode } from 'react';
import type { Assets } from '../../assets/assets.js';
import {
  partiesAddress,
  recommendationsAddress,
  reportAddress,
  roundAddress,
} from '../../pages/addresses.js';
import type { Shown } from '../../pages/page.js';
import { languages } from '../../words/language.js';
import { Crumbs } from '../crumbs/crumbs.js';
import { useView, withLanguage } from '../view.js';

export interface FrameProps {
  readonly shown: Shown;
  readonly assets: Assets;
  /** Path and query without `lang`. */
  readonly address: string;
  /** Kept out of search engines; no addresses of other forms are given. */
  readonly isPrivate: boolean;
  /** The round that the navigation leads to outside of a round. */
  readonly firstRound: string | null;
}

export function Frame({ shown, assets, address, isPrivate, firstRound }: FrameProps) {
  const { language, say, origin } = useView();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {shown.title === say('site.name') ? shown.title : `${shown.title} · ${say('site.name')}`}
        </title>
        {shown.description ? <meta name="description" content={shown.description} /> : null}
        <meta name="color-scheme" content="light dark" />
        {isPrivate ? (
          <meta name="robots" content="noindex, nofollow" />
        ) : (
          <Alternates address={address} origin={origin} />
        )}
        {assets.preload.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          {say('skip')}
        </a>
        <Top shown={shown} address={address} firstRound={firstRound} />
        <main id="main" tabIndex={-1}>
          {shown.main}
        </main>
        <Foot />
      </body>
    </html>
  );
}

function Alternates({ address, origin }: { address: string; origin: string }) {
  const [path = '/', query] = address.split('?');
  const json = `${path === '/' ? '/index' : path}.json${query ? `?${query}` : ''}`;
  return (
    <>
      <link rel="canonical" href={`${origin}${address}`} />
      {languages.map((l) => (
        <link key={l} rel="alternate" hrefLang={l} href={`${origin}${withLanguage(address, l)}`} />
      ))}
      <link rel="alternate" type="application/json" href={json} />
    </>
  );
}

function Top({ shown, address, firstRound }: { shown: Shown; address: string; firstRound: string | null }) {
  const { say, to, language } = useView();
  const round = shown.round ?? firstRound;
  const ways: readonly [Shown['section'], string, string][] =
    round === null
      ? [
          ['data', '/data', say('nav.data')],
          ['read', '/read', say('nav.read')],
        ]
      : [
          ['round', roundAddress(round), say('nav.round')],
          ['report', reportAddress(round), say('nav.report')],
          ['recommendations', recommendationsAddress(round), say('nav.recommendations')],
          ['parties', partiesAddress(round), say('nav.parties')],
          ['data', '/data', say('nav.data')],
          ['read', '/read', say('nav.read')],
        ];
  return (
    <header className="top">
      <div>
        <a className="brand" href={to('/')}>
          {say('site.name')}
        </a>
        <nav aria-label={say('nav.label')}>
          <ul>
            {ways.map(([section, href, label]) => (
              <li key={href}>
                <a href={to(href)} aria-current={shown.section === section ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {shown.section === 'search' ? null : (
          <search>
            <form action="/search" method="get">
              {to('/').includes('lang=') ? <input type="hidden" name="lang" value={language} /> : null}
              {shown.round ? <input type="hidden" name="round" value={shown.round} /> : null}
              <input
                type="search"
                name="q"
                aria-label={say('search.field')}
                placeholder={say('search.placeholder')}
              />
              <button type="submit">{say('search.do')}</button>
            </form>
          </search>
        )}
        <ul className="langs" aria-label={say('lang.label')}>
          {languages.map((l) => (
            <li key={l} lang={l}>
              {l === language ? (
                <span aria-current="true">{say(`lang.${l}`)}</span>
              ) : (
                <a href={withLanguage(address, l)} hrefLang={l}>
                  {say(`lang.${l}`)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </header>
  );
}

function Foot() {
  const { say, to } = useView();
  return (
    <footer className="foot">
      <div>
        <p>{say('foot.unofficial')}</p>
        <ul>
          <li>
            <a href={to('/about')}>{say('nav.about')}</a>
          </li>
          <li>
            <a href={to('/method')}>{say('nav.method')}</a>
          </li>
          <li>
            <a href={to('/data')}>{say('nav.data')}</a>
          </li>
          <li>
            <a href="/api/v1/openapi.json">API</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** A page that is not the reading page: crumbs above, one sheet. */
export function Sheet({ crumbs, children }: { crumbs?: Shown['crumbs']; children: ReactNode }) {
  return (
    <div className="sheet">
      {crumbs && crumbs.length > 0 ? <Crumbs trail={crumbs} /> : null}
      {children}
    </div>
  );
}
