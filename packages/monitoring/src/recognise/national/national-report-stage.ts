import type { BlockDraft, BlockKind, Draft, LineIndex, Stage } from '../draft.js';
import { Outline } from '../outline.js';
import { endsClosed, itemLabel, looksLikeTitle } from '../shapes.js';
import { rapporteurName } from './rapporteur-name.js';
import { type Role, roleOf } from './roles.js';

/**
 * Cuts a national rapporteur's report below the headings that say what they hold: numbered conclusions; numbered
 * recommendations under the phase that they are made for; developments, each under a heading of its own.
 */
export const nationalReportStage: Stage = {
  name: 'national report',
  reads: ['lines', 'pages', 'taken', 'blocks'],
  writes: ['blocks'],
  run(draft: Draft): void {
    const cutter = new ReportCutter(new Outline(draft));
    for (const row of rowsOf(draft)) cutter.take(row);
    draft.blocks = numbersBeginAnew(cutter.blocks) ? cutter.blocks : cutter.blocks.map(withPlainNumber);
  },
};

interface Row {
  readonly line: LineIndex;
  /** The heading that the common stages found here, on its first line. */
  readonly heading: BlockDraft | null;
}

/** Where the format marks headings, nothing else is one. */
function rowsOf(draft: Draft): Row[] {
  const isMarked = (line: LineIndex) => draft.lines[line].hint?.kind === 'heading';
  const onlyMarked = draft.lines.some((_, line) => isMarked(line));
  return draft.blocks.flatMap((block): Row[] =>
    block.kind === 'heading' && (isMarked(block.lines[0]) || !onlyMarked)
      ? [{ line: block.lines[0], heading: block }]
      : block.lines.map((line) => ({ line, heading: null })),
  );
}

const numbered = /^(?:(?:recommendation|recommandation|aanbeveling|conclusion)\s+)?(\d{1,3})[.):]\s+(?=\S)/i;

class ReportCutter {
  readonly blocks: BlockDraft[] = [];
  #role: Role | null = null;
  /** Depth of the heading that opened the part. */
  #depth = 0;
  #phase: string | null = null;
  #last = 0;
  #isFresh = true;
  /** Last line that a block holds. */
  #taken: LineIndex = -1;
  #hasTitle = false;

  constructor(readonly outline: Outline) {}

  take({ line, heading }: Row): void {
    if (line <= this.#taken) return;
    if (heading) this.#takeHeading(heading);
    else if (this.#takeTitle(line)) return;
    else if (this.#takeNumbered(line, null)) return;
    else this.#takeText(line);
  }

  #takeHeading(heading: BlockDraft): void {
    const words = this.#words(heading.lines).slice(heading.prefix);
    const depth =
      this.outline.draft.lines[heading.lines[0]].hint?.kind === 'heading'
        ? hintDepth(this.outline, heading)
        : heading.level;
    if (this.#role === 'conclusions' && depth > this.#depth && this.#takeNumbered(heading.lines[0], heading))
      return;
    const role = roleOf(words);
    if (role || depth <= this.#depth) this.#enter(role, depth);
    else if (this.#role === 'developments') {
      this.#push({
        ...heading,
        kind: 'development',
        number: null,
        titleLines: heading.lines.length,
        lines: [...heading.lines],
      });
      return;
    } else if (this.#role === 'recommendations') this.#enterPhase(words);
    this.#push(heading.number !== null && this.#hasTitle ? { ...heading, level: 2 } : heading);
  }

  /** Without marks for headings: a title alone that names a part, or a phase right over its first recommendation. */
  #takeTitle(line: LineIndex): boolean {
    if (this.outline.draft.lines[line].hint || !this.outline.isParted(line)) return false;
    const lines = this.outline.piece(line, 3);
    const words = this.#words(lines);
    const bare = words.replace(/^(?:\d{1,2}|[IVX]+)\.?\s+/, '');
    if (!looksLikeTitle([bare]) || itemLabel(words) || lines.length > 2) return false;
    const below = this.outline.after(lines[lines.length - 1]);
    const role = roleOf(bare);
    const isPhase = this.#role === 'recommendations' && !numbered.test(words) && this.#beginsList(below);
    const isDevelopment =
      this.#role === 'developments' &&
      bare.split(' ').length > 1 &&
      /^\p{Lu}/u.test(this.outline.text(below)) &&
      this.#startsAfresh(line);
    const isOffice = this.#role !== null && rapporteurName.test(bare) && bare.split(' ').length > 2;
    if (!role && !isPhase && !isDevelopment && !isOffice) return false;
    const number = role ? (/^(\d{1,2}|[IVX]+)\.?\s/.exec(words)?.[1] ?? null) : null;
    const block: BlockDraft = {
      kind: isDevelopment && !role && !isOffice ? 'development' : 'heading',
      number,
      level: role || isOffice ? 2 : 3,
      boxKind: null,
      titleLines: lines.length,
      prefix: words.length - bare.length,
      lines: [...lines],
    };
    if (role || isOffice) this.#enter(role, 2);
    else if (isPhase) this.#enterPhase(words);
    this.#push(block);
    return true;
  }

  /** The first of a list, or words that announce one. */
  #beginsList(line: LineIndex): boolean {
    const isFirst = (i: LineIndex) => /^1[.)]\s/.test(this.outline.text(i));
    if (line >= this.outline.draft.lines.length || isFirst(line)) return isFirst(line);
    const last = this.outline.piece(line, 12).at(-1) as LineIndex;
    return this.outline.text(last).endsWith(':') && isFirst(this.outline.after(last));
  }

