import type { Suppression } from '@rapporteur/monitoring';
import { download, el } from './elements.js';
import { type Form, form } from './form.js';
import type { Ask, Tell } from './messages.js';
import { type Results, results } from './results.js';
import { words as allWords, type Language } from './words.js';

/*
 * The checker in one file: opened from a disk, it reads, checks and shows a text in this window. The worker's script
 * is inside the page, and the page's policy lets it ask nothing of anybody.
 */

let language: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
let decisions: Suppression[] = [];
let preset: unknown = null;
let worker: Worker | null = null;
let page: Form;
let shown: Results | null = null;
const place = el('div', { id: 'results' });
const progress = el('div', { class: 'progress' });

draw();

function draw(): void {
  const words = allWords[language];
  const typed = page?.text.value ?? '';
  document.documentElement.lang = language;
  document.title = `${words.title} · Rapporteur`;
  page = form(words, { check: () => void begin(), settings: (file) => void takeSettings(file) });
  page.text.value = typed;
  const switches = (['en', 'fr'] as const).map((each) => {
    const button = el(
      'button',
      { type: 'button', lang: each, 'aria-pressed': String(each === language) },
      each === 'en' ? 'English' : 'Français',
    );
    button.addEventListener('click', () => {
      language = each;
      stop();
      place.replaceChildren();
      draw();
      document.querySelector<HTMLElement>(`.langs [lang=${each}]`)?.focus();
    });
    return button;
  });
  document
    .querySelector('main')
    ?.replaceChildren(
      el('div', { class: 'langs' }, ...switches),
      el('h1', {}, words.title),
      el('p', { class: 'lede' }, words.lede),
      el('p', { class: 'unofficial' }, words.offline),
      page.element,
      progress,
      place,
    );
}

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void (file.name.endsWith('.json') ? takeSettings(file) : begin(file));
});

async function begin(dropped?: File): Promise<void> {
  const words = allWords[language];
  const file = dropped ?? page.file.files?.[0];
  const text = page.text.value;
  if (!file && text.trim() === '') {
    page.say(words.nothing);
    return;
  }
  page.say('');
  stop();
  place.replaceChildren();
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
  const name = file?.name ?? words.pasted;
  const today = new Date().toISOString().slice(0, 10);
  ask({ kind: 'check', bytes, name, language, suppressions: decisions, preset, today }, name);
}

/** Starts a worker for one text; it lives as long as the text is shown. */
function ask(first: Ask, name: string): void {
  const address = URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: 'text/javascript' }));
  const started = new Worker(address);
  worker = started;
  started.addEventListener('message', ({ data }: MessageEvent<Tell>) => take(data, name));
  started.addEventListener('error', () => {
    stop();
    page.say(allWords[language].failed);
  });
  started.postMessage(first);
  URL.revokeObjectURL(address);
}

function stop(): void {
  worker?.terminate();
  worker = null;
  delete place.dataset.state;
  progress.replaceChildren();
}

function take(message: Tell, name: string): void {
  const words = allWords[language];
  switch (message.kind) {
    case 'progress':
      showProgress(message.what, message.done, message.of);
      return;
    case 'refused':
      stop();
      page.say(message.message);
      return;
    case 'checked':
      progress.replaceChildren();
      shown = results(words, name, message.notices, message.remarks, {
        dismiss: (index, reason) => worker?.postMessage({ kind: 'dismiss', index, reason } satisfies Ask),
        save: (as) => {
          const now = `${new Date().toISOString().slice(0, 19)}Z`;
          worker?.postMessage({ kind: 'save', as, now } satisfies Ask);
        },
        isWord: message.format === 'docx',
        saveDecisions: () =>
          download(
            'rapporteur.check.json',
            'application/json;charset=utf-8',
            `${JSON.stringify({ suppressions: decisions.map(inFile) }, null, 2)}\n`,
          ),
      });
      place.replaceChildren(shown.element);
      page.say(words.time(message.lines, (message.milliseconds / 1000).toFixed(1)));
      shown.heading.focus();
      return;
    case 'rows':
      shown?.addRows(message.html);
      if (message.isLast) place.dataset.state = 'whole';
      return;
    case 'dismissed':
      decisions.push(message.suppression);
      shown?.markDismissed(message.index, message.suppression.reason);
      return;
    case 'file':
      download(message.name, message.type, message.content);
  }
}

function showProgress(what: string, done: number, of: number): void {
  const words = allWords[language];
  const bar = progress.querySelector('progress');
  if (bar) {
    bar.value = done;
    progress.querySelector('label')?.replaceChildren(words.working(what));
    return;
  }
  const cancel = el('button', { type: 'button' }, words.cancel);
  cancel.addEventListener('click', () => {
    stop();
    page.say(words.cancelled);
  });
  progress.replaceChildren(
    el('label', { for: 'progress' }, words.working(what)),
    el('progress', { id: 'progress', max: String(of) }),
    cancel,
  );
}

/** Saved decisions, as the command line reads them from rapporteur.check.json, or the description of a body. */
async function takeSettings(file: File): Promise<void> {
  const words = allWords[language];
  const value = parsed(await file.text());
  if (Array.isArray(value?.suppressions)) {
    decisions = value.suppressions.flatMap(fromFile);
    page.say(words.took(`${words.decisions} (${decisions.length})`));
  } else if (value?.convention && value.verbs) {
    preset = value;
    page.say(words.took(file.name));
  } else page.say(words.notTaken(file.name));
}

function parsed(text: string): { suppressions?: unknown; convention?: unknown; verbs?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function inFile({ rule, reason, until, words, place: where }: Suppression) {
  const { quotation = '', before = '', after = '' } = words ?? {};
  return {
    rule,
    reason,
    ...(words ? { words: quotation, before, after } : {}),
    ...(where ? { place: where } : {}),
    ...(until ? { until } : {}),
  };
}

interface SavedDecision {
  readonly rule?: unknown;
  readonly reason?: unknown;
  readonly until?: string;
  readonly words?: string;
  readonly before?: string;
  readonly after?: string;
  readonly place?: Suppression['place'];
}

function fromFile({ rule, reason, until, words, before, after, place: where }: SavedDecision): Suppression[] {
  if (typeof rule !== 'string' || typeof reason !== 'string') return [];
  const citation =
    words === undefined ? null : { quotation: words, before: before ?? '', after: after ?? '' };
  return [{ rule, reason, until: until ?? null, words: citation, place: where ?? null }];
}
