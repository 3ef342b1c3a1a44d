import type { NoticePlace } from '@rapporteur/document';
import {
  noticesOnDocx,
  readBytesWithSource,
  sourceLines,
  writeMarginPage,
  writeMarginRows,
} from '@rapporteur/formats';
import {
  applySuppressions,
  type CheckNotice,
  check,
  citationOf,
  type Preset,
  profilesOf,
  type Reading,
  recognise,
  type Spellers,
  type Suppression,
} from '@rapporteur/monitoring';
import type { Ask, SavedAs, Tell } from './messages.js';

/** A text that was checked in this window, with what its author decided of the notices. */
export interface Checked {
  readonly name: string;
  /** As it was given. */
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly reading: Reading;
  readonly lines: readonly string[];
  readonly notices: readonly CheckNotice[];
  /** Reasons by the place of a notice in `notices`. */
  readonly reasons: Map<number, string>;
}

type Given = Extract<Ask, { kind: 'check' }>;

/** Reads and checks a text, and tells the page about it piece by piece. Nothing leaves this window. */
export function checkText(
  given: Given,
  spellers: Spellers,
  now: () => number,
  tell: (message: Tell) => void,
): Checked | null {
  const begun = now();
  const read = readBytesWithSource(given.bytes, given.name);
  if (!read.ok) {
    tell({ kind: 'refused', message: read.refusal.message });
    return null;
  }
  const steps = 30;
  const presets = given.preset ? [given.preset as Preset] : [];
  const { reading, names } = recognise(read.document, {
    profiles: presets.flatMap(profilesOf),
    onStep: (what, done, of) => tell({ kind: 'progress', what, done: (done / of) * steps, of: 100 }),
  });
  const lines = sourceLines(read.source, read.document.format);
  const notices = check(
    { reading, names, source: lines, spellers, presets },
    {
      onRule: (what, done, of) =>
        tell({ kind: 'progress', what, done: steps + (done / of) * (100 - steps), of: 100 }),
    },
  );
  const reasons = reasonsOf(notices, given.suppressions, lines, given.today);
  const { name, bytes, language } = given;
  const checked = { name, bytes, language, reading, lines, notices, reasons };
  tell({
    kind: 'checked',
    notices: notices.map(({ rule, severity }, index) => ({
      rule,
      severity,
      isDismissed: reasons.has(index),
    })),
    remarks: [...read.notices, ...reading.notices.filter(({ rule }) => rule === 'unknown-profile')].map(
      ({ message }) => message,
    ),
    lines: lines.length,
    format: reading.document.format,
    milliseconds: now() - begun,
  });
  tellRows(checked, tell);
  return checked;
}

function reasonsOf(
  notices: readonly CheckNotice[],
  suppressions: readonly Suppression[],
  lines: readonly string[],
  today: string,
): Map<number, string> {
  const { suppressed } = applySuppressions(notices, suppressions, lines, today);
  return new Map(suppressed.map(({ notice, by }) => [notices.indexOf(notice), by.reason]));
}

/** Characters of HTML that a window takes in at once without a stutter. */
const atOnce = 60_000;

function tellRows(checked: Checked, tell: (message: Tell) => void): void {
  let html = '';
  for (const row of writeMarginRows(marginText(checked), { language: checked.language })) {
    html += row;
    if (html.length < atOnce) continue;
    tell({ kind: 'rows', html, isLast: false });
    html = '';
  }
  tell({ kind: 'rows', html, isLast: true });
}

/** A dismissal, anchored by the words of the text, so that it is remembered in its next revision. */
export function dismiss(
  { notices, reasons, lines }: Checked,
  index: number,
  reason: string,
): Suppression | null {
  const notice = notices[index];
  if (!notice) return null;
  reasons.set(index, reason);
  return { rule: notice.rule, reason, until: null, words: citationOf(notice, lines), place: null };
}

/** The results as a file: the JSON of the command line, the page with its margin, or the author's own Word file. */
export function saved(checked: Checked, as: SavedAs, now: string): Tell {
  const base = checked.name.replace(/\.[^.]*$/, '') || 'text';
  if (as === 'html') {
    const content = writeMarginPage([marginText(checked)], { language: checked.language });
    return { kind: 'file', name: `${base}.checked.html`, type: 'text/html;charset=utf-8', content };
  }
  if (as === 'docx') return inWord(checked, `${base}.checked.docx`, now);
  const notices = checked.notices.flatMap((notice, index) => {
    const { rule, severity, confidence, message, place, related, actual, expected, parties } = notice;
    if (checked.reasons.has(index)) return [];
    const url = `docs/guide/secretariat/rules/${rule}.md`;
    return [
      {
        file: checked.name,
        rule,
        severity,
        confidence,
        message,
        place: whole(place),
        related: related.map(whole),
        actual,
        expected,
        parties,
        url,
      },
    ];
  });
  return {
    kind: 'file',
    name: `${base}.notices.json`,
    type: 'application/json;charset=utf-8',
    content: `${JSON.stringify(notices, null, 2)}\n`,
  };
}

function inWord({ bytes, notices, reasons, language }: Checked, name: string, date: string): Tell {
  const standing = notices.filter((_, index) => !reasons.has(index));
  const done = noticesOnDocx(bytes, standing, { language, date });
  if (!done.ok) return { kind: 'refused', message: done.refusal.message };
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { kind: 'file', name, type, content: done.bytes };
}

function whole({ paragraph, footnote, recommendation, section, lines, columns }: NoticePlace) {
  return {
    paragraph: paragraph ?? null,
    footnote: footnote ?? null,
    recommendation: recommendation ?? null,
    section: section ?? null,
    lines: lines ?? null,
    columns: columns ?? null,
  };
}

function marginText({ name, lines, reading, notices, reasons }: Checked) {
  const shown = notices.map((notice, index) => ({ ...notice, dismissedFor: reasons.get(index) ?? null }));
  return {
    name,
    lines,
    headings: reading.headings,
    notices: shown,
    isMarkup: reading.document.format !== 'txt',
  };
}
