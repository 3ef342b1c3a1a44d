import { readFileSync } from 'node:fs';
import { retentionClasses } from '@rapporteur/monitoring';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../docs/guide/operators/data-protection.md', import.meta.url), 'utf8');

it('the guide names each kind of data with what holds it, and the rule that says how long', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const kinds = rows.map((line) => /^\| `([^`]+)` \|/.exec(line)?.[1]);
  expect(kinds).toEqual(retentionClasses.map(({ kind }) => kind));
  for (const [place, { days }] of retentionClasses.entries())
    if (days !== null)
      expect(rows[place]?.includes(days) || rows[place]?.includes('the same'), rows[place]).toBe(true);
});
