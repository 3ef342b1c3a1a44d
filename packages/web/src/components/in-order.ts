import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';

/** Pieces of one text, in order. They need no keys: a page is rendered once and nothing in it changes place. */
export function inOrder(pieces: readonly ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...pieces);
}
