/** An expected no. Each code is listed in the guide; no message repeats what was typed. */
export interface ConsultationRefusal {
  readonly code: ConsultationRefusalCode;
  readonly message: string;
  readonly field?: string;
}

export type ConsultationRefusalCode =
  | 'consultation-role-missing'
  | 'consultation-role-twice'
  | 'consultation-gate-incomplete'
  | 'consultation-gate-field-missing'
  | 'consultation-gate-own-vetting'
  | 'consultation-not-preparing'
  | 'consultation-not-open'
  | 'consultation-group-wrong'
  | 'consultation-participant-unknown'
  | 'consultation-participant-twice'
  | 'consultation-consent-unclear'
  | 'consultation-consent-lacking'
  | 'consultation-kept-until-wrong'
  | 'consultation-text-empty'
  | 'consultation-text-too-long'
  | 'consultation-text-identifies'
  | 'consultation-drawing-unattested'
  | 'consultation-not-a-scan'
  | 'consultation-drawing-too-large'
  | 'consultation-drawing-unreadable'
  | 'consultation-drawing-suspect'
  | 'consultation-scan-failed'
  | 'consultation-expression-unknown'
  | 'consultation-not-to-review'
  | 'consultation-not-reviewed'
  | 'consultation-referral-incomplete'
  | 'consultation-quotation-not-in-text'
  | 'consultation-withdrawn-already'
  | 'consultation-summary-missing'
  | 'consultation-summary-not-reviewed'
  | 'consultation-feedback-order'
  | 'consultation-feedback-undecided'
  | 'consultation-feedback-incomplete'
  | 'consultation-rules-wrong';

export function refuseConsultation(
  code: ConsultationRefusalCode,
  message: string,
  field?: string,
): ConsultationRefusal {
  return field === undefined ? { code, message } : { code, message, field };
}

export function isConsultationRefusal(value: object): value is ConsultationRefusal {
  return 'code' in value && 'message' in value;
}
