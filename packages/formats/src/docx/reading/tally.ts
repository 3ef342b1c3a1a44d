import type { Notice } from '@rapporteur/document';
import type { Changes } from './changes.js';

/** What was met that the reader of the text should hear of. */
export class Tally {
  changes = 0;
  hidden = 0;
  firstHiddenLine = 0;
  firstChangedLine = 0;
  outside = 0;
  readonly comments = new Map<string, number>();

  change(line: number): void {
    this.changes++;
    this.firstChangedLine ||= line;
  }

  hide(line: number): void {
    this.hidden++;
    this.firstHiddenLine ||= line;
  }

  /** The line in which a comment begins. */
  comment(id: string, line: number): void {
    if (!this.comments.has(id)) this.comments.set(id, line);
  }

  notices(changes: Changes): Notice[] {
    const found: Notice[] = [];
    if (this.changes > 0) {
      found.push({
        rule: 'tracked-changes',
        severity: 'warning',
        message: `This text holds ${count(this.changes, 'tracked change')}, ${HOW[changes]}.`,
        place: placeOf(this.firstChangedLine),
      });
    }
    if (this.hidden > 0) {
      found.push({
        rule: 'hidden-text',
        severity: 'warning',
        message: `This text holds words that are hidden, in ${count(this.hidden, 'place')}; they were left out.`,
        place: placeOf(this.firstHiddenLine),
      });
    }
    if (this.outside > 0) {
      found.push({
        rule: 'text-elsewhere',
        severity: 'warning',
        message: `This text takes in ${count(this.outside, 'other file')} that a word processor shows within it; what stands there was not read.`,
        place: {},
      });
    }
    return found;
  }
}

const HOW: Readonly<Record<Changes, string>> = {
  accepted: 'which were read as if they were all accepted',
  rejected: 'which were read as if they were all rejected',
  shown: 'which are shown in it: {+inserted+} and [-deleted-]',
};

function count(number: number, what: string): string {
  return number === 1 ? `one ${what}` : `${number} ${what}s`;
}

function placeOf(line: number): Notice['place'] {
  return line > 0 ? { lines: [line, line] } : {};
}
