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
export { profilesOf } from './recognise/profiles/other-texts.js';
export type { Names } from './parties/names.js';
export { check, type CheckOptions } from './check/check.js';
export type { CheckSubject } from './check/context.js';
export type { CheckNotice, Confidence, Rule } from './check/rule.js';
export { rules } from './check/rules.js';
export { type Speller, type Spellers, spellerFrom } from './check/spelling/speller.js';
export { type Fix, fixedLines, fixesOf } from './check/fixes.js';
export { checkAgainst, comparisons } from './check/against/against.js';
export type { Comparison } from './check/against/comparison.js';
export { applySuppressions, citationOf, type Sifted, type Suppressed, type Suppression } from './check/suppressions.js';
