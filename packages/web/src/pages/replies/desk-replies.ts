import type { AnyDeskFile, AnyDeskPage } from '../../desk/desk-page.js';
import { answerPage } from './answer-page.js';
import { replyEvidence, replyForm } from './files.js';
import { importPage } from './import-page.js';
import { repliesPage } from './progress-page.js';
import { replyPage } from './reply-page.js';
import { submissionPage } from './submission-page.js';
import { wholeReplyPage } from './whole-page.js';

export const replyPages: readonly AnyDeskPage[] = [
  repliesPage,
  replyPage,
  wholeReplyPage,
  answerPage,
  importPage,
  submissionPage,
];

export const replyFiles: readonly AnyDeskFile[] = [replyForm, replyEvidence];
