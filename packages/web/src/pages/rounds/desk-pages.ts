import type { AnyDeskPage } from '../../desk/desk-page.js';
import { meetingDesk } from '../meetings/meeting.js';
import { meetingsDesk } from '../meetings/meetings.js';
import { bodyPage } from './body.js';
import { decisionsDesk } from './decisions.js';
import { recordDecisionDesk } from './record-decision.js';
import { roundDesk } from './round-home.js';
import { standardsDesk } from './standards.js';
import { treatyDesk } from './treaty.js';

/** Rounds at work, their body, their meetings. */
export const roundDeskPages: readonly AnyDeskPage[] = [
  bodyPage,
  roundDesk,
  decisionsDesk,
  recordDecisionDesk,
  meetingsDesk,
  meetingDesk,
  standardsDesk,
  treatyDesk,
];
