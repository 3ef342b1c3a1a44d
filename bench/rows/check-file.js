import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { main as makeCheckFile } from '../../scripts/check-file.js';
import { milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { median } from '../times.js';

/*
 * rapporteur-check.html in a browser: how long a check takes from the click to the whole margin, and the longest time
 * for which the page did not answer meanwhile, told by a timer that should ring every 10 ms.
 */

const report = reportFile();
const program = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(program)) {
  console.error(`${program} is not there: the file is not tried in a browser. CHROMIUM_PATH names one.`);
  console.log('[]');
} else {
  console.log(JSON.stringify(await rows()));
}

async function rows() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const file = join(folder, 'rapporteur-check.html');
  const { log } = console;
  console.log = () => {};
  await makeCheckFile([file]);
  console.log = log;
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const turns = [];
  for (let turn = 0; turn < 5; turn += 1) turns.push(await check(browser, file));
  await browser.close();
  rmSync(folder, { recursive: true });
  const took = median(turns.map(({ took }) => took));
  const pause = median(turns.map(({ pause }) => pause));
  return [
    {
      what: `rapporteur-check.html on ${report.name}, from the click to the whole margin`,
      ours: milliseconds(took),
    },
    {
      what: 'the longest time for which its page did not answer',
      ours: milliseconds(pause),
      value: pause,
      unit: 'ms',
      target: { most: 200 },
    },
  ];
}

async function check(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator('input[type=file]').first().setInputFiles(report.file);
  const measured = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const begun = performance.now();
        let last = begun;
        let pause = 0;
        const timer = setInterval(() => {
          const now = performance.now();
          pause = Math.max(pause, now - last - 10);
          last = now;
          if (document.querySelector('#results')?.dataset.state !== 'whole') return;
          clearInterval(timer);
          resolve({ took: now - begun, pause });
        }, 10);
        document.querySelector('form button[type=submit]').click();
      }),
  );
  await page.close();
  return measured;
}
