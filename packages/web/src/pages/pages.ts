import { aboutPage, methodPage } from './about/page.js';
import { chapter } from './chapter/page.js';
import { compilation, compilationQuestion } from './compilation/public.js';
import { consultationsForChildren } from './consultations/for-children-page.js';
import { consultations } from './consultations/public-page.js';
import { contribution, contributions } from './contributions/public.js';
import { data } from './data/page.js';
import { finding } from './finding/page.js';
import { findings } from './findings/page.js';
import { gaps } from './gaps/page.js';
import { home } from './home/page.js';
import { publicMeetingPages } from './meetings/public-pages.js';
import type { AnyPage } from './page.js';
import { paragraph } from './paragraph/page.js';
import { parties } from './parties/page.js';
import { party } from './party/page.js';
import { partyFindings } from './party-findings/page.js';
import { questionnairePage } from './questionnaires/public-page.js';
import { recommendation } from './recommendation/page.js';
import { recommendations } from './recommendations/page.js';
import { publishedReplies, publishedReply } from './replies/public.js';
import { report } from './report/page.js';
import { round } from './round/page.js';
import { publicRoundPages } from './rounds/public-pages.js';
import { search } from './search/page.js';

/** Every page that is a record: each also as JSON and in the API. */
export const pages: readonly AnyPage[] = [
  home,
  round,
  report,
  chapter,
  paragraph,
  recommendations,
  recommendation,
  parties,
  party,
  partyFindings,
  findings,
  finding,
  gaps,
  ...publicRoundPages,
  ...publicMeetingPages,
  questionnairePage,
  publishedReplies,
  publishedReply,
  consultations,
  consultationsForChildren,
  contributions,
  contribution,
  compilation,
  compilationQuestion,
  search,
  data,
  aboutPage,
  methodPage,
];
