import type { KeptPage } from './page-cache.js';
import { remembered } from './remembered.js';

export type Encoding = 'br' | 'gzip' | null;

/** The best encoding that a browser says it takes (RFC 9110, 12.5.3); `q=0` refuses one. */
export function encodingFor(header: string | undefined): Encoding {
  return header ? wanted(header) : null;
}

const wanted = remembered<Encoding>((header) => {
  const takes = (name: string) =>
    header.split(',').some((part) => {
      const [coding = '', ...rest] = part.trim().toLowerCase().split(';');
      return coding === name && !rest.some((p) => /^\s*q=0(\.0+)?\s*$/.test(p));
    });
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
});

export function bodyOf(
  page: KeptPage,
  encoding: Encoding,
): { readonly body: Buffer; readonly encoding: Encoding } {
  const packed = encoding ? page[encoding] : null;
  return packed ? { body: packed, encoding } : { body: page.plain, encoding: null };
}

/** Does one of the tags of `If-None-Match` name what we would send? Weak comparison (RFC 9110, 8.8.3.2). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}
