import { isAtWork } from '@rapporteur/monitoring';
import { progressOfRound, replyAtWork, replyFile, roundsOfPerson } from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';
import { repliesAddress, replyAddress } from './addresses.js';

/** What waits for a person in the replies of the rounds that the person has an office in. */
export async function repliesThatWait({ db, signedIn: { viewer } }: Desk): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const round of await roundsOfPerson(db, viewer)) {
    waiting.push(...(await forTheSecretariat(db, viewer, round)));
    waiting.push(...(await forTheTeam(db, viewer, round)));
  }
  return waiting;
}

async function forTheTeam(
  db: Desk['db'],
  viewer: Desk['signedIn']['viewer'],
  round: string,
): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  const held = viewer.person.mandates.filter((each) => each.round === round || each.round === null);
  for (const { kind, party } of held) {
    if (party === null || (kind !== 'contact-person' && kind !== 'contributor')) continue;
    const file = await replyFile(db, viewer, { round, party });
    if (!file?.isAsked) continue;
    const due = file.due ? { due: { day: file.due.day, decision: file.due.decision.number } } : {};
    const place = { round, address: replyAddress(round, party), ...due };
    if (kind === 'contact-person') {
      if (file.reply === null) waiting.push({ ...place, text: 'reply.waiting.open' });
      else if (file.reply.state === 'correction-asked')
        waiting.push({ ...place, text: 'reply.waiting.correct' });
      else if (isAtWork(file.reply)) waiting.push({ ...place, text: 'reply.waiting.write' });
      else if (file.reply.state === 'signed-off') waiting.push({ ...place, text: 'reply.waiting.submit' });
    } else if (file.reply && isAtWork(file.reply)) {
      const own = (await replyAtWork(db, viewer, { round, party }))?.own ?? [];
      if (own.length > 0)
        waiting.push({ ...place, text: 'reply.waiting.delegated', values: { questions: own.join(', ') } });
    }
  }
  return waiting;
}

async function forTheSecretariat(
  db: Desk['db'],
  viewer: Desk['signedIn']['viewer'],
  round: string,
): Promise<readonly Waiting[]> {
  const parties = (await progressOfRound(db, viewer, round))?.parties ?? [];
  const count = parties.filter(({ stage }) => stage === 'submitted').length;
  const asked = parties.filter(({ extensionAsked }) => extensionAsked !== null).length;
  const place = { round, address: repliesAddress(round) };
  return [
    ...(count > 0 ? [{ ...place, text: 'reply.waiting.receive', values: { count } } as const] : []),
    ...(asked > 0 ? [{ ...place, text: 'reply.waiting.extensions', values: { count: asked } } as const] : []),
  ];
}
