import type { AnyDeskPage } from '../../desk/desk-page.js';
import { accountPage } from '../account/page.js';
import { handOverPage } from './hand-over-page.js';
import { invitationPage } from './invitation-page.js';
import { mandatePage } from './mandate-page.js';
import { myPeoplePage } from './my-people-page.js';
import { peopleOfBodyPage } from './people-page.js';
import { rapporteursPage } from './rapporteurs-page.js';
import { teamPage } from './team-page.js';

/** The pages of people: their offices, their invitations, their own accounts. */
export const peoplePages: readonly AnyDeskPage[] = [
  accountPage,
  myPeoplePage,
  peopleOfBodyPage,
  mandatePage,
  handOverPage,
  invitationPage,
  teamPage,
  rapporteursPage,
];
