import type { NoticePlace } from '@rapporteur/document';
import type { CheckedFile } from './check-file.js';

/** The stable interface of `check --format json`: an array, every key always present. */
export function jsonOutput(checked: readonly CheckedFile[]): string {
  const notices = checked.flatMap(({ file, shown }) =>
    shown.map(({ rule, severity, confidence, message, place, related, actual, expected, parties }) => ({
      file,
      rule,
      severity,
      confidence,
      message,
      place: wholePlace(place),
      related: related.map(wholePlace),
      actual,
      expected,
      parties,
      url: pageOf(rule),
    })),
  );
  return `${JSON.stringify(notices, null, 2)}\n`;
}

/** The page of the manual that explains a rule. */
export function pageOf(rule: string): string {
  return `docs/guide/secretariat/rules/${rule}.md`;
}

function wholePlace({ paragraph, footnote, recommendation, section, lines, columns }: NoticePlace) {
  return {
    paragraph: paragraph ?? null,
    footnote: footnote ?? null,
    recommendation: recommendation ?? null,
    section: section ?? null,
    lines: lines ?? null,
    columns: columns ?? null,
  };
}
