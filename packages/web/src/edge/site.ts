import type { Registry } from '@rapporteur/registry';
import { type Assets, loadAssets } from '../assets/assets.js';
import { defaults, type Settings } from '../settings.js';
import type { Language } from '../words/language.js';
import { type View, viewOf } from '../components/view.js';
import { PageCache } from './page-cache.js';
import { publicRecords, type Records } from './records.js';
import { VersionWatch } from './version-watch.js';

/** What every route of one server has at hand. */
export interface Site {
  readonly settings: Settings & typeof defaults;
  readonly records: Records;
  readonly assets: Assets;
  readonly cache: PageCache;
  readonly versions: VersionWatch;
  view(language: Language, chosen: boolean): View;
}

export function siteOf(registry: Pick<Registry, 'db'>, given: Settings): Site {
  const settings = { ...defaults, ...given } as Site['settings'];
  const records = publicRecords(registry.db, settings.frontRound ?? null);
  return {
    settings,
    records,
    assets: loadAssets(),
    cache: new PageCache(settings.pageCacheBytes),
    versions: new VersionWatch(records.version, settings.versionAge),
    view: (language, chosen) => viewOf(language, chosen, settings.origin, settings.partyNames),
  };
}
