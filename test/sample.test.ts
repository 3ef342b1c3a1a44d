import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(`../sample/${path}`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));

test('the sample’s texts, expected readings and slips are what its marked texts say', () => {
  const { stderr, status } = spawnSync(process.execPath, [at('make.js'), '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the sample report has the shape that its guide promises', () => {
  const { paragraphs, footnotes, recommendations, boxes } = json('report.expected.json');
  expect(paragraphs.map(({ number }: { number: number }) => number)).toEqual(upTo(60));
  expect(footnotes.map(({ number }: { number: number }) => number)).toEqual(upTo(54));
  expect(recommendations).toHaveLength(26);
  expect(boxes).toHaveLength(18);
});

test('the sample’s parties have codes that ISO 3166 gives to no State', () => {
  const userAssigned = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/; // XK stands for Kosovo in practice
  for (const { code } of json('body.json').parties) expect(code).toMatch(userAssigned);
});

test('each planted slip lies within the report', () => {
  const lines = readFileSync(at('report.txt'), 'utf8').split('\n').length;
  for (const { id, place } of json('slips.json')) expect(place.lines[1], id).toBeLessThan(lines);
});

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
