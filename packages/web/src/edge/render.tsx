import type { MandateKind } from '@rapporteur/monitoring';
import { renderToStaticMarkup } from 'react-dom/server';
import { FormContext, type FormState } from '../components/form/form-state.js';
import { Frame } from '../components/frame/frame.js';
import { ViewContext } from '../components/view.js';
import type { Island } from '../desk/desk-page.js';
import { OfficesContext } from '../desk/round-ways.js';
import type { Shown } from '../pages/page.js';
import type { AskedLanguage } from './asked-language.js';
import type { Site } from './site.js';

export interface Rendering {
  readonly asked: AskedLanguage;
  /** Path and query without language. */
  readonly address: string;
  readonly isPrivate?: boolean;
  /** Of a page of the workspace: who is there, its forms, and what was just done. */
  readonly desk?: AtTheDesk;
  readonly islands?: readonly Island[];
}

export interface AtTheDesk {
  readonly name: string;
  /** The kinds of office that the person holds now. */
  readonly offices: readonly MandateKind[];
  readonly form: FormState;
  readonly done: `done.${string}` | null;
}

/** @param shown made inside, so that words and addresses are those of the asked language */
export async function renderPage(
  site: Site,
  { asked, address, isPrivate = false, desk, islands = [] }: Rendering,
  shown: Shown,
): Promise<string> {
  const firstRound = shown.round ?? (await site.records.frontRound());
  const isAtWork = shown.isAtWork ?? (await hasNoReportYet(site, shown));
  const html = renderToStaticMarkup(
    <ViewContext value={site.view(asked.language, asked.chosen)}>
      <OfficesContext value={desk?.offices ?? []}>
        <FormContext value={desk?.form ?? noForms}>
          <Frame
            shown={{ ...shown, isAtWork }}
            assets={site.assets}
            address={address}
            isPrivate={isPrivate}
            firstRound={firstRound}
            desk={desk ?? null}
            islands={islands}
          />
        </FormContext>
      </OfficesContext>
    </ViewContext>,
  );
  return `<!doctype html>${html}`;
}

const noForms: FormState = {
  ...{ token: '', newOnce: () => '', address: '', refusedAct: null, refusedWhich: null },
  ...{ given: {}, errors: {} },
};

/** Of a page that belongs to a round without a report: its navigation leads to no report. */
async function hasNoReportYet(site: Site, { round, section }: Shown): Promise<boolean> {
  if (!round || section !== 'round') return false;
  const found = await site.records.round(round.split('@')[0] ?? round);
  return found !== null && found.adopted === null;
}
