import type { OwnName } from '@rapporteur/monitoring';
import { type Assets, loadAssets } from '../assets/assets.js';
import { type View, viewOf } from '../components/view.js';
import { type Keys, keysOf, passingSecret } from '../session/keys.js';
import { defaults, type Settings } from '../settings.js';
import type { Language } from '../words/language.js';
import { inventedBodies, namesInTexts, shownNames } from '../words/own-names.js';
import type { OwnNames } from '../words/party-name.js';
import { PageCache } from './page-cache.js';
import type { Records } from './records.js';
import { VersionWatch } from './version-watch.js';

/** What every route of one server has at hand. */
export interface Site {
  readonly settings: Settings & typeof defaults;
  readonly records: Records;
  readonly assets: Assets;
  readonly cache: PageCache;
  readonly versions: VersionWatch;
  /** Names of invented bodies' parties: as readers see them, and as texts write them. */
  readonly names: { readonly shown: OwnNames; readonly inTexts: readonly OwnName[] };
  /** What secrets are sealed and links are made with. */
  readonly keys: Keys;
  view(language: Language, chosen: boolean): View;
}

export function siteOf(records: Records, given: Settings): Site {
  const settings = { ...defaults, ...given } as Site['settings'];
  const presets = settings.presets ?? [];
  const invented = inventedBodies(presets);
  const names = { shown: shownNames(presets), inTexts: namesInTexts(presets) };
  return {
    settings,
    names,
    records,
    assets: loadAssets(),
    keys: keysOf(settings.secret ?? passingSecret()),
    cache: new PageCache(settings.pageCacheBytes),
    versions: new VersionWatch(records.version, settings.versionAge),
    view: (language, chosen) => viewOf(language, chosen, settings.origin, names.shown, invented),
  };
}
