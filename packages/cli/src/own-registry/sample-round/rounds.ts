import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  agendaFromLines,
  type Classification,
  type DatedFact,
  type Effect,
  itemsFromLines,
  type RoundStage,
  type Standard,
} from '@rapporteur/monitoring';
import {
  addMeetingDocument,
  castVote,
  type Database,
  enterStage,
  isRefusal,
  openPapers,
  openRound,
  openWrittenProcedure,
  planMeeting,
  type Refusal,
  recordDecision,
  recordPartyFact,
  recordStandard,
  startPreset,
  viewerOfPerson,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';
import { samplePreset } from '../starting-data.js';
import type { DemoPeople } from './people.js';

type Bilingual = { readonly en: string; readonly fr: string };

/** What `sample/round-2/rounds.json` holds; each thing is recorded on the day on which it would have been. */
interface RoundsFile {
  readonly facts: readonly Partial<DatedFact>[];
  readonly round: {
    readonly key: string;
    readonly number: number;
    readonly kind: 'thematic';
    readonly title: Bilingual;
  };
  readonly standards: readonly SampleStandard[];
  readonly later: readonly SampleStandard[];
  readonly meetings: readonly {
    readonly number: string;
    readonly from: string;
    readonly to: string;
    readonly place: string;
    readonly title: Bilingual;
    readonly agenda: string;
  }[];
  readonly decisions: readonly (Bilingual & {
    readonly on: string;
    readonly number: string;
    readonly meeting: string | null;
    readonly audience?: Classification['audience'];
    readonly until?: string;
    readonly effects: readonly Effect[];
  })[];
  readonly papers: readonly {
    readonly on: string;
    readonly meeting: string;
    readonly symbol: string;
    readonly language: string;
    readonly item: string;
    readonly title: string;
    readonly audience: Classification['audience'];
    readonly until: string | null;
    readonly amendmentsUntil?: string | null;
    readonly amendmentsDecision?: string | null;
    readonly text: string;
  }[];
  readonly procedure: Bilingual & {
    readonly on: string;
    readonly number: string;
    readonly decision: string;
    readonly opens: string;
    readonly closes: string;
  };
}

interface SampleStandard extends Pick<Standard, 'key' | 'kind' | 'symbol' | 'adopted' | 'title'> {
  readonly decision?: string;
  readonly items: string;
}

const body = 'lake';
const open: Classification = { audience: 'public', until: null };

/**
 * The invented body at work, up to the day on which the demonstration stands: its preset, the facts of its parties, the
 * round `lake-2` with its decisions, meetings and papers. In the order of the days, by the commands that people use.
 */
export async function seedRounds(db: Database, people: DemoPeople): Promise<void> {
  const file: RoundsFile = JSON.parse(readFileSync(join(workspace, 'sample/round-2/rounds.json'), 'utf8'));
  const secretary = people.secretariat ?? '';
  const by = async (day: string, person = secretary) =>
    viewerOfPerson(db, person, new Date(`${day}T14:00:00Z`));
  const round = file.round.key;
  must(await startPreset(db, operator('2026-01-05'), { body, preset: samplePreset() }));
  const states = (samplePreset().parties ?? []).map(({ code }) => code);
  for (const fact of file.facts) {
    const whole = { until: null, provision: null, said: null, ...fact } as DatedFact;
    must(await recordPartyFact(db, await by('2026-01-08'), { ...whole, body, states }));
  }
  const standards = async (day: string, them: readonly SampleStandard[]) => {
    for (const { items, decision = null, ...standard } of them)
      must(
        await recordStandard(db, await by(day), {
          ...{ ...standard, body, decision, replaces: null, classification: open },
          items: itemsFromLines(items),
        }),
      );
  };
  await standards('2026-01-09', file.standards);
  must(await openRound(db, await by('2026-01-12'), { ...file.round, body }));
  for (const { agenda, ...meeting } of file.meetings)
    must(
      await planMeeting(db, await by('2026-01-15'), {
        ...{ ...meeting, id: null, body, round, classification: open },
        agenda: agendaFromLines(agenda),
      }),
    );
  const steps: readonly Step[] = [
    ...file.decisions.map((decision) => ({
      on: decision.on,
      do: async () => {
        const { on, number, meeting, audience = 'public', until = null, effects, en, fr } = decision;
        must(
          await recordDecision(db, await by(on), {
            ...{ body, round, number, date: on, text: { en, fr }, effects, replaces: null },
            takenIn: meeting === null ? null : { kind: 'meeting', number: meeting },
            classification: { audience, until },
          }),
        );
      },
    })),
    ...(['launched', 'collecting'] as const satisfies readonly RoundStage[]).map((stage, place) => ({
      on: `2026-03-0${place + 2}`,
      do: async () => must(await enterStage(db, await by(`2026-03-0${place + 2}`), { round, stage })),
    })),
    ...file.papers.map((paper) => ({
      on: paper.on,
      do: async () => {
        const { on, item, amendmentsUntil, amendmentsDecision, audience, until, text, ...its } = paper;
        must(
          await addMeetingDocument(db, await by(on), {
            ...{
              ...its,
              body,
              revision: 0,
              agendaItem: item,
              issued: on,
              classification: { audience, until },
            },
            amendments:
              amendmentsUntil && amendmentsDecision
                ? { until: amendmentsUntil, decision: amendmentsDecision }
                : null,
            file: { name: `${paper.symbol}.txt`, bytes: new TextEncoder().encode(`${text}\n`) },
          }),
        );
      },
    })),
    { on: '2026-06-18', do: () => standards('2026-06-19', file.later) },
    { on: '2026-06-19', do: () => openPapers(db, operator('2026-06-19')) },
    { on: file.procedure.on, do: () => vote(db, people, file.procedure, { round, by }) },
  ];
  for (const step of [...steps].sort((a, b) => a.on.localeCompare(b.on))) await step.do();
}

interface Step {
  readonly on: string;
  do(): Promise<unknown>;
}

/** A proposal that is put to the vote in writing, with the first vote given. */
async function vote(
  db: Database,
  people: DemoPeople,
  { on, en, fr, ...procedure }: RoundsFile['procedure'],
  {
    round,
    by,
  }: { readonly round: string; by(day: string, person?: string): ReturnType<typeof viewerOfPerson> },
): Promise<void> {
  const { id } = must(
    await openWrittenProcedure(db, await by(on), {
      ...{ ...procedure, body, round, proposal: { en, fr } },
      classification: { audience: 'body', until: null },
    }),
  );
  must(await castVote(db, await by('2026-11-10', people['member:XC']), { procedure: id, vote: 'for' }));
}

function operator(day: string) {
  return { name: 'operator', now: new Date(`${day}T08:00:00Z`) };
}

function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`The demonstration can not be made: ${outcome.message}`);
  return outcome;
}
