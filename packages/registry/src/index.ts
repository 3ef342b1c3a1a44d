export { type ExportedArchive, exportRoundArchive } from './archive/export-round.js';
export { archiveFormat } from './archive/format.js';
export { type ImportedArchive, importRoundArchive } from './archive/import-round.js';
export { type UndoneArchive, undoRoundArchive } from './archive/undo-import.js';
export { type By, type Command, keepRefusedAct } from './commands/command.js';
export { attestConsents } from './commands/consultations/attest-consents.js';
export {
  bringExpression,
  type ExpressionToBring,
  noteLink,
  reviewExpression,
} from './commands/consultations/bring-expression.js';
export { eraseDue } from './commands/consultations/erase-due.js';
export type { ConsultationName } from './commands/consultations/found.js';
export { decideFeedback, passOnFeedback, writeLessons } from './commands/consultations/give-feedback.js';
export { attestGate, closeConsultation, openConsultation } from './commands/consultations/pass-gate.js';
export {
  type AskedConsultation,
  appointForConsultation,
  planConsultation,
} from './commands/consultations/plan-consultation.js';
export { decideConcern, raiseConcern, recordReferral } from './commands/consultations/protect.js';
export {
  proposeQuotation,
  publishConsultation,
  reviewPublication,
  writeSummary,
} from './commands/consultations/publish-consultation.js';
export { withdrawParticipant } from './commands/consultations/withdraw-participant.js';
export { beginContribution } from './commands/contributions/begin.js';
export { type Check, checkContribution } from './commands/contributions/check.js';
export {
  markContradiction,
  noteContradiction,
  takeBackContradiction,
} from './commands/contributions/contradictions.js';
export type { ContributionName } from './commands/contributions/found.js';
export { publishCompilation } from './commands/contributions/publish-compilation.js';
export { registerOrganisation } from './commands/contributions/register-organisation.js';
export {
  openResponseWindow,
  publishResponse,
  sendResponse,
  writeResponse,
} from './commands/contributions/respond.js';
export type { ShownContribution } from './commands/contributions/show.js';
export { submitContribution, withdrawContribution } from './commands/contributions/submit.js';
export {
  setContributionTerms,
  type WrittenPart,
  writeContributionPart,
} from './commands/contributions/write.js';
export { type PartyDispositions, type SavedDispositions, saveDispositions } from './commands/dispositions.js';
export { type ImportedOpenData, importOpenData } from './commands/import-open-data.js';
export { type ImportedReport, importReport, type ReportToImport } from './commands/import-report.js';
export {
  type ImportedTable,
  importTable,
  type TableLine,
  type TableToImport,
} from './commands/import-table.js';
export { judgeFinding, type SavedJudgement, undoJudgement } from './commands/judge-finding.js';
export { calendarKeyOf, endCalendarKey, makeCalendarKey } from './commands/letters/calendar-keys.js';
export { letterFailed, letterSent, takeLetters } from './commands/letters/deliver.js';
export { markLetterSent, withdrawLetter } from './commands/letters/outbox.js';
export { type LetterToQueue, queueLetter } from './commands/letters/queue-letter.js';
export { queueReminders, type Reminded } from './commands/letters/remind.js';
export {
  addMeetingDocument,
  classifyMeetingDocument,
  type DocumentToAdd,
} from './commands/meetings/documents.js';
export { openPapers } from './commands/meetings/open-papers.js';
export { type MeetingToPlan, planMeeting } from './commands/meetings/plan-meeting.js';
export { castVote, openWrittenProcedure } from './commands/meetings/written-procedures.js';
export type { PublicationPlace } from './commands/named-places.js';
export {
  type Accepted,
  type Accepting,
  acceptInvitation,
} from './commands/people/accept-invitation.js';
export {
  endDemoSessions,
  endSessions,
  linkOutsideAccount,
  renameAccount,
  setPassword,
} from './commands/people/accounts.js';
export {
  type AttemptLimits,
  attemptLimits,
  attemptSucceeded,
  countAttempt,
} from './commands/people/attempts.js';
export { changeMandate, endMandate } from './commands/people/end-mandate.js';
export { eraseAccount } from './commands/people/erase-account.js';
export { giveMandate } from './commands/people/give-mandate.js';
export { handOverMandate, invitePerson, withdrawInvitation } from './commands/people/invite-person.js';
export type { MandateInput } from './commands/people/mandate-rows.js';
export {
  type AccountInList,
  type AddedPerson,
  addPerson,
  closeAccount,
  listAccounts,
  type PersonToAdd,
  resetSignIn,
} from './commands/people/operator.js';
export { addPasskey, notePasskeyUse, type Passkey, removePasskey } from './commands/people/passkeys.js';
export { beginStep, lookAtStep, type PendingStep, takeStep } from './commands/people/pending-steps.js';
export {
  confirmSecondFactor,
  proposeSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
  takeCodeStep,
  takeRecoveryCode,
} from './commands/people/second-factors.js';
export { type BegunSession, beginSession, endSession, hashOfToken } from './commands/people/sessions.js';
export type { Actor } from './commands/perform.js';
export {
  forgetPrivateReading,
  keepPrivateReading,
  type PrivateAddress,
} from './commands/private-readings.js';
export { type ChangedEdition, publish, withdrawReading } from './commands/publish.js';
export {
  type Built,
  buildQuestionnaire,
  importQuestionnaire,
  undoQuestionnaireStep,
} from './commands/questionnaires/build-questionnaire.js';
export type { OfRound, SeenAt } from './commands/questionnaires/found.js';
export {
  changeLaunchedQuestionnaire,
  keepQuestionnaireVersion,
  launchQuestionnaire,
} from './commands/questionnaires/launch-questionnaire.js';
export { openQuestionnaire } from './commands/questionnaires/open-questionnaire.js';
export { askCorrection, publishReply, receiveReply } from './commands/replies/answer-for-the-body.js';
export { carryOverAnswers } from './commands/replies/carry-over.js';
export { commentInTeam, settleComment } from './commands/replies/comments.js';
export { delegateQuestions } from './commands/replies/delegate-questions.js';
export { addEvidence, removeEvidence } from './commands/replies/evidence.js';
export { askExtension, declineExtension, grantExtension } from './commands/replies/extensions.js';
export type { ReplyName } from './commands/replies/found.js';
export {
  type AppliedImport,
  applyReplyImport,
  tryReplyImport,
  undoReplyImport,
} from './commands/replies/import-reply.js';
export { openReply } from './commands/replies/open-reply.js';
export { restoreAnswer } from './commands/replies/restore-answer.js';
export {
  type AnswerGiven,
  type AnswerKept,
  saveAnswer,
  type WrittenContent,
} from './commands/replies/save-answer.js';
export { signOffReply, takeBackSignOffOfReply } from './commands/replies/sign-off.js';
export { type ReplyReceipt, submitReply } from './commands/replies/submit-reply.js';
export { enterStage } from './commands/rounds/enter-stage.js';
export { type OpenRound, openRound } from './commands/rounds/open-round.js';
export { type DecisionToRecord, recordDecision } from './commands/rounds/record-decision.js';
export { type PartyFactToRecord, recordPartyFact } from './commands/rounds/record-party-fact.js';
export { recordStandard, type StandardToRecord } from './commands/rounds/record-standard.js';
export { type SavedPreset, setPreset, startPreset } from './commands/rounds/set-preset.js';
export { type UndoneTable, undoTable } from './commands/undo-table.js';
export type { Database } from './database.js';
export { type BackupRecord, restoreBackup } from './engine/backups.js';
export {
  askHolder,
  type ControlCommand,
  type ControlHandlers,
  controlCommands,
  type Tell,
} from './engine/control-socket.js';
export { DataDirectoryInUse, holderOf, type LockHolder } from './engine/data-directory-lock.js';
export { failureInWords } from './engine/database-failure.js';
export {
  type BackupPlan,
  type Backups,
  type EmbeddedPlace,
  openRegistry,
  type PostgresqlPlace,
  type Registry,
  type RegistryPlace,
} from './engine/open-registry.js';
export { examine, type HealthCheck } from './health.js';
export { isId, newId } from './ids.js';
export {
  type Job,
  type JobHandler,
  type JobState,
  type Jobs,
  type JobsOptions,
  openJobs,
  type Progress,
} from './jobs/jobs.js';
export type * from './queries/body-pages.js';
export { bodyDesk, listStandards, treatyPage } from './queries/body-pages.js';
export {
  calendarOfKey,
  type PersonCalendar,
  type RoundCalendar,
  roundCalendar,
} from './queries/calendar.js';
export { type CompiledReply, type CompiledRound, compiledRound } from './queries/compilation.js';
export {
  type ConcernInHand,
  type ConsultationAct,
  type ConsultationAtWork,
  type ConsultationHead,
  type ConsultationPlanning,
  drawingAtWork,
  findConsultationAtWork,
  listConsultations,
  planningOfConsultations,
} from './queries/consultations.js';
export { type ContradictionAtDesk, listContradictions } from './queries/contradictions.js';
export {
  answersToQuote,
  type ContributionSurroundings,
  contributionSurroundings,
} from './queries/contribution-surroundings.js';
export {
  type ContributionAtDesk,
  findContribution,
  listContributions,
  listOrganisations,
  shownContributions,
} from './queries/contributions.js';
export { dataVersion } from './queries/data-version.js';
export type * from './queries/decisions.js';
export { publicDecisions, roundHome } from './queries/decisions.js';
export type { KeptFile } from './queries/files.js';
export type * from './queries/findings.js';
export { findFinding, findingsOfParty, listFindings } from './queries/findings.js';
export type * from './queries/gaps.js';
export { gapsOf } from './queries/gaps.js';
export { listLetters, type WaitingLetters, waitingLetters } from './queries/letters.js';
export { heldMandates } from './queries/mandates.js';
export type * from './queries/meetings.js';
export { findMeeting, listMeetings, meetingDocumentFile } from './queries/meetings.js';
export {
  type HandOver,
  handOverOf,
  type MandateToRead,
  mandateToRead,
} from './queries/one-mandate.js';
export { reportOpenData } from './queries/open-data.js';
export { type DeskOf, openMattersOf } from './queries/open-matters.js';
export { type OwnBody, ownRounds } from './queries/own-rounds.js';
export type * from './queries/parties.js';
export { findParty, listParties } from './queries/parties.js';
export { dayIn, personOfSession, type SignedIn, viewerOfPerson } from './queries/people.js';
export {
  type ChoicesForPeople,
  choicesForPeople,
  type InvitationByLink,
  type InvitationInList,
  invitationForInviter,
  invitationOfLink,
  type PeopleOfBody,
  type PersonInBody,
  peopleOfBody,
  type Team,
  teamOf,
} from './queries/people-lists.js';
export { type PrivateReading, readPrivate } from './queries/private-readings.js';
export type { PublishedAnswer } from './queries/published-answers.js';
export {
  type PublishedConsultationPage,
  publishedConsultations,
  publishedDrawing,
} from './queries/published-consultations.js';
export {
  type QuestionnaireSurroundings,
  questionnaireSurroundings,
  questionsAskedOf,
} from './queries/questionnaire-surroundings.js';
export {
  type EarlierQuestion,
  earlierQuestions,
  type QuestionnaireInRound,
  type QuestionnaireVersion,
  questionnaireOfRound,
  questionnaireVersion,
  questionnaireVersions,
  type WhichQuestionnaire,
} from './queries/questionnaires.js';
export { type RapporteursOfQuestion, rapporteursOfRound } from './queries/rapporteurs.js';
export type * from './queries/recommendations.js';
export { findRecommendation, listRecommendations } from './queries/recommendations.js';
export type * from './queries/replies.js';
export { evidenceOf, findReply, listReplies, progressOfRound } from './queries/replies.js';
export type * from './queries/reply-at-work.js';
export { draftEvidence, fieldAtWork, importAtWork, replyAtWork, replyFile } from './queries/reply-at-work.js';
export type * from './queries/reports.js';
export {
  reportChapter,
  reportContents,
  reportParagraph,
  reportReading,
  wholeReport,
} from './queries/reports.js';
export type * from './queries/review.js';
export { listJudgements, reviewFindings } from './queries/review.js';
export type * from './queries/rounds.js';
export { findRound, listRounds } from './queries/rounds.js';
export { roundsOfPerson } from './queries/rounds-of-person.js';
export type * from './queries/search.js';
export { search } from './queries/search.js';
export {
  type AccountToOpen,
  accountByAddress,
  accountById,
  type OwnAccount,
  ownAccount,
  passkeyById,
  personByOutsideAccount,
  type SessionInList,
  secondFactorOf,
} from './queries/sign-in.js';
export type { StoredLetter } from './queries/stored-letters.js';
export type * from './queries/tables.js';
export { listTableImports, listTableRecords } from './queries/tables.js';
export { isRefusal, type Refusal, type RefusalCode } from './refusal.js';
export {
  allows,
  type PersonViewer,
  type PublicViewer,
  thePublic,
  type UserViewer,
  type Viewer,
} from './viewer.js';
