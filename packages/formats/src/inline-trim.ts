import { type Inline, plainText } from '@rapporteur/document';
import { trimEnd } from './trim-end.js';

/** Takes `count` characters from the start of the running text; what is left empty goes. */
export function dropStart(inlines: readonly Inline[], count: number): Inline[] {
  return drop(inlines, { left: count });
}

function drop(inlines: readonly Inline[], state: { left: number }): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (state.left === 0) return [inline];
    if (inline.type === 'text') {
      const value = inline.value.slice(state.left);
      state.left -= inline.value.length - value.length;
      return value === '' ? [] : [{ ...inline, value }];
    }
    if (!('children' in inline)) return [inline];
    const children = drop(inline.children, state);
    return children.length === 0 ? [] : [{ ...inline, children } as Inline];
  });
}

/** White space and breaks at both ends, and nodes that hold nothing, are no part of a block. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  return trimLast(trimFirst(inlines));
}

function trimFirst(inlines: readonly Inline[]): Inline[] {
  const rest = [...inlines];
  while (rest[0]) {
    const first = rest[0];
    if (first.type === 'break') {
      rest.shift();
      continue;
    }
    if (first.type !== 'text') break;
    const value = first.value.replace(/^[ \t\n\r\f]+/, '');
    if (value !== '') {
      rest[0] = { ...first, value };
      break;
    }
    rest.shift();
  }
  return rest;
}

function trimLast(inlines: readonly Inline[]): Inline[] {
  const rest = [...inlines];
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    if (last.type === 'break') {
      rest.pop();
      continue;
    }
    if (last.type !== 'text') break;
    const value = trimEnd(last.value);
    if (value !== '') {
      rest[rest.length - 1] = { ...last, value };
      break;
    }
    rest.pop();
  }
  return rest;
}

/** Nothing that anybody sees: no-break spaces alone are how word processors make empty lines. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => plainText(inline).trim() === '' && !holdsMark(inline));
}

function holdsMark(inline: Inline): boolean {
  return inline.type === 'noteMark' || ('children' in inline && inline.children.some(holdsMark));
}
