import type { Kysely } from 'kysely';
import {
  type ConsultationTables,
  innerConsultationTables,
  publishedConsultationTables,
} from './database/consultations.js';
import {
  type ContributionTables,
  innerContributionTables,
  publishedContributionTables,
} from './database/contributions.js';
import { innerLetterTables, type LetterTables } from './database/letters.js';
import { innerPeopleTables, type PeopleTables } from './database/people.js';
import {
  innerQuestionnaireTables,
  publishedQuestionnaireTables,
  type QuestionnaireTables,
} from './database/questionnaires.js';
import { innerReplyTables, publishedReplyTables, type ReplyTables } from './database/replies.js';
import { innerReportTables, publishedReportTables, type ReportTables } from './database/reports.js';
import { innerRoundTables, publishedRoundTables, type RoundTables } from './database/rounds.js';

/*
 * The tables as the migrations make them, one file a noun in `database/`; a test holds them and the migrated schema
 * equal. Days are "2022-03-10", instants are ISO in UTC; JSON is written as text and read as a value.
 */
export interface Tables
  extends ReportTables,
    PeopleTables,
    QuestionnaireTables,
    ReplyTables,
    ContributionTables,
    ConsultationTables,
    RoundTables,
    LetterTables {}

/** With a face for the public: a view `published_…` with the same columns. */
export const publishedTables = [
  ...publishedReportTables,
  ...publishedRoundTables,
  ...publishedQuestionnaireTables,
  ...publishedReplyTables,
  ...publishedContributionTables,
  ...publishedConsultationTables,
] as const satisfies readonly (keyof Tables)[];
export type PublishedTable = (typeof publishedTables)[number];

/** Without one: a public query that names such a table is refused before it is sent. */
export const innerTables = [
  ...innerReportTables,
  ...innerPeopleTables,
  ...innerRoundTables,
  ...innerQuestionnaireTables,
  ...innerReplyTables,
  ...innerContributionTables,
  ...innerConsultationTables,
  ...innerLetterTables,
] as const satisfies readonly (keyof Tables)[];

export type Published = { [Name in PublishedTable as `published_${Name}`]: Tables[Name] };

export type Schema = Tables & Published;

/** A handle on the registry's tables: the database itself, or a transaction on it. */
export type Database = Kysely<Schema>;
