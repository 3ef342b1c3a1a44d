import type { Inline } from '@rapporteur/document';
import { mergeTexts } from '../merge-texts.js';

/** White space as a browser shows it: one space between words, none at the ends or beside a break. Empty nodes go. */
export function foldInlines(inlines: readonly Inline[]): Inline[] {
  const state = { atSpace: true, begun: false };
  return trimLast(foldAll(inlines, state)).inlines;
}

function foldAll(inlines: readonly Inline[], state: { atSpace: boolean; begun: boolean }): Inline[] {
  const folded: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') {
      let value = inline.value.replace(/[ \t\n\r\f]+/g, ' ');
      if (state.atSpace && value.startsWith(' ')) value = value.slice(1);
      if (value === '') continue;
      state.atSpace = value.endsWith(' ');
      state.begun = true;
      folded.push({ ...inline, value });
    } else if (inline.type === 'break') {
      if (!state.begun) continue;
      dropLastSpace(folded);
      folded.push(inline);
      state.atSpace = true;
    } else if ('children' in inline) {
      const children = foldAll(inline.children, state);
      if (children.length > 0) folded.push({ ...inline, children } as Inline);
    } else {
      state.atSpace = false;
      state.begun = true;
      folded.push(inline);
    }
  }
  return mergeTexts(folded);
}

/** Without spaces and breaks at the end, also inside the last node. */
function trimLast(inlines: readonly Inline[]): { inlines: Inline[]; done: boolean } {
  const rest = [...inlines];
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    if (last.type === 'break') rest.pop();
    else if (last.type === 'text') {
      const value = last.value.replace(/ $/, '');
      if (value !== '') {
        rest[rest.length - 1] = { ...last, value };
        return { inlines: rest, done: true };
      }
      rest.pop();
    } else if ('children' in last) {
      const inner = trimLast(last.children);
      if (inner.inlines.length > 0) rest[rest.length - 1] = { ...last, children: inner.inlines } as Inline;
      else rest.pop();
      if (inner.done) return { inlines: rest, done: true };
    } else return { inlines: rest, done: true };
  }
  return { inlines: rest, done: false };
}

function dropLastSpace(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return;
  const value = last.value.slice(0, -1);
  if (value === '') inlines.pop();
  else inlines[inlines.length - 1] = { ...last, value };
}
