import type { Right } from './right.js';
import { consultationRights } from './rights/consultations.js';
import { contributionRights } from './rights/contributions.js';
import { letterRights } from './rights/letters.js';
import { meetingRights } from './rights/meetings.js';
import { peopleRights } from './rights/people.js';
import { questionnaireRights } from './rights/questionnaires.js';
import { replyRights } from './rights/replies.js';
import { roundRights } from './rights/rounds.js';

/** Every act and every read of the workspace, and who may. Printed in docs/guide/secretariat/rights.md. */
const table = {
  ...peopleRights,
  ...roundRights,
  ...meetingRights,
  ...questionnaireRights,
  ...replyRights,
  ...contributionRights,
  ...consultationRights,
  ...letterRights,
};

export type Act = keyof typeof table;
export const rights: Readonly<Record<Act, readonly Right[]>> = table;
export const acts = Object.keys(table) as readonly Act[];
