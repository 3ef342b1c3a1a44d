import type { OpenMatter } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import type { PersonViewer } from '../viewer.js';
import { replyAtWork, replyFile } from './reply-at-work.js';

/** Whose desk is handed over: a party's in a round. */
export interface DeskOf {
  readonly round: string;
  readonly party: string;
}

/**
 * What is open for a party, as far as the viewer may read it: the secretariat learns what is due and what waits, and
 * nothing of the draft. `about` is the number of a question, or `reply`, `extension`, `correction`.
 */
export async function openMattersOf(
  db: Database,
  viewer: PersonViewer,
  desk: DeskOf,
): Promise<readonly OpenMatter[]> {
  const file = await replyFile(db, viewer, desk);
  if (!file) return [];
  const due = file.due && { day: file.due.day, decision: file.due.decision.number };
  const isSent = file.reply !== null && ['submitted', 'received', 'published'].includes(file.reply.state);
  const ofReply: OpenMatter[] = due && !isSent ? [{ kind: 'due', about: 'reply', with: null, due }] : [];
  const asked = file.reply?.extensions.some(({ outcome }) => outcome === 'asked') ? ['extension'] : [];
  const corrected = file.reply?.state === 'correction-asked' ? ['correction'] : [];
  const waits = [...asked, ...corrected].map(
    (about): OpenMatter => ({ kind: 'asked', about, with: null, due: null }),
  );
  return [...ofReply, ...waits, ...(await mattersOfDraft(db, viewer, desk))];
}

async function mattersOfDraft(
  db: Database,
  viewer: PersonViewer,
  desk: DeskOf,
): Promise<readonly OpenMatter[]> {
  const work = await replyAtWork(db, viewer, desk);
  if (!work) return [];
  const nameOf = (person: string) => work.team.find((member) => member.person === person)?.name ?? null;
  const delegated = work.reply.delegations.flatMap(({ to, questions }) =>
    questions.map((about): OpenMatter => ({ kind: 'delegated', about, with: nameOf(to), due: null })),
  );
  const answered = new Set(work.answers.map(({ address }) => address));
  const unanswered = work.units
    .filter(({ address }) => !answered.has(address))
    .map(({ address: about }): OpenMatter => ({ kind: 'answer', about, with: null, due: null }));
  return [...delegated, ...unanswered];
}
