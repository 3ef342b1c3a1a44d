import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contribution, OrganisationKind } from '@rapporteur/monitoring';
import {
  answersToQuote,
  beginContribution,
  type Check,
  checkContribution,
  type Database,
  findContribution,
  isRefusal,
  markContradiction,
  openResponseWindow,
  type PublishedAnswer,
  type Refusal,
  registerOrganisation,
  submitContribution,
  viewerOfPerson,
  writeContributionPart,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';
import { type DemoPeople, demoRound, giveDemoMandate } from './people.js';

interface GivenContribution extends Pick<Contribution, 'kind' | 'party' | 'language' | 'name' | 'audience'> {
  readonly organisation: string;
  /** Days; null: it is a draft still. */
  readonly sent: string | null;
  readonly received: string | null;
  readonly texts: readonly { readonly question: string | null; readonly text: string }[];
  readonly strike?: { readonly text: number; readonly words: string; readonly reason: string };
  readonly window?: { readonly decision: string; readonly from: string; readonly until: string };
}

/** What `sample/round-2/contributions.json` holds. */
interface ContributionsFile {
  readonly organisations: readonly {
    readonly key: string;
    readonly person: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly party: string;
    readonly register: string;
    readonly registerNumber: string;
  }[];
  readonly contributions: readonly GivenContribution[];
  readonly contradiction: {
    readonly contribution: number;
    readonly text: number;
    readonly words: string;
    readonly question: string;
    readonly on: string;
  };
}

const body = 'lake';
const round = demoRound;

/**
 * What organisations say in the invented round: one text published, one whose name is withheld, a draft, and comments on
 * Aldoria's published reply, which Aldoria may respond to; two passages stand side by side. By the commands that people use.
 */
export async function seedContributions(db: Database, people: DemoPeople): Promise<void> {
  const file: ContributionsFile = JSON.parse(
    readFileSync(join(workspace, 'sample/round-2/contributions.json'), 'utf8'),
  );
  const by = async (person: string, day: string) =>
    viewerOfPerson(db, people[person] ?? '', new Date(`${day}T13:00:00Z`));
  const organisations = new Map<string, { readonly id: string; readonly person: string }>();
  for (const { key, person, ...organisation } of file.organisations) {
    const secretary = await by('secretariat', '2026-03-04');
    const { id } = must(await registerOrganisation(db, secretary, { body, ...organisation }));
    await giveDemoMandate(db, person, {
      kind: organisation.kind,
      from: '2026-03-05',
      organisation: id,
      round,
    });
    organisations.set(key, { id, person });
  }
  const answers = await answersToQuote(db, await by('secretariat', '2026-11-04'), { round, party: 'XA' });
  const keys: string[] = [];
  for (const given of file.contributions) {
    const organisation = organisations.get(given.organisation);
    // Comments quote a published reply: where there is none, nobody comments.
    if (!organisation || (given.kind === 'comment' && answers.length === 0)) continue;
    keys.push(await contribute(db, given, { organisation, answers, by }));
  }
  const { contribution, text, words: contributed, question, on } = file.contradiction;
  const answer = answers.find((each) => each.question === question);
  if (answer)
    must(
      await markContradiction(db, await by('secretariat', on), {
        ...{ round, key: keys[contribution] ?? '', part: text + 1, contributed },
        ...{ party: 'XA', answer: answer.address, replied: beginningOf(answer) },
      }),
    );
}

interface Doing {
  readonly organisation: { readonly id: string; readonly person: string };
  readonly answers: readonly PublishedAnswer[];
  by(person: string, day: string): ReturnType<typeof viewerOfPerson>;
}

async function contribute(
  db: Database,
  { sent, received, texts, strike, window, ...terms }: GivenContribution,
  { organisation: { id, person }, answers, by }: Doing,
): Promise<string> {
  const writer = await by(person, sent ?? '2026-11-18');
  const { key } = must(await beginContribution(db, writer, { ...terms, round, organisation: id }));
  const on = { round, key };
  for (const { question, text } of texts) {
    const answer = answers.find((each) => each.question === question) ?? answers[0];
    const about =
      terms.kind === 'comment' && answer
        ? { about: { answer: answer.address, quotation: beginningOf(answer) } }
        : {};
    must(await writeContributionPart(db, writer, { ...on, question, text, seen: 0, ...about }));
  }
  if (sent === null || received === null) return key;
  const seen = (await findContribution(db, writer, on))?.own?.contribution.version ?? 0;
  must(await submitContribution(db, writer, { ...on, seen, namesItself: false }));
  const secretary = await by('secretariat', received);
  const check = async (asked: Check) => {
    const version = (await findContribution(db, secretary, on))?.inHand?.version ?? 0;
    must(await checkContribution(db, secretary, { ...on, seen: version, check: asked }));
  };
  if (strike) {
    const part = (await findContribution(db, secretary, on))?.inHand?.sent.parts[strike.text]?.id ?? '';
    await check({ act: 'strike', part, quotation: strike.words, reason: strike.reason });
  }
  await check({ act: 'receive' });
  if (window) must(await openResponseWindow(db, secretary, { ...on, ...window }));
  return key;
}

/** The first sentence of an answer that says more than "yes". */
function beginningOf({ text }: PublishedAnswer): string {
  const sentences = text.match(/[^.\n]+\.?/g) ?? [text];
  return (sentences.find(({ length }) => length > 30) ?? sentences[0] ?? text).trim();
}

function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`The demonstration can not be made: ${outcome.message}`);
  return outcome;
}
