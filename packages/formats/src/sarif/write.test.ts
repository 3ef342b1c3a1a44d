import { describe, expect, it } from 'vitest';
import { type SarifLog, writeSarif } from './write.js';

const log: SarifLog = {
  tool: 'Rapporteur',
  version: '0.1.0',
  rules: [
    { name: 'stated-count', severity: 'error', finds: 'A wrong count.', page: 'docs/stated-count.md' },
    { name: 'subset', severity: 'info', finds: 'A doubt.', page: 'docs/subset.md' },
  ],
  results: [
    {
      file: 'drafts/été 2.txt',
      suppressedFor: null,
      notice: {
        rule: 'stated-count',
        severity: 'error',
        message: 'Six are stated, seven are listed.',
        place: { lines: [4, 4], columns: [0, 3], paragraph: 2 },
        related: [{ footnote: 3, lines: [9, 10] }],
      },
    },
    {
      file: '/a/b.txt',
      suppressedFor: 'It is meant so.',
      notice: { rule: 'subset', severity: 'info', message: 'Was this intended?', place: { lines: [1, 2] } },
    },
  ],
};

/*
 * What the schema of SARIF 2.1.0 requires of the parts that are written: required members, permitted members and
 * values, lines and columns from 1. The schema itself is not kept here.
 */
const permitted: Readonly<Record<string, readonly string[]>> = {
  log: ['$schema', 'version', 'runs'],
  run: ['tool', 'columnKind', 'results'],
  driver: ['name', 'version', 'rules'],
  rule: ['id', 'shortDescription', 'help', 'defaultConfiguration'],
  result: ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'relatedLocations', 'suppressions'],
  location: ['id', 'physicalLocation', 'logicalLocations'],
  physicalLocation: ['artifactLocation', 'region'],
  region: ['startLine', 'endLine', 'startColumn', 'endColumn'],
};

function onlyPermitted(name: string, value: object): void {
  expect(permitted[name], name).toEqual(expect.arrayContaining(Object.keys(value)));
}

// biome-ignore lint/suspicious/noExplicitAny: the structure is what is tested.
function expectLocation(location: any): void {
  onlyPermitted('location', location);
  onlyPermitted('physicalLocation', location.physicalLocation);
  const { artifactLocation, region } = location.physicalLocation;
  expect(artifactLocation.uri).toMatch(/^[\w%./:~-]+$/);
  if (!region) return;
  onlyPermitted('region', region);
  for (const value of Object.values(region)) expect(value).toBeGreaterThanOrEqual(1);
  expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
}

describe('SARIF', () => {
  const written = JSON.parse(writeSarif(log));
  const [run] = written.runs;

  it('has the members that version 2.1.0 requires, and no other', () => {
    onlyPermitted('log', written);
    expect(written.version).toBe('2.1.0');
    onlyPermitted('run', run);
    onlyPermitted('driver', run.tool.driver);
    expect(run.columnKind).toBe('utf16CodeUnits');
    for (const rule of run.tool.driver.rules) {
      onlyPermitted('rule', rule);
      expect(rule.shortDescription.text).toBeTruthy();
    }
    for (const result of run.results) {
      onlyPermitted('result', result);
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(result.message.text).toBeTruthy();
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      for (const location of [...result.locations, ...(result.relatedLocations ?? [])])
        expectLocation(location);
    }
  });

  it('counts lines and columns from 1', () => {
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'drafts/%C3%A9t%C3%A9%202.txt' },
      region: { startLine: 4, endLine: 4, startColumn: 1, endColumn: 4 },
    });
    expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///a/b.txt');
  });

  it('carries what was dismissed, with its reason', () => {
    expect(run.results[0].suppressions).toBeUndefined();
    expect(run.results[1].suppressions).toEqual([{ kind: 'external', justification: 'It is meant so.' }]);
  });
});
