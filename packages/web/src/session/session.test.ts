import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, passingSecret } from './keys.js';
import { nextAddress } from './next-address.js';
import { faultOfPassword, hashPassword, verifyPassword } from './passwords.js';
import { recoveryCodeIn, recoveryCodesOf } from './recovery-codes.js';
import { sealed, unsealed } from './seal.js';
import { base32, codeAt, newTotpSecret, stepAt, stepOfCode, totpAddress } from './totp.js';

describe('one-time codes', () => {
  // RFC 6238, appendix B, SHA-1, eight digits.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %d s the code of RFC 6238 is %s', (seconds, code) => {
    const secret = Buffer.from('12345678901234567890');
    expect(codeAt(secret, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
  });

  it('takes the code of this half minute and of its neighbours, and no other', () => {
    const secret = newTotpSecret();
    const now = new Date('2026-05-10T10:00:10Z');
    const here = stepAt(now);
    for (const near of [-1, 0, 1])
      expect(stepOfCode(secret, codeAt(secret, here + near), now)).toBe(here + near);
    const known = new Set([-1, 0, 1].map((near) => codeAt(secret, here + near)));
    for (const far of [-3, -2, 2, 3]) {
      const code = codeAt(secret, here + far);
      if (!known.has(code)) expect(stepOfCode(secret, code, now)).toBe(null);
    }
    expect(
      stepOfCode(secret, `${codeAt(secret, here).slice(0, 3)} ${codeAt(secret, here).slice(3)}`, now),
    ).toBe(here);
    for (const wrong of ['', '12345', `${codeAt(secret, here)}0`, 'abcdef', 'é'.repeat(6)])
      expect(stepOfCode(secret, wrong, now)).toBe(null);
  });

  // RFC 4648, 10.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%s is %s in base 32', (text, coded) => {
    expect(base32(Buffer.from(text))).toBe(coded);
  });

  it('gives an address that an authenticator reads', () => {
    const address = new URL(totpAddress(Buffer.from('foobar'), 'anna@lake.example', 'Lake & Sea'));
    expect(address.searchParams.get('secret')).toBe('MZXW6YTBOI');
    expect(address.searchParams.get('issuer')).toBe('Lake & Sea');
  });
});

describe('a sealed secret', () => {
  it('opens with its key for its owner alone, and never twice looks the same', () => {
    const { seal } = keysOf(passingSecret());
    const text = sealed(seal, 'anna', Buffer.from('secret'));
    expect(unsealed(seal, 'anna', text)?.toString()).toBe('secret');
    expect(unsealed(seal, 'ben', text)).toBe(null);
    expect(unsealed(keysOf(passingSecret()).seal, 'anna', text)).toBe(null);
    expect(sealed(seal, 'anna', Buffer.from('secret'))).not.toBe(text);
    fc.assert(fc.property(fc.string(), (other) => other === text || unsealed(seal, 'anna', other) === null));
    const damaged = `${text.slice(0, -3)}${text.at(-3) === 'A' ? 'B' : 'A'}${text.slice(-2)}`;
    expect(unsealed(seal, 'anna', damaged)).toBe(null);
  });
});

describe('passwords', () => {
  it('are kept by argon2id and fit again, also from another keyboard', async () => {
    const kept = await hashPassword('caf\u00e9 au bord du lac');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(kept, 'cafe\u0301 au bord du lac')).toBe(true);
    expect(await verifyPassword(kept, 'cafe au bord du lac')).toBe(false);
    expect(await verifyPassword('not a hash', 'x')).toBe(false);
    expect(
      await verifyPassword(null, 'a password that nobody has, since no form is as long as this '.repeat(5)),
    ).toBe(false);
  });

  it.each([
    ['elevenchars', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['abababababab', 'password-too-plain'],
    ['Anna.Vell@lake.example', 'password-like-name'],
    ['Anna Vell de la Mer', 'password-like-name'],
    ['four wet summer tents', null],
  ])('%s: %s', (password, fault) => {
    expect(faultOfPassword(password, ['anna.vell@lake.example', 'anna vell de la mer'])).toBe(fault);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and read however they are typed', () => {
    const secret = newTotpSecret();
    const codes = recoveryCodesOf(secret);
    expect(recoveryCodesOf(secret)).toEqual(codes);
    expect(recoveryCodesOf(newTotpSecret())).not.toEqual(codes);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(recoveryCodeIn(` ${code.toUpperCase()} `)).toBe(code.replaceAll('-', ''));
    expect(recoveryCodeIn('abcd')).toBe(null);
  });
});

describe('where to go after signing in', () => {
  const link = `/invitations/${'a'.repeat(43)}`;
  it.each(['/desk', '/desk/rounds/lake-2?tab=a&b=c', link])('%s is ours', (address) => {
    expect(nextAddress(address)).toBe(address);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/desk//evil.example',
    '/desk/../../evil',
    '/desk/%2f%2fevil.example',
    '/deskevil',
    '/desk\r\nset-cookie: a=b',
    'javascript:alert(1)',
    '/invitations/short',
    `${link}/x`,
    `/desk/${'a'.repeat(600)}`,
    ['/desk'],
    undefined,
  ])('%j is not', (address) => {
    const next = nextAddress(address);
    expect(new URL(next, 'http://here.example').origin).toBe('http://here.example');
    expect(next).toBe('/desk');
  });
});
