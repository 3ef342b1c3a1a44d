import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import { looksLikeTitle } from '../shapes.js';

/** A box opens with a title that the house style knows, or where the format itself says so. */
export function openBox(outline: Outline, line: LineIndex): BlockDraft | null {
  const { text, hint } = outline.draft.lines[line];
  if (hint?.kind === 'box' && hint.first)
    return hint.box === 'other'
      ? framed(outline, line, hint.titled)
      : box(hint.box, [line], hint.titled ? 1 : 0);
  if (hint?.kind === 'box') return null;
  const titled = kindOfNumberedTitle(outline);
  if (titled) return box(titled, [line], 0);
  if (!outline.opensAfresh(line)) return null;
  for (const style of outline.draft.profile.boxes) {
    if (!style.title.test(text)) continue;
    const lines = outline.piece(line, 6);
    const end = lines.findIndex((i) => i !== line && beginsText.test(outline.text(i)));
    const title = end < 0 ? lines : lines.slice(0, end);
    if (title.length > 4 || /[.;,]$/.test(outline.text(title[title.length - 1]))) continue;
    const { current } = outline;
    if (style.merges && current?.kind === 'box' && current.boxKind === style.kind) return null;
    return box(style.kind, title);
  }
  return null;
}

/** A box of which the format knows the frame only: its title, or the line that signs it, says what it is. */
function framed(outline: Outline, line: LineIndex, titled: boolean): BlockDraft {
  const { boxes, voices } = outline.draft.profile;
  const style = boxes.find(({ title }) => title.test(outline.text(line)));
  if (style) return box(style.kind, [line], 1);
  const lines = [line];
  for (let i = outline.after(line); isWithin(outline, i); i = outline.after(i)) lines.push(i);
  const last = outline.text(lines[lines.length - 1]);
  // The signature may run on behind the quotation.
  const signed = [last, last.slice(last.search(/[-–]\s[^-–]*$/))].some((words) =>
    voices?.signature.test(words),
  );
  if (!titled && signed) return box('voice-quote', lines, 0);
  const isTitle = titled || (lines.length > 1 && looksLikeTitle([outline.text(line)]));
  return box(kindOfNumberedTitle(outline) ?? 'other', [line], isTitle ? 1 : 0);
}

function isWithin(outline: Outline, line: LineIndex): boolean {
  const hint = outline.draft.lines[line]?.hint;
  return hint?.kind === 'box' && !hint.first;
}

/** Below a title: a numbered or lettered provision, or what was left out. */
const beginsText = /^(?:\d{1,3}\.\s|[a-z][.)]\s|\(?\[?(?:…|\.\.\.))/;

function box(boxKind: string, lines: LineIndex[], titleLines = lines.length): BlockDraft {
  return { kind: 'box', number: null, level: 0, boxKind, titleLines, prefix: 0, lines };
}

/** A numbered paragraph that is nothing but the title of a box ("282. Promising practices:") opens the box below it. */
function kindOfNumberedTitle(outline: Outline): string | null {
  const { current } = outline;
  if (current?.kind !== 'paragraph' || current.lines.length > 1) return null;
  const words = outline.text(current.lines[0]).slice(current.prefix);
  return (
    outline.draft.profile.boxes.find((style) => !style.holdsParagraphs && style.title.test(words))?.kind ??
    null
  );
}
