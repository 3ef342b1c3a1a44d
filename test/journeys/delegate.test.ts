import { afterAll, beforeAll, expect, it } from 'vitest';
import { aVisitor, expectToFit, type Visitor } from './a-visitor.js';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await aVisitor();
});
afterAll(() => visitor?.leave());

it('a delegate in the plenary looks up on a telephone whom a recommendation names', async () => {
  const page = await visitor.open('/rounds/lanzarote-2/parties/NL', {
    viewport: { width: 375, height: 800 },
    hasTouch: true,
  });
  await expectToFit(page);
  await page.getByRole('link', { name: 'X-5', exact: true }).first().click();
  await expectToFit(page);
  const text = await page.locator('main').innerText();
  expect(text).toContain('Education sector');
  expect(text).toContain('Not named is not “no”');

  // The map says what the table says, party by party.
  const tiles = await page
    .locator('.tile-map a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('aria-label')));
  const rows = await page.locator('tbody tr').evaluateAll((all) =>
    all.map((tr) =>
      [...tr.children]
        .slice(0, 2)
        .map((c) => c.textContent)
        .join(': '),
    ),
  );
  expect([...tiles].map((t) => t?.split(';')[0]).sort()).toEqual([...rows].sort());
  expect(rows).toHaveLength(43);

  // Touch targets: 24 px, or with that much room of their own (WCAG 2.5.8); axe looks at the rest.
  for (const box of await page
    .locator('.tile-map a')
    .evaluateAll((all) => all.map((a) => a.getBoundingClientRect().width)))
    expect(box).toBeGreaterThanOrEqual(24);
});

it('shows no total of one State beside that of another', async () => {
  for (const path of [
    '/rounds/lanzarote-2/parties',
    '/rounds/lanzarote-2/parties.json',
    '/rounds/lanzarote-2',
    '/api/v1/rounds/lanzarote-2/parties',
  ]) {
    const text = await (await fetch(`${visitor.address}${path}`)).text();
    expect(text, path).not.toMatch(/namedInParagraphs|score|rank"/i);
  }
  const page = await visitor.open('/rounds/lanzarote-2/parties');
  for (const item of await page.locator('.parties li').allInnerTexts()) expect(item).not.toMatch(/\d/);
});
