import { describe, expect, it } from 'vitest';
import { encodingFor, isUnchanged } from './encoding.js';
import { PageCache, pack } from './page-cache.js';
import { comesFromHere } from './same-site.js';
import { VersionWatch } from './version-watch.js';

const aPage = (text: string) => ({
  type: 'text/html',
  etag: 'W/"x"',
  plain: Buffer.from(text),
  gzip: null,
  br: null,
  fileName: null,
});

describe('the cache of pages', () => {
  it('forgets all pages when the data change, and takes none of an older version', () => {
    const cache = new PageCache(10_000);
    cache.set(1, 'a', aPage('one'));
    expect(cache.get(1, 'a')?.plain.toString()).toBe('one');
    expect(cache.get(2, 'a')).toBeUndefined();
    cache.set(1, 'a', aPage('late'));
    expect(cache.get(2, 'a')).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });

  it('stays within its bound; the longest unused goes first', () => {
    const cache = new PageCache(3000);
    for (const key of ['a', 'b', 'c', 'd']) {
      cache.set(1, key, aPage('x'.repeat(500)));
      cache.get(1, 'a');
    }
    expect(cache.bytes).toBeLessThanOrEqual(3000);
    expect(cache.get(1, 'a')).toBeDefined();
    expect(cache.get(1, 'b')).toBeUndefined();
  });

  it('packs what is worth it', async () => {
    const page = await pack('text/html', 'W/"x"', 'word '.repeat(2000));
    expect(page.br?.length).toBeLessThan(200);
    expect((await pack('text/html', 'W/"x"', 'short')).br).toBeNull();
  });
});

describe('what a browser takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
    [undefined, null],
  ])('%s -> %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding);
  });

  it('knows its own tag again, strong or weak', () => {
    expect(isUnchanged('"b", W/"a"', 'W/"a"')).toBe(true);
    expect(isUnchanged('"a"', 'W/"a"')).toBe(true);
    expect(isUnchanged('"ab"', 'W/"a"')).toBe(false);
    expect(isUnchanged(undefined, 'W/"a"')).toBe(false);
  });
});

describe('who sends a form', () => {
  it.each([
    [{ host: 'a.example', origin: 'https://a.example', secFetchSite: 'same-origin' }, true],
    [{ host: 'a.example', origin: 'https://b.example', secFetchSite: 'cross-site' }, false],
    [{ host: 'a.example', origin: 'https://b.example', secFetchSite: undefined }, false],
    [{ host: 'a.example', origin: 'https://a.example', secFetchSite: undefined }, true],
    [{ host: 'a.example', origin: 'null', secFetchSite: undefined }, false],
    [{ host: 'a.example', origin: undefined, secFetchSite: undefined }, true],
    [{ host: 'a.example', origin: 'https://a.example', secFetchSite: 'same-site' }, false],
  ])('%j: %s', (sender, here) => {
    expect(comesFromHere(sender)).toBe(here);
  });
});

describe('the data version', () => {
  it('is asked once in a while, and once for many who wait', async () => {
    let asked = 0;
    let now = 0;
    const watch = new VersionWatch(
      async () => ++asked,
      100,
      () => now,
    );
    expect(await Promise.all([watch.current(), watch.current()])).toEqual([1, 1]);
    now = 99;
    expect(watch.current()).toBe(1);
    now = 100;
    expect(await watch.current()).toBe(2);
  });
});
