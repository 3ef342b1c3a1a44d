import type { LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';

/** So many links are enough to tell. */
const mostLinks = 60;

/**
 * Some extractors write the addresses of all links of a page below its text. They are no part of the answer that they
 * stand below: it is at an end without them, or the page already names most of their sites. After a colon they are
 * what was announced.
 */
export function isPastedHere(
  outline: Outline,
  links: readonly LineIndex[],
  pageFrom: LineIndex,
  isAnswered: boolean,
): boolean {
  const first = links[0];
  const before = outline.before(first);
  if (!outline.isParted(first) || outline.startsPage(first) || before < 0) return false;
  const some = links.slice(0, mostLinks);
  const named = some.filter((line) => names(outline, pageFrom, first, siteOf(outline.text(line)))).length;
  if (named * 2 >= some.length && named > 0) return true;
  return isAnswered && !outline.text(before).endsWith(':');
}

/** "www.helpline.example/chat" -> "helpline.example". */
function siteOf(link: string): string {
  return link
    .toLowerCase()
    .replace(/^<?(?:https?:\/\/)?(?:www\.)?/, '')
    .split(/[/?#>]/, 1)[0];
}

function names(outline: Outline, from: LineIndex, to: LineIndex, site: string): boolean {
  for (let line = from; line < to; line = outline.after(line))
    if (outline.text(line).toLowerCase().includes(site)) return true;
  return false;
}
