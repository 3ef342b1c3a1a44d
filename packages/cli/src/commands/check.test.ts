import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rapporteur } from '../a-command-line.js';

const sample = (path: string) => fileURLToPath(new URL(`../../../../sample/${path}`, import.meta.url));
const body = ['--body', sample('body.json')];
const report = readFileSync(sample('report.txt'), 'utf8');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-check-'));
  put('report.txt', report);
  put('plain.txt', 'Of the lake\n\nA text of two lines without any structure,\nand nothing wrong in it.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | object): void {
  writeFileSync(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text, null, 2));
}

const check = (...args: string[]) => rapporteur(['check', ...args, ...body], { folder });

interface Printed {
  readonly rule: string;
  readonly severity: string;
  readonly place: {
    readonly footnote: number | null;
    readonly lines: readonly [number, number];
    readonly columns: readonly [number, number] | null;
  };
}

async function json(...args: string[]): Promise<Printed[]> {
  return JSON.parse((await check(...args, '--format', 'json')).stdout);
}

describe('rapporteur check', () => {
  it('prints a report of the notices as PDF, without the text', async () => {
    const { status, stderr } = await check('report.txt', '--format', 'pdf', '-o', 'report.pdf');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { stdout } = await rapporteur(['read', 'report.pdf', '--json'], { folder });
    const words = JSON.stringify(JSON.parse(stdout));
    for (const { rule } of await json('report.txt')) expect(words).toContain(rule);
    const over = await check('report.txt', '--format', 'pdf', '-o', 'report.txt');
    expect(over).toMatchObject({ status: 2, stderr: expect.stringContaining('goes beside it') });
  });

  it("gives the author's own Word file back with a comment for each notice", async () => {
    const made = await rapporteur(['convert', 'report.txt', '-o', 'own.docx', ...body], { folder });
    expect(made.status).toBe(0);
    const { status, stderr } = await check('own.docx', '--format', 'docx', '-o', 'own.checked.docx');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const notices = await json('own.docx');
    const { stdout } = await rapporteur(['read', 'own.checked.docx', '--json', ...body], { folder });
    const read: { notices: { rule: string; message: string; place: { lines: number[] } }[] } =
      JSON.parse(stdout);
    const comments = read.notices.filter(({ rule }) => rule === 'comment');
    expect(comments).toHaveLength(notices.length);
    // What is said of a note stands at its mark.
    for (const { rule, place } of notices.filter(({ place }) => place.footnote === null))
      expect(comments).toContainEqual(
        expect.objectContaining({
          message: expect.stringContaining(`(${rule})`),
          place: { lines: [place.lines[0], place.lines[0]] },
        }),
      );
  });

  it('puts comments into no other kind of file, and mends no Word file', async () => {
    const other = await check('report.txt', '--format', 'docx', '-o', 'x.docx');
    expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining('--format html') });
    const fixed = await check('own.docx', '--fix');
    expect(fixed).toMatchObject({ status: 2, stderr: expect.stringContaining('leaves own.docx alone') });
    const over = await check('own.docx', '--format', 'docx', '-o', 'own.docx');
    expect(over).toMatchObject({ status: 2, stderr: expect.stringContaining('goes beside it') });
  });

  it('prints as a compiler does: place, sentence, line, mark, and a sum; exit status 1', async () => {
    const { status, stdout, stderr } = await check('report.txt', '--rules', 'list-separator');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(
      `report.txt:526:5: error list-separator: A comma is missing in the list: “Aldoria Brezia”.
   526 | 36, Aldoria Brezia and Dornland.
       |     ^~~~~~~~~~~~~~

report.txt: 1 error, 0 warnings, 0 questions.
`,
    );
  });

  it('prints JSON with every key, as the manual fixes it', async () => {
    const { status, stdout } = await check('report.txt', '--format', 'json', '--rules', 'list-separator');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'report.txt',
        rule: 'list-separator',
        severity: 'error',
        confidence: 'certain',
        message: 'A comma is missing in the list: “Aldoria Brezia”.',
        place: {
          paragraph: null,
          footnote: 36,
          recommendation: null,
          section: null,
          lines: [526, 526],
          columns: [4, 18],
        },
        related: [],
        actual: 'Aldoria Brezia',
        expected: 'Aldoria, Brezia',
        parties: ['XA', 'XB'],
        url: 'docs/guide/secretariat/rules/list-separator.md',
      },
    ]);
  });

  it('prints SARIF, and HTML with every line of the text', async () => {
    const sarif = JSON.parse((await check('report.txt', '--format', 'sarif')).stdout);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results).toHaveLength((await json('report.txt')).length);
    const { stdout } = await check('report.txt', '--format', 'html', '-o', 'out.html');
    expect(stdout).toBe('');
    const page = readFileSync(join(folder, 'out.html'), 'utf8');
    expect(page.match(/data-n="/g)).toHaveLength(report.replace(/\n$/, '').split('\n').length);
    expect(page).toContain('<mark class="error">Aldoria Brezia</mark>');
  });

  it.each([
    [['--fail-on', 'error', '--rules', 'note-form'], 0],
    [['--fail-on', 'warning', '--rules', 'note-form'], 1],
    [['--fail-on', 'none'], 0],
    [['--rules', 'duplicate-note'], 0],
  ])('with %j exits with %i', async (args, status) => {
    expect((await check('report.txt', ...args)).status).toBe(status);
  });

  it('counts what it does not print of many notices, and prints all with --all', async () => {
    const many = Array.from(
      { length: 400 },
      (_, i) => `${i + 1}. Guards sit in Austria, Belgium Cyprus and Malta.\n`,
    );
    put('many.txt', `${many.join('\n')}\n`);
    const few = await check('many.txt', '--rules', 'list-separator');
    expect(few.stdout.match(/^many\.txt:\d+:\d+: /gm)).toHaveLength(20);
    expect(few.stdout).toContain('… and 380 more of list-separator; --all prints all.');
    expect(few.stdout).toContain('many.txt: 400 errors, 0 warnings, 0 questions.');
    const all = await check('many.txt', '--rules', 'list-separator', '--all');
    expect(all.stdout.match(/^many\.txt:\d+:\d+: /gm)).toHaveLength(400);
  });

  it('checks several files, each with its sum', async () => {
    const { status, stdout } = await check('plain.txt', 'report.txt', '--rules', 'list-separator');
    expect(status).toBe(1);
    expect(stdout).toContain('plain.txt: 0 errors, 0 warnings, 0 questions.');
    expect(stdout).toMatch(/All 2 files: 1 error, 0 warnings, 0 questions\.\n$/);
  });

  it('holds a factsheet against its report', async () => {
    const args = ['--against', 'report.txt', '--rules', 'factsheet-report', '--format', 'json'];
    const { stdout } = await check(sample('factsheet.txt'), ...args);
    expect(
      JSON.parse(stdout)
        .map(({ message }: { message: string }) => message)
        .join('\n'),
    ).toContain('in III-6');
  });

  it.each([
    [
      ['report.txt', '--rules', 'list-seperator'],
      /^There is no rule list-seperator\. Did you mean list-separator\? /,
    ],
    [['report.txt', '--format', 'jsn'], /^--format is text, .* Did you mean json\?/],
    [[], /^Name the file: /],
    [['missing.txt'], /^missing\.txt can not be read: no such file/],
    [['report.txt', 'plain.txt', '--against', 'report.txt'], /^--against compares one file with another/],
    [['report.txt', '--dry-run'], /^--dry-run goes with --fix/],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const { status, stdout, stderr } = await check(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('says that it does not know the kind of a text', async () => {
    const { stderr } = await check('plain.txt');
    expect(stderr).toMatch(/^plain\.txt: no known kind of text/);
  });

  it('obeys no control character of a text', async () => {
    put('bell.txt', '1. Guards sit in Austria, Belgium Cyprus and Malta.\u001b[31m\n');
    const { stdout } = await check('bell.txt', '--rules', 'list-separator');
    expect(stdout).toContain('Belgium Cyprus');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('a configuration', () => {
  const inside = (name: string) => join('round', 'drafts', name);
  beforeAll(() => {
    mkdirSync(join(folder, 'round', 'drafts'), { recursive: true });
    put(inside('report.txt'), report);
  });
  const configured = async (configuration: string | object, ...args: string[]) => {
    put('round/rapporteur.check.json', configuration);
    return check(inside('report.txt'), ...args);
  };

  it('is found upwards from the file: rules off, other severities', async () => {
    put('round/rapporteur.check.json', { rules: { 'note-form': 'off', 'list-separator': 'info' } });
    const notices = await json(inside('report.txt'));
    expect(notices.filter(({ rule }) => rule === 'note-form')).toEqual([]);
    expect(notices.find(({ rule }) => rule === 'list-separator')?.severity).toBe('info');
    expect((await json('report.txt')).some(({ rule }) => rule === 'note-form')).toBe(true);
  });

  it('suppresses with a reason, remembers it in a changed text, and tells when it ends or fits nothing', async () => {
    const suppression = { rule: 'list-separator', words: 'Aldoria Brezia', reason: 'One region.' };
    const only = ['--rules', 'list-separator'];
    const now = await configured({ suppressions: [{ ...suppression, until: '2999-12-31' }] }, ...only);
    expect(now).toMatchObject({ status: 0, stderr: '' });
    expect(now.stdout).toContain('(1 dismissed)');
    const past = await configured({ suppressions: [{ ...suppression, until: '2020-01-31' }] }, ...only);
    expect(past.status).toBe(1);
    expect(past.stderr).toMatch(
      /rapporteur\.check\.json:3: the suppression of list-separator ended with 2020-01-31/,
    );
    const unfit = await configured({ suppressions: [{ ...suppression, words: 'Castell Brezia' }] }, ...only);
    expect(unfit.stderr).toContain('fits nothing any more');
  });

  it('tells of suppressions that contradict each other or the rules', async () => {
    const one = { rule: 'list-separator', words: 'Aldoria Brezia', reason: 'One region.' };
    const { stderr } = await configured({
      rules: { term: 'on', 'note-form': 'off' },
      suppressions: [
        one,
        { ...one, reason: 'A river.' },
        { rule: 'note-form', place: { footnote: 2 }, reason: 'x' },
      ],
    });
    expect(stderr).toMatch(/:12: this suppression of list-separator contradicts that of line 7/);
    expect(stderr).toMatch(/note-form is switched off, and suppressed here all the same/);
  });

  it.each([
    ['{ "rules": { "speling": "off" } }', /json:1: there is no rule "speling"\. Did you mean spelling\?/],
    [
      '{\n"rules": { "spelling": "of" } }',
      /json:2: there is no value "of" for "spelling"\. Did you mean off\?/,
    ],
    ['{\n"suppresions": [] }', /json:2: there is no entry "suppresions"\. Did you mean suppressions\?/],
    ['{ "suppressions": [{ "rule": "spelling", "words": "x" }] }', /has no "reason"/],
    ['{ "suppressions": [{ "rule": "spelling", "reason": "x" }] }', /neither "words" nor "place"/],
    [
      '{ "suppressions": [{ "rule": "spelling", "words": "x", "reason": "y", "until": "31.12.2026" }] }',
      /2026-12-31/,
    ],
    ['{ "rules": { "spelling": "off", }\n}', /json:1: there is a comma too many/],
    ['[]', /json:1: The configuration must be an object/],
  ])('that is broken says file, line and what was meant: %s', async (text, sentence) => {
    const { status, stdout, stderr } = await configured(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('with a baseline tells only what is new', async () => {
    const base = join('round', 'known.json');
    await configured({}, '--write-baseline', base, '--fail-on', 'none');
    put('round/rapporteur.check.json', { baseline: 'known.json' });
    expect(await json(inside('report.txt'))).toEqual([]);
    put(
      inside('report.txt'),
      `A line above all.\n\n${report.replace('Aldoria, Brezia and Castell', 'Aldoria Brezia and Castell')}`,
    );
    expect((await json(inside('report.txt'), '--rules', 'list-separator')).map(({ rule }) => rule)).toEqual([
      'list-separator',
    ]);
    put(inside('report.txt'), report);
    put('round/known.json', '{"known": [1]}');
    expect((await check(inside('report.txt'))).stderr).toMatch(/known\.json is not a baseline/);
  });
});

describe('--fix', () => {
  it('shows and does what is safe, keeps the file as it was, and is done the second time', async () => {
    put('mend.txt', report.replaceAll('\n', '\r\n'));
    const dry = await check('mend.txt', '--fix', '--dry-run', '--rules', 'list-separator');
    expect(dry.stderr).toMatch(/-36, Aldoria Brezia and Dornland\. ?\n\+36, Aldoria, Brezia and Dornland\./);
    expect(readFileSync(join(folder, 'mend.txt'), 'utf8')).toBe(report.replaceAll('\n', '\r\n'));
    const done = await check('mend.txt', '--fix', '--rules', 'list-separator');
    expect(done.status).toBe(0);
    expect(readFileSync(join(folder, 'mend.txt'), 'utf8')).toBe(
      report.replace('36, Aldoria Brezia', '36, Aldoria, Brezia').replaceAll('\n', '\r\n'),
    );
    expect(readFileSync(join(folder, 'mend.txt.bak'), 'utf8')).toBe(report.replaceAll('\n', '\r\n'));
    expect((await check('mend.txt', '--fix', '--rules', 'list-separator')).stderr).toContain(
      'nothing that can be mended',
    );
  });

  it('leaves a file alone that is not in UTF-8', async () => {
    const bytes = Buffer.from(
      '1. Guards sit in Austria, Belgium Cyprus and Malta, by the caf\xe9.\n',
      'latin1',
    );
    writeFileSync(join(folder, 'old.txt'), bytes);
    const { status, stderr } = await check('old.txt', '--fix', '--rules', 'list-separator');
    expect(status).toBe(2);
    expect(stderr).toContain('is not in UTF-8, so --fix leaves it alone');
    expect(readFileSync(join(folder, 'old.txt'))).toEqual(bytes);
  });
});
