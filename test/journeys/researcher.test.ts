import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a researcher takes the data home and finds in them what the pages show', async () => {
  const page = await visitor.open('/data');
  const links = await page
    .locator('.files')
    .last()
    .locator('a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);

  const metadata = (await (await fetch(links.find((l) => l.endsWith('csv-metadata.json')) ?? '')).json()) as {
    tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
  };
  for (const table of metadata.tables) {
    const csv = await (await fetch(`${visitor.address}/data/lanzarote-2/${table.url}`)).text();
    expect(csv.split('\n')[0]).toBe(table.tableSchema.columns.map((c) => c.name).join(','));
  }

  await page.goto(`${visitor.address}/rounds/lanzarote-2/recommendations?level=request`);
  const shown = await page.locator('.rec').count();
  const api = (await (
    await fetch(`${visitor.address}/api/v1/rounds/lanzarote-2/recommendations?level=request&limit=500`)
  ).json()) as { recommendations: unknown[] };
  expect(api.recommendations).toHaveLength(shown);
});

it('walks through the API piece by piece, and is told when nothing has changed', async () => {
  const numbers: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const url: string = `${visitor.address}/api/v1/rounds/lanzarote-2/recommendations?limit=40${cursor ? `&cursor=${cursor}` : ''}`;
    const piece = (await (await fetch(url)).json()) as {
      recommendations: { number: string }[];
      page: { next: string | null; total: number };
    };
    expect(piece.page.total).toBe(111);
    numbers.push(...piece.recommendations.map((r) => r.number));
    cursor = piece.page.next;
  }
  expect(new Set(numbers).size).toBe(111);

  const first = await fetch(`${visitor.address}/api/v1/rounds/lake-1`);
  const again = await fetch(`${visitor.address}/api/v1/rounds/lake-1`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});
