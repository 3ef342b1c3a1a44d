import { el, field } from './elements.js';
import type { Words } from './words.js';

/** What a person gives to be checked. */
export interface Form {
  readonly element: HTMLElement;
  readonly file: HTMLInputElement;
  readonly text: HTMLTextAreaElement;
  /** Says what went wrong or what was taken; read out. */
  say(sentence: string): void;
}

export interface FormActs {
  readonly check: () => void;
  /** Saved decisions or the description of a body. */
  readonly settings: (file: File) => void;
}

export function form(words: Words, acts: FormActs): Form {
  const file = el('input', { type: 'file', accept: '.docx,.txt,.text,.md,.markdown,.html,.htm' });
  const text = el('textarea', { rows: '8', spellcheck: 'false' });
  const said = el('p', { class: 'said', role: 'status' });
  const more = (id: string, label: string, hint: string) => {
    const input = el('input', { type: 'file', accept: '.json' });
    input.addEventListener('change', () => {
      const [chosen] = input.files ?? [];
      if (chosen) acts.settings(chosen);
    });
    return field(id, label, hint, input);
  };
  const element = el(
    'form',
    {},
    field('file', words.choose, words.chooseHint, file),
    field('text', words.paste, words.pasteHint, text),
    el(
      'details',
      {},
      el('summary', {}, words.more),
      more('decisions', words.decisions, words.decisionsHint),
      more('preset', words.preset, words.presetHint),
    ),
    el('p', {}, el('button', { type: 'submit', class: 'first' }, words.check)),
    said,
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    acts.check();
  });
  return { element, file, text, say: (sentence) => said.replaceChildren(sentence) };
}
