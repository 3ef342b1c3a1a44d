import { problemsOf } from '@rapporteur/monitoring';
import { questionnaireOfRound, roundsOfPerson } from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';
import { builderAddress } from './addresses.js';

/** A draft waits for whoever may build it, with how much is to settle before the launch. */
export async function draftsThatWait({ db, signedIn: { viewer } }: Desk): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const round of await roundsOfPerson(db, viewer)) {
    const found = await questionnaireOfRound(db, viewer, { round });
    if (found?.questionnaire.status !== 'draft') continue;
    const count = problemsOf(found.questionnaire).filter(({ severity }) => severity === 'blocks').length;
    waiting.push({ round, address: builderAddress(round), text: 'questionnaire.waiting', values: { count } });
  }
  return waiting;
}
