import { dayBefore, isDay } from '../rounds/day.js';
import { giveMandate, isMandate, type MandateContext } from './give-mandate.js';
import type { HeldMandate, Mandate, MandateKind } from './mandate.js';
import { type PeopleRefusal, refusePeople } from './people-refusal.js';

/** Offices whose work goes on under another person. Rapporteurs are appointed anew, members are sent by their State. */
const handedOver: readonly MandateKind[] = [
  'contact-person',
  'contributor',
  'civil-society',
  'nhri',
  'safeguarding-lead',
  'national-rapporteur',
];

export interface HandedOver {
  readonly ended: Mandate;
  readonly given: Mandate;
}

/**
 * Accounts belong to mandates and are not passed on: the predecessor's mandate ends, and the successor's begins the
 * day after. Drafts, delegations and deadlines hang on the party, so nothing moves.
 * @param successor id of a person
 * @param on first day of the successor
 */
export function handOver(
  mandate: HeldMandate,
  { successor, on }: { readonly successor: string; readonly on: string },
  { today, ...context }: MandateContext & { readonly today: string },
): HandedOver | PeopleRefusal {
  const no = refusedHandOver(mandate, on, today);
  if (no) return no;
  if (successor === mandate.person)
    return refusePeople('hand-over-to-oneself', 'The successor is another person.', 'address');
  const ended = { ...mandate, until: dayBefore(on) };
  const held = context.held.map((other) => (other.id === mandate.id ? ended : other));
  const { id: _old, person: _predecessor, ...rest } = mandate;
  const given = giveMandate({ ...rest, from: on }, { ...context, person: successor, held });
  return isMandate(given) ? { ended, given } : given;
}

/** Whether a mandate can be handed over from a day; also asked before a successor is invited. */
export function refusedHandOver(mandate: Mandate, on: string, today: string): PeopleRefusal | null {
  if (!handedOver.includes(mandate.kind))
    return refusePeople(
      'office-not-handed-over',
      'This office is not handed over: end it and give it to another.',
    );
  if (!isDay(on)) return refusePeople('day-unreadable', `"${on}" is not a day like 2026-03-01.`, 'from');
  if (on < today)
    return refusePeople('ends-in-the-past', 'A hand-over begins today at the earliest.', 'from');
  return mandate.until !== null && mandate.until < on
    ? refusePeople('mandate-ended', `This mandate ends on ${mandate.until}.`)
    : null;
}

/** Something that a successor finds on the desk. */
export interface OpenMatter {
  /** `answer`: not answered yet; `delegated`: in somebody's hands; `due`: a day set by a decision; `asked`: waits for an answer of the party. */
  readonly kind: 'answer' | 'delegated' | 'due' | 'asked';
  /** Number of the question or name of the section, or what is due. */
  readonly about: string;
  /** Name of who has it in hand. */
  readonly with: string | null;
  /** Day and number of the decision that set it: without a decision nothing is due. */
  readonly due: { readonly day: string; readonly decision: string } | null;
}

export interface HandOverReport {
  readonly party: string | null;
  readonly round: string | null;
  readonly on: string;
  readonly due: readonly OpenMatter[];
  readonly asked: readonly OpenMatter[];
  readonly delegated: readonly OpenMatter[];
  readonly unanswered: readonly OpenMatter[];
}

/** What is open on a day, for whoever takes over: what is due first, then as the questionnaire has it. */
export function handOverReport(
  { party, round }: Mandate,
  matters: readonly OpenMatter[],
  on: string,
): HandOverReport {
  const of = (kind: OpenMatter['kind']) => matters.filter((matter) => matter.kind === kind);
  const byDay = (a: OpenMatter, b: OpenMatter) => ((a.due?.day ?? '9') < (b.due?.day ?? '9') ? -1 : 1);
  return {
    party,
    round,
    on,
    due: [...of('due').filter(({ due }) => due !== null)].sort(byDay),
    asked: of('asked'),
    delegated: of('delegated'),
    unanswered: of('answer'),
  };
}
