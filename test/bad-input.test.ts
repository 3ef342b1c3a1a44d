import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, rapporteur, shell } from '../packages/cli/src/a-command-line.js';

/*
 * What a person gives by mistake, and what nobody would give: the command line says what, where and what to do, ends
 * with the right status, writes nothing by halves and shows no stack trace. Long texts are measured in memory, which a
 * busy machine does not change, and never in time.
 */

const sample = fileURLToPath(new URL('../sample/report.txt', import.meta.url));
const body = fileURLToPath(new URL('../sample/body.json', import.meta.url));
const report = readFileSync(sample);
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-bad-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return name;
}

async function read(name: string): Promise<{ outcome: Outcome; reading: ReturnType<typeof JSON.parse> }> {
  const outcome = await rapporteur(['read', name, '--json'], { folder });
  return { outcome, reading: outcome.status === 0 ? JSON.parse(outcome.stdout) : null };
}

/** One sentence or two on one line, no data, no trace. */
function expectRefusal({ status, stdout, stderr }: Outcome, sentence: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/^\s+at |Error:/m);
}

const bytes = (start: string, length = 3000) =>
  Uint8Array.from({ length }, (_, i) => (i < start.length ? start.charCodeAt(i) : (i * 131) % 256));

describe('a file that is no text', () => {
  it.each([
    ['a.png', '\x89PNG\r\n\x1a\n', /^a\.png: .*PNG picture.*OCR/],
    ['a.pdf', '%PDF-1.7\n', /^a\.pdf: .*PDF.*damaged/],
    ['a.zip', 'PK\x03\x04', /^a\.zip: .*ZIP.*Unpack/],
    ['a.docx', 'PK\x03\x04\x14\0\x06\0word/document.xml', /^a\.docx: .*office file.*damaged/],
    ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /^a\.doc: .*\.doc.*save it as DOCX/],
    ['picture.txt', '\x89PNG\r\n\x1a\n', /^picture\.txt: .*PNG/],
    ['noise.txt', '\0\x01\x02', /^noise\.txt: This is not a text.*UTF-8/],
  ])('%s: says what it is and what to do', async (name, start, sentence) => {
    const outcome = await rapporteur(['read', given(name, bytes(start))], { folder });
    expectRefusal(outcome, sentence);
  });

  it.each([
    ['empty.txt', '', /^empty\.txt: .*empty/],
    ['blank.txt', ' \n\t\n\f\n\u00a0\n', /^blank\.txt: .*blank/],
  ])('%s: says that nothing is in it', async (name, content, sentence) => {
    expectRefusal(await rapporteur(['read', given(name, content)], { folder }), sentence);
  });
});

describe('half a file, and a wrong encoding', () => {
  const rules = (reading: { notices: { rule: string }[] }) => reading.notices.map(({ rule }) => rule);

  it('reads a text cut in the middle of a character, and says so', async () => {
    const cut = report.indexOf(Buffer.from('−', 'utf8'), 9000) + 1;
    const { outcome, reading } = await read(given('half.txt', report.subarray(0, cut)));
    expect(outcome.status).toBe(0);
    expect(rules(reading)).toContain('broken-characters');
    expect(reading.paragraphs.length).toBeGreaterThan(5);
  });

  it.each([
    ['with its mark', Buffer.from(`\ufeff${report}`, 'utf16le')],
    ['without its mark', Buffer.from(String(report), 'utf16le')],
    ['with its bytes the other way round', Buffer.from(`\ufeff${report}`, 'utf16le').swap16()],
  ])('reads UTF-16 %s as it reads UTF-8', async (name, content) => {
    const { reading } = await read(given(`utf16 ${name}.txt`, content));
    const { reading: plain } = await read(given('utf8.txt', report));
    expect(reading.paragraphs).toEqual(plain.paragraphs);
    expect(rules(reading)).toEqual(rules(plain));
  });

  it('reads Windows-1252 with its quotation marks, and says that it guessed', async () => {
    const text = 'The “window” of a café.\n'.replace('“', '\x93').replace('”', '\x94');
    const { outcome, reading } = await read(given('1252.txt', Buffer.from(text.repeat(20), 'latin1')));
    expect(outcome.stdout).toContain('The “window” of a café.');
    expect(rules(reading)).toContain('encoding-guessed');
  });

  it('points at text that was wrongly converted before it came here', async () => {
    const twice = Buffer.from('The lake’s children’s café.\n'.repeat(20)).toString('latin1');
    const shown = twice.replace(/\x80/g, '€').replace(/\x99/g, '™');
    const { reading } = await read(given('mojibake.txt', shown));
    const notice = reading.notices.find(({ rule }: { rule: string }) => rule === 'wrong-encoding');
    expect(notice.message).toMatch(/line 1\).*UTF-8/);
  });
});

