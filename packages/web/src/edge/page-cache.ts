import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/*
 * Pages as the public sees them, kept in memory under (address, language, data version), each with its compressed
 * forms. Bounded in bytes; the longest unused goes first. Nothing that depends on a person is ever kept here.
 */

export interface KeptPage {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly br: Buffer | null;
  /** A file to be kept, under this name; null for what is shown. */
  readonly fileName: string | null;
}

/** Below this the headers outweigh what compression saves. */
const smallest = 900;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

export async function pack(
  type: string,
  etag: string,
  content: string | Uint8Array,
  fileName: string | null = null,
): Promise<KeptPage> {
  const plain =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Office files and PDF are packed already.
  if (plain.length < smallest || isPacked(plain))
    return { type, etag, plain, gzip: null, br: null, fileName };
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  };
  const [br, gz] = await Promise.all([brotlied(plain, quality), gzipped(plain, { level: 6 })]);
  return { type, etag, plain, gzip: gz, br, fileName };
}

function isPacked(file: Buffer): boolean {
  const begins = file.toString('latin1', 0, 4);
  return begins === 'PK\u0003\u0004' || begins === '%PDF';
}

export class PageCache {
  readonly #pages = new Map<string, KeptPage>();
  readonly #limit: number;
  #bytes = 0;
  #version = -1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A new data version makes every kept page stale. */
  get(version: number, key: string): KeptPage | undefined {
    this.#turnTo(version);
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  set(version: number, key: string, page: KeptPage): void {
    this.#turnTo(version);
    if (version !== this.#version || weight(page) > this.#limit / 2) return;
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += weight(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= weight(page);
  }

  /** Versions only rise; a page made from an older one than ours is not kept. */
  #turnTo(version: number): void {
    if (version <= this.#version) return;
    this.#version = version;
    this.#pages.clear();
    this.#bytes = 0;
  }
}

function weight(page: KeptPage): number {
  return page.plain.length + (page.gzip?.length ?? 0) + (page.br?.length ?? 0) + 400;
}
