import type { NoticePlace } from '@rapporteur/document';
import { type JsonNode, readJsonWithLines } from '@rapporteur/formats';
import { didYouMean } from '../suggestion.js';
import { WrongUse } from '../wrong-use.js';

export type Entries = ReadonlyMap<string, JsonNode>;

/** Reads what a person wrote by hand, and says of each fault the file, the line and what was probably meant. */
export class ConfigurationReader {
  readonly root: JsonNode;

  constructor(
    private readonly file: string,
    text: string,
  ) {
    const read = readJsonWithLines(text);
    if (!read.ok) throw this.wrong(read.line, `${read.message}.`);
    this.root = read.root;
  }

  wrong(line: number, message: string): WrongUse {
    return new WrongUse(`${this.file}:${line}: ${message}`);
  }

  /** The entries of an object, of which only `names` may stand in it, each once. */
  object(node: JsonNode, what: string, names: readonly string[], kind = 'entry'): Entries {
    if (node.kind !== 'object') throw this.wrong(node.line, `${what} must be an object in { }.`);
    const entries = new Map<string, JsonNode>();
    for (const { key, line, value } of node.entries) {
      if (!names.includes(key)) {
        const known = names.length > 12 ? '' : ` Known: ${names.join(', ')}.`;
        throw this.wrong(line, `there is no ${kind} "${key}".${didYouMean(key, names)}${known}`);
      }
      if (entries.has(key)) throw this.wrong(line, `"${key}" stands twice.`);
      entries.set(key, value);
    }
    return entries;
  }

  array(entries: Entries, key: string): readonly JsonNode[] {
    const node = entries.get(key) as JsonNode;
    if (node.kind !== 'array') throw this.wrong(node.line, `"${key}" must be a list in [ ].`);
    return node.items;
  }

  text(entries: Entries, key: string): string {
    const node = entries.get(key) as JsonNode;
    if (node.kind !== 'string') throw this.wrong(node.line, `"${key}" must be words in double quotes.`);
    return node.value;
  }

  oneOf<T extends string>(node: JsonNode, what: string, values: readonly T[], kind = 'value'): T {
    if (node.kind !== 'string')
      throw this.wrong(
        node.line,
        `${what} must be ${kind === 'rule' ? 'the name of a rule' : values.join(', ')}.`,
      );
    const value = values.find((each) => each === node.value);
    if (value !== undefined) return value;
    const known = values.length > 12 ? '' : ` It is ${values.join(', ')}.`;
    throw this.wrong(
      node.line,
      `there is no ${kind} "${node.value}" for ${what}.${didYouMean(node.value, values)}${known}`,
    );
  }

  /** A day as 2026-12-31, which must exist. */
  day(entries: Entries, key: string): string {
    const text = this.text(entries, key);
    const date = new Date(`${text}T00:00:00Z`);
    if (
      /^\d{4}-\d\d-\d\d$/.test(text) &&
      !Number.isNaN(date.getTime()) &&
      date.toISOString().startsWith(text)
    )
      return text;
    throw this.wrong(
      (entries.get(key) as JsonNode).line,
      `"${key}" must be a day as 2026-12-31, not "${text}".`,
    );
  }

  place(entries: Entries): NoticePlace {
    const node = entries.get('place') as JsonNode;
    const place = this.object(node, '"place"', ['paragraph', 'footnote', 'recommendation', 'section']);
    if (place.size === 0) throw this.wrong(node.line, '"place" is empty: { "paragraph": 12 }.');
    return Object.fromEntries(
      [...place].map(([key, value]) => {
        const isNumber = key === 'paragraph' || key === 'footnote';
        if (value.kind !== (isNumber ? 'number' : 'string'))
          throw this.wrong(
            value.line,
            `"${key}" must be ${isNumber ? 'a number: 12' : 'words in double quotes: "III-8"'}.`,
          );
        return [key, value.value];
      }),
    );
  }
}
