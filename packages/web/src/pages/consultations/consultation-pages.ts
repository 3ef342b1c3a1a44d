import { concernsPage, drawingFile } from './concerns-page.js';
import { consentsPage } from './consents-page.js';
import { feedbackPage } from './feedback-page.js';
import { gatePage } from './gate-page.js';
import { consultationsPage } from './list-page.js';
import { materialPage } from './material-page.js';
import { consultationPage } from './overview-page.js';
import { publicationPage } from './publication-page.js';

/** The pages of children's consultations in the workspace. */
export const consultationPages = [
  consultationsPage,
  consultationPage,
  gatePage,
  consentsPage,
  materialPage,
  concernsPage,
  publicationPage,
  feedbackPage,
];
export const consultationFiles = [drawingFile];
