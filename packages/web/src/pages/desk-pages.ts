import type { AnyDeskFile, AnyDeskPage } from '../desk/desk-page.js';
import { deskCompilationPage, deskCompilationQuestionPage } from './compilation/desk.js';
import { compilationFiles } from './compilation/files.js';
import { consultationFiles, consultationPages } from './consultations/consultation-pages.js';
import { contributionDeskPages } from './contributions/desk-pages.js';
import { deskHome } from './desk-home/page.js';
import { letterPages } from './letters/pages.js';
import { meetingDocument } from './meetings/meeting.js';
import { peoplePages } from './people/pages.js';
import { questionnaireDeskFiles, questionnaireDeskPages } from './questionnaires/desk-list.js';
import { replyFiles, replyPages } from './replies/desk-replies.js';
import { roundDeskPages } from './rounds/desk-pages.js';

/** Every page of the workspace: each also as JSON, each asks for the right to read. */
export const deskPages: readonly AnyDeskPage[] = [
  deskHome,
  ...roundDeskPages,
  ...consultationPages,
  ...letterPages,
  ...peoplePages,
  ...questionnaireDeskPages,
  ...replyPages,
  ...contributionDeskPages,
  deskCompilationPage,
  deskCompilationQuestionPage,
];

/** Every file that the workspace gives. */
export const deskFiles: readonly AnyDeskFile[] = [
  ...consultationFiles,
  meetingDocument,
  ...questionnaireDeskFiles,
  ...replyFiles,
  ...compilationFiles,
];
