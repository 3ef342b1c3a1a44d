import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, rapporteur } from '../a-command-line.js';

const sample = (name: string) => fileURLToPath(new URL(`../../../../sample/${name}`, import.meta.url));
let folder: string;
let server: ChildProcess;
let told = '';
let address: string;

/** Starts a server on a port of its own and waits until it says where it is. */
async function start(): Promise<void> {
  const env = { ...process.env, ...surroundings() };
  server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  address = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      told += text;
      const found = /Rapporteur is at (\S+)/.exec(told)?.[1];
      if (found) resolve(found);
    };
    server.stderr?.setEncoding('utf8').on('data', hear);
    server.once('exit', (status) => reject(new Error(`ended with ${status}: ${told}`)));
  });
}

async function stop(): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return ended;
}

function surroundings(): Record<string, string> {
  return {
    RAPPORTEUR_DATA: join(folder, 'data'),
    PORT: '0',
    DATABASE_URL: '',
    RAPPORTEUR_ORIGIN: '',
    HOST: '',
  };
}

function inData(...args: string[]) {
  return rapporteur(args, { folder, environment: surroundings() });
}

describe('rapporteur serve, and commands beside it', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-serve-'));
    await rapporteur(['--version']);
    await start();
  }, 180_000);
  afterAll(async () => {
    if (server.exitCode === null) await stop();
    rmSync(folder, { recursive: true });
  });

  it('serves the second round and the sample from a registry that it made for its owner only', async () => {
    for (const path of [
      '/',
      '/rounds/lanzarote-2',
      '/rounds/lanzarote-2/recommendations/III-8',
      '/rounds/lake-1/parties/XB',
    ]) {
      const response = await fetch(address + path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
    expect(told).toContain(`Its data lives in ${join(folder, 'data')}.`);
  });

  it('keeps a second server from its data', async () => {
    const { status, stderr } = await inData('serve');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^The data directory .* is in use by process \d+ /),
    });
  });

  it('keeps a second server from its port', async () => {
    const port = new URL(address).port;
    const environment = { ...surroundings(), PORT: port, RAPPORTEUR_DATA: join(folder, 'other') };
    const { status, stderr } = await rapporteur(['serve'], { environment });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start.\n`,
    });
  });

  it('takes a report through the running server, and the same file only once', async () => {
    const report = [sample('report.txt'), '--body', sample('body.json')];
    const again = await inData('import', ...report);
    expect(again).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('was there already; nothing was changed'),
    });
    const unknown = await inData('import', sample('unknown.txt'));
    expect(unknown.status).toBe(2);
    expect(unknown.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(unknown.stderr).toMatch(/^unknown\.txt was read as .* only a report can be imported\./);
  });

  it('gives a registry that was never opened what all begin with, before a text looks for its round', async () => {
    const never = { folder, environment: { ...surroundings(), RAPPORTEUR_DATA: join(folder, 'never') } };
    const report = [sample('report.txt'), '--profile', 'lanzarote-report', '--round', 'lake-1'];
    expect(await rapporteur(['import', ...report], never)).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('was there already'),
    });
  });

  it('exports what another registry imports, with the same records', async () => {
    expect((await inData('export', '-o', 'out')).status).toBe(0);
    const other = { folder, environment: { ...surroundings(), RAPPORTEUR_DATA: join(folder, 'other') } };
    for (const file of ['out/lanzarote-2/round.json', 'out/lake-1/report.json']) {
      const { status, stderr } = await rapporteur(['import', file], other);
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('was imported') });
    }
    expect((await rapporteur(['export', '-o', 'again'], other)).status).toBe(0);
    for (const file of ['lanzarote-2/round.json', 'lake-1/round.json', 'lake-1/report.json']) {
      const json = (at: string) => JSON.parse(readFileSync(join(folder, at, file), 'utf8'));
      expect(json('again'), file).toEqual(json('out'));
    }
  });

  it('backs up while it runs; restores when it does not', async () => {
    const made = await inData('backup');
    expect(made).toEqual({ status: 0, stdout: expect.stringMatching(/\.tar\.gz\n$/), stderr: '' });
    const file = made.stdout.trim();
    expect((await inData('doctor')).stdout).toMatch(/^well +backups +the newest is of /m);
    expect((await inData('restore', file)).status).toBe(2);
    expect(await stop()).toBe(0);
    expect((await inData('restore', 'missing.tar.gz')).stderr).toBe(
      'missing.tar.gz can not be read: no such file or folder.\n',
    );
    expect((await inData('restore', sample('report.txt'))).stderr).toMatch(/is not a backup of Rapporteur/);
    const restored = await inData('restore', file);
    expect(restored).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('The earlier registry is kept in'),
    });
    const looked = await inData('doctor');
    expect(looked.stdout).toMatch(/^well +rounds +(?:lake-2, )?lake-1, lanzarote-2$/m);
    expect((await inData('migrate')).stderr).toMatch(/is of this version already\.\n$/);
  });
});

it.each(['x', '-1', '65536', '3.5'])('refuses the port %s', async (port) => {
  const { status, stderr } = await rapporteur(['serve'], { environment: { PORT: port } });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `PORT is a number from 0 to 65535; "${port}" is not.\n`,
  });
});

it.each([
  [{ RAPPORTEUR_REVIEW: '1', HOST: '0.0.0.0' }, /listens on this computer alone; HOST is 0\.0\.0\.0/],
  [{ RAPPORTEUR_REVIEW: '1', RAPPORTEUR_TRUST_PROXY: '10.0.0.1' }, /do not go together/],
  [{ RAPPORTEUR_REVIEW: 'yes' }, /^RAPPORTEUR_REVIEW is 1, or not set; "yes" is not known\.\n$/],
])('does not let anybody else judge findings: %o', async (environment, words) => {
  const { status, stderr } = await rapporteur(['serve'], { environment: { PORT: '0', ...environment } });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(words) });
});
