import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** A picture as points: four bytes each, red, green, blue and how opaque. */
interface Points {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export type RedrawnScan =
  | { readonly png: Uint8Array; readonly width: number; readonly height: number }
  | { readonly refused: 'not-a-scan' | 'too-large' | 'unreadable' };

/** Points on the longer side of what comes out: enough to see a drawing, too few for small writing beside it. */
const longestSide = 1600;
/** Points of what may come in: a sheet of A4 at 300 dots an inch has 8.7 million. */
const mostPoints = 12_000_000;

/**
 * A scan of a drawing made anew from its points: as PNG, upright on white, and with nothing else that the file held (who,
 * when, where, a small picture of the whole, comments, colour profiles, bytes after its end). Only what begins as PNG or
 * JPEG is opened, whatever its name says; its size is read before its points are.
 */
export function redrawScan(bytes: Uint8Array): RedrawnScan {
  const kind = kindOf(bytes);
  if (kind === null) return { refused: 'not-a-scan' };
  const size = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (!size || size.width < 1 || size.height < 1) return { refused: 'unreadable' };
  if (size.width * size.height > mostPoints) return { refused: 'too-large' };
  try {
    const points = kind === 'png' ? readPng(bytes) : readJpeg(bytes);
    const drawn = onWhite(smaller(points));
    return { png: writePng(drawn), width: drawn.width, height: drawn.height };
  } catch {
    return { refused: 'unreadable' };
  }
}

function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | null {
  const starts = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  return starts([0xff, 0xd8, 0xff]) ? 'jpeg' : null;
}

type Size = { readonly width: number; readonly height: number };

function sizeOfPng(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(12) !== 0x49484452) return null;
  // A moving picture is not a drawing.
  if (indexOf(bytes, 'acTL') >= 0) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** From the frame header, walking from segment to segment. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function indexOf(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(name, 0, 'latin1');
}

function readPng(bytes: Uint8Array): Points {
  const { width, height, data } = PNG.sync.read(Buffer.from(untilEnd(bytes)));
  return { width, height, data };
}

/** Some programs write behind the last part what they want to remember. */
function untilEnd(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return bytes.subarray(0, at + 12);
  return bytes;
}

function readJpeg(bytes: Uint8Array): Points {
  const { width, height, data } = jpeg.decode(bytes, {
    ...{ useTArray: true, formatAsRGBA: true, tolerantDecoding: false },
    ...{ maxResolutionInMP: mostPoints / 1_000_000, maxMemoryUsageInMB: 400 },
  });
  return upright({ width, height, data }, orientationOf(bytes));
}

/** How a scanner lay the sheet, 1 to 8: read from the EXIF part, of which nothing else is looked at. */
function orientationOf(bytes: Uint8Array): number {
  const at = indexOf(bytes, 'Exif\0\0') + 6;
  if (at < 6 || at + 14 > bytes.length) return 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = view.getUint16(at) === 0x4949;
  const first = at + view.getUint32(at + 4, isLittle);
  if (first + 2 > bytes.length) return 1;
  const entries = view.getUint16(first, isLittle);
  for (let entry = first + 2; entry < first + 2 + entries * 12 && entry + 12 <= bytes.length; entry += 12)
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle);
  return 1;
}

function upright(points: Points, orientation: number): Points {
  const { width, height, data } = points;
  if (orientation < 2 || orientation > 8) return points;
  const isTurned = orientation > 4;
  const [wide, high] = isTurned ? [height, width] : [width, height];
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [fromX, fromY] = source(orientation, x, y, width, height);
      const from = (fromY * width + fromX) * 4;
      turned.set(data.subarray(from, from + 4), (y * wide + x) * 4);
    }
  return { width: wide, height: high, data: turned };
}

function source(
  orientation: number,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly [number, number] {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    default:
      return [right - y, x];
  }
}

/** By the mean of the points that fall together. */
function smaller(points: Points): Points {
  const { width, height, data } = points;
  const scale = Math.max(width, height) / longestSide;
  if (scale <= 1) return points;
  const [wide, high] = [Math.max(1, Math.round(width / scale)), Math.max(1, Math.round(height / scale))];
  const drawn = new Uint8Array(wide * high * 4);
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [left, right] = [
        Math.floor((x * width) / wide),
        Math.max(1, Math.floor(((x + 1) * width) / wide)),
      ];
      const [top, bottom] = [
        Math.floor((y * height) / high),
        Math.max(1, Math.floor(((y + 1) * height) / high)),
      ];
      const sum = [0, 0, 0, 0];
      for (let row = top; row < bottom; row += 1)
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 1)
          sum[at % 4] = (sum[at % 4] ?? 0) + (data[at] ?? 0);
      const count = Math.max(1, (right - left) * (bottom - top));
      for (const [channel, value] of sum.entries())
        drawn[(y * wide + x) * 4 + channel] = Math.round(value / count);
    }
  return { width: wide, height: high, data: drawn };
}

/** Behind what is see-through something could stand that nobody sees. */
function onWhite({ width, height, data }: Points): Points {
  const drawn = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const opaque = (data[at + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1)
      drawn[at + channel] = Math.round((data[at + channel] ?? 0) * opaque + 255 * (1 - opaque));
    drawn[at + 3] = 255;
  }
  return { width, height, data: drawn };
}

function writePng({ width, height, data }: Points): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return new Uint8Array(PNG.sync.write(png, { colorType: 2, inputColorType: 6, inputHasAlpha: true }));
}
