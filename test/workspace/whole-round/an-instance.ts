import type { Mandate } from '@rapporteur/monitoring';
import {
  acceptInvitation,
  addPerson,
  type By,
  type Command,
  type Database,
  handOverMandate,
  hashOfToken,
  invitePerson,
  isRefusal,
  newId,
  type RefusalCode,
  startPreset,
  viewerOfPerson,
} from '@rapporteur/registry';
import { samplePreset } from '../../../packages/registry/src/rehearsal/a-round-at-work.js';
import { openEmbeddedInMemory } from '../../../packages/registry/src/rehearsal/embedded.js';

/* An instance with the invented body and nothing else in it, and people by the names that the journey gives them. */

export const body = 'lake';
export const round = 'lake-2';

/** Codes that ISO 3166 leaves to users, and one that it does not use: no State of this world. */
export const parties: readonly string[] = [
  ...['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ', 'XK', 'XL', 'XM', 'XN', 'XO', 'XP', 'XQ'],
  ...['XR', 'XS', 'XT', 'XU', 'XV', 'XW', 'XX', 'XY', 'XZ', 'QM', 'QN', 'QO', 'QP', 'QQ', 'QR', 'QS', 'QT'],
  ...['QU', 'QV', 'QW', 'QX', 'QY', 'QZ', 'AA', 'ZZ', 'OO'],
];

type Invited = Partial<Mandate> & Pick<Mandate, 'kind'>;

export interface Instance {
  readonly db: Database;
  /** Ids by name. */
  readonly people: Readonly<Record<string, string>>;
  as(name: string, day: string, once?: string): Promise<By>;
  /** Does an act that must not be refused. */
  do<Input extends object, Outcome extends object>(
    act: Command<Input, Outcome>,
    who: By,
    input: Input,
  ): Promise<Outcome>;
  /** The code of the refusal; null where it was done. */
  refusal<Input extends object>(
    act: Command<Input, object>,
    who: By,
    input: Input,
  ): Promise<RefusalCode | null>;
  /** Somebody accepts what somebody else offers by a link. */
  invite(name: string, mandate: Invited, by: By): Promise<string>;
  handOver(name: string, mandate: string, by: By): Promise<string>;
  close(): Promise<void>;
}

export async function anInstance(): Promise<Instance> {
  const { db, close } = await openEmbeddedInMemory();
  const people: Record<string, string> = {};
  await db
    .insertInto('bodies')
    .values({ id: newId(), key: body, name_en: 'Lake Protection Committee', name_fr: 'Comité des lacs' })
    .execute();
  must(await startPreset(db, { name: 'operator' }, { body, preset: samplePreset }));
  const operator = { name: 'operator', now: new Date('2026-01-05T08:00:00Z') };
  const secretary = { kind: 'secretariat', body, round: null, party: null, organisation: null } as const;
  const first = { name: 'Anna', address: 'anna@lake.example', language: 'en', passwordHash: null } as const;
  const mandates = [{ ...secretary, from: '2026-01-05', until: null }];
  people.secretary = must(await addPerson(db, operator, { ...first, mandates })).person;

  async function accept(name: string, token: string, now: Date): Promise<string> {
    const accepting = { name, language: 'en', passwordHash: null } as const;
    const accepted = must(await acceptInvitation(db, { tokenHash: hashOfToken(token), accepting, now }));
    people[name] = accepted.person;
    return accepted.person;
  }
  const address = (name: string) => `${name.toLowerCase().replace(/\W+/g, '.')}@lake.example`;
  const link = () => {
    const token = newId();
    return { token, id: newId(), tokenHash: hashOfToken(token) };
  };

  return {
    ...{ db, people, close },
    async as(name, day, once) {
      const instant = new Date(day.includes('T') ? day : `${day}T10:00:00Z`);
      const viewer = await viewerOfPerson(db, people[name] ?? name, instant);
      return once === undefined ? viewer : { ...viewer, once };
    },
    do: async (act, who, input) => must(await act(db, who, input), act.act),
    async refusal(act, who, input) {
      const outcome = await act(db, who, input);
      return isRefusal(outcome) ? outcome.refused : null;
    },
    async invite(name, mandate, by) {
      const { token, ...made } = link();
      const wanted = { round, party: null, organisation: null, until: null, ...mandate, body };
      const from = by.now.toISOString().slice(0, 10);
      must(await invitePerson(db, by, { ...wanted, from, ...made, name, address: address(name) }), name);
      return accept(name, token, by.now);
    },
    async handOver(name, mandate, by) {
      const { token, ...made } = link();
      const from = by.now.toISOString().slice(0, 10);
      must(await handOverMandate(db, by, { mandate, from, ...made, name, address: address(name) }), name);
      return accept(name, token, by.now);
    },
  };
}

export function must<Outcome extends object>(
  outcome: Outcome,
  what = '',
): Exclude<Outcome, { refused: string }> {
  if (isRefusal(outcome))
    throw new Error(`${what}: ${outcome.refused} ${outcome.field ?? ''}: ${outcome.message}`);
  return outcome as Exclude<Outcome, { refused: string }>;
}
