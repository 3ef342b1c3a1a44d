import type { BlockDraft, BlockKind, Draft, LineIndex, Mark, RecommendationTerms, Stage } from '../draft.js';
import { Outline } from '../outline.js';
import { marksOfLine } from '../stages/marks.js';
import { joinLines } from '../text.js';
import { cutUnits, type Unit, unitText } from '../units.js';
import { citedRecommendations } from './cited-recommendations.js';
import { operativeVerb } from './operative-verb.js';

/**
 * Cuts a factsheet: below each chapter the headings of its parts, observations as they stand, the recommendations
 * that it carries over from the report, and boxes of promising practices. A recommendation is a bullet, or a whole
 * sentence, under a verb of the body whose note gives the number in the report: the note is the only sure key.
 */
export const factsheetStage: Stage = {
  name: 'factsheet',
  reads: ['lines', 'pages', 'taken', 'notes', 'marks', 'blocks'],
  writes: ['blocks', 'notices'],
  run(draft: Draft): void {
    const outline = new Outline(draft);
    const found: BlockDraft[] = [];
    let lines: LineIndex[] = [];
    let isCover = true;
    const cutter = new PartCutter(draft, outline, found);
    const cut = () => {
      cutter.cut(lines);
      lines = [];
    };
    for (const block of draft.blocks) {
      const isChapter = block.kind === 'heading' && block.number !== null;
      const isMarked = block.kind === 'heading' && draft.lines[block.lines[0]].hint?.kind === 'heading';
      if (isChapter) isCover = false;
      if (!(isChapter || isMarked || isCover || block.kind === 'contents')) {
        lines.push(...block.lines);
        continue;
      }
      cut();
      if (isMarked && !isChapter) cutter.takeMarkedHeading(block);
      else found.push(block);
      if (isChapter) cutter.enterChapter();
    }
    cut();
    draft.blocks = found;
  },
};

const partHeading =
  /^(?:(?:specific |key )?(?:observations?|findings?)\b.{0,160}\b(?:committee|parties|report|recommendations)\b|observations on\b|(?:generic|general|specific) recommendations?\b|recommendations? of the\b|printed as addressed\b)/i;
const practiceTitle = /^(?:promising|good) practices?\s*:?$/i;
/** A sentence begins so; a heading does not. */
const sentenceStart =
  /^(?:the|in|it|to|this|these|those|there|therefore|additionally|moreover|however|when|where|as|for|a|an|if|its|their|both|other|such|some|many|most|all)\b/i;
const longestHeading = 230;

class PartCutter {
  readonly #marksOf: (line: LineIndex) => readonly Mark[];
  readonly #noteText: ReadonlyMap<number, string>;
  #scope: RecommendationTerms['scope'] = null;
  /** The unit with the verb, and whether a recommendation was read under it. */
  #lead: Unit | null = null;
  #leadIsShared = false;
  /** Units under the verb that no note has closed yet. */
  #open: Unit[] = [];
  #box: BlockDraft | null = null;

