import { roundAddress } from '../addresses.js';

const deskRound = (round: string) => `/desk/rounds/${encodeURIComponent(round)}`;

export const deskContributions = (round: string) => `${deskRound(round)}/contributions`;
export const deskContribution = (round: string, key: string) =>
  `${deskContributions(round)}/${encodeURIComponent(key)}`;
export const deskContributionText = (round: string, key: string) => `${deskContribution(round, key)}/text`;
export const deskOrganisations = (round: string) => `${deskRound(round)}/organisations`;
export const deskContradictions = (round: string) => `${deskRound(round)}/contradictions`;

export const contributionsAddress = (round: string) => `${roundAddress(round)}/contributions`;
export const contributionAddress = (round: string, key: string) =>
  `${contributionsAddress(round)}/${encodeURIComponent(key)}`;
