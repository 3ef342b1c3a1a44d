import {
  type Contribution,
  type ContributionReceipt,
  type ContributionState,
  inShownOrder,
  type Organisation,
  type ResponseWindow,
  receiptOf,
  type SeenContribution,
  type StateResponse,
  seenContribution,
  thingOfContribution,
  thingOfContributor,
  thingOfOrganisation,
  thingOfResponse,
} from '@rapporteur/monitoring';
import type { ShownContribution } from '../commands/contributions/show.js';
import type { Database } from '../database.js';
import { allows, type PersonViewer, type Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';
import { organisationOf, type StoredContribution, storedContributions } from './stored-contributions.js';

/** A contribution as one person may see it. What belongs to others is null, whether or not it is there. */
export interface ContributionAtDesk {
  readonly key: string;
  readonly kind: Contribution['kind'];
  readonly party: string | null;
  /** Null where nothing was sent, or to whom the name is withheld. */
  readonly seen: SeenContribution | null;
  /** For its own team: what they work on, and where it stands. */
  readonly own: {
    readonly contribution: Contribution;
    readonly organisation: Organisation;
    readonly receipt: ContributionReceipt | null;
  } | null;
  /** For the secretariat: what was sent, from whom, and how it stands. */
  readonly inHand: {
    readonly state: ContributionState;
    readonly version: number;
    readonly name: Contribution['name'];
    readonly audience: Contribution['audience'];
    readonly reason: string | null;
    readonly organisation: Organisation;
    readonly sent: NonNullable<Contribution['submitted']>;
  } | null;
  readonly window: ResponseWindow | null;
  /** The draft for the State's team alone; what was sent also for the secretariat; then for everybody here. */
  readonly response: StateResponse | null;
  /** Whether this person may write the State's response, and send it. */
  readonly mayRespond: boolean;
  readonly maySendResponse: boolean;
}

/** The contributions of a round that a person may know of, in an order that tells nothing. */
export async function listContributions(
  db: Database,
  viewer: PersonViewer,
  round: string,
): Promise<readonly ContributionAtDesk[]> {
  const found = await db.selectFrom('rounds').select('id').where('key', '=', round).executeTakeFirst();
  if (!found) return [];
  const stored = await storedContributions(db, { round: found.id });
  const open = stored.flatMap((each) => atDesk(each, viewer) ?? []);
  return inShownOrder(
    open.map((each) => ({ ...each, organisation: each.seen?.organisation ?? named(each) })),
  ).map(({ organisation: _order, ...each }) => each);
}

export async function findContribution(
  db: Database,
  viewer: PersonViewer,
  { round, key }: { readonly round: string; readonly key: string },
): Promise<ContributionAtDesk | null> {
  const [stored] = await storedContributions(db, { key });
  return stored && stored.contribution.round === round ? atDesk(stored, viewer) : null;
}

function named({ own, inHand }: ContributionAtDesk): Pick<Organisation, 'name' | 'kind'> | null {
  return own?.organisation ?? inHand?.organisation ?? null;
}

function atDesk(stored: StoredContribution, viewer: PersonViewer): ContributionAtDesk | null {
  const { contribution, organisation, window, response } = stored;
  const thing = thingOfContribution(contribution);
  if (!allows(viewer, 'read-contribution', thing)) return null;
  const { key, kind, party, state, version, name, audience, reason, submitted } = contribution;
  const isOwn = allows(viewer, 'read-contribution-in-work', thing);
  const isInHand = submitted !== null && allows(viewer, 'check-contribution', thing);
  // An erased name is not there for anybody.
  const seesName =
    organisation.id !== '' && allows(viewer, 'read-contributor', thingOfContributor(contribution));
  const answer = thingOfResponse({ party: party ?? '', state: response?.state ?? 'draft' }, contribution);
  return {
    ...{ key, kind, party },
    seen: seenContribution(contribution, organisation, { seesName }),
    own: isOwn ? { contribution, organisation, receipt: receiptOf(contribution) } : null,
    inHand: isInHand ? { state, version, name, audience, reason, organisation, sent: submitted } : null,
    window,
    response: response && allows(viewer, 'read-response', answer) ? response : null,
    mayRespond: window !== null && allows(viewer, 'write-response', answer),
    maySendResponse: window !== null && allows(viewer, 'send-response', answer),
  };
}

/** The organisations of a body that a person may know of: its own, or for the secretariat all. */
export async function listOrganisations(
  db: Database,
  viewer: PersonViewer,
  body: string,
): Promise<readonly Organisation[]> {
  const rows = await db
    .selectFrom('organisations')
    .innerJoin('bodies', 'bodies.id', 'organisations.body_id')
    .selectAll('organisations')
    .where('bodies.key', '=', body)
    .execute();
  return rows
    .map((row) => organisationOf(row, body))
    .filter((organisation) => allows(viewer, 'read-organisation', thingOfOrganisation(organisation)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What everyone reads: the published contributions of a round, about one State or all. */
export async function shownContributions(
  db: Database,
  _viewer: Viewer,
  { round, party }: { readonly round: string; readonly party?: string },
): Promise<readonly ShownContribution[]> {
  let asked = publishedOnly(db)
    .selectFrom('shown_contributions')
    .innerJoin('rounds', 'rounds.id', 'shown_contributions.round_id')
    .select('content')
    .where('rounds.key', '=', round);
  if (party !== undefined) asked = asked.where('shown_contributions.party', '=', party);
  const rows = await asked.execute();
  return inShownOrder(rows.map(({ content }) => content as ShownContribution));
}
