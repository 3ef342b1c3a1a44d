import type { ReactNode } from 'react';
import type { Assets } from '../../assets/assets.js';
import type { Island } from '../../desk/desk-page.js';
import type { AtTheDesk } from '../../edge/render.js';
import {
  partiesAddress,
  recommendationsAddress,
  reportAddress,
  roundAddress,
} from '../../pages/addresses.js';
import type { Shown } from '../../pages/page.js';
import { languages } from '../../words/language.js';
import type { Key } from '../../words/say.js';
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
  /** Who is signed in, on pages of the workspace. */
  readonly desk: AtTheDesk | null;
  readonly islands: readonly Island[];
}

export function Frame({ shown, assets, address, isPrivate, firstRound, desk, islands }: FrameProps) {
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
        {islands.map((island) => (
          <script key={island} type="module" src={assets.islands[island]} />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          {say('skip')}
        </a>
        <Top shown={shown} address={address} firstRound={firstRound} />
        {desk ? <Who name={desk.name} token={desk.form.token} /> : null}
        <main id="main" tabIndex={-1} className={desk ? 'at-desk' : undefined}>
          {desk?.done ? <Done sentence={desk.done} /> : null}
          {shown.main}
        </main>
        <Foot />
      </body>
    </html>
  );
}

/** Who is signed in, and the way out: on every page of the workspace. */
function Who({ name, token }: { name: string; token: string }) {
  const { say, to } = useView();
  return (
    <nav className="who" aria-label={say('nav.desk')}>
      <div>
        <a href={to('/desk')}>{say('desk.home')}</a>
        <span>{say('desk.signedIn', { name })}</span>
        <a href={to('/desk/account')}>{say('desk.account')}</a>
        <form method="post" action={to('/sign-out')}>
          <input type="hidden" name="token" value={token} />
          <button type="submit">{say('desk.signOut')}</button>
        </form>
      </div>
    </nav>
  );
}

function Done({ sentence }: { sentence: `done.${string}` }) {
  const { say } = useView();
  return (
    <div className="done" role="status">
      <p>{say(sentence as Key, {} as never)}</p>
    </div>
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
  const hasReport = !(shown.round && shown.isAtWork);
  const ways: readonly (readonly [Shown['section'], string, string])[] =
    round === null
      ? [
          ['data', '/data', say('nav.data')],
          ['read', '/read', say('nav.read')],
          ['desk', '/desk', say('nav.desk')],
        ]
      : [
          ['round', roundAddress(round), say('nav.round')],
          ...(hasReport
            ? ([
                ['report', reportAddress(round), say('nav.report')],
                ['recommendations', recommendationsAddress(round), say('nav.recommendations')],
                ['parties', partiesAddress(round), say('nav.parties')],
              ] as const)
            : []),
          ['data', '/data', say('nav.data')],
          ['read', '/read', say('nav.read')],
          ['desk', '/desk', say('nav.desk')],
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
