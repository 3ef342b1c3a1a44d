export type * from './readings/reading.js';
export type * from './reports/open-data-set.js';
export { findParties, type NamedParty } from './parties/find-parties.js';
export { type NameOptions, type NameStyle, partyName } from './parties/party-name.js';
export { lanzaroteSecondRound } from './rounds/lanzarote-second-round.js';
export { classOf, type PartyClass, type Round } from './rounds/round.js';
