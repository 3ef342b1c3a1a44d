const part = encodeURIComponent;

/* Where the replies of a round stand in the workspace. */

export const repliesAddress = (round: string) => `/desk/rounds/${part(round)}/replies`;
export const replyAddress = (round: string, party: string) => `${repliesAddress(round)}/${part(party)}`;
export const answerAddress = (round: string, party: string, address: string) =>
  `${replyAddress(round, party)}/answers/${part(address)}`;
export const importAddress = (round: string, party: string, id: string) =>
  `${replyAddress(round, party)}/imports/${part(id)}`;
export const submissionAddress = (round: string, party: string, number: number) =>
  `${replyAddress(round, party)}/submissions/${number}`;
export const evidenceAddress = (round: string, party: string, file: string) =>
  `${replyAddress(round, party)}/evidence/${part(file)}`;

/** What is published. */
export const publishedRepliesAddress = (round: string) => `/rounds/${part(round)}/replies`;
export const publishedReplyAddress = (round: string, party: string) =>
  `${publishedRepliesAddress(round)}/${part(party)}`;
export const publishedEvidenceAddress = (round: string, party: string, file: string) =>
  `${publishedReplyAddress(round, party)}/evidence/${part(file)}`;
