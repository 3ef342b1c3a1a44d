import { describe, expect, it } from 'vitest';
import { isOwnComputer } from './own-computer.js';

describe('the own computer', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', '127.0.0.1:3000'],
    ['127.0.0.1', 'LOCALHOST'],
    ['::1', '::1'],
  ])('%s asking %s is', (remoteAddress, host) => {
    expect(isOwnComputer({ remoteAddress, headers: { host } })).toBe(true);
  });

  it.each([
    ['from another computer', '192.168.1.7', { host: 'localhost:3000' }],
    ['under a name of another site that leads here', '127.0.0.1', { host: 'evil.example:3000' }],
    ['under a name that only begins alike', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['under an address that only begins alike', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
    ['through a proxy', '127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '1.2.3.4' }],
    ['through a proxy that says so', '127.0.0.1', { host: 'localhost:3000', via: '1.1 gate' }],
    ['without a host', '127.0.0.1', {}],
    ['from nowhere', undefined, { host: 'localhost' }],
  ])('%s is not', (_why, remoteAddress, headers) => {
    expect(isOwnComputer({ remoteAddress, headers })).toBe(false);
  });
});
