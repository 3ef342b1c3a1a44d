import type { AnyNode, Document } from '@rapporteur/document';
import { MAX_DEPTH } from '../limits.js';
import { type ReadResult, refuse } from '../read-result.js';
import { readJson } from './read.js';

/*
 * A tree that was exported as JSON comes back as it was. Everything is checked first: a file that was edited by
 * hand, or made by another program, must not reach the rest of the system in a shape that it does not expect.
 */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const INLINE = ['text', 'strong', 'emphasis', 'superscript', 'break', 'link', 'noteMark', 'reference'];
const BLOCK = [
  'line',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'table',
  'row',
  'cell',
  'box',
  'footnote',
  'recommendation',
  'image',
  'furniture',
];

interface Shape {
  readonly fields: Readonly<Record<string, Check>>;
  readonly children: readonly string[] | null;
}
const shape = (
  fields: Readonly<Record<string, Check>>,
  children: readonly string[] | null = null,
): Shape => ({ fields, children });

const SHAPE_BY_TYPE: Readonly<Record<AnyNode['type'], Shape>> = {
  document: shape({ kind: text, title: orNull(text), format: text }, BLOCK),
  line: shape({ value: text }),
  heading: shape({ depth: whole, number: orNull(text) }, INLINE),
  paragraph: shape({ number: orNull(whole) }, INLINE),
  list: shape({}, ['listItem']),
  listItem: shape({ label: text }, BLOCK),
  table: shape({}, ['row']),
  row: shape({}, ['cell']),
  cell: shape({ header: flag }, INLINE),
  box: shape({ kind: text, title: orNull(text) }, BLOCK),
  footnote: shape({ number: whole }, INLINE),
  recommendation: shape({ id: text }, BLOCK),
  image: shape({ alt: text, url: orNull(text) }),
  furniture: shape({ value: text }),
  text: shape({ value: text }),
  strong: shape({}, INLINE),
  emphasis: shape({}, INLINE),
  superscript: shape({}, INLINE),
  break: shape({}),
  link: shape({ url: text }, INLINE),
  noteMark: shape({ number: whole }),
  reference: shape({ target: text }, INLINE),
};

export function readDocumentJson(source: string): ReadResult {
  const read = readJson(source);
  if (!read.ok) return read;
  const fault = faultIn(read.value, ['document'], '$', 0);
  if (fault === 'depth')
    return refuse(
      'nested-too-deep',
      `This tree is nested more than ${MAX_DEPTH} levels, the limit. Export it again.`,
    );
  if (fault)
    return refuse(
      'not-a-document',
      `This JSON is not a text that Rapporteur exported: ${fault}. To read a report, give its text, Markdown or HTML.`,
    );
  return { ok: true, document: read.value as Document, notices: [] };
}

/** The first thing that is not as a tree must be, with its path; null when all is well. */
function faultIn(value: unknown, allowed: readonly string[], path: string, depth: number): string | null {
  if (depth > MAX_DEPTH) return 'depth';
  if (typeof value !== 'object' || value === null) return `${path} is no node`;
  const node = value as Record<string, unknown>;
  const type = node.type;
  const expected =
    typeof type === 'string' && Object.hasOwn(SHAPE_BY_TYPE, type)
      ? SHAPE_BY_TYPE[type as AnyNode['type']]
      : undefined;
  if (!expected || !allowed.includes(type as string)) return `${path} is of no known type here`;
  for (const [key, check] of Object.entries(expected.fields))
    if (!check(node[key])) return `${path}.${key} is missing or wrong`;
  if (node.lang !== undefined && !text(node.lang)) return `${path}.lang is wrong`;
  if (!arePlaces(node.places)) return `${path}.places is missing or wrong`;
  if (expected.children === null) return null;
  const children = node.children;
  if (!Array.isArray(children)) return `${path}.children is missing`;
  for (const [index, child] of children.entries()) {
    const fault = faultIn(child, expected.children, `${path}.children[${index}]`, depth + 1);
    if (fault) return fault;
  }
  return null;
}

function arePlaces(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((place) => {
      if (typeof place !== 'object' || place === null) return false;
      const { lines, page, columns } = place as Record<string, unknown>;
      return (
        isPair(lines) && (page === undefined || whole(page)) && (columns === undefined || isPair(columns))
      );
    })
  );
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(whole);
}
