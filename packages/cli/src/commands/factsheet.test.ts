import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rapporteur, shell } from '../a-command-line.js';

const sample = (name: string) => fileURLToPath(new URL(`../../../../sample/${name}`, import.meta.url));
const report = [sample('report.txt'), '--body', sample('body.json')];
const line = report.join(' ');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-factsheet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('rapporteur factsheet', () => {
  it('prints one factsheet as HTML, unless told otherwise', async () => {
    const { status, stdout, stderr } = await rapporteur(['factsheet', ...report, '--party', 'XB']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout).toContain('Brezia');
    expect(stdout).toContain(
      'Unofficial. Made by software from LPC(2025)02_en final. Only the adopted text is authoritative.',
    );
  });

  it('prints Markdown and JSON', async () => {
    const markdown = await rapporteur(['factsheet', ...report, '--party', 'XB', '--format', 'md']);
    expect(markdown.stdout).toMatch(/^title: "Factsheet: Brezia"$/m);
    const json = await rapporteur(['factsheet', ...report, '--party', 'xb', '--format', 'json']);
    const { party, dispositions } = JSON.parse(json.stdout);
    expect({ party, dispositions: dispositions.length }).toEqual({ party: 'XB', dispositions: 26 });
  });

  it('takes the format from the ending of the file, and prints nothing', async () => {
    const written = await rapporteur(['factsheet', ...report, '--party', 'XB', '-o', 'brezia.json'], {
      folder,
    });
    expect(written).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(folder, 'brezia.json'), 'utf8')).party).toBe('XB');
  });

  it('writes all of them into a folder that it makes', async () => {
    const { status, stdout } = await rapporteur(['factsheet', ...report, '--all', '-o', 'out/2025'], {
      folder,
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readdirSync(join(folder, 'out/2025')).sort()).toEqual([
      'XA.html',
      'XB.html',
      'XC.html',
      'XD.html',
    ]);
  });

  it('writes Word files, in a folder or as one ZIP, with the same bytes', async () => {
    await rapporteur(['factsheet', ...report, '--all', '--format', 'docx', '-o', 'out'], { folder });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['XA.docx', 'XB.docx', 'XC.docx', 'XD.docx']);
    await rapporteur(['factsheet', ...report, '--all', '--format', 'docx', '-o', 'all.zip'], { folder });
    const zip = readFileSync(join(folder, 'all.zip'));
    const one = readFileSync(join(folder, 'out', 'XB.docx'));
    expect(zip.includes(one)).toBe(true);
    await rapporteur(['factsheet', ...report, '--party', 'XB', '-o', 'brezia.docx'], { folder });
    expect(readFileSync(join(folder, 'brezia.docx')).equals(one)).toBe(true);
  });

  it('prints all of them as one JSON array by code, each the same as alone', async () => {
    const { stdout } = await rapporteur(['factsheet', ...report, '--all', '--format', 'json']);
    const all: { party: string }[] = JSON.parse(stdout);
    expect(all.map(({ party }) => party)).toEqual(['XA', 'XB', 'XC', 'XD']);
    const alone = await rapporteur(['factsheet', ...report, '--party', 'XC', '--format', 'json']);
    expect(all[2]).toEqual(JSON.parse(alone.stdout));
  });

  it.each([
    [['--party', 'NL'], /^This report does not monitor the Netherlands/],
    [['--party', 'XE'], /^This report does not monitor Estmark.* recommendations to all parties .*\bII-7\b/],
    [['--party', 'Brezai'], /Did you mean XB \(Brezia\)\?\n$/],
    [['--party', 'XB', '--all'], /^Give --party XB or --all, not both\.\n$/],
    [[], /^Say for whom: --party NL, or --all\.\n$/],
    [['--all'], /^Name the folder for the factsheets: -o DIR\./],
    [
      ['--party', 'XB', '--format', 'htm'],
      /^--format is html, md, json, docx or pdf; "htm" is none of them\. Did you mean html\?\n$/,
    ],
    [
      ['--party', 'XB', '-o', 'missing/x.html'],
      /missing\/x\.html can not be written: no such file or folder\. Nothing was changed\.\n$/,
    ],
    [['--party', 'XB', '-o', '.'], /can not be written: it is a folder\. Nothing was changed\.\n$/],
  ])('refuses %j in a sentence, with status 2, and writes nothing', async (args, sentence) => {
    const { status, stdout, stderr } = await rapporteur(['factsheet', ...report, ...args], { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes none from a text without recommendations', async () => {
    const { status, stderr } = await rapporteur(['factsheet', sample('unknown.txt'), '--all', '-o', 'out'], {
      folder,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/No recommendation was recognised|names no monitored party/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('leaves nothing half-written where the disk has no room for the file', async () => {
    writeFileSync(join(folder, 'XB.html'), 'before');
    const { status, stderr } = await shell(`ulimit -f 1; $rapporteur factsheet ${line} --all -o .`, {
      folder,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /can not be written: the file would be larger than is allowed here\. Nothing was changed\.\n$/,
    );
    expect(readdirSync(folder)).toEqual(['XB.html']);
    expect(readFileSync(join(folder, 'XB.html'), 'utf8')).toBe('before');
  });
});
