import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountInList } from '@rapporteur/registry';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountsAreOn, demoLines, demoPassword } from '../demo-accounts.js';
import { installationSecret } from '../installation-secret.js';
import { act } from '../own-registry/acts.js';

describe('rapporteur user', () => {
  const data = mkdtempSync(join(tmpdir(), 'rapporteur-user-'));
  beforeAll(() => {
    process.env.RAPPORTEUR_DATA = data;
  });
  afterAll(() => {
    delete process.env.RAPPORTEUR_DATA;
    rmSync(data, { recursive: true, force: true });
  });

  it('makes the first secretariat with a link, lists it, lets it back in and closes it', async () => {
    const address = 'sara@lake.example';
    const office = {
      kind: 'secretariat',
      round: null,
      party: null,
      organisation: null,
      from: '',
      until: null,
    };
    const add = (body: string) =>
      act<{ token?: string }>('user', {
        ...{ do: 'add', address, name: 'Sara Aas', language: 'en' },
        mandates: [{ ...office, body }],
      });
    await expect(add('sea')).rejects.toThrow('There is no body sea');
    const added = await add('lake');
    expect(added.token).toMatch(/^[\w-]{43}$/);
    await expect(add('lake')).rejects.toThrow('holds this mandate');
    const list = () => act<AccountInList[]>('user', { do: 'list' });
    expect((await list())[0]).toMatchObject({ address, name: 'Sara Aas', offices: ['secretariat lake'] });
    const reset = await act<{ token?: string }>('user', { do: 'reset', address });
    expect(reset.token).toMatch(/^[\w-]{43}$/);
    expect(reset.token).not.toBe(added.token);
    await act('user', { do: 'close', address });
    expect((await list())[0]?.isClosed).toBe(true);
    await expect(act('user', { do: 'reset', address })).rejects.toThrow('no open account');
  }, 120_000);

  it('keeps a secret of its own, for its owner only', () => {
    const secret = installationSecret();
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(installationSecret()).toBe(secret);
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
    process.env.RAPPORTEUR_SECRET = 'too short';
    expect(() => installationSecret()).toThrow(/32 signs/);
    delete process.env.RAPPORTEUR_SECRET;
  });
});

describe('the demo accounts', () => {
  afterEach(() => {
    delete process.env.RAPPORTEUR_DEMO;
    delete process.env.RAPPORTEUR_TRUST_PROXY;
  });
  const here = 'http://localhost:3000';

  it('are on where this computer is alone', () => {
    expect(demoAccountsAreOn('localhost', here)).toBe(true);
    expect(demoAccountsAreOn('127.0.0.1', 'http://127.0.0.1:8080')).toBe(true);
    process.env.RAPPORTEUR_DEMO = '0';
    expect(demoAccountsAreOn('localhost', here)).toBe(false);
  });

  it.each([
    ['0.0.0.0', here],
    ['10.0.0.4', here],
    ['localhost', 'https://rapporteur.example'],
    ['localhost', 'http://rapporteur.example'],
    ['localhost', 'https://localhost'],
  ])('are refused in production: %s, %s', (host, origin) => {
    expect(demoAccountsAreOn(host, origin)).toBe(false);
    process.env.RAPPORTEUR_DEMO = '1';
    expect(() => demoAccountsAreOn(host, origin)).toThrow(/this computer alone/);
  });

  it('are refused behind a proxy', () => {
    process.env.RAPPORTEUR_TRUST_PROXY = '127.0.0.1';
    expect(demoAccountsAreOn('localhost', here)).toBe(false);
  });

  it('are told one of each kind, with the password', () => {
    const lines = demoLines(here);
    expect(lines[0]).toContain(demoPassword);
    expect(lines.filter((line) => line.includes('@'))).toHaveLength(12);
  });
});
