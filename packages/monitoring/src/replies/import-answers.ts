import { type Answer, type AnswerContent, isBlank, noAnswer } from './answer.js';
import { contentOfFormText, formText } from './form-text.js';
import type { PlacedReply, UnplacedText } from './place-answers.js';
import { type ReplyRefusal, refuseReply } from './refusals.js';
import type { Unit } from './unit.js';

/** What an import would do to one field: shown before anything is changed. */
export interface ImportLine {
  readonly address: string;
  readonly text: string;
  readonly lines: readonly [first: number, last: number];
  /** new: the field is blank; same: it says so already; differs: something else stands there. */
  readonly standing: 'new' | 'same' | 'differs';
  /** The version over which it was looked at. */
  readonly seen: number;
}

export interface ImportPlan {
  readonly lines: readonly ImportLine[];
  readonly unplaced: readonly UnplacedText[];
  readonly without: readonly string[];
  readonly language: string;
}

/** What somebody chose for a field: the file's text, what stands there, or both, one below the other. */
export type ImportChoice = 'file' | 'page' | 'both';

/** A dry run: what was found, beside what stands there. */
export function planImport(
  { placed, unplaced, without, language }: PlacedReply,
  answers: readonly Answer[],
  units: readonly Unit[],
  own: string,
): ImportPlan | ReplyRefusal {
  if (placed.length === 0 && unplaced.length === 0)
    return refuseReply('reply-import-empty', 'No text was found in this file.', 'file');
  const said = language ?? own;
  const current = new Map(answers.map((answer) => [answer.address, answer]));
  const lines = placed.map((each): ImportLine => {
    const { version, content } = current.get(each.address) ?? noAnswer(each.address, own);
    const shape = units.find((unit) => unit.address === each.address)?.shape ?? { type: 'text' };
    const there = [formText(shape, content, 'en'), formText(shape, content, 'fr')].map(flat);
    const standing = isBlank(content) ? 'new' : there.includes(flat(each.text)) ? 'same' : 'differs';
    return { ...each, standing, seen: version };
  });
  return { lines, unplaced, without, language: said };
}

/** A file breaks lines where its page ends. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Texts to write, each with the version that was seen: `saveAnswer` refuses those that were changed meanwhile. */
export function importedContents(
  plan: ImportPlan,
  answers: readonly Answer[],
  units: readonly Unit[],
  choices: {
    readonly byAddress: ReadonlyMap<string, ImportChoice>;
    /** Where somebody put a text that had found no field: its place in `unplaced` to an address. */
    readonly placedByHand: ReadonlyMap<number, string>;
  },
): { readonly address: string; readonly seen: number; readonly content: AnswerContent }[] {
  const current = new Map(answers.map((answer) => [answer.address, answer]));
  const texts = new Map<string, { text: string; seen: number; isWhole: boolean }>();
  for (const { address, text, standing, seen } of plan.lines) {
    const choice = choices.byAddress.get(address) ?? (standing === 'new' ? 'file' : 'page');
    if (standing === 'same' || choice === 'page') continue;
    texts.set(address, { text, seen, isWhole: choice === 'file' });
  }
  for (const [place, address] of choices.placedByHand) {
    const text = plan.unplaced[place]?.text;
    if (text === undefined) continue;
    const before = texts.get(address);
    const seen =
      plan.lines.find((line) => line.address === address)?.seen ?? current.get(address)?.version ?? 0;
    texts.set(
      address,
      before ? { ...before, text: `${before.text}\n\n${text}` } : { text, seen, isWhole: false },
    );
  }
  return [...texts].map(([address, { text, seen, isWhole }]) => {
    const { content } = current.get(address) ?? noAnswer(address, plan.language);
    const own = content.text.trim();
    const shape = units.find((unit) => unit.address === address)?.shape ?? { type: 'text' };
    if (!isWhole && own !== '') return { address, seen, content: { ...content, text: `${own}\n\n${text}` } };
    const parts = contentOfFormText(shape, text);
    return { address, seen, content: { ...content, ...parts, language: plan.language } };
  });
}
