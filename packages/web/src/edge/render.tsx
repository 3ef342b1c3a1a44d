import { renderToStaticMarkup } from 'react-dom/server';
import { Frame } from '../components/frame/frame.js';
import { ViewContext } from '../components/view.js';
import type { Shown } from '../pages/page.js';
import type { AskedLanguage } from './asked-language.js';
import type { Site } from './site.js';

export interface Rendering {
  readonly asked: AskedLanguage;
  /** Path and query without language. */
  readonly address: string;
  readonly isPrivate?: boolean;
}

/** @param shown made inside, so that words and addresses are those of the asked language */
export async function renderPage(
  site: Site,
  { asked, address, isPrivate = false }: Rendering,
  shown: Shown,
): Promise<string> {
  const firstRound = shown.round ?? (await site.records.frontRound());
  const html = renderToStaticMarkup(
    <ViewContext value={site.view(asked.language, asked.chosen)}>
      <Frame
        shown={shown}
        assets={site.assets}
        address={address}
        isPrivate={isPrivate}
        firstRound={firstRound}
      />
    </ViewContext>,
  );
  return `<!doctype html>${html}`;
}
