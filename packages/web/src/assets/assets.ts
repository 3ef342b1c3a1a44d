import { readFileSync } from 'node:fs';
import { type Island, islands } from '../desk/desk-page.js';
import { type Asset, assetOf } from './asset.js';
import { loadFonts } from './fonts.js';

/** The order is the cascade: tokens first, paper last. */
const sheets = [
  'tokens',
  'base',
  'frame',
  'lists',
  'figures',
  'forms',
  'reading',
  'findings',
  'desk',
  'people',
  'questionnaires',
  'replies',
  'consultations',
  'print',
];

/** A page beside a folded corner: the tab's mark, drawn here so that no file is asked of another host. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="5" y="2" width="22" height="28" rx="2" fill="#1f4f82"/><path d="M10 10h12M10 16h12M10 22h7" stroke="#fbfaf6" stroke-width="2.4"/></svg>`;

export interface Assets {
  readonly stylesheet: string;
  readonly icon: string;
  readonly preload: readonly string[];
  /** The address of each island's script. */
  readonly islands: Readonly<Record<Island, string>>;
  readonly files: readonly Asset[];
}

/** Reads styles and fonts once, at the start of the server. */
export function loadAssets(): Assets {
  const fonts = loadFonts();
  const styles = sheets.map((name) =>
    readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8'),
  );
  const css = [fonts.css, ...styles]
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n{2,}/g, '\n');
  const sheet = assetOf('rapporteur', 'css', Buffer.from(css));
  const scripts = islands.map((name) => [name, islandAsset(name)] as const);
  const icon = assetOf('mark', 'svg', Buffer.from(mark));
  return {
    stylesheet: sheet.address,
    icon: icon.address,
    preload: fonts.preload,
    islands: Object.fromEntries(scripts.map(([name, asset]) => [name, asset.address])) as Assets['islands'],
    files: [sheet, icon, ...fonts.files, ...scripts.map(([, asset]) => asset)],
  };
}

/** Plain JavaScript in packages/web/islands: nothing has to be built. */
function islandAsset(name: Island): Asset {
  return assetOf(name, 'js', readFileSync(new URL(`../../islands/${name}.js`, import.meta.url)));
}
