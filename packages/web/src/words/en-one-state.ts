/** The words of the pages of a report on one State. See en.ts. */
export const enOneState = {
  'filter.position': 'Position of the State',
  'filter.by': 'Recommending State',
  'position.accepted': 'accepted',
  'position.partly-accepted': 'partly accepted',
  'position.noted': 'noted',
  'position.rejected': 'rejected',
  'position.under-examination': 'under examination',
  'stated.by': 'Recommended by',
  'stated.position': '{party}:',
  'stated.paragraph': 'Its paragraph',
  'stated.to': 'To whom',
  'stated.in': 'Recommendations in it',
  'oneState.on': 'A report on {party}',
  'oneState.lede':
    'Each as the report makes it, to {party}: with its level, or the States that recommend it and what {party} says to it. The filters stand in the address, so that a list can be sent to somebody.',
  'oneState.parties': 'The State that the report is on.',
  'oneState.fact.recommendations': 'in the report, all to {party}',
  'oneState.none.text': 'Leave one out.',
  'refusal.oneState': 'There is no factsheet here',
  'refusal.oneState.text':
    'The report is on one State and addresses all of its recommendations to it: there is nothing to sort by party.',
  'refusal.oneState.next': 'The list of its recommendations says the same.',
} as const;
