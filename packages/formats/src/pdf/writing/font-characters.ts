/** The characters that a TrueType font has a picture of, from its `cmap` (OpenType 1.9, formats 4 and 12). */
export function codePointsOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const cmap = tableAt(view, 'cmap');
  if (cmap === null) return found;
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, found);
    if (format === 12) addGroups(view, at, found);
  }
  return found;
}

function tableAt(view: DataView, tag: string): number | null {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    if (name === tag) return view.getUint32(record + 8);
  }
  return null;
}

function addSegments(view: DataView, at: number, found: Set<number>): void {
  const double = view.getUint16(at + 6);
  for (let i = 0; i < double; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + double + i);
    const delta = view.getUint16(at + 16 + 2 * double + i);
    const offsetAt = at + 16 + 3 * double + i;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - first));
      if (glyph !== 0) found.add(code);
    }
  }
}

function addGroups(view: DataView, at: number, found: Set<number>): void {
  const count = view.getUint32(at + 12);
  for (let i = 0; i < count; i++) {
    const first = view.getUint32(at + 16 + 12 * i);
    const last = view.getUint32(at + 20 + 12 * i);
    for (let code = first; code <= last; code++) found.add(code);
  }
}
