import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readBytesWithSource } from '@rapporteur/formats';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectEnoughContrast, expectNoBarrier, expectToFit, launch } from './a-visitor.js';
import { sampleInWord } from './sample-in-word.js';

/* The checker as one file, opened from a disk as a secretariat opens it from a stick. */

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const report = at('sample/report.txt');
let folder: string;
let file: string;
let browser: Browser;
/** What any page asked for, but for the file itself and what was made in its own memory. */
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-check-file-'));
  file = join(folder, 'rapporteur-check.html');
  const made = spawnSync(process.execPath, [at('scripts/begin.js'), 'check-file', file], {
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('blob:null/')) asked.push(request.url());
  });
  page.on('pageerror', (error) => asked.push(`error: ${error.message}`));
  await page.goto(own);
  return page;
}

const describedIn = new WeakSet<Page>();
type Given = string | { name: string; mimeType: string; buffer: Buffer };

/** Checks a text of the invented body, whose description is given with it. */
async function check(page: Page, given: Given = report): Promise<void> {
  if (!describedIn.has(page)) {
    const body = page.getByLabel('Description of a body');
    if (!(await body.isVisible())) await page.getByText('Earlier decisions').click();
    await body.setInputFiles(at('sample/body.json'));
    await page.getByText('Taken: body.json.').waitFor();
    describedIn.add(page);
  }
  await page.getByLabel('A file').setInputFiles(given);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.waitForSelector('#results[data-state=whole]');
}

it('is one file whose policy lets it ask nothing', () => {
  const html = readFileSync(file, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; worker-src blob:;/,
  );
  expect(policy).not.toMatch(/https?:|unsafe|\*|connect-src|img-src/);
  const markup = html.replace(/(<script>)[\s\S]*?<\/script>/g, '$1');
  expect(markup).not.toMatch(/<(?:link|img|iframe|object|base)\b|<script[^>]+src=/);
});

it('checks a file, shows each notice beside its line, and asks nothing of anybody', async () => {
  const page = await open();
  await check(page);
  expect(await page.locator('.sum').innerText()).toMatch(
    /^\d+ errors, \d+ warnings, \d+ questions; 0 dismissed\.$/,
  );
  const notice = page.locator('.notice[data-rule="list-separator"]');
  expect(await notice.textContent()).toContain('Aldoria Brezia');
  expect(await page.locator('#t0-l526 mark.error').textContent()).toBe('Aldoria Brezia');
  expect(await page.locator('.l').count()).toBe(
    readFileSync(report, 'utf8').replace(/\n$/, '').split('\n').length,
  );
  expect(asked).toEqual([]);
});

it('could not ask if it tried', async () => {
  const page = await open();
  const outcome = await page.evaluate(() =>
    Promise.all([
      fetch('https://example.org/').then(
        () => 'asked',
        () => 'refused',
      ),
      fetch('http://127.0.0.1:9/').then(
        () => 'asked',
        () => 'refused',
      ),
    ]),
  );
  expect(outcome).toEqual(['refused', 'refused']);
  expect(asked.splice(0)).toEqual([]);
});

it('has no barrier, before and after, in both themes and on a narrow screen', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open({ colorScheme });
    await expectNoBarrier(page);
    await check(page);
    await expectEnoughContrast(page);
    if (colorScheme === 'light') await expectNoBarrier(page);
  }
  const narrow = await open({ viewport: { width: 320, height: 700 } });
  await check(narrow);
  await expectToFit(narrow);
});

it('filters by severity and by rule', async () => {
  const page = await open();
  await check(page);
  const visible = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  await page.getByLabel('Warnings').uncheck();
  expect(await visible('.notice.warning')).toBe(0);
  expect(await visible('.notice.error')).toBeGreaterThan(0);
  await page.getByLabel('Warnings').check();
  await page.getByLabel('Rule').selectOption('list-separator');
  expect(await visible('.notice')).toBe(1);
});

