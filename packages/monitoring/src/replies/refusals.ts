/** Why an act on a reply was not done. Words for people are made at the edge. */
export interface ReplyRefusal {
  readonly code:
    | 'reply-open-already'
    | 'reply-not-at-work'
    | 'reply-not-signed-off'
    | 'reply-not-submitted'
    | 'reply-not-received'
    | 'reply-has-errors'
    | 'reply-is-empty'
    | 'reply-not-public-here'
    | 'answer-address-unknown'
    | 'answer-changed'
    | 'answer-too-long'
    | 'delegate-not-in-team'
    | 'reply-question-unknown'
    | 'reply-comment-empty'
    | 'reply-questionnaire-missing'
    | 'reply-party-not-monitored'
    | 'answer-version-unknown'
    | 'answer-file-missing'
    | 'answer-file-kind'
    | 'answer-file-lies'
    | 'reply-reason-missing'
    | 'extension-day-unreadable'
    | 'extension-not-later'
    | 'extension-answered'
    | 'extension-open-already'
    | 'reply-decision-missing'
    | 'decision-gives-no-time'
    | 'reply-decision-unknown'
    | 'carried-nothing'
    | 'reply-language-unknown'
    | 'reply-import-empty'
    | 'reply-file-unreadable'
    | 'reply-import-over'
    | 'reply-import-not-applied';
  readonly message: string;
  /** The field of the form that it is about. */
  readonly field?: string;
}

export function refuseReply(code: ReplyRefusal['code'], message: string, field?: string): ReplyRefusal {
  return field === undefined ? { code, message } : { code, message, field };
}

export function isReplyRefusal(outcome: object): outcome is ReplyRefusal {
  return 'code' in outcome && 'message' in outcome;
}
