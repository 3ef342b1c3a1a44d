import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consented, consentKinds } from '@rapporteur/monitoring';
import {
  attestConsents,
  attestGate,
  bringExpression,
  closeConsultation,
  type Database,
  decideFeedback,
  isRefusal,
  openConsultation,
  passOnFeedback,
  planConsultation,
  proposeQuotation,
  publishConsultation,
  type Refusal,
  reviewExpression,
  reviewPublication,
  viewerOfPerson,
  withdrawParticipant,
  writeLessons,
  writeSummary,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';
import { type DemoPeople, demoRound } from './people.js';

type Gate = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What `sample/round-2/consultations.json` holds. */
interface ConsultationsFile {
  readonly held: {
    readonly party: string;
    readonly days: Readonly<
      Record<
        | 'planned'
        | 'attested'
        | 'opened'
        | 'brought'
        | 'reviewed'
        | 'withdrawn'
        | 'closed'
        | 'published'
        | 'received'
        | 'told',
        string
      >
    >;
    readonly keptUntil: string;
    readonly neverNamed: readonly string[];
    readonly gate: Gate;
    readonly groups: readonly {
      readonly number: number;
      /** Age band, gender, how many. */
      readonly children: readonly (readonly [string, string, number])[];
    }[];
    readonly texts: readonly {
      readonly group: number;
      readonly participant: number;
      readonly words: string;
      readonly quote: string | null;
    }[];
    readonly withdrawn: { readonly group: number; readonly participant: number };
    readonly summary: string;
    readonly feedback: string;
    readonly lessons: string;
  };
  readonly prepared: {
    readonly party: string;
    readonly days: Readonly<Record<'planned' | 'attested', string>>;
    readonly neverNamed: readonly string[];
    readonly gate: Gate;
  };
}

type Person = 'facilitator' | 'safeguarding-lead' | 'secretariat' | 'observer' | 'question-rapporteur';
const round = demoRound;
const language = 'en';

/**
 * Two consultations of children in the invented round: one held and published, with a child that took everything back and the
 * first feedback given; one whose gate is not complete. By the commands that people use.
 */
export async function seedConsultations(db: Database, people: DemoPeople): Promise<void> {
  const file: ConsultationsFile = JSON.parse(
    readFileSync(join(workspace, 'sample/round-2/consultations.json'), 'utf8'),
  );
  const by = (person: Person, day: string) =>
    viewerOfPerson(db, people[person] ?? '', new Date(`${day}T09:00:00Z`));
  await hold(db, file.held, { people, by });
  const { party, days, neverNamed, gate } = file.prepared;
  const { number } = must(
    await planConsultation(db, await by('secretariat', days.planned), {
      ...{ round, party, neverNamed },
      people: {
        facilitator: people.facilitator ?? '',
        'safeguarding-lead': people['safeguarding-lead'] ?? '',
      },
    }),
  );
  const facilitator = await by('facilitator', days.attested);
  for (const [item, said] of Object.entries(gate))
    must(await attestGate(db, facilitator, { round, number, item, said }));
}

interface Doing {
  readonly people: DemoPeople;
  by(person: Person, day: string): ReturnType<typeof viewerOfPerson>;
}

async function hold(db: Database, held: ConsultationsFile['held'], { people, by }: Doing): Promise<void> {
  const { days } = held;
  const { number } = must(
    await planConsultation(db, await by('secretariat', days.planned), {
      ...{ round, party: held.party, neverNamed: held.neverNamed },
      people: {
        facilitator: people.facilitator ?? '',
        'safeguarding-lead': people['safeguarding-lead'] ?? '',
        deputy: people['safeguarding-lead:deputy'] ?? '',
        reviewer: people.observer ?? '',
      },
    }),
  );
  const name = { round, number };
  const lead = await by('safeguarding-lead', days.attested);
  for (const [item, said] of Object.entries(held.gate))
    must(await attestGate(db, lead, { ...name, item, said }));
  must(await openConsultation(db, await by('safeguarding-lead', days.opened), name));

  const facilitator = await by('facilitator', days.brought);
  for (const { number: group, children } of held.groups) {
    const each = children.flatMap(([ageBand, gender, count]) =>
      Array.from({ length: count }, () => ({ ageBand, gender })),
    );
    for (const [place, child] of each.entries())
      must(
        await attestConsents(db, facilitator, {
          ...name,
          participant: {
            ...{ group, number: place + 1, ...child, child: toAll, carer: toAll },
            ...{ replaced: null, keptUntil: held.keptUntil },
          },
        }),
      );
  }
  const reviewer = await by('observer', days.reviewed);
  for (const { words, quote, ...child } of held.texts) {
    const expression = { kind: 'text', ...child, text: words, language, attested: [] } as const;
    const { expression: id } = must(
      await bringExpression(db, facilitator, { ...name, drawing: null, expression }),
    );
    must(await reviewExpression(db, reviewer, { ...name, expression: id, passes: true }));
    if (quote === null) continue;
    const { quotation } = must(
      await proposeQuotation(db, facilitator, { ...name, expression: id, words: quote }),
    );
    must(await reviewPublication(db, reviewer, { ...name, quotation, passes: true }));
  }
  must(
    await withdrawParticipant(db, await by('facilitator', days.withdrawn), { ...name, ...held.withdrawn }),
  );
  const closing = await by('facilitator', days.closed);
  must(await writeSummary(db, closing, { ...name, words: held.summary, language }));
  must(
    await reviewPublication(db, await by('observer', days.closed), {
      ...name,
      quotation: null,
      passes: true,
    }),
  );
  must(await closeConsultation(db, closing, name));
  must(await publishConsultation(db, await by('secretariat', days.published), name));

  const asked = { step: 'received', on: days.received, points: [] };
  must(await decideFeedback(db, await by('question-rapporteur', days.received), { ...name, asked }));
  const telling = await by('facilitator', days.told);
  const words = { step: 'received', words: held.feedback, language, toldOn: days.told };
  must(await passOnFeedback(db, telling, { ...name, ...words }));
  must(await writeLessons(db, telling, { ...name, words: held.lessons }));
}

const toAll = Object.fromEntries(consentKinds.map((kind) => [kind, true])) as Consented;

function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome))
    throw new Error(`The demonstration can not be made: ${outcome.refused}, ${outcome.message}`);
  return outcome;
}
