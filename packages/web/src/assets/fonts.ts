import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Asset, assetOf } from './asset.js';

/*
 * The two families that the site ships (OFL). Their own style sheets say which subset holds which characters, so
 * a browser fetches Greek or Cyrillic only where a page shows them. Only the weight axis: the file with optical
 * sizes is 72 KB heavier and the difference is not seen at our sizes.
 */

const families = ['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];
const sheets = ['wght.css', 'wght-italic.css'];
/** What nearly every page shows first: fetched beside the style sheet instead of after it. */
const preloaded = ['source-serif-4-latin-wght-normal', 'source-sans-3-latin-wght-normal'];

export interface Fonts {
  readonly css: string;
  readonly files: readonly Asset[];
  /** Addresses to preload. */
  readonly preload: readonly string[];
}

export function loadFonts(): Fonts {
  const require = createRequire(import.meta.url);
  const files: Asset[] = [];
  const preload: string[] = [];
  const faces = families.flatMap((family) =>
    sheets.map((sheet) => {
      const css = readFileSync(require.resolve(`${family}/${sheet}`), 'utf8');
      return css.replace(/url\(\.\/files\/([\w.-]+)\.woff2\) format\('[\w-]+'\)/g, (_all, name: string) => {
        const file = assetOf(name, 'woff2', readFileSync(require.resolve(`${family}/files/${name}.woff2`)));
        files.push(file);
        if (preloaded.includes(name)) preload.push(file.address);
        return `url(${file.address}) format('woff2')`;
      });
    }),
  );
  return { css: faces.join('\n'), files, preload };
}
