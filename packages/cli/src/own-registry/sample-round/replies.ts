import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerContent, noContent } from '@rapporteur/monitoring';
import {
  askCorrection,
  askExtension,
  commentInTeam,
  type Database,
  delegateQuestions,
  fieldAtWork,
  grantExtension,
  isRefusal,
  openReply,
  type Refusal,
  receiveReply,
  saveAnswer,
  signOffReply,
  submitReply,
  viewerOfPerson,
} from '@rapporteur/registry';
import { workspace } from '../../paths.js';
import { type DemoPeople, demoRound } from './people.js';

/** `sample/round-2/replies.json`: what the teams did, each with its day and who did it. */
interface GivenReply {
  readonly party: string;
  readonly language: string;
  readonly opened: string;
  readonly delegations: readonly { readonly to: string; readonly on: string; readonly questions: string[] }[];
  readonly answers: readonly (Partial<AnswerContent> & Said)[];
  readonly comments: readonly (Said & { readonly text: string })[];
  readonly extension: {
    readonly asked: string;
    readonly until: string;
    readonly reason: string;
    readonly granted: string;
    readonly decision: string;
  } | null;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly correction: { readonly on: string; readonly reason: string; readonly questions: string[] } | null;
}

interface Said {
  readonly by: string;
  readonly on: string;
  readonly address: string;
}

const round = demoRound;

/**
 * The replies of the invented round: Aldoria's is published, Brezia's was handed in and a correction is asked, Castell's is
 * at work with more time, and Dornland has not opened one. By the commands that people use.
 */
export async function seedReplies(db: Database, people: DemoPeople): Promise<void> {
  const replies: readonly GivenReply[] = JSON.parse(
    readFileSync(join(workspace, 'sample/round-2/replies.json'), 'utf8'),
  );
  for (const reply of replies) await seedReply(db, people, reply);
}

async function seedReply(db: Database, people: DemoPeople, given: GivenReply): Promise<void> {
  const { party, extension, correction, submitted, received } = given;
  const which = { round, party };
  const by = (person: string, day: string, hour = 9) =>
    viewerOfPerson(db, people[person] ?? '', new Date(`${day}T${String(hour).padStart(2, '0')}:30:00Z`));
  const contact = (day: string, hour?: number) => by(`contact-person:${party}`, day, hour);
  must(await openReply(db, await contact(given.opened), { ...which, language: given.language }));
  if (extension) {
    const { asked, until, reason, granted, decision } = extension;
    const request = must(await askExtension(db, await contact(asked), { ...which, until, reason }));
    must(await grantExtension(db, await by('secretariat', granted, 16), { ...which, ...request, decision }));
  }
  for (const { to, on, questions } of given.delegations)
    must(await delegateQuestions(db, await contact(on), { ...which, to: people[to] ?? '', questions }));
  for (const { by: writer, on, address, ...parts } of given.answers) {
    const viewer = await by(writer, on, 10);
    const seen = (await fieldAtWork(db, viewer, { ...which, address }))?.answer.version ?? 0;
    const content = { ...noContent(given.language), ...parts };
    must(await saveAnswer(db, viewer, { ...which, address, seen, content }));
  }
  for (const { by: writer, on, address, text } of given.comments)
    must(await commentInTeam(db, await by(writer, on, 11), { ...which, address, text }));
  if (submitted === null) return;
  must(await signOffReply(db, await contact(submitted, 14), which));
  must(await submitReply(db, await contact(submitted, 15), which));
  if (received !== null) must(await receiveReply(db, await by('secretariat', received), which));
  if (correction) {
    const { on, reason, questions } = correction;
    must(await askCorrection(db, await by('secretariat', on), { ...which, reason, questions }));
  }
}

function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`The demonstration can not be made: ${outcome.message}`);
  return outcome;
}
