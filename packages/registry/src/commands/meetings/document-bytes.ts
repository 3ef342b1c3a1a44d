/* What a meeting's document may be. A file says what it is by its first bytes, not by its name. */

export const typesOfDocuments: Readonly<Record<string, string | null>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  none: null,
};

const beginnings: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => latin(bytes, 5) === '%PDF-',
  docx: (bytes) => isOfficePackage(bytes, 'word/'),
  xlsx: (bytes) => isOfficePackage(bytes, 'xl/'),
  txt: isPlainText,
};

/** The ending of the name if the bytes are of that kind; null where they are not, or the kind is none of ours. */
export function isDocumentOfKind(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(beginnings, ending) && bytes.length > 0 && beginnings[ending]?.(bytes) ? ending : null;
}

/** A zip that holds parts of that application; a macro is no document. */
function isOfficePackage(bytes: Uint8Array, folder: string): boolean {
  if (latin(bytes, 4) !== 'PK\u0003\u0004') return false;
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    names.includes('[Content_Types].xml', 0, 'latin1') &&
    names.includes(folder, 0, 'latin1') &&
    !names.includes('vbaProject.bin', 0, 'latin1')
  );
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !text.includes('\u0000');
  } catch {
    return false;
  }
}

function latin(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString('latin1');
}
