import {
  type HeldMandate,
  type Invitation,
  refusedInvitation,
  thingOfMandate,
  thingOfPeople,
  thingOfTeam,
} from '@rapporteur/monitoring';
import { invitationById, invitationByToken, invitationsOfBody } from '../commands/people/invitation-rows.js';
import type { Database } from '../database.js';
import { isId } from '../ids.js';
import { allows, type PersonViewer } from '../viewer.js';
import { listOrganisations } from './contributions.js';
import { heldMandates } from './mandates.js';
import type { Bilingual } from './rounds.js';

export interface PersonInBody {
  readonly person: string;
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'fr';
  /** Mandates in this body, the newest first; past ones too. */
  readonly mandates: readonly HeldMandate[];
}

export interface InvitationInList extends Invitation {
  /** Whether the link still works. */
  readonly isOpen: boolean;
}

export interface PeopleOfBody {
  readonly body: string;
  readonly people: readonly PersonInBody[];
  readonly invitations: readonly InvitationInList[];
}

/** Who holds or held which office of a body; null to whom that is not open. */
export async function peopleOfBody(
  db: Database,
  viewer: PersonViewer,
  body: string,
): Promise<PeopleOfBody | null> {
  if (!allows(viewer, 'read-people', thingOfPeople(body))) return null;
  const row = await db.selectFrom('bodies').select('id').where('key', '=', body).executeTakeFirst();
  if (!row) return null;
  const [people, invitations] = await Promise.all([
    peopleWith(db, await heldMandates(db, row.id)),
    invitationsOfBody(db, row.id),
  ]);
  return {
    body,
    people,
    invitations: invitations.map((each) => inList(each, viewer.now)),
  };
}

/** What whoever invites or appoints chooses from. */
export interface ChoicesForPeople {
  readonly bodyName: Bilingual;
  readonly rounds: readonly { readonly key: string; readonly title: Bilingual }[];
  /** Parties of any of its rounds, by code. */
  readonly parties: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Null to whom the people of the body are not open. */
export async function choicesForPeople(
  db: Database,
  viewer: PersonViewer,
  key: string,
): Promise<ChoicesForPeople | null> {
  if (!allows(viewer, 'read-people', thingOfPeople(key))) return null;
  const body = await db.selectFrom('bodies').selectAll().where('key', '=', key).executeTakeFirst();
  if (!body) return null;
  const [rounds, parties, organisations] = await Promise.all([
    db.selectFrom('rounds').selectAll().where('body_id', '=', body.id).orderBy('number', 'desc').execute(),
    db.selectFrom('round_parties').select('party').distinct().where('body_id', '=', body.id).execute(),
    listOrganisations(db, viewer, key),
  ]);
  return {
    bodyName: { en: body.name_en, fr: body.name_fr },
    rounds: rounds.map((round) => ({ key: round.key, title: { en: round.title_en, fr: round.title_fr } })),
    parties: parties.map(({ party }) => party).sort(),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  };
}

export interface Team extends PeopleOfBody {
  readonly round: string;
  readonly party: string;
}

/** Contact persons and contributors of a party in a round. */
export async function teamOf(
  db: Database,
  viewer: PersonViewer,
  { round, party }: { readonly round: string; readonly party: string },
): Promise<Team | null> {
  const row = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.id', 'rounds.body_id', 'bodies.key as body'])
    .where('rounds.key', '=', round)
    .executeTakeFirst();
  if (!row || !allows(viewer, 'read-team', thingOfTeam(row.body, round, party))) return null;
  const held = (await heldMandates(db, row.body_id)).filter(
    (each) => each.round === round && each.party === party && answersFor.includes(each.kind),
  );
  const [people, invitations] = await Promise.all([peopleWith(db, held), invitationsOfBody(db, row.body_id)]);
  const open = invitations.filter(
    ({ mandate }) =>
      mandate.round === round &&
      mandate.party === party &&
      answersFor.includes(mandate.kind) &&
      allows(viewer, 'read-mandate', thingOfMandate(mandate)),
  );
  return {
    ...{ body: row.body, round, party, people },
    invitations: open.map((each) => inList(each, viewer.now)),
  };
}

const answersFor: readonly string[] = ['contact-person', 'contributor'];

async function peopleWith(db: Database, held: readonly HeldMandate[]): Promise<readonly PersonInBody[]> {
  const ids = [...new Set(held.map(({ person }) => person))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const people = rows.map(({ id, name, email, language }) => ({
    ...{ person: id, name, address: email, language },
    mandates: held.filter(({ person }) => person === id).reverse(),
  }));
  const { compare } = new Intl.Collator('en');
  return people.sort((a, b) => compare(a.name, b.name));
}

function inList(invitation: Invitation, now: Date): InvitationInList {
  return { ...invitation, isOpen: refusedInvitation(invitation, now.toISOString()) === null };
}

export interface InvitationByLink {
  readonly invitation: Invitation;
  readonly isOpen: boolean;
  /** The body and the round as they are called. */
  readonly bodyName: Bilingual;
  readonly roundTitle: Bilingual | null;
  /** Whether the address has an account already: told to whoever holds the link, and to nobody else. */
  readonly hasAccount: boolean;
}

/** What the link of an invitation opens. The link is the right to read it. */
export async function invitationOfLink(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<InvitationByLink | null> {
  const found = await invitationByToken(db, tokenHash, { lock: false });
  if (!found) return null;
  const [body, round, account] = await Promise.all([
    db.selectFrom('bodies').selectAll().where('id', '=', found.bodyId).executeTakeFirstOrThrow(),
    found.roundId === null
      ? null
      : db.selectFrom('rounds').selectAll().where('id', '=', found.roundId).executeTakeFirst(),
    db.selectFrom('people').select('id').where('email', '=', found.invitation.address).executeTakeFirst(),
  ]);
  return {
    invitation: found.invitation,
    isOpen: refusedInvitation(found.invitation, now.toISOString()) === null,
    bodyName: { en: body.name_en, fr: body.name_fr },
    roundTitle: round ? { en: round.title_en, fr: round.title_fr } : null,
    hasAccount: account !== undefined,
  };
}

/** One invitation for whoever may read it: the page that shows its link again. */
export async function invitationForInviter(
  db: Database,
  viewer: PersonViewer,
  id: string,
): Promise<InvitationInList | null> {
  const found = isId(id) ? await invitationById(db, id) : null;
  return found && allows(viewer, 'read-mandate', thingOfMandate(found.invitation.mandate))
    ? inList(found.invitation, viewer.now)
    : null;
}