  #takeNumbered(line: LineIndex, heading: BlockDraft | null): boolean {
    const match =
      this.#role === 'conclusions' || this.#role === 'recommendations'
        ? numbered.exec(this.outline.text(line))
        : null;
    if (!match) return false;
    const number = Number(match[1]);
    if (number !== this.#last + 1 && !(number === 1 && this.#isFresh)) return false;
    if (!this.outline.isParted(line) && !this.#isItemAbove()) return false;
    const isConclusion = this.#role === 'conclusions';
    const titleLines = isConclusion ? this.#titleLines(line, match[0].length, heading) : 0;
    this.#last = number;
    this.#isFresh = false;
    const kind: BlockKind = isConclusion ? 'conclusion' : 'recommendation';
    const lines = heading
      ? [...heading.lines]
      : this.outline.piece(line, Math.max(1, titleLines)).slice(0, Math.max(1, titleLines));
    const ids = [`${this.#phase ? `${this.#phase}-` : ''}${number}`];
    const terms = isConclusion ? undefined : { ids, phase: this.#phase ?? '', leadIn: [], scope: null };
    this.#push({
      kind,
      number: isConclusion ? String(number) : ids[0],
      level: 0,
      boxKind: null,
      titleLines,
      prefix: match[0].length,
      lines: [...lines],
      ...(terms ? { terms } : {}),
    });
    return true;
  }

  #titleLines(line: LineIndex, prefix: number, heading: BlockDraft | null): number {
    if (heading) return heading.lines.length;
    const lines = this.outline.piece(line, 4);
    return looksLikeTitle([this.#words(lines).slice(prefix)]) ? lines.length : 0;
  }

  /** Text goes on with what it stands under; below a recommendation, a paragraph of its own is text about it. */
  #takeText(line: LineIndex): void {
    const last = this.blocks.at(-1);
    const isOpen =
      last &&
      (last.kind === 'conclusion' ||
        last.kind === 'development' ||
        (last.kind === 'recommendation' && !this.#startsAfresh(line)));
    const isSameText = last?.kind === 'body' && !this.#startsAfresh(line);
    if (isOpen || isSameText) this.#goOn(last, line);
    else
      this.#push({
        kind: 'body',
        number: null,
        level: 0,
        boxKind: null,
        titleLines: 0,
        prefix: 0,
        lines: [line],
      });
  }

  #startsAfresh(line: LineIndex): boolean {
    if (!this.outline.isParted(line)) return false;
    const before = this.outline.before(line);
    return (
      before < 0 ||
      this.outline.draft.lines[before].hint?.kind === 'heading' ||
      (endsClosed(this.outline.text(before)) && !/^\p{Ll}/u.test(this.outline.text(line)))
    );
  }

  /** Items of a list stand line below line. */
  #isItemAbove(): boolean {
    const last = this.blocks.at(-1);
    return (
      last?.kind === 'recommendation' ||
      last?.kind === 'conclusion' ||
      (last !== undefined && this.outline.text(last.lines[last.lines.length - 1]).endsWith(':'))
    );
  }

  #enter(role: Role | null, depth: number): void {
    this.#role = role;
    this.#depth = depth;
    this.#phase = null;
    this.#last = 0;
    this.#isFresh = true;
  }

  #enterPhase(words: string): void {
    this.#phase = words.replace(/\s*:$/, '');
    this.#isFresh = true;
  }

  #words(lines: readonly LineIndex[]): string {
    return lines.map((line) => this.outline.text(line)).join(' ');
  }

  #push(block: BlockDraft): void {
    this.blocks.push(block);
    this.#taken = block.lines[block.lines.length - 1];
    if (block.kind === 'heading' && block.level === 1) this.#hasTitle = true;
  }

  #goOn(block: BlockDraft, line: LineIndex): void {
    block.lines.push(line);
    this.#taken = line;
  }
}

function hintDepth(outline: Outline, heading: BlockDraft): number {
  const hint = outline.draft.lines[heading.lines[0]].hint;
  return hint?.kind === 'heading' ? hint.depth : heading.level;
}

/** "1." stands in more than one phase: the phase is part of the number. */
function numbersBeginAnew(blocks: readonly BlockDraft[]): boolean {
  const numbers = blocks.flatMap(({ kind, number, terms }) =>
    kind === 'recommendation' && terms ? [number?.slice((terms.phase ?? '').length)] : [],
  );
  return new Set(numbers).size < numbers.length;
}

function withPlainNumber(block: BlockDraft): BlockDraft {
  if (block.kind !== 'recommendation' || !block.terms) return block;
  const id = (block.number ?? '').slice(block.terms.phase ? block.terms.phase.length + 1 : 0);
  return { ...block, number: id, terms: { ...block.terms, ids: [id] } };
}
