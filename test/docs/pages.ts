import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../floors/source.js';

/** A page of the manual: a Markdown file, its path from the root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

export function readPages(root: string): Page[] {
  return filesBelow(root, '.')
    .filter((path) => path.endsWith('.md') && !/^(sample|data|packages)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Links inside the repository that lead nowhere: "page.md -> target". */
export function deadLinks(pages: readonly Page[], root: string): string[] {
  return pages.flatMap((page) =>
    linksOf(page.text)
      .filter((target) => !leadsSomewhere(page, target, pages, root))
      .map((target) => `${page.path} -> ${target}`),
  );
}

/** The pages that a reader comes to from one page, over any number of links. */
export function reachableFrom(start: Page, pages: readonly Page[]): Page[] {
  const seen = new Set([start]);
  for (const page of seen) {
    const targets = linksOf(page.text).map((target) => join(dirname(page.path), target.split('#')[0] ?? ''));
    for (const each of pages) if (targets.includes(each.path)) seen.add(each);
  }
  return [...seen];
}

/** File names in back quotes that do not exist: `packages/cli/src/main.ts`. `<…>`, `*` and `…` mark a pattern. */
export function missingFiles(page: Page, root: string): string[] {
  const named = [
    ...page.text.matchAll(/`((?:packages|test|scripts|data|sample|bench|docs|\.ci)\/[^`\s]*)`/g),
  ].map(([, path]) => path ?? '');
  return named.filter((path) => !/[<*…{]/.test(path) && !existsSync(join(root, path)));
}

function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(page: Page, target: string, pages: readonly Page[], root: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page.path : join(dirname(page.path), file);
  if (!existsSync(join(root, path))) return false;
  if (!anchor) return true;
  const goal = pages.find((candidate) => candidate.path === path);
  return goal !== undefined && anchorsOf(goal.text).includes(anchor);
}

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
