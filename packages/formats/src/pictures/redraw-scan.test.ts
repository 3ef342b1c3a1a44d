import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { redrawScan } from './redraw-scan.js';

/** Red left, blue right. */
function aDrawing(width: number, height: number): { width: number; height: number; data: Buffer } {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.set(x < width / 2 ? [200, 0, 0, 255] : [0, 0, 200, 255], (y * width + x) * 4);
  return { width, height, data };
}

function aPng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data = aDrawing(width, height).data;
  return PNG.sync.write(png);
}

/** Puts a chunk behind the head: what a program would write about itself. The check sum is not looked at by all. */
function withChunk(png: Buffer, type: string, text: string): Buffer {
  const head = png.subarray(0, 33);
  const data = Buffer.from(text, 'latin1');
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return Buffer.concat([head, chunk, png.subarray(33)]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A JPEG with an EXIF part that holds an orientation and a place. */
function aJpeg(width: number, height: number, orientation = 1): Buffer {
  const plain = jpeg.encode(aDrawing(width, height), 95).data;
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const body = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    tiff,
    Buffer.from('GPS 52.1 4.3 Lakeby', 'latin1'),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([
    plain.subarray(0, 2),
    head,
    body,
    plain.subarray(2),
    Buffer.from('behind the end: Lakeby'),
  ]);
}

const chunksOf = (png: Uint8Array) => {
  const names: string[] = [];
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString('latin1', at + 4, at + 8));
  return names;
};

describe('a scan made anew', () => {
  it('keeps the picture and nothing else of a PNG', () => {
    const given = Buffer.concat([
      withChunk(aPng(40, 20), 'tEXt', 'Author\0Lakeby School'),
      Buffer.from('tail: Lakeby'),
    ]);
    const drawn = redrawScan(given);
    if ('refused' in drawn) throw new Error(drawn.refused);
    expect(new Set(chunksOf(drawn.png))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(Buffer.from(drawn.png).includes('Lakeby')).toBe(false);
    const { data } = PNG.sync.read(Buffer.from(drawn.png));
    expect([...data.subarray(0, 3)]).toEqual([200, 0, 0]);
    expect([...data.subarray(39 * 4, 39 * 4 + 3)]).toEqual([0, 0, 200]);
  });

  it('keeps the picture of a JPEG, upright, without place and time', () => {
    const drawn = redrawScan(aJpeg(40, 20, 6));
    if ('refused' in drawn) throw new Error(drawn.refused);
    expect([drawn.width, drawn.height]).toEqual([20, 40]);
    expect(Buffer.from(drawn.png).includes('Lakeby')).toBe(false);
    expect(Buffer.from(drawn.png).includes('Exif')).toBe(false);
    const { data } = PNG.sync.read(Buffer.from(drawn.png));
    // Turned a quarter: red was left and is on top.
    expect(data[0]).toBeGreaterThan(150);
    expect(data[(39 * 20 + 10) * 4 + 2]).toBeGreaterThan(150);
  });

  it('is small, and without anything behind what is see-through', () => {
    const drawn = redrawScan(aPng(3200, 100));
    if ('refused' in drawn) throw new Error(drawn.refused);
    expect([drawn.width, drawn.height]).toEqual([1600, 50]);
    const png = new PNG({ width: 2, height: 2 });
    png.data = Buffer.from([9, 8, 7, 0, 9, 8, 7, 0, 9, 8, 7, 0, 9, 8, 7, 0]);
    const shown = redrawScan(PNG.sync.write(png));
    if ('refused' in shown) throw new Error(shown.refused);
    expect([...PNG.sync.read(Buffer.from(shown.png)).data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('is refused to whatever is no scan, is too large or damaged, whatever its name says', () => {
    const signs = {
      gif: 'GIF89a',
      mp4: '\0\0\0\x18ftypmp42',
      webm: '\x1aE\xdf\xa3',
      mp3: 'ID3\x03',
      wav: 'RIFF....WAVE',
      webp: 'RIFF....WEBPVP8 ',
      pdf: '%PDF-1.7',
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      heic: '\0\0\0\x18ftypheic',
      tiff: 'II*\0',
      zip: 'PK\x03\x04',
      nothing: '',
    };
    for (const [name, sign] of Object.entries(signs))
      expect(redrawScan(Buffer.from(sign, 'latin1')), name).toEqual({ refused: 'not-a-scan' });
    const bomb = Buffer.from(aPng(4, 4));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(redrawScan(bomb)).toEqual({ refused: 'too-large' });
    expect(redrawScan(withChunk(aPng(4, 4), 'acTL', '12345678'))).toEqual({ refused: 'unreadable' });
    expect(redrawScan(aPng(40, 40).subarray(0, 60))).toEqual({ refused: 'unreadable' });
    expect(redrawScan(aJpeg(40, 40).subarray(0, 20))).toEqual({ refused: 'unreadable' });
  });
});
