import { isWebAddress } from '../../links.js';
import type { Target } from './flow.js';

interface Field {
  instruction: string;
  /** What stands before the separator is what to do, what stands after it is shown. */
  isShown: boolean;
  target: Target | null;
  isContents: boolean;
}

/** Fields that are open where the reading stands: their results are kept as they were last shown. */
export class Fields {
  private readonly open: Field[] = [];

  begin(): void {
    this.open.push({ instruction: '', isShown: false, target: null, isContents: false });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isShown && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field) return;
    field.isShown = true;
    field.target = targetOf(field.instruction);
    field.isContents = isContents(field.instruction);
  }

  end(): void {
    this.open.pop();
  }

  /** A field whose instruction was not ended with its paragraph is broken: the text after it is text again. */
  endParagraph(): void {
    while (this.open.length > 0 && !this.isShown)
      this.open.splice(
        this.open.findIndex((field) => !field.isShown),
        1,
      );
  }

  /** A table of contents ends before the first heading of the text, whatever the file says. */
  endContents(): void {
    for (const field of this.open) field.isContents = false;
  }

  get isShown(): boolean {
    return this.open.every((field) => field.isShown);
  }

  get target(): Target | null {
    return this.open.findLast((field) => field.target)?.target ?? null;
  }

  get isContents(): boolean {
    return this.open.some((field) => field.isContents);
  }
}

const MAX_INSTRUCTION = 4000;

export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}

/** Where the result of a field leads: to an address, to a place in the text, to a note. */
export function targetOf(instruction: string): Target | null {
  const [name = '', ...words] = wordsOf(instruction);
  switch (name.toUpperCase()) {
    case 'HYPERLINK': {
      const anchor = switchOf(words, '\\l');
      const address = words.find(
        (word, at) => !word.startsWith('\\') && !/^\\[lot]$/i.test(words[at - 1] ?? ''),
      );
      if (address && isWebAddress(address))
        return { kind: 'web', url: anchor ? `${address}#${anchor}` : address };
      return anchor && !address ? { kind: 'place', bookmark: anchor } : null;
    }
    case 'REF':
    case 'PAGEREF':
      return words[0] ? { kind: 'place', bookmark: words[0] } : null;
    case 'NOTEREF':
    case 'FTNREF':
      return words[0] ? { kind: 'note', bookmark: words[0] } : null;
    default:
      return null;
  }
}

function switchOf(words: readonly string[], name: string): string | null {
  const at = words.findIndex((word) => word.toLowerCase() === name);
  return at < 0 ? null : (words[at + 1] ?? null);
}

function wordsOf(instruction: string): string[] {
  return (instruction.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
}
