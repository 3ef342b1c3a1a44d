/* Where the questionnaire of a round is built, seen and taken as a file. */

export const builderAddress = (round: string) =>
  `/desk/rounds/${encodeURIComponent(round)}/questionnaire` as const;
export const questionAddress = (round: string, key: string) =>
  `${builderAddress(round)}/questions/${encodeURIComponent(key)}`;
export const previewAddress = (round: string) => `${builderAddress(round)}/preview`;
export const compareAddress = (round: string) => `${builderAddress(round)}/compare`;
/** Without its ending. */
export const fileAddress = (round: string, kind: 'form' | 'text') => `${builderAddress(round)}/files/${kind}`;
export const publicAddress = (round: string) => `/rounds/${encodeURIComponent(round)}/questionnaire`;
