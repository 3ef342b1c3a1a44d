import type { OpenDataSet, Questionnaire } from '@rapporteur/monitoring';
import type {
  CompiledRound,
  Database,
  FindingFilters,
  FindingList,
  FindingPage,
  GapList,
  HandedInReply,
  KeptFile,
  MeetingList,
  MeetingPage,
  PartyFindings,
  PartyList,
  PartyPage,
  PublicDecisions,
  PublishedConsultationPage,
  RecommendationFilters,
  RecommendationList,
  RecommendationPage,
  ReplyInList,
  ReportAddress,
  ReportChapter,
  ReportContents,
  ReportParagraph,
  ReportReading,
  RoundRecord,
  RoundSummary,
  SearchPage,
  SearchRequest,
  ShownContribution,
  StandardList,
  WholeReport,
} from '@rapporteur/registry';
import {
  compiledRound,
  dataVersion,
  findFinding,
  findingsOfParty,
  findMeeting,
  findParty,
  findRecommendation,
  findReply,
  findRound,
  gapsOf,
  listFindings,
  listMeetings,
  listParties,
  listRecommendations,
  listReplies,
  listRounds,
  listStandards,
  meetingDocumentFile,
  publicDecisions,
  publishedConsultations,
  questionnaireOfRound,
  reportChapter,
  reportContents,
  reportOpenData,
  reportParagraph,
  reportReading,
  search,
  shownContributions,
  thePublic,
  wholeReport,
} from '@rapporteur/registry';

/** What pages read: the registry's queries, bound to one database and to the public as the viewer. */
export interface Records {
  rounds(): Promise<readonly RoundSummary[]>;
  round(key: string): Promise<RoundRecord | null>;
  contents(address: ReportAddress): Promise<ReportContents | null>;
  chapter(address: ReportAddress, key: string): Promise<ReportChapter | null>;
  paragraph(address: ReportAddress, number: number): Promise<ReportParagraph | null>;
  whole(address: ReportAddress): Promise<WholeReport | null>;
  /** As it came; null where the round came without. */
  openData(address: ReportAddress): Promise<OpenDataSet | null>;
  reading(address: ReportAddress): Promise<ReportReading | null>;
  recommendations(address: ReportAddress, filters: RecommendationFilters): Promise<RecommendationList | null>;
  recommendation(address: ReportAddress, number: string): Promise<RecommendationPage | null>;
  parties(address: ReportAddress): Promise<PartyList | null>;
  party(address: ReportAddress, code: string): Promise<PartyPage | null>;
  findings(address: ReportAddress, filters: FindingFilters): Promise<FindingList | null>;
  finding(address: ReportAddress, key: string): Promise<FindingPage | null>;
  findingsOfParty(address: ReportAddress, code: string): Promise<PartyFindings | null>;
  gaps(address: ReportAddress): Promise<GapList | null>;
  decisions(round: string): Promise<PublicDecisions | null>;
  standards(round: string): Promise<StandardList | null>;
  meetings(round: string): Promise<MeetingList | null>;
  meeting(round: string, number: string): Promise<MeetingPage | null>;
  meetingDocument(round: string, id: string): Promise<KeptFile | null>;
  /** As it was launched, with later changes; null until then. */
  questionnaire(round: string): Promise<Questionnaire | null>;
  /** Replies of States that are published: the last of each. */
  replies(round: string): Promise<readonly ReplyInList[]>;
  reply(round: string, party: string): Promise<HandedInReply | null>;
  /** Null where the round is not published. */
  consultations(round: string): Promise<readonly PublishedConsultationPage[] | null>;
  contributions(which: {
    readonly round: string;
    readonly party?: string;
  }): Promise<readonly ShownContribution[]>;
  /** Null as long as the body has not decided to publish it. */
  compilation(round: string): Promise<CompiledRound | null>;
  search(request: SearchRequest): Promise<SearchPage>;
  /** The round that the site opens with, by key. */
  frontRound(): Promise<string | null>;
  version(): Promise<number>;
}

/** @param front the round that whoever runs the site wants first; otherwise the latest adopted one */
export function publicRecords(
  db: Database,
  front: string | null,
  now: () => Date = () => new Date(),
): Records {
  const viewer = thePublic;
  return {
    rounds: () => listRounds(db, viewer),
    round: (key) => findRound(db, viewer, key),
    contents: (address) => reportContents(db, viewer, address),
    chapter: (address, key) => reportChapter(db, viewer, address, key),
    paragraph: (address, number) => reportParagraph(db, viewer, address, number),
    whole: (address) => wholeReport(db, viewer, address),
    openData: (address) => reportOpenData(db, viewer, address),
    reading: (address) => reportReading(db, viewer, address),
    recommendations: (address, filters) => listRecommendations(db, viewer, address, filters),
    recommendation: (address, number) => findRecommendation(db, viewer, address, number),
    parties: (address) => listParties(db, viewer, address),
    party: (address, code) => findParty(db, viewer, address, code),
    findings: (address, filters) => listFindings(db, viewer, address, filters),
    finding: (address, key) => findFinding(db, viewer, address, key),
    findingsOfParty: (address, code) => findingsOfParty(db, viewer, address, code),
    gaps: (address) => gapsOf(db, viewer, address),
    decisions: (round) => publicDecisions(db, viewer, round, now()),
    standards: (round) => listStandards(db, viewer, round, now()),
    meetings: (round) => listMeetings(db, viewer, round),
    meeting: (round, number) => findMeeting(db, viewer, round, number),
    meetingDocument: (round, id) => meetingDocumentFile(db, viewer, round, id),
    questionnaire: async (round) =>
      (await questionnaireOfRound(db, viewer, { round }))?.questionnaire ?? null,
    consultations: (round) => publishedConsultations(db, viewer, round),
    replies: (round) => listReplies(db, viewer, round),
    reply: (round, party) => findReply(db, viewer, { round, party }),
    contributions: (which) => shownContributions(db, viewer, which),
    compilation: (round) => compiledRound(db, viewer, round),
    search: (request) => search(db, viewer, request),
    async frontRound() {
      const rounds = await listRounds(db, viewer);
      const newest = [...rounds].sort((a, b) => (b.adopted ?? '').localeCompare(a.adopted ?? ''))[0];
      return rounds.find((r) => r.key === front)?.key ?? newest?.key ?? null;
    },
    version: () => dataVersion(db, viewer),
  };
}
