import type { ReportAddress } from '@rapporteur/registry';

/*
 * Addresses, up and down. The round's part may carry a date, `lanzarote-2@2022-03-10`: the edition of that day and
 * no other; without it the latest is shown.
 */

export function reportAddressOf(roundPart: string): ReportAddress {
  const [round = '', date] = roundPart.split('@');
  return date ? { round, date } : { round };
}

export const roundAddress = (round: string) => `/rounds/${encodeURIComponent(round).replace('%40', '@')}`;
export const reportAddress = (round: string) => `${roundAddress(round)}/report`;
export const chapterAddress = (round: string, key: string) =>
  `${reportAddress(round)}/chapters/${encodeURIComponent(key)}`;
export const paragraphAddress = (round: string, number: number) =>
  `${reportAddress(round)}/paragraphs/${number}`;
export const recommendationsAddress = (round: string) => `${roundAddress(round)}/recommendations`;
export const recommendationAddress = (round: string, number: string) =>
  `${recommendationsAddress(round)}/${encodeURIComponent(number)}`;
export const partiesAddress = (round: string) => `${roundAddress(round)}/parties`;
export const partyAddress = (round: string, code: string) =>
  `${partiesAddress(round)}/${encodeURIComponent(code)}`;
export const factsheetAddress = (round: string, code: string) => `${partyAddress(round, code)}/factsheet`;

/** Of a factsheet as a file, without its ending. */
export const factsheetFileAddress = (round: string, code: string) =>
  `${roundAddress(round)}/factsheets/${encodeURIComponent(code)}`;
/** Of all factsheets in one file, without its ending. */
export const factsheetsAddress = (round: string) => `${roundAddress(round)}/factsheets`;

export const findingsAddress = (round: string) => `${roundAddress(round)}/findings`;
export const findingAddress = (round: string, key: string) =>
  `${findingsAddress(round)}/${encodeURIComponent(key)}`;
export const partyFindingsAddress = (round: string, code: string) => `${partyAddress(round, code)}/findings`;
export const gapsAddress = (round: string) => `${roundAddress(round)}/gaps`;

/** Where a paragraph stands in the reading page of its chapter. */
export const inChapter = (round: string, chapter: string, anchor: string) =>
  `${chapterAddress(round, chapter)}#${anchor}`;
