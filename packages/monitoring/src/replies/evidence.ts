import { type ReplyRefusal, refuseReply } from './refusals.js';

/*
 * What may stand beside an answer. A file is told by its content; its name must say the same, so that whoever opens it
 * gets what the name promises.
 */

const starts = (bytes: Uint8Array, signs: readonly number[], from = 0) =>
  signs.every((sign, place) => bytes[from + place] === sign);

const isPdf = (bytes: Uint8Array) => starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]);
const isPackage = (bytes: Uint8Array) => starts(bytes, [0x50, 0x4b, 0x03, 0x04]);
const isPng = (bytes: Uint8Array) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isJpeg = (bytes: Uint8Array) => starts(bytes, [0xff, 0xd8, 0xff]);

/** UTF-8 without signs that no text has; no page that a browser would run. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  let head = '';
  for (const byte of bytes.subarray(0, 500)) head += String.fromCharCode(byte);
  return !/<(?:!doctype|html|svg|script|\?xml)/i.test(head) && !starts(bytes, [0x4d, 0x5a]);
}

const contentByEnding: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  ...{ pdf: isPdf, png: isPng, jpg: isJpeg, jpeg: isJpeg },
  ...{ docx: isPackage, xlsx: isPackage, pptx: isPackage, odt: isPackage, ods: isPackage, odp: isPackage },
  ...{ txt: isText, csv: isText, md: isText },
};

/** The endings of names that evidence may have. */
export const evidenceEndings: readonly string[] = Object.keys(contentByEnding);

/** Why a file can not be evidence; null where it can. */
export function evidenceFault(name: string, bytes: Uint8Array): ReplyRefusal | null {
  if (bytes.length === 0) return refuseReply('answer-file-missing', 'The file is empty.', 'file');
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const isContent = Object.hasOwn(contentByEnding, ending) ? contentByEnding[ending] : undefined;
  if (!isContent)
    return refuseReply(
      'answer-file-kind',
      `Evidence comes as one of these: ${evidenceEndings.join(', ')}.`,
      'file',
    );
  return isContent(bytes)
    ? null
    : refuseReply('answer-file-lies', `The file is named .${ending} and holds something else.`, 'file');
}