describe('texts that nobody would write', () => {
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const notesOf = (page: number) => lines(10, (i) => `${page * 10 + i + 1}. A note.`);
  const textOf = (page: number) => lines(10, (i) => `A word${page * 10 + i + 1} and more.`);

  it('reads 100,000 footnotes, each with its mark', async () => {
    const { reading } = await read(
      given(
        'notes.txt',
        lines(10_000, (page) => `${textOf(page)}\n\n${notesOf(page)}\n\f`),
      ),
    );
    expect(reading.footnotes).toHaveLength(100_000);
    expect(reading.footnotes.every(({ markedIn }: { markedIn: unknown }) => markedIn !== null)).toBe(true);
  });

  it('reads 100,000 footnotes on one page', async () => {
    const text = `${lines(100_000, (i) => `A word${i + 1} and more.`)}\n\n${lines(100_000, (i) => `${i + 1}. A note.`)}`;
    const { reading } = await read(given('one-page.txt', text));
    expect(reading.footnotes).toHaveLength(100_000);
  });

  it('reads 100,000 numbered lines', async () => {
    const { reading } = await read(
      given(
        'numbered.txt',
        lines(100_000, (i) => `${i + 1}. A paragraph of a few words.`),
      ),
    );
    expect(reading.paragraphs).toHaveLength(100_000);
    expect(reading.quality.gaps.paragraphs).toEqual([]);
  });

  it('tells the gaps of sequences that jump, and loses no line', async () => {
    const numbers = [1, 2, 500, 3, 4, 9, 9, 5, 99_999, 6, 8, 10, 11];
    const { outcome, reading } = await read(
      given('jumps.txt', numbers.map((n) => `${n}. The words that stand under ${n}.\n`).join('\n')),
    );
    expect(outcome.status).toBe(0);
    expect(reading.paragraphs.map(({ number }: { number: number }) => number)).not.toContain(99_999);
    for (const n of numbers) expect(outcome.stdout).toContain(`The words that stand under ${n}.`);
    expect(reading.quality.gaps.paragraphs).toContain(7);
  });

  it('reads a party in every line, one after the other and in paragraphs of their own', async () => {
    const { reading } = await read(
      given(
        'parties.txt',
        lines(100_000, (i) => (i % 2 === 0 ? 'The Netherlands and Malta have it' : 'and so has Türkiye')),
      ),
    );
    expect(reading.rest.flatMap(({ mentions }: { mentions: string[] }) => mentions)).toEqual([
      'NL',
      'MT',
      'TR',
    ]);
    const { reading: numbered } = await read(
      given(
        'own.txt',
        lines(5000, (i) => `${i + 1}. Malta has it.\n`),
      ),
    );
    expect(
      numbered.paragraphs.every(({ mentions }: { mentions: string[] }) => mentions.join() === 'MT'),
    ).toBe(true);
  });

  it('reads a line of 5 MB', async () => {
    const { reading } = await read(given('line.txt', 'some words of Malta '.repeat(250_000)));
    expect(reading.quality.lines).toBe(1);
    expect(reading.rest[0].mentions).toEqual(['MT']);
  });

  it('reads a text without structure, and finds no recommendation in it', async () => {
    const { reading } = await read(
      given(
        'prose.txt',
        lines(2000, () => 'We recommend a walk and so does the committee, whatever the weather may be.'),
      ),
    );
    expect(reading.recommendations).toEqual([]);
    expect(reading.notices.map(({ rule }: { rule: string }) => rule)).toContain('unknown-profile');
  });

  it('reads 50 MB in less than 2 GB of memory', async () => {
    const line = 'A line of text without any structure that goes on for a while.\n';
    const { status, memory } = await peak(given('long.txt', line.repeat(Math.floor(50e6 / line.length))));
    expect(status).toBe(0);
    expect(memory).toBeLessThan(2e9);
  });

  it('refuses what is larger than it reads, before it fills the memory', async () => {
    const path = given('huge.txt', '');
    spawnSync('truncate', ['-s', '300M', at(path)]);
    const { status, memory, stderr } = await peak(path);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^huge\.txt is larger than 128 MB.*Split it/);
    expect(memory).toBeLessThan(150e6);
    expectRefusal(
      await rapporteur(['read', given('large.txt', 'word '.repeat(14e6))], { folder }),
      /^large\.txt: .*at most 64 MB.*Split it/,
    );
  });

  /** Status and peak memory of one reading, as the process says of itself when it ends. */
  async function peak(name: string): Promise<{ status: number | null; stderr: string; memory: number }> {
    const told = at('memory');
    const source = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(told)},String(process.resourceUsage().maxRSS)))`;
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
    const { status, stderr } = await shell(`$rapporteur read ${name} --json > /dev/null`, {
      folder,
      environment,
    });
    return { status, stderr, memory: Number(readFileSync(told, 'utf8')) * 1024 };
  }
});

describe('a party that has no factsheet', () => {
  it.each([
    ['NLD', /^"NLD" is not the two-letter code .* This report monitors XA, XB, XC, XD\.$/m],
    ['Aldorai', /Did you mean XA \(Aldoria\)\?$/m],
    ['US', /^This report does not monitor the United States of America, so /],
    ['XE', /^This report does not monitor Estmark, which joined later .* II-7/],
    ['XF', /^This report does not monitor Fallona, so /],
    ['', /^--party needs a value: --party NL\.$/m],
  ])('%j: says so and names what can be asked', async (party, sentence) => {
    const outcome = await rapporteur(['factsheet', sample, '--body', body, '--party', party], { folder });
    expectRefusal(outcome, sentence);
  });

  it('makes none of a text that monitors nobody', async () => {
    given('prose.txt', 'We walk along the lake.\nThe weather is fair.\n');
    const outcome = await rapporteur(['factsheet', 'prose.txt', '--all', '-o', 'out'], { folder });
    expectRefusal(outcome, /no monitored party|no factsheet/);
    expect(readdirSync(folder)).not.toContain('out');
  });
});

describe('files that can not be read or written', () => {
  it.each([
    ['missing.txt', /^missing\.txt can not be read: no such file or folder\.$/m],
    ['.', /^\. is a folder\. Name the file itself\.$/m],
  ])('%s', async (name, sentence) => {
    expectRefusal(await rapporteur(['read', name], { folder }), sentence);
    expectRefusal(await rapporteur(['convert', name, '-o', 'x.html'], { folder }), sentence);
    expectRefusal(await rapporteur(['factsheet', name, '--all', '-o', 'x'], { folder }), sentence);
    expect(readdirSync(folder).filter((each) => each.startsWith('x'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 && !isThere('setpriv'))('without permission: says so', async () => {
    chmodSync(folder, 0o755);
    given('secret.txt', 'A text that only its owner reads.\n');
    chmodSync(at('secret.txt'), 0);
    mkdirSync(at('shut'));
    chmodSync(at('shut'), 0o500);
    given('open.txt', 'A text that all read.\n');
    const asNobody = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : '';
    const run = (args: string) => shell(`${asNobody}$rapporteur ${args}`, { folder });
    expectRefusal(await run('read secret.txt'), /^secret\.txt can not be read: permission is denied\.$/m);
    expectRefusal(
      await run('convert open.txt -o shut/x.html'),
      /shut\/x\.html can not be written: permission is denied\. Nothing was changed\.$/m,
    );
    expect(readdirSync(at('shut'))).toEqual([]);
  });

  it('into a folder that is not there, or is a file', async () => {
    given('plain.txt', 'A text.\n');
    expectRefusal(
      await rapporteur(['convert', 'plain.txt', '-o', 'nowhere/x.html'], { folder }),
      /nowhere\/x\.html can not be written: no such file or folder\. Nothing was changed\./,
    );
    expectRefusal(
      await rapporteur(['convert', 'plain.txt', '-o', 'plain.txt/x.html'], { folder }),
      /can not be written: a part of its path is a file/,
    );
    expect(readFileSync(at('plain.txt'), 'utf8')).toBe('A text.\n');
  });

  it('when the reader of the output closes it', async () => {
    const outcome = await shell(`$rapporteur read ${sample} --json | head -c 100`, { folder });
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('a full disk', () => {
  const disk = () => at('disk');
  const canMount = mountWorks();
  if (!canMount)
    console.warn('SKIPPED: the tests of a full disk need the right to mount a small tmpfs (root).');
  afterAll(() => {
    if (canMount) spawnSync('umount', [disk()]);
  });

  it.skipIf(!canMount)('leaves what was there, and no half of what was to come', async () => {
    mkdirSync(disk());
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', disk()]).status).toBe(0);
    writeFileSync(join(disk(), 'report.html'), 'what was there before');
    const one = await rapporteur(['convert', sample, '-o', 'disk/report.html'], { folder });
    expectRefusal(one, /disk\/report\.html can not be written: the disk is full\. Nothing was changed\./);
    expect(readdirSync(disk())).toEqual(['report.html']);
    expect(readFileSync(join(disk(), 'report.html'), 'utf8')).toBe('what was there before');

    const all = await rapporteur(['factsheet', sample, '--body', body, '--all', '-o', 'disk/all'], {
      folder,
    });
    expectRefusal(
      all,
      /disk\/all\/X[A-D]\.html can not be written: the disk is full\. Nothing was changed\./,
    );
    expect(readdirSync(disk(), { recursive: true }).filter((name) => name !== 'all')).toEqual([
      'report.html',
    ]);
  });
});

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function mountWorks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), 'rapporteur-mount-'));
  const works =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' }).status === 0;
  if (works) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return works;
}
