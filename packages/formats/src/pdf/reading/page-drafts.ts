import type { Draft } from './draft.js';
import { leftOf, type PrintedLine, type Run, rightOf } from './lines.js';
import type { DrawnPage } from './page.js';
import { type Layout, segment, toText } from './segment.js';
import { readTags } from './tagged.js';

export interface DraftedPage {
  readonly drafts: readonly Draft[];
  readonly references: ReadonlySet<Run>;
  /** Characters of the page, and those among them that its tags tell of. */
  readonly characters: number;
  readonly tagged: number;
}

/** The blocks of one page: as its tags say where they are to be trusted, else as it is laid out. */
export function draftPage(
  page: DrawnPage,
  lines: readonly PrintedLine[],
  furniture: ReadonlySet<number>,
  layout: Layout,
  trustsTags: boolean,
): DraftedPage {
  const all = lines.flatMap(({ runs }) => runs);
  const byLine = new Map(lines.map((line) => [line.number, line]));
  const isFurniture = (run: Run) => run.isArtifact || furniture.has(run.line);
  const cut = (runs: readonly Run[]): Draft[] =>
    segment(linesOf(runs, byLine), layout).map((piece) => toText(piece));
  const characters = lengthOf(all);
  if (!trustsTags || !page.tags) {
    const drafts = [...cut(all.filter((run) => !isFurniture(run))), ...furnitureOf(all.filter(isFurniture))];
    return { drafts, references: new Set(), characters, tagged: 0 };
  }
  const { drafts, references, leftOut } = readTags(page, all, cut);
  const lost = leftOut.filter((run) => !isFurniture(run));
  return {
    drafts: [...drafts, ...cut(lost), ...furnitureOf(leftOut.filter(isFurniture))],
    references,
    characters,
    tagged: characters - lengthOf(lost),
  };
}

/** Only those words of the lines that are among `runs`. */
function linesOf(runs: readonly Run[], byLine: ReadonlyMap<number, PrintedLine>): PrintedLine[] {
  const found: PrintedLine[] = [];
  let own: Run[] = [];
  runs.forEach((run, index) => {
    own.push(run);
    if (runs[index + 1]?.line === run.line) return;
    const line = byLine.get(run.line);
    if (line) found.push(own.length === line.runs.length ? line : part(line, own));
    own = [];
  });
  return found;
}

function part(line: PrintedLine, runs: readonly Run[]): PrintedLine {
  return {
    ...line,
    runs,
    text: runs.map((run, index) => (index > 0 && run.blankBefore ? ' ' : '') + run.text).join(''),
    left: leftOf(runs),
    right: rightOf(runs),
  };
}

function furnitureOf(runs: readonly Run[]): Draft[] {
  const byLine = new Map<number, Run[]>();
  for (const run of runs) {
    const list = byLine.get(run.line);
    if (list) list.push(run);
    else byLine.set(run.line, [run]);
  }
  return [...byLine.values()].map((own) => ({ kind: 'furniture', runs: own }));
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
