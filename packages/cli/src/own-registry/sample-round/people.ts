import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MandateKind } from '@rapporteur/monitoring';
import {
  type AddedPerson,
  addPerson,
  type Database,
  isRefusal,
  type MandateInput,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';

/** Ids by key: `people.secretariat`, `people['contact-person:XA']`, `people['contributor:XC:health']`. */
export type DemoPeople = Readonly<Record<string, string>>;

interface DemoOffice {
  readonly kind: MandateKind;
  readonly party?: string;
  /** Given when the round is there, or its questions; at once where left out. */
  readonly when?: 'round' | 'questionnaire';
  readonly questions?: 'first-half' | 'second-half';
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly language?: 'en' | 'fr';
  readonly offices: readonly DemoOffice[];
}

export const demoRound = 'lake-2';
const body = 'lake';

/** The invented people of `sample/`, one and more of each kind. */
export function demoPeople(): readonly DemoPerson[] {
  return JSON.parse(readFileSync(join(workspace, 'sample/round-2/people.json'), 'utf8'));
}

/** "contact-person:XA" signs in as contact-person.xa@lake.example. */
export function demoAddress(key: string): string {
  return `${key.toLowerCase().replaceAll(':', '.')}@lake.example`;
}

/**
 * Everybody, with the offices that need no round. The mandates of rounds and questions follow when these are there:
 * `giveDemoMandates`.
 * @param passwordHash of the password that all demo accounts share
 */
export async function seedPeople(
  db: Database,
  { passwordHash, from }: { readonly passwordHash: string | null; readonly from: string },
): Promise<DemoPeople> {
  const people: Record<string, string> = {};
  for (const { key, name, language = 'en', offices } of demoPeople()) {
    const mandates = offices
      .filter(({ when }) => when === undefined)
      .map((office) => mandateOf(office, { from }));
    const person = { name, address: demoAddress(key), language, passwordHash, isDemo: true, mandates };
    people[key] = (await added(addPerson(db, actor(from), person))).person;
  }
  return people;
}

/** The offices that waited for the round, or for its questions. */
export async function giveDemoMandates(
  db: Database,
  stage: 'round' | 'questionnaire',
  { from, questions = [] }: { readonly from: string; readonly questions?: readonly string[] },
): Promise<void> {
  const middle = Math.ceil(questions.length / 2);
  const halves = { 'first-half': questions.slice(0, middle), 'second-half': questions.slice(middle) };
  for (const { key, offices } of demoPeople())
    for (const office of offices.filter(({ when }) => when === stage)) {
      const its = office.questions ? halves[office.questions] : [];
      await giveDemoMandate(db, key, { ...mandateOf(office, { from }), round: demoRound, questions: its });
    }
}

/** One more mandate for somebody of the demonstration: for an organisation that was registered, for example. */
export async function giveDemoMandate(
  db: Database,
  key: string,
  mandate: Partial<MandateInput> & Pick<MandateInput, 'kind' | 'from'>,
): Promise<void> {
  const whole = { ...{ body, round: null, party: null, organisation: null, until: null }, ...mandate };
  const person = { name: '', address: demoAddress(key), language: 'en', passwordHash: null } as const;
  await added(addPerson(db, actor(mandate.from), { ...person, mandates: [whole] }));
}

function mandateOf({ kind, party }: DemoOffice, { from }: { readonly from: string }): MandateInput {
  return { kind, body, round: null, party: party ?? null, organisation: null, from, until: null };
}

function actor(day: string) {
  return { name: 'operator', now: new Date(`${day}T08:00:00Z`) };
}

async function added(outcome: ReturnType<typeof addPerson>): Promise<AddedPerson> {
  const done = await outcome;
  if (isRefusal(done)) throw new Error(`The demonstration can not be made: ${done.message}`);
  return done;
}
