import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rapporteur } from '../a-command-line.js';

const sample = (name: string) => fileURLToPath(new URL(`../../../../sample/${name}`, import.meta.url));
const report = [sample('report.txt'), '--body', sample('body.json')];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-convert-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('rapporteur convert', () => {
  it('leaves what it reads alone, however it is named', async () => {
    writeFileSync(join(folder, 'minutes.md'), '# Minutes\n\nThree  ponds.\n');
    const { status, stderr } = await rapporteur(['convert', 'minutes.md', '-o', './minutes.md'], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('./minutes.md is the file that is read');
    expect(readFileSync(join(folder, 'minutes.md'), 'utf8')).toContain('Three  ponds.');
  });

  it.each([
    ['report.html', /^<!doctype html>/i],
    ['report.md', /^#+ /m],
    ['report.json', /^\{/],
    ['report.docx', /^PK/],
  ])(
    'writes %s, and its paragraphs and recommendations can be read from it again',
    async (name, beginning) => {
      expect(await rapporteur(['convert', ...report, '-o', name], { folder })).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(beginning);
      const numbers = async (...file: string[]) => {
        const { stdout } = await rapporteur(['read', ...file, '--json'], { folder });
        const { paragraphs, recommendations } = JSON.parse(stdout);
        return {
          paragraphs: paragraphs.map(({ number }: { number: number }) => number),
          recommendations: recommendations.map(({ id }: { id: string }) => id),
        };
      };
      expect(await numbers(name, '--body', sample('body.json'))).toEqual(await numbers(...report));
    },
  );

  it('shows what changed since an earlier edition as tracked changes in a Word file', async () => {
    const newer = readFileSync(sample('report.txt'), 'utf8').replace(/\bharbours\b/, 'ports');
    writeFileSync(join(folder, 'newer.txt'), newer);
    const against = ['--against', sample('report.txt'), '--body', sample('body.json')];
    const { status, stderr } = await rapporteur(['convert', 'newer.txt', ...against, '-o', 'x.docx'], {
      folder,
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'Paragraphs that are new: 0, gone: 0, in other words: 1.\n',
    });
    const { stdout } = await rapporteur(['read', 'x.docx', '--json', '--body', sample('body.json')], {
      folder,
    });
    expect(JSON.parse(stdout).notices).toContainEqual(expect.objectContaining({ rule: 'tracked-changes' }));
    const html = await rapporteur(['convert', 'newer.txt', ...against, '-o', 'x.html'], { folder });
    expect(html).toMatchObject({ status: 2, stderr: expect.stringContaining('-o OUT.docx') });
  });

  it('makes a form of a questionnaire, and of nothing else', async () => {
    const made = await rapporteur(['convert', sample('questionnaire.txt'), '--form', '-o', 'form.docx'], {
      folder,
    });
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'form.docx')).subarray(0, 2).toString()).toBe('PK');
    const none = await rapporteur(['convert', sample('national-letter.txt'), '--form', '-o', 'none.docx'], {
      folder,
    });
    expect(none).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^No question was recognised/),
    });
    expect(readdirSync(folder)).toEqual(['form.docx']);
  });

  it('compiles replies question by question, all of them or one', async () => {
    const replies = ['dornland', 'brezia'].map((name) => sample(`replies/${name}.txt`));
    const asked = ['--questionnaire', sample('questionnaire.txt'), '--body', sample('body.json')];
    const compile = ['convert', '--compile', ...replies, ...asked];
    expect(await rapporteur([...compile, '-o', 'all.md'], { folder })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const all = readFileSync(join(folder, 'all.md'), 'utf8');
    expect(all.match(/^## Question \d+\./gm)).toHaveLength(10);
    expect(all).toContain('#### Brezia\n\nThe regions supervise.');
    await rapporteur([...compile, '--question', '7', '--language', 'fr', '-o', 'seven.docx'], { folder });
    expect(readdirSync(folder)).toEqual(['all.md', 'seven.docx']);
    const none = await rapporteur([...compile, '--question', '70', '-o', 'none.md'], { folder });
    expect(none).toMatchObject({ status: 2, stderr: expect.stringMatching(/^There is no question 70\./) });
    const alone = await rapporteur(['convert', ...report, '--question', '7', '-o', 'none.md'], { folder });
    expect(alone).toMatchObject({ status: 2, stderr: expect.stringContaining('goes with --compile') });
    const letter = [...compile, sample('national-letter.txt'), '-o', 'none.md'];
    expect(await rapporteur(letter, { folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no question was recognised'),
    });
  });

  it.each([
    [[], /^Name the file to write: rapporteur convert FILE -o OUT\.docx\.\n$/],
    [
      ['-o', 'x.htlm'],
      /^The ending of x\.htlm is none that convert writes: html, md, json, docx, pdf or xml\. Did you mean html\?\n$/,
    ],
    [['-o', 'x'], /^The ending of x is none that convert writes: html, md, json, docx, pdf or xml\.\n$/],
  ])('refuses %j in a sentence, with status 2, and writes nothing', async (args, sentence) => {
    const { status, stderr } = await rapporteur(['convert', ...report, ...args], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });
});
