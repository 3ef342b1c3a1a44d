import { attribute, type HtmlElement } from './parse.js';

const list = (names: string) => new Set(names.split(' '));

/** Not the text: programs, styles, ways about the site, and what one fills in or plays. */
const DROPPED = list(
  'script style template noscript noembed noframes nav head object iframe embed svg math canvas audio video select datalist input textarea button dialog map area link meta',
);
const BLOCKS = list(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);

export function isDropped(element: HtmlElement): boolean {
  return DROPPED.has(element.tagName) || isHidden(element);
}

export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

/** h1 to h6, or what says of itself that it is a heading. */
export function headingLevel(element: HtmlElement): number | null {
  const aria = Number(attribute(element, 'aria-level'));
  if (/^h[1-6]$/.test(element.tagName))
    return aria >= 1 && aria < 100 ? Math.floor(aria) : Number(element.tagName[1]);
  if (attribute(element, 'role') !== 'heading') return null;
  return aria >= 1 && aria < 100 ? Math.floor(aria) : 2;
}
