/** Why an act on a questionnaire can not be done. */
export interface QuestionnaireRefusal {
  readonly code:
    | 'questionnaire-launched'
    | 'questionnaire-not-launched'
    | 'questionnaire-unfinished'
    | 'question-gone'
    | 'question-immovable'
    | 'words-missing'
    | 'change-not-allowed'
    | 'decision-not-on-questions'
    | 'decision-later'
    | 'nothing-changed';
  readonly message: string;
  readonly field?: string;
}

export function isQuestionnaireRefusal<T extends object>(
  result: T | QuestionnaireRefusal,
): result is QuestionnaireRefusal {
  return 'code' in result && 'message' in result;
}

export function refuse(
  code: QuestionnaireRefusal['code'],
  message: string,
  field?: string,
): QuestionnaireRefusal {
  return { code, message, ...(field === undefined ? {} : { field }) };
}
