/** What a text says of itself before it begins, between two lines of `---`: the keys we know, and the lines it takes. */
export interface FrontMatter {
  readonly title: string | null;
  readonly kind: string | null;
  readonly language: string | null;
  /** "T-ES(2022)02_en final". */
  readonly symbol: string | null;
  readonly lines: number;
  /** True when there is more than the keys above: then the lines are kept beside the text. */
  readonly more: boolean;
}

const NONE: FrontMatter = { title: null, kind: null, language: null, symbol: null, lines: 0, more: false };
const ENTRY = /^([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*$/;

/** Plain `key: value` lines of YAML, the value bare or in quotes. Anything else leaves the text alone. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return NONE;
  const end = lines.slice(0, 200).findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const inner = lines.slice(1, Math.max(end, 1));
  if (
    end < 0 ||
    !ENTRY.test(inner[0] ?? '') ||
    !inner.every((line) => ENTRY.test(line) || /^(?:\s|#|-|$)/.test(line))
  )
    return NONE;
  const entries = new Map(
    inner.flatMap((line) => {
      const match = ENTRY.exec(line);
      return match ? [[match[1] as string, unquote(match[2] as string)] as const] : [];
    }),
  );
  const [title, kind, language, symbol] = ['title', 'kind', 'lang', 'symbol'].map(
    (key) => entries.get(key) || null,
  ) as (string | null)[];
  const known = [title, kind, language, symbol].filter((value) => value !== null).length;
  return {
    title: title ?? null,
    kind: kind ?? null,
    language: language ?? null,
    symbol: symbol ?? null,
    lines: end + 1,
    more: known < inner.length,
  };
}

export function writeFrontMatter(
  entries: readonly (readonly [key: string, value: string | null | undefined])[],
): string {
  const lines = entries.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}`] : []));
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`;
}

function unquote(value: string): string {
  if (/^".*"$/s.test(value)) {
    try {
      return String(JSON.parse(value));
    } catch {
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/s.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}
