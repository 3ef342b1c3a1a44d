import { printedSymbol } from '@rapporteur/monitoring';
import { findMeeting, listMeetings, roundHome, roundsOfPerson } from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';
import { sayIn } from '../../words/say.js';

/** What waits for a person in rounds and meetings: a stage to enter, a vote to give, amendments to make. */
export async function waitingInRounds({ db, signedIn }: Desk): Promise<readonly Waiting[]> {
  const { viewer, language } = signedIn;
  const all: Waiting[] = [];
  for (const round of await roundsOfPerson(db, viewer)) {
    const address = `/desk/rounds/${encodeURIComponent(round)}`;
    const [home, list] = await Promise.all([roundHome(db, viewer, round), listMeetings(db, viewer, round)]);
    if (home?.may.enterStage && home.next && home.next.from <= home.on) {
      const stage = sayIn(language)(`stage.${home.next.stage}`);
      all.push({
        round,
        address,
        text: 'rounds.waiting.stage',
        values: { decision: home.next.decision, stage },
      });
    }
    for (const { number, mayVote, own, closes, decision } of list?.procedures ?? [])
      if (mayVote && own === null)
        all.push({
          ...{
            round,
            address: `${address}/meetings#procedures`,
            text: 'rounds.waiting.vote',
            values: { number },
          },
          due: { day: closes, decision },
        });
    for (const meeting of list?.meetings ?? []) {
      if (meeting.documents === 0 || !home || list?.may.plan) continue;
      const papers = (await findMeeting(db, viewer, round, meeting.number))?.papers ?? [];
      for (const paper of papers)
        if (paper.isLatest && paper.amendments && paper.amendments.until >= home.on)
          all.push({
            ...{ round, address: `${address}/meetings/${encodeURIComponent(meeting.number)}` },
            ...{ text: 'rounds.waiting.amendments', values: { symbol: printedSymbol(paper) } },
            due: { day: paper.amendments.until, decision: paper.amendments.decision },
          });
    }
  }
  return all;
}
