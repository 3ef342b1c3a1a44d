import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';

/** How many lines a quotation may run before its signature. */
const longest = 30;

/** A quotation in a box of its own, closed by a line that says whose voice it is. */
export function openVoice(outline: Outline, line: LineIndex): BlockDraft | null {
  const style = outline.draft.profile.voices;
  if (!style || !outline.isParted(line) || outline.draft.lines[line].hint) return null;
  const end = signatureAfter(outline, line, style.signature);
  if (end === null) return null;
  const lines: LineIndex[] = [];
  for (let i = line; i < end; i = outline.after(i)) lines.push(i);
  return { kind: 'box', number: null, level: 0, boxKind: 'voice-quote', titleLines: 0, prefix: 0, lines };
}

/** The line after the signature that closes the quotation which opens here; null when none does. */
function signatureAfter(outline: Outline, line: LineIndex, signature: RegExp): LineIndex | null {
  const quoted = /^[“"«]/.test(outline.text(line));
  let isOpen = quoted;
  let i = line;
  for (let n = 0; n < longest && i < outline.draft.lines.length; n++, i = outline.after(i)) {
    const text = outline.text(i);
    if (signature.test(text)) return n === 0 ? null : endOfSignature(outline, i);
    if (n > 0 && /^\d{1,6}\.\s/.test(text)) return null;
    if (quoted && /”[.…]?\d*$/.test(text)) isOpen = false;
    else if (quoted && !isOpen) return null;
    if (!quoted && n > 0 && outline.isParted(i) && !/^\p{Ll}/u.test(text)) return null;
  }
  return null;
}

function endOfSignature(outline: Outline, line: LineIndex): LineIndex {
  let i = outline.after(line);
  while (i < outline.draft.lines.length && !outline.isParted(i)) i = outline.after(i);
  return i;
}
