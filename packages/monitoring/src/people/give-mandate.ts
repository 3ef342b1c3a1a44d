import { isDay } from '../rounds/day.js';
import { type HeldMandate, type Mandate, type MandateKind, mandateKinds } from './mandate.js';
import { needsByOffice, type RapporteurRule } from './office.js';
import { overlap } from './overlap.js';
import { isPeopleRefusal, type PeopleRefusal, refusePeople } from './people-refusal.js';

/** A mandate as it is asked for; the kind is whatever somebody typed. */
export interface AskedMandate extends Omit<Mandate, 'id' | 'kind'> {
  readonly kind: string;
}

export interface MandateContext {
  /** Id of the mandate that is made, and of the person who gets it; null where an invitation makes the person later. */
  readonly id: string;
  readonly person: string | null;
  /** Every mandate of the body. */
  readonly held: readonly HeldMandate[];
  /** Parties and numbers of questions of the asked round; null where no round was asked for. */
  readonly round: { readonly parties: readonly string[]; readonly questions: readonly string[] } | null;
  readonly rule: RapporteurRule;
}

/** A new mandate, or why not. Rapporteurs are appointed for questions, alone or jointly, as the body's rule says. */
export function giveMandate(asked: AskedMandate, context: MandateContext): Mandate | PeopleRefusal {
  const kind = mandateKinds.find((known) => known === asked.kind);
  if (!kind) return refusePeople('office-unknown', `There is no office "${asked.kind}".`, 'kind');
  const mandate: Mandate = { ...asked, kind, id: context.id };
  return (
    refusedDays(mandate) ??
    refusedNeeds(mandate) ??
    refusedByRound(mandate, context) ??
    refusedAsRapporteur(mandate, context) ??
    refusedTwice(mandate, context) ??
    mandate
  );
}

function refusedDays({ from, until }: Mandate): PeopleRefusal | null {
  if (!isDay(from)) return refusePeople('day-unreadable', `"${from}" is not a day like 2026-03-01.`, 'from');
  if (until === null) return null;
  if (!isDay(until))
    return refusePeople('day-unreadable', `"${until}" is not a day like 2026-03-01.`, 'until');
  return until < from
    ? refusePeople('ends-before-it-begins', `It would end on ${until}, before it begins on ${from}.`, 'until')
    : null;
}

function refusedNeeds({ kind, round, party, organisation, questions }: Mandate): PeopleRefusal | null {
  const needs = needsByOffice[kind];
  const lacking = (field: 'round' | 'party' | 'organisation' | 'questions', what: string) =>
    refusePeople(`office-needs-${field}`, `A mandate as ${kind} says ${what}.`, field);
  if (needs.round && round === null) return lacking('round', 'for which round');
  if (needs.party && party === null) return lacking('party', 'for which party');
  if (needs.organisation && organisation === null) return lacking('organisation', 'from which organisation');
  if (needs.questions && questions.length === 0) return lacking('questions', 'for which questions');
  return !needs.questions && questions.length > 0
    ? refusePeople('office-without-questions', 'Only question rapporteurs have questions.', 'questions')
    : null;
}

/** A contact person answers for a party of the round; members may come from any party to the convention. */
function refusedByRound(
  { kind, party, questions }: Mandate,
  { round }: MandateContext,
): PeopleRefusal | null {
  if (!round) return null;
  const unknown = questions.find((question) => !round.questions.includes(question));
  if (unknown !== undefined)
    return refusePeople('question-unknown', `The round has no question ${unknown}.`, 'questions');
  const answers: readonly MandateKind[] = ['contact-person', 'contributor'];
  return answers.includes(kind) && party !== null && !round.parties.includes(party)
    ? refusePeople('party-not-in-round', `${party} is not a party of this round.`, 'party')
    : null;
}

function refusedAsRapporteur(mandate: Mandate, { person, held, rule }: MandateContext): PeopleRefusal | null {
  if (mandate.kind !== 'question-rapporteur') return null;
  const eligible = held.some(
    (other) => other.person === person && rule.from.includes(other.kind) && overlap(other, mandate),
  );
  if (!eligible)
    return refusePeople(
      'rapporteur-not-eligible',
      `In this body a question rapporteur holds one of these offices: ${rule.from.join(', ')}.`,
      'person',
    );
  const taken = held
    .filter(
      (other) => other.kind === mandate.kind && other.round === mandate.round && overlap(other, mandate),
    )
    .filter((other) => other.person !== person)
    .flatMap(({ questions }) => questions)
    .find((question) => mandate.questions.includes(question));
  return taken !== undefined && !rule.jointly
    ? refusePeople(
        'question-has-rapporteur',
        `Question ${taken} has a rapporteur in these days.`,
        'questions',
      )
    : null;
}

function refusedTwice(mandate: Mandate, { person, held }: MandateContext): PeopleRefusal | null {
  const twice = held.some(
    (other) => other.person === person && isSameOffice(other, mandate) && overlap(other, mandate),
  );
  return twice
    ? refusePeople('mandate-twice', 'This person holds this mandate in these days already.', 'kind')
    : null;
}

/** For rapporteurs: that they share a question. */
function isSameOffice(a: Mandate, b: Mandate): boolean {
  return (
    a.kind === b.kind &&
    a.round === b.round &&
    a.party === b.party &&
    a.organisation === b.organisation &&
    (a.questions.length === 0 || a.questions.some((question) => b.questions.includes(question)))
  );
}

export function isMandate(outcome: Mandate | PeopleRefusal): outcome is Mandate {
  return !isPeopleRefusal(outcome);
}
