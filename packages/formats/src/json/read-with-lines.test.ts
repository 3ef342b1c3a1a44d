import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonNode, readJsonWithLines } from './read-with-lines.js';

function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'object')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.value;
}

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(3), (text, space) => {
      const value: unknown = JSON.parse(text);
      const read = readJsonWithLines(JSON.stringify(value, null, space));
      expect(read.ok && JSON.stringify(plain(read.root))).toBe(JSON.stringify(value));
    }),
  );
});

it('reads nothing that JSON.parse refuses, and never throws', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '/', 'x'), (text, at, put) => {
      const broken = text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1);
      let isValid = true;
      try {
        JSON.parse(broken);
      } catch {
        isValid = false;
      }
      expect(readJsonWithLines(broken).ok).toBe(isValid);
    }),
  );
});

it.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 'a comma or } is expected before "b"'],
  ['{\n  "a": 1,\n}', 3, 'there is a comma too many before the closing }'],
  ['{\n  a: 1\n}', 2, 'a name in double quotes is expected, not "a"'],
  ['{\n  "a" 1\n}', 2, 'a colon is missing behind "a"'],
  ['{\n  "a": yes\n}', 2, 'a value is expected, not "yes"'],
  ['{\n  "a": "one\n}', 2, 'the double quote that opens here is not closed in its line'],
  ['{\n  // why\n  "a": 1\n}', 2, 'JSON has no comments; take this one out'],
  ['{\n  "a": [1, 2\n', 3, 'the bracket of line 2 is never closed with ]'],
  ['{}\n{}', 2, 'nothing may follow the last bracket, but "{" does'],
  ['', 1, 'a value is expected, not the end of the file'],
])('says of %j the line, and what was expected', (text, line, message) => {
  expect(readJsonWithLines(text)).toEqual({ ok: false, line, message });
});

it('knows the line of every name and value', () => {
  const read = readJsonWithLines('{\n  "a": [\n    1,\n    "x"\n  ]\n}');
  if (!read.ok || read.root.kind !== 'object') throw new Error('not read');
  const [entry] = read.root.entries;
  expect(entry).toMatchObject({ line: 2, value: { line: 2, items: [{ line: 3 }, { line: 4 }] } });
});
