import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { aRegistry, publishReading } from '../a-registry.js';
import { built } from '../built.js';
import { grownReport } from '../grown-report.js';
import { readReport } from '../reader.js';
import { milliseconds, rounded } from '../table.js';
import { readBody } from '../texts.js';
import { median, medianTimes } from '../times.js';

/*
 * The public pages of a round, over loopback: requests a second against the same bytes as a constant from a Fastify
 * of the same version; and the first, uncached rendering of the longest list against a bare React table of its rows.
 */

const { createServer } = await built('web');
const fromWeb = createRequire(new URL('../../packages/web/package.json', import.meta.url));
const { default: Fastify } = await import(fromWeb.resolve('fastify'));
const { createElement: element } = fromWeb('react');
const { renderToStaticMarkup } = fromWeb('react-dom/server');

const registry = await aRegistry();
await publishReading(registry.db, readReport(Buffer.from(grownReport(1).text), readBody()), 'lake-1');
const settings = {
  origin: 'http://localhost',
  requestsPerMinute: null,
  readingsPerHour: null,
  presets: [readBody()],
};
// No download is asked for here.
const long = { jobs: { work() {}, async close() {} }, files: null };
const site = await createServer({ registry, settings, long });
const addresses = await addressesFrom(site, [
  '/',
  '/rounds/lanzarote-2/recommendations',
  '/rounds/lake-1/report',
]);
const constant = await constantsOf(site, addresses);
const lines = [await requestsASecond(), await firstRendering()];
await Promise.all([site.close(), constant.close()]);
await registry.end();
console.log(JSON.stringify(lines));

async function requestsASecond() {
  const rates = { ours: [], peer: [] };
  const places = { ours: await listen(site), peer: await listen(constant) };
  for (let turn = 0; turn < 5; turn += 1) {
    for (const whose of ['peer', 'ours']) rates[whose].push(await rateOf(places[whose]));
  }
  const [ours, peer] = [median(rates.ours), median(rates.peer)];
  return {
    what: `requests a second to ${addresses.length} public pages, against the same bytes as a constant`,
    ours: `${rounded(ours)}/s`,
    peer: `${rounded(peer)}/s`,
    value: ours / peer,
    target: { least: 0.5 },
  };
}

async function firstRendering() {
  const address = '/rounds/lanzarote-2/recommendations';
  const { recommendations } = (await site.inject(`${address}.json`)).json();
  const uncached = await createServer({ registry, settings: { ...settings, pageCacheBytes: 0 }, long });
  const bare = Fastify();
  bare.get('/', (_, reply) => reply.type('text/html').send(renderToStaticMarkup(tableOf(recommendations))));
  const [ours, peer] = await medianTimes(
    [() => uncached.inject(address).then(assertWell), () => bare.inject('/').then(assertWell)],
    { turns: 15, warm: 5 },
  );
  await Promise.all([uncached.close(), bare.close()]);
  return {
    what: `first rendering of ${recommendations.length} recommendations, uncached, against a bare React table of them`,
    ours: milliseconds(ours),
    peer: milliseconds(peer),
    value: ours / peer,
    target: { most: 5 },
  };
}

function tableOf(rows) {
  const cells = (row) =>
    Object.entries(row).map(([key, value]) =>
      element('td', { key }, typeof value === 'object' ? JSON.stringify(value) : String(value)),
    );
  return element(
    'table',
    null,
    element(
      'tbody',
      null,
      rows.map((row, n) => element('tr', { key: n }, cells(row))),
    ),
  );
}

/** The first pages, and the pages of rounds that they lead to. */
async function addressesFrom(app, first) {
  const found = new Set(first);
  for (const address of first) {
    const { body } = assertWell(await app.inject(address));
    for (const [, href] of body.matchAll(/href="(\/rounds\/[^"#?]*)"/g))
      if (!/\.\w{2,4}$/.test(href)) found.add(href);
  }
  const all = [];
  for (const address of found) {
    const { statusCode, headers } = await app.inject(address);
    if (statusCode === 200 && headers['content-type'].startsWith('text/html')) all.push(address);
    if (all.length === 40) break;
  }
  return all;
}

async function constantsOf(app, all) {
  const bare = Fastify();
  for (const address of all) {
    const { headers, rawPayload } = assertWell(await app.inject(address));
    bare.get(address, (_, reply) => reply.type(headers['content-type']).send(rawPayload));
  }
  return bare;
}

function assertWell(answer) {
  if (answer.statusCode !== 200) throw new Error(`${answer.raw.req.url} answered ${answer.statusCode}`);
  return answer;
}

async function listen(app) {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server.address().port;
}

/** Asks from a process of its own, so that asking takes nothing from answering. */
function rateOf(port) {
  const asker = fileURLToPath(new URL('../ask.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [asker, String(port), ...addresses], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve(Number(text)) : reject(new Error(`asking ended with status ${status}`)),
    );
  });
}
