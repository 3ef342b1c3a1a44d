import type { AnyDeskPage } from '../../desk/desk-page.js';
import { accountPage } from '../account/page.js';

/** The pages of people: their offices, their invitations, their own accounts. */
export const peoplePages: readonly AnyDeskPage[] = [accountPage];
