/** A case of a rule, as a person wrote it: a text, and the places where a notice must land. For tests. */
export interface RuleCase {
  readonly title: string;
  /** Without the marks «…». */
  readonly text: string;
  /** One for each «…»; none: the text is valid. Lines from 1, columns from 0. */
  readonly marks: readonly CaseMark[];
  /** Words that the message of some notice holds. */
  readonly messages: readonly string[];
  /** The profile that it is read with; null: the invented body's. */
  readonly readAs: string | null;
}

export interface CaseMark {
  readonly from: { readonly line: number; readonly column: number };
  /** The column is exclusive. */
  readonly to: { readonly line: number; readonly column: number };
}

/**
 * Reads the cases of one rule: `## Title`, the text, then perhaps `- message contains: words` and `- read as: profile`
 * (where it takes more States than the invented body has parties). What stands before the first title is for people.
 * A text of one line is a paragraph: it is given the number 1 if it has none.
 */
export function casesIn(markdown: string): RuleCase[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title, ...body] = part.split('\n');
      const said = (name: string) =>
        body.flatMap((line) => (line.startsWith(`- ${name}: `) ? line.slice(name.length + 4).trim() : []));
      const text = body
        .filter((line) => !/^- (?:message contains|read as): /.test(line))
        .join('\n')
        .replace(/^\n+|\s+$/g, '');
      return {
        title: title.trim(),
        messages: said('message contains'),
        readAs: said('read as')[0] ?? null,
        ...withoutMarks(isBare(text) ? `1. ${text}` : text),
      };
    });
}

function isBare(text: string): boolean {
  return !text.includes('\n') && !/^«?\d+\./.test(text);
}

function withoutMarks(marked: string): { text: string; marks: CaseMark[] } {
  const marks: CaseMark[] = [];
  let text = '';
  let open: CaseMark['from'] | null = null;
  let line = 1;
  let column = 0;
  for (const char of marked) {
    if (char === '«') open = { line, column };
    else if (char === '»' && open) {
      marks.push({ from: open, to: { line, column } });
      open = null;
    } else {
      text += char;
      if (char === '\n') [line, column] = [line + 1, 0];
      else column += char.length;
    }
  }
  if (open) throw new Error(`« without » in: ${marked}`);
  return { text, marks };
}
