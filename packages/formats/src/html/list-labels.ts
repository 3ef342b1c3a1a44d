import { roman } from '../roman.js';
import { attribute, type HtmlElement, isElement } from './parse.js';

/** The mark that a browser prints before each item of a list: "43.", "b.", "iv.", "•". */
export function labelsOf(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const items = list.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && node.tagName === 'li',
  );
  if (list.tagName !== 'ol') return new Map(items.map((item) => [item, '•']));
  const step = attribute(list, 'reversed') === null ? 1 : -1;
  let next = wholeNumber(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length);
  const labels = new Map<HtmlElement, string>();
  for (const item of items) {
    next = wholeNumber(attribute(item, 'value')) ?? next;
    labels.set(item, `${printed(next, styleOf(item) ?? styleOf(list))}.`);
    next += step;
  }
  return labels;
}

const TYPE_BY_STYLE: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function styleOf(element: HtmlElement): string | null {
  const style = /list-style(?:-type)?\s*:[^;]*?([a-z]+-[a-z]+)/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.toLowerCase();
  return (style && TYPE_BY_STYLE[style]) || attribute(element, 'type');
}

function printed(value: number, type: string | null): string {
  if (value >= 1 && (type === 'a' || type === 'A')) return inCase(letters(value), type);
  if (value >= 1 && value < 4000 && (type === 'i' || type === 'I')) return inCase(roman(value), type);
  return String(value);
}

function inCase(text: string, type: string): string {
  return type === type.toUpperCase() ? text.toUpperCase() : text;
}

/** 1 a, 26 z, 27 aa. */
function letters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*[+-]?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null;
}
