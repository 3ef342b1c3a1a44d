/** A value of JSON that knows its line, for files that people write by hand. */
export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly line: number; readonly value: string }
  | { readonly kind: 'number' | 'boolean' | 'null'; readonly line: number; readonly value: unknown };

export interface JsonEntry {
  readonly key: string;
  readonly line: number;
  readonly value: JsonNode;
}

export type JsonWithLines =
  | { readonly ok: true; readonly root: JsonNode }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Reads JSON and says of every value in which line it stands; of what is wrong, where and what was expected. */
export function readJsonWithLines(text: string): JsonWithLines {
  const reader = new Reader(text);
  try {
    return { ok: true, root: reader.whole() };
  } catch (problem) {
    if (!(problem instanceof Misprint)) throw problem;
    return { ok: false, line: problem.line, message: problem.message };
  }
}

class Misprint extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Deeper than any file that a person writes; a bound for the stack. */
const deepest = 200;

class Reader {
  private at = 0;
  private line = 1;
  private depth = 0;

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  whole(): JsonNode {
    const root = this.value();
    this.skip();
    if (this.at < this.text.length)
      throw this.misprint(`nothing may follow the last bracket, but ${this.next()} does`);
    return root;
  }

  private value(): JsonNode {
    this.skip();
    if (this.depth++ > deepest) throw this.misprint('the brackets are nested too deep');
    const node = this.bare();
    this.depth--;
    return node;
  }

  private bare(): JsonNode {
    const { line } = this;
    const char = this.text[this.at];
    if (char === '{') return { kind: 'object', line, entries: this.list('}', () => this.entry()) };
    if (char === '[') return { kind: 'array', line, items: this.list(']', () => this.value()) };
    if (char === '"') return { kind: 'string', line, value: this.string() };
    const word = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/.exec(
      this.text.slice(this.at, this.at + 40),
    )?.[0];
    if (word === undefined) throw this.misprint(`a value is expected, not ${this.next()}`);
    this.at += word.length;
    const value: unknown = JSON.parse(word);
    return {
      kind: value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : 'number',
      line,
      value,
    };
  }

  private list<T>(close: string, one: () => T): T[] {
    const opened = this.line;
    this.at++;
    const found: T[] = [];
    for (;;) {
      this.skip();
      if (this.take(close)) return found;
      if (this.at >= this.text.length)
        throw this.misprint(`the bracket of line ${opened} is never closed with ${close}`);
      if (found.length > 0) {
        if (!this.take(',')) throw this.misprint(`a comma or ${close} is expected before ${this.next()}`);
        this.skip();
        if (this.text[this.at] === close)
          throw this.misprint(`there is a comma too many before the closing ${close}`);
      }
      found.push(one());
    }
  }

  private entry(): JsonEntry {
    const { line } = this;
    if (this.text[this.at] !== '"')
      throw this.misprint(`a name in double quotes is expected, not ${this.next()}`);
    const key = this.string();
    this.skip();
    if (!this.take(':')) throw this.misprint(`a colon is missing behind "${key}"`);
    return { key, line, value: this.value() };
  }

  private string(): string {
    const end = /^"(?:[^"\\\n]|\\.)*"/.exec(this.text.slice(this.at))?.[0];
    if (end === undefined) throw this.misprint('the double quote that opens here is not closed in its line');
    try {
      const value = JSON.parse(end) as string;
      this.at += end.length;
      return value;
    } catch {
      throw this.misprint(`${end.slice(0, 40)} holds a character or a \\ that JSON does not allow`);
    }
  }

  private skip(): void {
    for (; /[ \t\r\n]/.test(this.text[this.at] ?? 'x'); this.at++)
      if (this.text[this.at] === '\n') this.line++;
    if (/^\/[/*]/.test(this.text.slice(this.at, this.at + 2)))
      throw this.misprint('JSON has no comments; take this one out');
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private next(): string {
    const words = /^(?:[\w-]+|"[^"\n]*"?|.)/.exec(this.text.slice(this.at, this.at + 40))?.[0];
    return words === undefined ? 'the end of the file' : words.startsWith('"') ? words : `"${words}"`;
  }

  private misprint(message: string): Misprint {
    return new Misprint(this.line, message);
  }
}
