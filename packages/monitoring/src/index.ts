export type * from './readings/reading.js';
export { type OpenDataLabels, type OpenDataResult, openData } from './reports/open-data.js';
export { type LabelFiles, type LabelRow, openDataLabels } from './reports/open-data-labels.js';
export { openDataMetadata } from './reports/open-data-metadata.js';
export type * from './reports/open-data-set.js';
export { keyedHeadings } from './reports/open-data-places.js';
export { openDataTables } from './reports/open-data-tables.js';
export type { OpenColumn, OpenTable } from './reports/open-table.js';
export { councilOfEurope, type Membership, membersOn } from './parties/council-of-europe.js';
export { type FindOptions, findParties, type NamedParty } from './parties/find-parties.js';
export { type NameOptions, type NameStyle, partyName } from './parties/party-name.js';
export { lanzaroteSecondRound } from './rounds/lanzarote-second-round.js';
export { classOf, type PartyClass, type Round } from './rounds/round.js';
export { type Recognised, type RecogniseOptions, recognise } from './recognise/recognise.js';
export type { Profile } from './recognise/profile.js';
export { profiles } from './recognise/profiles/profiles.js';
export type * from './factsheets/factsheet.js';
export {
  type FactsheetOptions,
  factsheet,
  factsheetForLaterParty,
  monitoredPartiesOf,
} from './factsheets/make-factsheet.js';
export type { OwnName } from './factsheets/names.js';
export { type FactsheetRefusal, isFactsheetRefusal } from './factsheets/refusals.js';
export { type ComposeOptions, composeFactsheet } from './compose/factsheet.js';
export type { Preset } from './bodies/preset.js';
export { implementationReport } from './recognise/profiles/implementation-report.js';
