import { classifications } from '../meetings/classification.js';
import { type Decision, decisionsOn, duties, type Effect } from '../meetings/decision.js';
import { isDay } from './day.js';
import { dueOn } from './due.js';
import { isMonitoredOn } from './monitored.js';
import type { RoundAtWork } from './round-at-work.js';
import { roundStages } from './stage.js';

export interface DecisionRefusal {
  readonly code:
    | 'decision-number'
    | 'decision-number-taken'
    | 'decision-day'
    | 'decision-text'
    | 'decision-replaces'
    | 'decision-classification'
    | 'decision-without-round'
    | 'decision-stage'
    | 'decision-party'
    | 'decision-due'
    | 'decision-extension'
    | 'decision-symbol';
  readonly message: string;
  /** "number", "date", "text", "replaces", "classification"; of an effect "effects.0.day". */
  readonly field: string;
}

/** What a decision is checked against. */
export interface DecisionContext {
  /** The round that it is about, with every earlier decision; null where it is about none. */
  readonly round: RoundAtWork | null;
  /** The body's decisions, of all its rounds. */
  readonly known: readonly Decision[];
  /** Codes of the States bound by the treaty on the day of the decision. */
  readonly parties: readonly string[];
  /** The day on which it is recorded, in the zone of the body. */
  readonly on: string;
}

/**
 * Whether a decision can be recorded: it was taken, has a number of its own, and what it decides fits what was decided
 * before.
 */
export function recordDecision(
  given: Decision,
  { round, known, parties, on }: DecisionContext,
): Decision | DecisionRefusal {
  const { number, date, text, replaces, classification } = given;
  if (number.trim() === '' || number.length > 40)
    return refuse('decision-number', 'number', 'Write the number under which the list of decisions has it.');
  if (known.some((each) => each.number === number))
    return refuse('decision-number-taken', 'number', `There is a decision ${number} already.`);
  if (!isDay(date) || date > on)
    return refuse(
      'decision-day',
      'date',
      'Write the day on which it was taken, as 2026-03-02; it is not in the future.',
    );
  if (text.en.trim() === '')
    return refuse('decision-text', 'text', 'Write the text of the decision in English.');
  const standing = decisionsOn(known, date);
  if (replaces !== null && !standing.some(({ id, round }) => id === replaces && round === given.round))
    return refuse(
      'decision-replaces',
      'replaces',
      'It can take the place of an earlier decision that still stands, on the same round.',
    );
  if (
    !classifications.includes(classification.audience) ||
    (classification.until !== null && !isDay(classification.until))
  )
    return refuse('decision-classification', 'classification', 'Choose who may see it, and until which day.');
  if (round === null)
    return given.effects.some(({ kind }) => kind !== 'adoption')
      ? refuse('decision-without-round', 'effects.0.kind', 'Choose the round that it is about.')
      : given;
  // What it takes the place of does not count any more when what it says is checked.
  const before = { ...round, decisions: round.decisions.filter(({ id }) => id !== replaces) };
  for (const [i, effect] of given.effects.entries()) {
    const others = { ...given, effects: given.effects.slice(0, i) };
    const refusal = checkEffect(
      effect,
      { ...before, decisions: [...before.decisions, others] },
      { parties, date },
    );
    if (refusal) return { ...refusal, field: `effects.${i}.${refusal.field}` };
  }
  return given;
}

function checkEffect(
  effect: Effect,
  round: RoundAtWork,
  { parties, date }: { readonly parties: readonly string[]; readonly date: string },
): DecisionRefusal | null {
  switch (effect.kind) {
    case 'stage':
      return checkStage(effect, round, date);
    case 'monitored': {
      const unbound = effect.add.find((party) => !parties.includes(party));
      if (unbound)
        return refuse('decision-party', 'parties', `${unbound} is not bound by the convention on ${date}.`);
      const strange = effect.remove.find((party) => !isMonitoredOn(round, party, date));
      return strange
        ? refuse('decision-party', 'parties', `${strange} is not monitored in this round.`)
        : null;
    }
    case 'due':
      return checkDuty(effect, round, date);
    case 'extension':
      return checkDuty(effect, round, date) ?? checkExtension(effect, round, date);
    case 'adoption':
      return effect.symbol.trim() === ''
        ? refuse('decision-symbol', 'symbol', 'Write the symbol of what is adopted.')
        : null;
    case 'questionnaire':
    case 'appointment':
      return null;
  }
}

function checkStage(
  { stage, from }: Extract<Effect, { kind: 'stage' }>,
  round: RoundAtWork,
  date: string,
): DecisionRefusal | null {
  if (!isDay(from) || from < date)
    return refuse('decision-stage', 'from', 'A stage begins on the day of the decision or later.');
  const before = roundStages.indexOf(round.stageBefore ?? 'preparing');
  const reached = Math.max(before, ...round.stages.map((each) => roundStages.indexOf(each.stage)));
  if (roundStages.indexOf(stage) <= reached)
    return refuse('decision-stage', 'stage', 'A round goes forward: choose a stage that it has not entered.');
  return null;
}

function checkDuty(
  { duty, parties, day }: Extract<Effect, { kind: 'due' | 'extension' }>,
  round: RoundAtWork,
  date: string,
): DecisionRefusal | null {
  if (!duties.includes(duty)) return refuse('decision-due', 'duty', 'Choose what is due.');
  if (!isDay(day) || day < date)
    return refuse('decision-due', 'day', 'The last day is the day of the decision or later, as 2026-09-30.');
  const strange = parties.find((party) => !isMonitoredOn(round, party, date));
  return strange ? refuse('decision-party', 'parties', `${strange} is not monitored in this round.`) : null;
}

function checkExtension(
  { duty, parties, day }: Extract<Effect, { kind: 'extension' }>,
  round: RoundAtWork,
  date: string,
): DecisionRefusal | null {
  for (const party of parties.length > 0 ? parties : [null]) {
    const due = dueOn(round, duty, date, party);
    if (!due)
      return refuse(
        'decision-extension',
        'duty',
        'No decision has set a last day for this, so there is nothing to extend.',
      );
    if (day <= due.day)
      return refuse('decision-extension', 'day', `It is due on ${due.day} already; an extension is later.`);
  }
  return null;
}

function refuse(code: DecisionRefusal['code'], field: string, message: string): DecisionRefusal {
  return { code, field, message };
}

export function isDecisionRefusal(outcome: Decision | DecisionRefusal): outcome is DecisionRefusal {
  return 'code' in outcome;
}
