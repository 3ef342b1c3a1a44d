import { isDay } from '../rounds/day.js';
import { classifications } from './classification.js';
import type { AgendaItem, Meeting, MeetingDocument } from './meeting.js';

export interface MeetingRefusal {
  readonly code:
    | 'meeting-number'
    | 'meeting-taken'
    | 'meeting-title'
    | 'meeting-days'
    | 'meeting-agenda'
    | 'meeting-classification'
    | 'document-symbol'
    | 'document-taken'
    | 'document-title'
    | 'document-revision'
    | 'document-day'
    | 'document-agenda-item'
    | 'document-classification'
    | 'document-amendments'
    | 'document-file';
  readonly message: string;
  readonly field: string;
}

/** Whether a meeting can be entered, or changed: `known` are the body's other meetings. */
export function planMeeting(given: Meeting, known: readonly Meeting[]): Meeting | MeetingRefusal {
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(given.number) || given.number.length > 20)
    return refuse(
      'meeting-number',
      'number',
      'Write its number in letters, digits and hyphens: “14”, “bureau-3”.',
    );
  if (known.some(({ id, number }) => id !== given.id && number === given.number))
    return refuse('meeting-taken', 'number', `There is a meeting ${given.number} already.`);
  if (given.title.en.trim() === '') return refuse('meeting-title', 'titleEn', 'Write the title in English.');
  if (!isDay(given.from)) return refuse('meeting-days', 'from', 'Write the first day, as 2026-06-17.');
  if (!isDay(given.to) || given.to < given.from)
    return refuse('meeting-days', 'to', 'Write the last day, as 2026-06-18; it is not before the first.');
  const numbers = given.agenda.map(({ number }) => number);
  if (
    new Set(numbers).size !== numbers.length ||
    given.agenda.some(({ number, title }) => number === '' || title.en === '')
  )
    return refuse('meeting-agenda', 'agenda', 'Each item of the agenda has a number of its own and a title.');
  return isClassified(given)
    ? given
    : refuse('meeting-classification', 'audience', 'Choose who may see it, and until which day.');
}

/**
 * Whether a document can be added to a meeting.
 * @param known the body's documents
 * @param decisions numbers of the decisions that stand
 */
export function addDocument(
  given: MeetingDocument,
  meeting: Meeting,
  known: readonly MeetingDocument[],
  decisions: readonly string[],
): MeetingDocument | MeetingRefusal {
  if (!/^[\p{L}\p{N}()/. _-]{2,60}$/u.test(given.symbol))
    return refuse('document-symbol', 'symbol', 'Write the symbol as it is printed: “LPC(2026)05”.');
  const same = known.filter((each) => each.symbol === given.symbol && each.language === given.language);
  if (same.some(({ revision }) => revision === given.revision))
    return refuse('document-taken', 'revision', 'This revision is there already in this language.');
  if (!Number.isInteger(given.revision) || given.revision < 0 || given.revision > 99)
    return refuse('document-revision', 'revision', 'A revision is a whole number; the first issue is 0.');
  if (given.title.trim() === '') return refuse('document-title', 'title', 'Write the title.');
  if (!isDay(given.issued)) return refuse('document-day', 'issued', 'Write the day of issue, as 2026-05-20.');
  if (given.agendaItem !== null && !meeting.agenda.some(({ number }) => number === given.agendaItem))
    return refuse('document-agenda-item', 'agendaItem', 'The agenda has no such item.');
  if (!isClassified(given))
    return refuse('document-classification', 'until', 'Choose who may see it, and until which day.');
  if (given.file === null) return refuse('document-file', 'file', 'Choose the file.');
  return checkAmendments(given, decisions) ?? given;
}

function checkAmendments(
  { amendments, issued }: MeetingDocument,
  decisions: readonly string[],
): MeetingRefusal | null {
  if (amendments === null) return null;
  if (!isDay(amendments.until) || amendments.until < issued)
    return refuse(
      'document-amendments',
      'amendmentsUntil',
      'Write the last day for amendments; it is not before the day of issue.',
    );
  if (!decisions.includes(amendments.decision))
    return refuse(
      'document-amendments',
      'amendmentsDecision',
      'Choose the decision that set this day: without one nothing is due.',
    );
  return null;
}

function isClassified({ classification: { audience, until } }: Pick<Meeting, 'classification'>): boolean {
  return classifications.includes(audience) && (until === null || isDay(until));
}

/** An agenda as people write it, one item a line: "3.1 Replies received | Réponses reçues". */
export function agendaFromLines(text: string): readonly AgendaItem[] {
  return text.split('\n').flatMap((line) => {
    const [own = '', fr = ''] = line.split('|').map((part) => part.trim());
    if (own === '') return [];
    const [, number = '', en = ''] = /^(\d[\d.]*[a-z]?)[.)]?\s+(.*)$/.exec(own) ?? [];
    return [{ number: number.replace(/\.$/, ''), title: { en, fr: fr === '' ? null : fr } }];
  });
}

function refuse(code: MeetingRefusal['code'], field: string, message: string): MeetingRefusal {
  return { code, field, message };
}

export function isMeetingRefusal<T extends object>(outcome: T | MeetingRefusal): outcome is MeetingRefusal {
  return 'code' in outcome;
}
