export { type PublicViewer, thePublic, type UserViewer, type Viewer } from './viewer.js';
export type * from './queries/rounds.js';
export type * from './queries/reports.js';
export type * from './queries/recommendations.js';
export type * from './queries/parties.js';
export type * from './queries/search.js';

/*
 * The functions that follow, each (db, viewer, …) and null where nothing readable is at the address:
 *   listRounds(db, viewer): Promise<readonly RoundSummary[]>
 *   findRound(db, viewer, key): Promise<RoundRecord | null>
 *   reportContents(db, viewer, address: ReportAddress): Promise<ReportContents | null>
 *   reportChapter(db, viewer, address, chapterKey): Promise<ReportChapter | null>
 *   reportParagraph(db, viewer, address, number): Promise<ReportParagraph | null>
 *   wholeReport(db, viewer, address): Promise<WholeReport | null>
 *   reportReading(db, viewer, address): Promise<ReportReading | null>
 *   listRecommendations(db, viewer, address, filters): Promise<RecommendationList | null>
 *   findRecommendation(db, viewer, address, number): Promise<RecommendationPage | null>
 *   listParties(db, viewer, address): Promise<PartyList | null>
 *   findParty(db, viewer, address, code): Promise<PartyPage | null>
 *   search(db, viewer, request: SearchRequest): Promise<SearchPage>
 *   dataVersion(db, viewer): Promise<number>
 *   readPrivate(registry.db, address): Promise<PrivateReading | null>
 * where db is (await openRegistry({ dataDirectory } | { databaseUrl })).db
 */
