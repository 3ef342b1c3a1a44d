import type { AnyDeskFile, AnyDeskPage } from '../../desk/desk-page.js';
import { builderPage } from './builder-page.js';
import { comparePage } from './compare.js';
import { questionnaireFiles } from './files.js';
import { previewPage } from './preview.js';
import { questionPage } from './question-page.js';

export const questionnaireDeskPages: readonly AnyDeskPage[] = [
  builderPage,
  questionPage,
  previewPage,
  comparePage,
];
export const questionnaireDeskFiles: readonly AnyDeskFile[] = questionnaireFiles;
