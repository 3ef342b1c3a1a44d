import type { CheckContext } from '../context.js';
import type { RuleFinding } from '../rule.js';
import { numberedRecommendations } from './numbered-recommendations.js';
import type { Reference } from './references-in.js';

/** What a look at one reference says; place and confidence are added. */
export type Found = Pick<RuleFinding, 'message'> & Partial<RuleFinding>;

export interface Target {
  readonly id: string;
  /** What it is about: its text, or its title. */
  readonly text: string;
  readonly line: number;
  readonly parties: readonly string[];
}

export type Targets = Readonly<Record<Reference['kind'], readonly Target[]>>;

export function targetsOf(context: CheckContext): Targets {
  const { reading } = context;
  const headings = reading.headings.flatMap(({ number, title, lines }) =>
    number === null ? [] : [{ id: number, text: title, line: lines[0], parties: [] }],
  );
  return {
    recommendation: numberedRecommendations(context).map(({ id, text, lines, addressees }) => ({
      id,
      text,
      line: lines[0],
      parties: addressees.parties,
    })),
    paragraph: reading.paragraphs.map(({ number, text, lines, mentions }) => ({
      id: String(number),
      text,
      line: lines[0],
      parties: mentions,
    })),
    note: reading.footnotes.map(({ number, text, lines, mentions }) => ({
      id: String(number),
      text,
      line: lines[0],
      parties: mentions,
    })),
    section: headings,
    chapter: headings.filter(({ id }) => !id.includes('.')),
    appendix: reading.headings.flatMap(({ title, lines }) => {
      const id = /^(?:appendix|annex)\s+([IVXLC]+|\d{1,2}|[A-H])\b/i.exec(title)?.[1];
      return id ? [{ id, text: title, line: lines[0], parties: [] }] : [];
    }),
    table: [],
  };
}

const places = new WeakMap<readonly Target[], ReadonlyMap<string, number>>();

/** Where the target with this number stands among its like; of two with one number the first. */
export function placeAmong(targets: readonly Target[], id: string): number | undefined {
  const known =
    places.get(targets) ?? new Map([...targets.entries()].reverse().map(([n, target]) => [target.id, n]));
  places.set(targets, known);
  return known.get(id);
}

export function targetWith(targets: readonly Target[], id: string): Target | undefined {
  const at = placeAmong(targets, id);
  return at === undefined ? undefined : targets[at];
}
