import type { BlockDraft, LineIndex, QuestionSegment } from '../draft.js';
import type { Outline } from '../outline.js';
import { endsClosed, withoutMark } from '../shapes.js';
import { groupHeading } from './group-heading.js';
import { isPastedHere } from './pasted-links.js';
import { answerInside, answerMark, asks, asksBehindArrow } from './prompts.js';
import { followsOn, type QuestionStyle, questionNumber } from './question-numbers.js';

export interface CutText {
  readonly blocks: readonly BlockDraft[];
  /** Lines that carry nothing but the number of a page. */
  readonly pageNumbers: readonly LineIndex[];
}

/**
 * Cuts the lines of a questionnaire into questions and the headings over their groups. In a reply (`isAnswered`) what
 * does not ask is an answer to what was asked last; items that were asked in one breath are answered together.
 */
export function cutQuestions(
  outline: Outline,
  lines: readonly LineIndex[],
  style: QuestionStyle,
  isAnswered: boolean,
): CutText {
  const cutter = new QuestionCutter(outline, style, isAnswered);
  for (const line of lines) cutter.take(line);
  cutter.end();
  return cutter;
}

interface OpenQuestion {
  readonly number: number;
  readonly block: BlockDraft;
  readonly segments: QuestionSegment[];
}

const subNumber = /^(\d{1,3})\.(\d{1,2})[.)]?\s*(?=[“"‘'«(]?\p{Lu})/u;
const arrow = /^(?:[→➔➜➢⇒]|=>|->)\s*/;
const letter = /^\(?([a-z])[.)]\s+(?=\S)/;
const isLink = /^<?(?:https?:\/\/|www\.)\S+$/;
/** Also one that a narrow box cut in two. */
const isCutLink = /^<?(?:https?:\/\/|www\.)\S+(?: \S*[/.=&?%_]\S*)*$/;

class QuestionCutter implements CutText {
  readonly blocks: BlockDraft[] = [];
  readonly pageNumbers: LineIndex[] = [];
  readonly #front: LineIndex[] = [];
  #question: OpenQuestion | null = null;
  #group: string | null = null;
  #last = 0;
  /** The sub-question or prompt whose items are asked; null for the question itself. */
  #base: string | null = null;
  #sub = 0;
  #arrows = 0;
  /** Items asked under the base, and how many of them since the last answer. */
  #items = 0;
  #unanswered = 0;
  /** The item that an answer with letters of its own has come to. */
  #answeredItem: number | null = null;
  #pageFrom: LineIndex = 0;
  /** A form of ours says itself which lines are answers. */
  readonly #isForm: boolean;

  constructor(
    readonly outline: Outline,
    readonly style: QuestionStyle,
    readonly isAnswered: boolean,
  ) {
    this.#isForm = outline.draft.lines.some(({ answerTo }) => answerTo !== undefined);
  }

  get #looksForAnswers(): boolean {
    return this.isAnswered && !this.#isForm;
  }

  take(line: LineIndex): void {
    if (this.outline.startsPage(line)) this.#turnPage(line);
    if (this.#question && this.#takeField(this.#question, line)) return;
    if (this.#isPageNumber(line)) {
      this.pageNumbers.push(line);
      return;
    }
    if (this.#isGivenLink(line)) return;
    const opening = questionNumber(this.outline, line, this.style);
    if (opening && followsOn(opening.number, this.#last)) this.#open(line, opening.number, opening.prefix);
    else if (this.#question) this.#takeInto(this.#question, line);
    else this.#front.push(line);
  }

  end(): void {
    this.#dropPastedLinks();
    this.#close();
  }

  #close(): void {
    const { block, segments } = this.#question ?? {};
    if (block && segments)
      block.lines.push(...segments.flatMap(({ lines }) => lines).slice(block.lines.length));
    this.#question = null;
  }

  #open(line: LineIndex, number: number, prefix: number): void {
    this.#takeGroup();
    this.#close();
    const segments: QuestionSegment[] = [{ part: 'title', label: null, prefix, lines: [line] }];
    const question = { number: String(number), group: this.#group, isAnswered: this.isAnswered, segments };
    const block: BlockDraft = {
      kind: 'question',
      number: String(number),
      level: 0,
      boxKind: null,
      titleLines: 1,
      prefix,
      lines: [line],
      question,
    };
    this.blocks.push(block);
    this.#question = { number, block, segments };
    this.#last = number;
    this.#sub = 0;
    this.#arrows = 0;
    this.#startBase(null);
  }

  /** The heading of the next group stands at the end of what came before. */
  #takeGroup(): void {
    const segment = this.#question?.segments.at(-1);
    const lines = segment?.lines ?? this.#front;
    const isOnlyAnswer =
      segment?.part === 'answer' &&
      !this.#question?.segments.some(
        (other) => other !== segment && other.part === 'answer' && other.label === segment.label,
      );
    const heading = groupHeading(this.outline, lines, {
      isOnlyAnswer,
      isTitle: segment?.part === 'title',
      isFront: !this.#question,
    });
    if (heading.length > 0) {
      lines.length -= heading.length;
      if (segment && lines.length === 0) this.#question?.segments.pop();
    }
    if (!this.#question) this.blocks.push(...frontBlocks(this.outline, this.#front));
    if (heading.length === 0) return;
    this.#close();
    this.#group = withoutMark(heading.map((line) => this.outline.text(line)).join(' '));
    this.blocks.push({
      kind: 'heading',
      number: null,
      level: 2,
      boxKind: null,
      titleLines: heading.length,
      prefix: 0,
      lines: heading,
    });
  }

  #takeInto(question: OpenQuestion, line: LineIndex): void {
    if (
      this.#takeSubQuestion(question, line) ||
      this.#takePrompt(question, line) ||
      this.#takeItem(question, line)
    )
      return;
    const current = question.segments.at(-1) as QuestionSegment;
    if (current.part === 'answer' && this.#isForm) {
      this.#add(question, 'asked', this.#base, 0, line);
      return;
    }
    if (current.part !== 'answer' && !this.#goesOnAsking(current, line)) this.#answer(question, line);
    else if (current.part === 'title' && this.outline.isParted(line) && this.#isTitleDone(current, line))
      this.#add(question, 'asked', null, 0, line);
    else this.#push(question, current, line);
  }

  /** What stands in a field of our own form is the answer to what the field names, whatever it looks like. */
  #takeField(question: OpenQuestion, line: LineIndex): boolean {
    const { answerTo } = this.outline.draft.lines[line];
    if (answerTo === undefined) return false;
    const label = answerTo === String(question.number) ? null : answerTo;
    const current = question.segments.at(-1);
    if (current?.part === 'answer' && current.label === label) current.lines.push(line);
    else this.#add(question, 'answer', label, 0, line);
    return true;
  }

  #takeSubQuestion(question: OpenQuestion, line: LineIndex): boolean {
    const match = subNumber.exec(this.outline.text(line));
    if (!match || Number(match[1]) !== question.number) return false;
    const sub = Number(match[2]);
    const isNext = sub === this.#sub + 1;
    if (!isNext && !(followsOn(sub, this.#sub) && asks(this.#piece(line)))) return false;
    if (!this.outline.isParted(line) && !endsClosed(this.#before(line))) return false;
    this.#sub = sub;
    this.#startBase(`${question.number}.${sub}`);
    this.#add(question, 'asked', this.#base, match[0].length, line);
    return true;
  }

  #takePrompt(question: OpenQuestion, line: LineIndex): boolean {
    const match = arrow.exec(this.outline.text(line));
    if (!match || (this.#looksForAnswers && !asksBehindArrow(this.#piece(line).slice(match[0].length))))
      return false;
    this.#arrows++;
    this.#startBase(`${question.number}→${this.#arrows}`);
    this.#add(question, 'asked', this.#base, match[0].length, line);
    return true;
  }

  #takeItem(question: OpenQuestion, line: LineIndex): boolean {
    const match = letter.exec(this.outline.text(line));
    if (!match) return false;
    const at = match[1].charCodeAt(0) - 97;
    const isAnswering = !this.#isForm && question.segments.at(-1)?.part === 'answer';
    const label = `${this.#base ?? question.number}.${match[1]}`;
    const answersItem = isAnswering
      ? this.#answeredItem !== null && at === this.#answeredItem + 1
      : this.#looksForAnswers && at === 0;
    if (answersItem && at < this.#items) {
      this.#answeredItem = at;
      this.#unanswered = 0;
      this.#add(question, 'answer', label, match[0].length, line);
      return true;
    }
    const asksItem = isAnswering
      ? this.#piece(line).includes('?') && this.#answeredItem === null
      : this.#items > 0 || this.#opensItems(line);
    if (at !== this.#items || !asksItem) return false;
    this.#items++;
    if (answerInside(this.outline.text(line)) === null) this.#unanswered++;
    this.#add(question, 'asked', label, match[0].length, line);
    return true;
  }

  /** A list below a question is asked where the question runs on into it, or where it asks itself. */
  #opensItems(line: LineIndex): boolean {
    return !this.#looksForAnswers || !/[.?!]$/.test(this.#before(line)) || this.#piece(line).includes('?');
  }

  #answer(question: OpenQuestion, line: LineIndex): void {
    const current = question.segments.at(-1) as QuestionSegment;
    const label = this.#unanswered > 1 ? this.#base : current.label;
    this.#unanswered = 0;
    this.#add(question, 'answer', label, answerMark(this.outline.text(line)), line);
  }

  #goesOnAsking(current: QuestionSegment, line: LineIndex): boolean {
    if (!this.#looksForAnswers) return true;
    const text = this.outline.text(line);
    if (answerMark(text) > 0) return false;
    const before = this.#before(line);
    const isLower = /^\p{Ll}/u.test(text);
    if (!this.outline.isParted(line)) return !before.endsWith('?') || isLower || asks(this.#sentence(line));
    if (asks(this.#sentence(line))) return true;
    return (
      !endsClosed(before) &&
      (isLower || (isItem(current) && (text.startsWith('(') || this.#isFull(before, line))))
    );
  }

  /** A line of an item that is as long as this is full: what stands below it goes on with it. */
  #isFull(before: string, line: LineIndex): boolean {
    return before.length >= wide && !this.outline.draft.lines[line].hint;
  }

  /** A title may run over a page or a blank line. */
  #isTitleDone(current: QuestionSegment, line: LineIndex): boolean {
    return (
      !/^\p{Ll}/u.test(this.outline.text(line)) ||
      endsClosed(this.outline.text(current.lines[current.lines.length - 1]))
    );
  }

  #startBase(base: string | null): void {
    this.#base = base;
    this.#items = 0;
    this.#unanswered = 0;
    this.#answeredItem = null;
  }

  #add(
    question: OpenQuestion,
    part: QuestionSegment['part'],
    label: string | null,
    prefix: number,
    line: LineIndex,
  ): void {
    question.segments.push({ part, label, prefix, lines: [line] });
  }

  #push(question: OpenQuestion, segment: QuestionSegment, line: LineIndex): void {
    segment.lines.push(line);
    if (segment.part !== 'title') return;
    question.block.lines.push(line);
    question.block.titleLines++;
  }

  #turnPage(line: LineIndex): void {
    this.#dropPastedLinks();
    this.#pageFrom = line;
  }

  /** Takes the addresses at the foot of a page out of the answer that they stand below. */
  #dropPastedLinks(): void {
    const segments = this.#question?.segments;
    const segment = segments?.at(-1);
    if (!segments || !segment || segment.part === 'title' || this.#isForm) return;
    let from = segment.lines.length;
    while (from > 0 && isLink.test(this.outline.text(segment.lines[from - 1]))) from--;
    const links = segment.lines.slice(from);
    if (
      links.length === 0 ||
      !isPastedHere(this.outline, links, this.#pageFrom, from > 0 && segment.part === 'answer')
    )
      return;
    segment.lines.length = from;
    if (from === 0) segments.pop();
    this.blocks.push(linksBlock(links));
  }

  /** Links that a format has in a box of their own: so they were taken out of a page before. */
  #isGivenLink(line: LineIndex): boolean {
    const { hint } = this.outline.draft.lines[line];
    if (hint?.kind !== 'box' || !isCutLink.test(this.outline.text(line))) return false;
    const last = this.blocks.at(-1);
    if (!hint.first && last?.kind === 'links') last.lines.push(line);
    else this.blocks.push(linksBlock([line]));
    return true;
  }

  /** A number alone below a note or beside the turn of a page. */
  #isPageNumber(line: LineIndex): boolean {
    if (!/^\d{1,4}$/.test(this.outline.text(line)) || !this.outline.isParted(line)) return false;
    const { draft } = this.outline;
    let above = line - 1;
    while (above >= 0 && draft.lines[above].text === '') above--;
    const next = this.outline.after(line);
    return (
      (above >= 0 && draft.taken[above] === 1) || (next < draft.lines.length && this.outline.startsPage(next))
    );
  }

  #piece(line: LineIndex): string {
    return this.outline
      .piece(line, 12)
      .map((i) => this.outline.text(i))
      .join(' ');
  }

  /** The piece up to the first item in it. */
  #sentence(line: LineIndex): string {
    const lines = this.outline.piece(line, 12);
    const item = lines.findIndex((i) => i !== line && letter.test(this.outline.text(i)));
    return (item < 0 ? lines : lines.slice(0, item)).map((i) => this.outline.text(i)).join(' ');
  }

  #before(line: LineIndex): string {
    return withoutMark(this.outline.text(this.outline.before(line)));
  }
}

/** Characters. */
const wide = 75;

function linksBlock(lines: LineIndex[]): BlockDraft {
  return { kind: 'links', number: null, level: 0, boxKind: null, titleLines: 0, prefix: 0, lines };
}

function isItem({ part, label }: QuestionSegment): boolean {
  return part === 'asked' && /\.[a-z]$/.test(label ?? '');
}

/** What stands before the first question, a block for each piece. */
function frontBlocks(outline: Outline, lines: readonly LineIndex[]): BlockDraft[] {
  const found: BlockDraft[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && !outline.isParted(line)) last.lines.push(line);
    else
      found.push({
        kind: 'body',
        number: null,
        level: 0,
        boxKind: null,
        titleLines: 0,
        prefix: 0,
        lines: [line],
      });
  }
  return found;
}
