/** An expected no. `code` is listed in the guide; `message` says what, and what to do. */
export interface FactsheetRefusal {
  readonly refused: true;
  readonly code:
    | 'party-unknown'
    | 'party-not-monitored'
    | 'party-joined-later'
    | 'no-recommendations'
    | 'report-on-one-state';
  readonly message: string;
}

export function isFactsheetRefusal(value: object): value is FactsheetRefusal {
  return 'refused' in value;
}

export const factsheetRefusals = {
  partyUnknown: (code: string): FactsheetRefusal =>
    refusal(
      'party-unknown',
      `"${code}" is not the two-letter code of a State. Use ISO 3166-1, such as NL or FR.`,
    ),
  partyNotMonitored: (name: string): FactsheetRefusal =>
    refusal('party-not-monitored', `This report does not monitor ${name}, so there is no factsheet of it.`),
  partyJoinedLater: (name: string, toAll: readonly string[]): FactsheetRefusal =>
    refusal(
      'party-joined-later',
      `This report does not monitor ${name}, which joined later or stands outside the round, so there is no factsheet of it. The recommendations to all parties concern it too: ${toAll.join(', ') || 'none'}.`,
    ),
  reportOnOneState: (name: string, count: number): FactsheetRefusal =>
    refusal(
      'report-on-one-state',
      `This report is on one State, ${name}, and addresses its ${count === 1 ? 'one recommendation' : `${count} recommendations`} to that State: there is nothing in it to sort by party. \`rapporteur read FILE\` lists them.`,
    ),
  noRecommendations: (): FactsheetRefusal =>
    refusal(
      'no-recommendations',
      'No recommendation was recognised in this text. A factsheet is made from an implementation report: see `rapporteur read FILE` for what was found.',
    ),
};

function refusal(code: FactsheetRefusal['code'], message: string): FactsheetRefusal {
  return { refused: true, code, message };
}
