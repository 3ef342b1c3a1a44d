import { createHash } from 'node:crypto';

/** A file with its content's digest in its name: it may be kept by a browser for ever. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: Buffer;
}

const typesByEnding = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
} as const;

export function assetOf(name: string, ending: keyof typeof typesByEnding, body: Buffer): Asset {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { address: `/assets/${name}-${digest}.${ending}`, type: typesByEnding[ending], body };
}
