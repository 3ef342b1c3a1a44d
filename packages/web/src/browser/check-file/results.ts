import type { Severity } from '@rapporteur/document';
import { el } from './elements.js';
import type { SavedAs, ShownNotice } from './messages.js';
import type { Words } from './words.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface ResultsActs {
  readonly dismiss: (index: number, reason: string) => void;
  readonly save: (as: SavedAs) => void;
  /** The text was given as a Word file, and can be given back as one. */
  readonly isWord: boolean;
  readonly saveDecisions: () => void;
}

export interface Results {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  addRows(html: string): void;
  markDismissed(index: number, reason: string): void;
}

/** The margin with its filters; rows come piece by piece, so that a long text does not hold up the window. */
export function results(
  words: Words,
  name: string,
  notices: readonly ShownNotice[],
  remarks: readonly string[],
  acts: ResultsActs,
): Results {
  const dismissed = new Set(notices.flatMap(({ isDismissed }, index) => (isDismissed ? [index] : [])));
  const heading = el('h2', { tabindex: '-1' }, words.results(name));
  const sum = el('p', { class: 'sum', role: 'status' });
  const rows = el('section', { 'aria-label': words.text });
  const style = ruleFilter();
  const element = el(
    'section',
    { class: 'checked' },
    heading,
    sum,
    ...remarks.map((remark) => el('p', { class: 'unofficial', lang: 'en' }, remark)),
    filters(),
    el(
      'p',
      { class: 'acts' },
      ...(acts.isWord ? [button(words.saveDocx, () => acts.save('docx'))] : []),
      button(words.saveJson, () => acts.save('json')),
      button(words.saveHtml, () => acts.save('html')),
      button(words.saveDecisions, acts.saveDecisions),
    ),
    rows,
  );
  count();
  return { element, heading, addRows, markDismissed };

  function count(): void {
    const standing = notices.filter((_, index) => !dismissed.has(index));
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of standing) counts[severity] += 1;
    sum.replaceChildren(words.sum(counts, dismissed.size));
  }

  function filters(): HTMLElement {
    const boxes = severities.map((severity) =>
      el(
        'label',
        {},
        el('input', { type: 'checkbox', class: `f-${severity}`, checked: true }),
        ` ${words.severity[severity]}`,
      ),
    );
    const rules = [...new Set(notices.map(({ rule }) => rule))].sort();
    const options = rules.map((rule) =>
      el('option', { value: rule }, `${rule} (${notices.filter((notice) => notice.rule === rule).length})`),
    );
    const select = el('select', { id: 'rule' }, el('option', { value: '' }, words.allRules), ...options);
    select.addEventListener('change', () => style(select.value));
    return el(
      'fieldset',
      { class: 'severities' },
      el('legend', {}, words.show),
      ...boxes,
      el('label', { for: 'rule' }, words.ruleLabel),
      select,
    );
  }

  /** One rule of style instead of a walk over thousands of notices; scripts may add it under the page's policy. */
  function ruleFilter(): (rule: string) => void {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    return (rule) =>
      sheet.replaceSync(rule ? `.notice:not([data-rule="${CSS.escape(rule)}"]){display:none}` : '');
  }

  function addRows(html: string): void {
    const piece = document.createElement('template');
    piece.innerHTML = html;
    for (const item of piece.content.querySelectorAll<HTMLElement>('.notice:not(.dismissed)')) {
      item.append(
        button(words.dismiss, (pressed) => ask(item, pressed), words.dismissOf(item.dataset.rule ?? '')),
      );
    }
    rows.append(piece.content);
  }

  /** The reason is asked for beside the notice. */
  function ask(item: HTMLElement, pressed: HTMLButtonElement): void {
    const id = `why-${item.dataset.index}`;
    const reason = el('input', { type: 'text', id, autocomplete: 'off' });
    const problem = el('p', { class: 'said', role: 'alert' });
    const keep = () => {
      asked.remove();
      pressed.hidden = false;
      pressed.focus();
    };
    const asked = el(
      'form',
      { class: 'why' },
      el('label', { for: id }, words.reason),
      reason,
      problem,
      el('button', { type: 'submit' }, words.dismiss.replace('…', '')),
      button(words.keep, keep),
    );
    asked.addEventListener('submit', (event) => {
      event.preventDefault();
      if (reason.value.trim() === '') problem.replaceChildren(words.reasonMissing);
      else acts.dismiss(Number(item.dataset.index), reason.value.trim());
    });
    asked.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') keep();
    });
    pressed.hidden = true;
    item.append(asked);
    reason.focus();
  }

  function markDismissed(index: number, reason: string): void {
    dismissed.add(index);
    count();
    const item = rows.querySelector<HTMLElement>(`.notice[data-index="${index}"]`);
    if (!item) return;
    item.classList.add('dismissed');
    for (const part of item.querySelectorAll('button, form')) part.remove();
    const why = el('p', { class: 'more', tabindex: '-1' }, `${words.dismissed} ${reason}`);
    item.append(why);
    why.focus();
  }
}

function button(label: string, act: (pressed: HTMLButtonElement) => void, name?: string): HTMLButtonElement {
  const made = el('button', { type: 'button', ...(name ? { 'aria-label': name } : {}) }, label);
  made.addEventListener('click', () => act(made));
  return made;
}
