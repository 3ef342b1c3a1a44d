import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { aSite, type TestSite } from '../../packages/web/src/a-site.js';

/** A person in front of a real browser, on a site that holds the sample and the open data. */
export interface Visitor {
  readonly address: string;
  readonly site: TestSite;
  /** A new window. Anything it asks of another host is refused, and noted. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Addresses of other hosts that were asked for. */
  readonly outside: readonly string[];
  leave(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function aVisitor(settings: Parameters<typeof aSite>[0] = {}): Promise<Visitor> {
  const [site, browser] = await Promise.all([aSite(settings), launch()]);
  await site.app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}`;
  const outside: string[] = [];
  return {
    address,
    site,
    outside,
    async open(path, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      await context.route('**', (route) => {
        const { origin } = new URL(route.request().url());
        if (origin === address) return route.continue();
        outside.push(route.request().url());
        return route.abort();
      });
      const page = await context.newPage();
      await page.goto(`${address}${path}`);
      return page;
    },
    async leave() {
      await browser.close();
      await site.close();
    },
  };
}

/** CHROMIUM_PATH, else the system's, else the one that comes as a package. Without a browser a journey fails. */
export async function launch(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : await packedChromium());
  return chromium.launch({ executablePath, args: flags });
}

async function packedChromium(): Promise<string> {
  const packed = (await import('@sparticuz/chromium')) as unknown as {
    default: { executablePath(): Promise<string> };
  };
  return packed.default.executablePath();
}

/** No violation of WCAG 2.2 A and AA, nor of what axe holds for good practice. */
export async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** What depends on the theme, and nothing else: quicker than the whole of axe. */
export async function expectEnoughContrast(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
    ),
    page.url(),
  ).toEqual([]);
}

/** Nothing is wider than the window: no scrolling sideways (WCAG 1.4.10). */
export async function expectToFit(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
}
