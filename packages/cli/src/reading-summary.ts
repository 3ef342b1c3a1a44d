import type { Notice, NoticePlace } from '@rapporteur/document';
import type { Front, Quality, Reading } from '@rapporteur/monitoring';

/** Notices are shown up to here; the JSON holds all. */
const mostNotices = 40;

/** What was recognised, for a person at a terminal: what it is, how much, what is missing, what is doubtful. */
export function readingSummary(reading: Reading): string {
  const { document, quality, notices } = reading;
  return [
    ...frontLines(document, quality),
    '',
    ...countLines(quality),
    '',
    ...gapLines(quality),
    ...noticeLines(notices),
    '',
  ].join('\n');
}

function frontLines(front: Front, { lines }: Quality): string[] {
  const facts = [
    front.body,
    front.symbol,
    front.date,
    front.language,
    `${lines} ${lines === 1 ? 'line' : 'lines'} of ${front.format}`,
  ];
  if (front.pages !== null) facts.push(`${front.pages} ${front.pages === 1 ? 'page' : 'pages'}`);
  return [front.title ?? 'Without a title', facts.filter(Boolean).join(' · '), `Read as: ${front.profile}`];
}

function countLines({ counts }: Quality): string[] {
  // The first lines tell the pages, of files that have them.
  const rows = Object.entries(counts).filter(([what, count]) => count > 0 && what !== 'pages');
  const width = Math.max(0, ...rows.map(([, count]) => String(count).length));
  return rows.map(([what, count]) => {
    const words = what === 'rest' ? 'other pieces' : inWords(what);
    return `  ${String(count).padStart(width)} ${count === 1 ? words.replace(/(x)es$|s$/, '$1') : words}`;
  });
}

/** "practiceBoxes" -> "practice boxes". */
function inWords(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function gapLines({ gaps }: Quality): string[] {
  const rows = Object.entries(gaps).filter(([, missing]) => missing.length > 0);
  if (rows.length === 0) return ['No gap in any sequence of numbers.'];
  return rows.map(([what, missing]) => `Missing in the sequence of ${inWords(what)}: ${shortened(missing)}.`);
}

function shortened(numbers: readonly (number | string)[]): string {
  const shown = numbers.slice(0, 20).join(', ');
  return numbers.length > 20 ? `${shown} and ${numbers.length - 20} more` : shown;
}

function noticeLines(notices: readonly Notice[]): string[] {
  if (notices.length === 0) return ['Nothing is doubtful.'];
  const shown = notices
    .slice(0, mostNotices)
    .map(({ place, severity, message, rule }) => `  ${placeInWords(place)}${severity}: ${message} [${rule}]`);
  const rest = notices.length - shown.length;
  return [
    '',
    notices.length === 1 ? 'One notice:' : `${notices.length} notices:`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more; --json prints all.`] : []),
  ];
}

function placeInWords({ lines }: NoticePlace): string {
  if (!lines) return '';
  return lines[0] === lines[1] ? `line ${lines[0]}: ` : `lines ${lines[0]}-${lines[1]}: `;
}
