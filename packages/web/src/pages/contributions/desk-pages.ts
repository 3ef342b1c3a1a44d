import type { AnyDeskPage } from '../../desk/desk-page.js';
import { deskContradictionsPage } from './contradictions.js';
import { deskContributionList } from './list.js';
import { deskContributionPage } from './one.js';
import { deskOrganisationsPage } from './organisations.js';
import { deskContributionTextPage } from './text.js';

export const contributionDeskPages: readonly AnyDeskPage[] = [
  deskContributionList,
  deskContributionPage,
  deskContributionTextPage,
  deskOrganisationsPage,
  deskContradictionsPage,
];
