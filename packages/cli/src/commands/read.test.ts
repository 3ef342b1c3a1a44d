import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rapporteur, shell } from '../a-command-line.js';

const report = fileURLToPath(new URL('../../../../sample/report.txt', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-read-'));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'blank.txt'), '\n  \n\t\n');
  writeFileSync(
    join(folder, 'binary.txt'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256),
  );
  writeFileSync(
    join(folder, 'plain.txt'),
    'Of the lake\n\nA text of two lines without any structure,\nand no recommendation in it.\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('rapporteur read', () => {
  it('prints one JSON object on stdout and nothing on stderr', async () => {
    const { status, stdout, stderr } = await rapporteur(['read', report, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const reading = JSON.parse(stdout);
    expect(Object.keys(reading)).toEqual(
      expect.arrayContaining([
        'document',
        'headings',
        'paragraphs',
        'footnotes',
        'boxes',
        'recommendations',
        'findings',
        'notices',
      ]),
    );
    expect(reading.paragraphs.length).toBeGreaterThan(20);
    expect(reading.findings).toEqual([]);
  });

  it('prints a summary for a person, with the counts of the JSON', async () => {
    const { stdout: json } = await rapporteur(['read', report, '--json']);
    const { status, stdout } = await rapporteur(['read', report]);
    const { paragraphs } = JSON.parse(json);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ +${paragraphs.length} paragraphs$`, 'm'));
    expect(stdout).toMatch(/^Read as: /m);
  });

  it('reads a text without structure, and says that no profile fits', async () => {
    const { status, stdout } = await rapporteur(['read', join(folder, 'plain.txt'), '--json']);
    const reading = JSON.parse(stdout);
    expect({ status, recommendations: reading.recommendations }).toEqual({ status: 0, recommendations: [] });
    expect(reading.notices.map(({ rule }: { rule: string }) => rule)).toContain('unknown-profile');
  });

  it('finds the file from the folder of the caller', async () => {
    expect((await rapporteur(['read', 'plain.txt'], { folder })).status).toBe(0);
    const elsewhere = await shell('cd / && $rapporteur read plain.txt', {
      environment: { INIT_CWD: folder },
    });
    expect(elsewhere.status).toBe(0);
  });

  it('reads from a pipe', async () => {
    const { status, stdout } = await shell('cat plain.txt | $rapporteur read /dev/stdin --json', { folder });
    expect({ status, lines: JSON.parse(stdout).quality.lines }).toEqual({ status: 0, lines: 4 });
  });

  it('writes all of a long output into a slow pipe', async () => {
    const { stdout } = await shell(`$rapporteur read ${report} --json | (sleep 1; cat)`);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('is quiet when the reader of its output has heard enough', async () => {
    const { status, stderr } = await shell(`$rapporteur read ${report} --json | head -c 10`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.runIf(process.platform === 'linux')('tells a full disk behind stdout', async () => {
    const { status, stderr } = await shell(`$rapporteur read ${report} --json > /dev/full`);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'The output can not be written: the disk is full.\n',
    });
  });

  it.each([
    ['empty.txt', /^empty\.txt: .*empty/],
    ['blank.txt', /^blank\.txt: .*blank/],
    ['binary.txt', /^binary\.txt: /],
    ['missing.txt', /^missing\.txt can not be read: no such file or folder\.\n$/],
    ['.', /^\. is a folder\. Name the file itself\.\n$/],
    ['plain.txt/x', /^plain\.txt\/x can not be read: a part of its path is a file, not a folder\.\n$/],
    ['plain.txt --profile unknwon', /^There is no profile unknwon\. Did you mean unknown\? /],
  ])('refuses %s in a sentence, with status 2 and nothing on stdout', async (args, sentence) => {
    const { status, stdout, stderr } = await rapporteur(['read', ...args.split(' ')], { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says whose fault a fault is, without a stack trace unless asked', async () => {
    const planted = join(folder, 'planted.mjs');
    writeFileSync(planted, 'JSON.stringify = () => { throw new Error("planted"); };');
    const broken = { folder, environment: { NODE_OPTIONS: `--import=${planted}` } };
    const { status, stdout, stderr } = await rapporteur(['read', 'plain.txt', '--json'], broken);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^Rapporteur failed, and the fault is ours: planted\. Please report it /);
    expect(stderr).not.toMatch(/^\s+at /m);
    const environment = { ...broken.environment, RAPPORTEUR_DEBUG: '1' };
    const asked = await rapporteur(['read', 'plain.txt', '--json'], { folder, environment });
    expect(asked.stderr).toMatch(/^\s+at /m);
  });
});
