import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from './output.js';
import { WrongUse } from './wrong-use.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing files', () => {
  it('replaces what was there and leaves nothing beside it', () => {
    const path = join(folder, 'NL.html');
    writeFileSync(path, 'old', { mode: 0o640 });
    writeFiles([{ path, text: 'new' }]);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['NL.html']);
  });

  it('writes all or none: the second can not be written, so the first stays as it was', () => {
    const first = join(folder, 'AL.html');
    writeFileSync(first, 'old');
    const second = join(folder, 'missing', 'NL.html');
    const act = () =>
      writeFiles([
        { path: first, text: 'new' },
        { path: second, text: 'new' },
      ]);
    expect(act).toThrow(WrongUse);
    expect(act).toThrow(`${second} can not be written: no such file or folder. Nothing was changed.`);
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['AL.html']);
  });

  it('refuses a folder in the place of a file', () => {
    expect(() => writeFiles([{ path: folder, text: '' }])).toThrow(
      `${folder} can not be written: it is a folder.`,
    );
  });

  it('keeps a link and replaces the file that it leads to', () => {
    const path = join(folder, 'real.html');
    writeFileSync(path, 'old');
    symlinkSync(path, join(folder, 'link.html'));
    writeFiles([{ path: join(folder, 'link.html'), text: 'new' }]);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.html', 'real.html']);
  });

  it.runIf(process.platform === 'linux')('tells a full disk, and never replaces a device', () => {
    expect(() => writeFiles([{ path: '/dev/full', text: 'x' }])).toThrow(
      '/dev/full can not be written: the disk is full.',
    );
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});