it('remembers a dismissal with its reason in the next revision, and saves it for the command line', async () => {
  const page = await open();
  await check(page);
  const notice = page.locator('.notice[data-rule="list-separator"]');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await notice.getByRole('button', { name: 'Dismiss', exact: true }).click();
  expect(await notice.getByRole('alert').innerText()).toContain('Give a reason');
  await notice.getByLabel('Why is it right').fill('One region.');
  await page.keyboard.press('Enter');
  await notice.getByText('Dismissed: One region.').waitFor();
  expect(await page.locator('.sum').innerText()).toContain('1 dismissed');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the decisions' }).click(),
  ]);
  const decisions = join(folder, saved.suggestedFilename());
  await saved.saveAs(decisions);
  expect(saved.suggestedFilename()).toBe('rapporteur.check.json');
  expect(JSON.parse(readFileSync(decisions, 'utf8')).suppressions).toMatchObject([
    { rule: 'list-separator', words: 'Aldoria Brezia', reason: 'One region.' },
  ]);

  const later = await open();
  await later.getByText('Earlier decisions').click();
  await later.getByLabel('Decisions that you saved').setInputFiles(decisions);
  await later.getByText('Taken: Decisions that you saved (1).').waitFor();
  const revised = Buffer.from(`A new first line.\n\n${readFileSync(report, 'utf8')}`);
  await check(later, { name: 'revised.txt', mimeType: 'text/plain', buffer: revised });
  expect(await later.locator('.notice[data-rule="list-separator"]').textContent()).toContain(
    'Dismissed: One region.',
  );
});

it('saves the notices as the command line prints them, and the page', async () => {
  const page = await open();
  await check(page);
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return readFileSync(path, 'utf8');
  };
  const notices = JSON.parse(await save('Save the notices'));
  expect(notices.find(({ rule }: { rule: string }) => rule === 'list-separator')).toMatchObject({
    file: 'report.txt',
    place: { lines: [526, 526], columns: [4, 18], paragraph: null },
    url: 'docs/guide/secretariat/rules/list-separator.md',
  });
  expect(await save('Save this page')).toContain('<mark class="error">Aldoria Brezia</mark>');
});

it("reads the author's own Word file and gives it back with the notices as comments", async () => {
  const own = await sampleInWord();
  const page = await open();
  await check(page, { name: 'draft.docx', mimeType: 'application/octet-stream', buffer: own });
  const shown = await page.locator('.notice').count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save your Word file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('draft.checked.docx');
  const path = join(folder, 'draft.checked.docx');
  await download.saveAs(path);
  const [before, after] = [own, readFileSync(path)].map((bytes) => {
    const read = readBytesWithSource(bytes, 'draft.docx');
    if (!read.ok) throw new Error(read.refusal.message);
    return read;
  });
  expect(after?.source).toBe(before?.source);
  expect(after?.notices.filter(({ rule }) => rule === 'comment')).toHaveLength(shown);
});

it('takes pasted text, Markdown and HTML; says what it can not read; keeps what was typed', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByText('Choose a file or paste a text first.').waitFor();
  await page.getByLabel('Or the text itself').fill('1. Guards sit in Austria, Belgium Cyprus and Malta.');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.notice[data-rule="list-separator"]').waitFor();
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await page.locator('h1').innerText()).toBe('Vérifier un texte');
  expect(await page.getByLabel('Ou le texte lui-même').inputValue()).toContain('Guards sit');
  await expectNoBarrier(page);

  const other = await open();
  await check(other, at('sample/report.md'));
  await check(other, at('sample/report.html'));
  expect(await other.locator('.l').count()).toBeGreaterThan(50);
  await other
    .getByLabel('A file')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ') });
  await other.getByRole('button', { name: 'Check it' }).click();
  await other.locator('.said', { hasText: 'PDF' }).waitFor();
});

it('keeps responding while it checks a long text, and can be cancelled', async () => {
  const page = await open();
  const long = Buffer.from(Array.from({ length: 12 }, () => readFileSync(report, 'utf8')).join('\n'));
  await page.evaluate(() => {
    const measured = window as unknown as { longest: number };
    measured.longest = 0;
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      measured.longest = Math.max(measured.longest, now - last);
      last = now;
      setTimeout(beat, 10);
    };
    beat();
  });
  await check(page, { name: 'long.txt', mimeType: 'text/plain', buffer: long });
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  expect(longest).toBeLessThan(1000);

  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was kept.').waitFor();
});

it('asked nothing of anybody in all of this', () => {
  expect(asked).toEqual([]);
});
