import type { Json } from './columns.js';

interface QuestionnairesTable {
  id: string;
  body_id: string;
  round_id: string;
  status: 'draft' | 'launched';
  version: number;
  revision: number;
  content: Json;
  begun_at: string;
  changed_at: string;
}

interface QuestionnaireVersionsTable {
  id: string;
  body_id: string;
  round_id: string;
  questionnaire_id: string;
  version: number;
  manner: 'kept' | 'launched' | 'changed';
  content: Json;
  dated: string;
  decision: string | null;
  kept_by: string | null;
  kept_at: string;
}

interface QuestionnaireStepsTable {
  id: string;
  body_id: string;
  round_id: string;
  questionnaire_id: string;
  revision: number;
  step: string;
  back_to: number | null;
  content: Json;
  taken_by: string | null;
  taken_at: string;
}

export interface QuestionnaireTables {
  questionnaires: QuestionnairesTable;
  questionnaire_versions: QuestionnaireVersionsTable;
  questionnaire_steps: QuestionnaireStepsTable;
}

export const publishedQuestionnaireTables = [
  'questionnaires',
  'questionnaire_versions',
] as const satisfies readonly (keyof QuestionnaireTables)[];

export const innerQuestionnaireTables = [
  'questionnaire_steps',
] as const satisfies readonly (keyof QuestionnaireTables)[];