  constructor(
    readonly draft: Draft,
    readonly outline: Outline,
    readonly blocks: BlockDraft[],
  ) {
    this.#marksOf = marksOfLine(draft);
    this.#noteText = new Map(
      draft.notes.map((note) => [note.number, joinLines(draft, note.lines, note.prefix, () => []).text]),
    );
  }

  cut(lines: readonly LineIndex[]): void {
    const units = cutUnits(this.outline, lines, isHeading);
    for (const [n, unit] of units.entries()) this.#take(unit, units[n + 1] ? this.#text(units[n + 1]) : '');
    this.#closeLead();
  }

  enterChapter(): void {
    this.#scope = null;
    this.#box = null;
  }

  /** A heading that the format marks, below a chapter. */
  takeMarkedHeading(heading: BlockDraft): void {
    const text = heading.lines.map((line) => this.outline.text(line)).join(' ');
    if (practiceTitle.test(text)) this.#openBox(heading.lines);
    else {
      this.#box = null;
      this.#enterPart(text);
      this.blocks.push(heading);
    }
  }

  #take(unit: Unit, below: string): void {
    const text = this.#text(unit);
    if (unit.label === null && practiceTitle.test(text)) {
      this.#closeLead();
      this.#openBox(unit.lines);
    } else if (unit.label === null && isHeading(text, below)) this.#takeHeading(unit, text);
    else if (operativeVerb(text) && (!this.#lead || unit.label === null || this.#isClosed()))
      this.#takeLead(unit);
    else if (this.#lead && unit.label !== null) this.#takeItem(unit);
    else {
      this.#closeLead();
      if (this.#box) this.#box.lines.push(...unit.lines);
      else this.blocks.push(block('body', unit.lines));
    }
  }

  #takeHeading(unit: Unit, text: string): void {
    this.#closeLead();
    this.#box = null;
    const isPart = this.#enterPart(text);
    this.blocks.push(block('heading', unit.lines, { level: isPart ? 2 : 3, titleLines: unit.lines.length }));
  }

  #openBox(lines: readonly LineIndex[]): void {
    this.#box = block('box', lines, { boxKind: 'practice', titleLines: lines.length });
    this.blocks.push(this.#box);
  }

  #enterPart(text: string): boolean {
    if (!partHeading.test(text)) return false;
    this.#scope = /\bgeneric\b/i.test(text)
      ? 'generic'
      : /\bspecific\b|\brecommendations to it\b/i.test(text)
        ? 'specific'
        : null;
    return true;
  }

  #takeLead(unit: Unit): void {
    this.#closeLead();
    this.#box = null;
    this.#lead = unit;
    const ids = this.#cites(unit);
    if (ids.length > 0) this.#recommend(unit.lines, ids);
  }

  #takeItem(unit: Unit): void {
    this.#open.push(unit);
    const ids = this.#cites(unit);
    if (ids.length === 0) return;
    const [first] = this.#open;
    const isOneSentence = !this.#leadIsShared && this.#open.length > 1 && !this.#text(first).endsWith(':');
    const lines = this.#open.flatMap((each) => each.lines);
    if (isOneSentence) this.#recommend([...(this.#lead as Unit).lines, ...lines], ids);
    else {
      this.#shareLead();
      this.#recommend(lines, ids);
    }
  }

  #recommend(lines: LineIndex[], ids: readonly string[]): void {
    const lead = this.#lead as Unit;
    const terms: RecommendationTerms = { ids, phase: null, leadIn: lead.lines, scope: this.#scope };
    this.blocks.push({ ...block('recommendation', lines), number: ids[0], terms });
    if (lines[0] === lead.lines[0]) this.#leadIsShared = true;
    this.#open = [];
  }

  /** The sentence with the verb stands by itself over several items. */
  #shareLead(): void {
    if (this.#lead && !this.#leadIsShared)
      this.blocks.push(block('lead-in', this.#lead.lines, { titleLines: this.#lead.lines.length }));
    this.#leadIsShared = true;
  }

  #isClosed(): boolean {
    return this.#leadIsShared && this.#open.length === 0;
  }

  /** Ends the reach of a verb; what no note has closed is text, and a doubtful place. */
  #closeLead(): void {
    if (this.#lead && !this.#isClosed()) {
      const lines = [
        ...(this.#leadIsShared ? [] : this.#lead.lines),
        ...this.#open.flatMap((unit) => unit.lines),
      ];
      const last = lines[lines.length - 1];
      this.blocks.push(block('body', lines));
      this.draft.notices.push({
        rule: 'recommendation-without-number',
        severity: 'warning',
        message:
          'Words under a verb of the body have no note that gives a recommendation’s number: they were read as text.',
        place: { lines: [this.draft.lines[lines[0]].lines[0], this.draft.lines[last].lines[1]] },
      });
    }
    this.#lead = null;
    this.#leadIsShared = false;
    this.#open = [];
  }

  #cites(unit: Unit): string[] {
    const { marks } = unitText(this.draft, unit, this.#marksOf);
    return marks.flatMap((note) => citedRecommendations(this.#noteText.get(note) ?? ''));
  }

  #text(unit: Unit): string {
    return unitText(this.draft, unit, this.#marksOf).text;
  }
}

function isHeading(words: string, below: string): boolean {
  if (practiceTitle.test(words)) return true;
  if (
    words.length > longestHeading ||
    operativeVerb(words) ||
    /[.;,!?]$/.test(words) ||
    /[.!?]\s+\p{Lu}/u.test(words)
  )
    return false;
  if (partHeading.test(words)) return true;
  return (
    !sentenceStart.test(words) &&
    /^\p{Lu}/u.test(words) &&
    /^(?:[-–•]\s|\p{Lu})/u.test(below) &&
    words.split(' ').length > 2
  );
}

function block(kind: BlockKind, lines: readonly LineIndex[], more: Partial<BlockDraft> = {}): BlockDraft {
  return {
    kind,
    number: null,
    level: 0,
    boxKind: null,
    titleLines: 0,
    prefix: 0,
    lines: [...lines],
    ...more,
  };
}
