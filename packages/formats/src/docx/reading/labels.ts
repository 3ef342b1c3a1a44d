import type { Flow, ParagraphFlow } from './flow.js';
import type { Surroundings } from './inlines.js';

export interface BlockSettings extends Surroundings {
  /** Runs of numbers that are those of the text's paragraphs, and no list's. */
  readonly paragraphRuns: ReadonlySet<string>;
}

/** "III.2.", "A.", "4.1.2": the number of a heading; "Chapter I" and "(a)" are words before it. */
export function isNumberOfHeading(label: string): boolean {
  return /^(?:[IVXLC]+|[A-Z]|\d{1,4})(?:\.\d{1,3})*[.)]?$/.test(label);
}

/** From this many letters on, on the average, what is numbered is a paragraph of a report and no item of a list. */
const LONG = 200;

/**
 * Word numbers the paragraphs of a report and the items of a list by the same means. A run of numbers is the text's
 * own where it goes on over headings, or where what it numbers is as long as paragraphs are.
 */
export function paragraphRuns(flows: readonly Flow[]): ReadonlySet<string> {
  const runs = new Map<string, { first: number; last: number; count: number; letters: number }>();
  let headings = 0;
  const look = (flow: ParagraphFlow, isInside: boolean): void => {
    if (flow.outline !== null && !flow.isContents) headings++;
    else if (flow.number?.isPlain) {
      const run = runs.get(flow.number.run) ?? { first: headings, last: headings, count: 0, letters: 0 };
      run.last = headings;
      run.count++;
      if (!isInside) run.letters += flow.pieces.reduce((sum, { value }) => sum + value.length, 0);
      runs.set(flow.number.run, run);
    }
    for (const box of flow.boxes) lookAll(box, true);
  };
  const lookAll = (inner: readonly Flow[], isInside: boolean): void => {
    for (const flow of inner) {
      if (flow.kind === 'paragraph') look(flow, isInside);
      else if (flow.kind === 'own') lookAll(flow.flows, true);
      else for (const row of flow.rows) for (const cell of row.cells) lookAll(cell.flows, true);
    }
  };
  lookAll(flows, false);
  return new Set(
    [...runs]
      .filter(([, run]) => run.last > run.first || run.letters >= run.count * LONG)
      .map(([name]) => name),
  );
}
