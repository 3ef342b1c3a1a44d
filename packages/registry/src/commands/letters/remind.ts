import {
  type AddressedDue,
  type DutyProgress,
  dueOn,
  type HeldMandate,
  holdsOn,
  type Reminder,
  remindedOffices,
  remindersDue,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { transact } from '../../engine/one-transaction.js';
import { heldMandates } from '../../queries/mandates.js';
import { dayIn } from '../../queries/people.js';
import { type StoredRound, storedRound } from '../../queries/round-at-work.js';
import { queueLetter } from './queue-letter.js';

/** How many letters were put into the outbox, and how many taken out since something overtook them. */
export interface Reminded {
  readonly queued: number;
  readonly withdrawn: number;
}

/**
 * Puts the reminders of all rounds whose time it is into the outbox. Done again, or by two processes at once, it adds
 * nothing: each reminder has a key.
 */
export async function queueReminders(db: Database, now: Date): Promise<Reminded> {
  const rounds = await db
    .selectFrom('decisions')
    .select('round_id')
    .distinct()
    .where('round_id', 'is not', null)
    .execute();
  const all = { queued: 0, withdrawn: await withdrawUsedInvitations(db, now) };
  for (const { round_id: id } of rounds) {
    if (id === null) continue;
    const { queued, withdrawn } = await transact(db, (tx) => remindOfRound(tx, id, now));
    all.queued += queued;
    all.withdrawn += withdrawn;
  }
  return all;
}

/** Whoever accepted by another way, or is not invited any more, gets no letter about it. */
async function withdrawUsedInvitations(db: Database, now: Date): Promise<number> {
  const at = now.toISOString();
  const gone = await db
    .updateTable('letters')
    .set({ withdrawn_at: at, name: null, address: null })
    .where('kind', '=', 'invitation')
    .where('sent_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('thing_id', 'in', (of) =>
      of
        .selectFrom('invitations')
        .select('invitations.id')
        .where((where) =>
          where.or([
            where('invitations.accepted_at', 'is not', null),
            where('invitations.withdrawn_at', 'is not', null),
            where('invitations.expires_at', '<=', at),
          ]),
        ),
    )
    .executeTakeFirst();
  return Number(gone.numUpdatedRows);
}

async function remindOfRound(tx: Transaction<Schema>, id: string, now: Date): Promise<Reminded> {
  const round = await storedRound(tx, { id });
  if (!round) return { queued: 0, withdrawn: 0 };
  const today = dayIn(round.zone, now);
  const held = (await heldMandates(tx, round.bodyId)).filter(
    (mandate) => holdsOn(mandate, today) && (mandate.round === null || mandate.round === round.key),
  );
  const reminders = remindersDue(addressedDues(round, held, today), await progressOf(tx, id), today);
  const letters = reminders.flatMap((reminder) =>
    peopleOf(reminder.due, held).map((person) => ({
      reminder,
      person,
      key: `${id} ${person} ${reminder.key}`,
    })),
  );
  const withdrawn = await withdrawOvertaken(
    tx,
    id,
    letters.map(({ key }) => key),
    now,
  );
  let queued = 0;
  for (const { reminder, person, key } of letters)
    if ((await queueReminder(tx, round, reminder, { person, key, now })) !== null) queued += 1;
  return { queued, withdrawn };
}

async function queueReminder(
  tx: Transaction<Schema>,
  round: StoredRound,
  { due, time }: Reminder,
  { person, key, now }: { readonly person: string; readonly key: string; readonly now: Date },
): Promise<string | null> {
  return queueLetter(tx, {
    ...{ kind: 'reminder', bodyId: round.bodyId, roundId: round.id, to: { person }, onceKey: key },
    about: { duty: due.duty, time, day: due.day, decision: due.decision.number },
    ...{ path: `/desk/rounds/${round.key}`, by: null, at: now.toISOString() },
  });
}

/** A due date for each party or organisation that somebody answers for today. */
function addressedDues(
  round: StoredRound,
  held: readonly HeldMandate[],
  today: string,
): readonly AddressedDue[] {
  const byKey = new Map<string, AddressedDue>();
  for (const [duty, offices] of Object.entries(remindedOffices) as [
    AddressedDue['duty'],
    readonly string[],
  ][])
    for (const mandate of held.filter(({ kind }) => offices.includes(kind))) {
      const due = dueOn(round, duty, today, mandate.party);
      const addressee = addresseeOf(mandate);
      if (due) byKey.set(`${duty} ${addressee}`, { ...due, addressee });
    }
  return [...byKey.values()];
}

function peopleOf({ duty, addressee }: AddressedDue, held: readonly HeldMandate[]): readonly string[] {
  const holders = held.filter(
    (mandate) => remindedOffices[duty].includes(mandate.kind) && addresseeOf(mandate) === addressee,
  );
  return [...new Set(holders.map(({ person }) => person))];
}

function addresseeOf({ kind, party, organisation, person }: HeldMandate): string {
  if (kind === 'contact-person') return `party:${party}`;
  return organisation === null ? `person:${person}` : `organisation:${organisation}`;
}

/** What was handed in. A reply that a correction was asked for had been: the letter about that is another. */
async function progressOf(tx: Transaction<Schema>, round: string): Promise<readonly DutyProgress[]> {
  const replies = await tx
    .selectFrom('replies')
    .select('party')
    .where('round_id', '=', round)
    .where('state', 'not in', ['in-work', 'signed-off'])
    .execute();
  const contributions = await tx
    .selectFrom('contributions')
    .select(['organisation_id', 'kind'])
    .where('round_id', '=', round)
    .where('state', 'not in', ['draft', 'withdrawn'])
    .execute();
  return [
    ...replies.map(({ party }): DutyProgress => ({ duty: 'reply', addressee: `party:${party}` })),
    ...contributions.map(
      ({ kind, organisation_id: organisation }): DutyProgress => ({
        duty: kind,
        addressee: `organisation:${organisation}`,
      }),
    ),
  ];
}

/** Reminders that still wait, of a day that was moved or of something handed in meanwhile, need not go any more. */
async function withdrawOvertaken(
  tx: Transaction<Schema>,
  round: string,
  current: readonly string[],
  now: Date,
): Promise<number> {
  let waiting = tx
    .updateTable('letters')
    .set({ withdrawn_at: now.toISOString() })
    .where('round_id', '=', round)
    .where('kind', '=', 'reminder')
    .where('sent_at', 'is', null)
    .where('withdrawn_at', 'is', null);
  if (current.length > 0) waiting = waiting.where('once_key', 'not in', [...current]);
  return Number((await waiting.executeTakeFirst()).numUpdatedRows);
}
