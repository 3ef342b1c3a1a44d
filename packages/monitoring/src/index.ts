export { checkPreset, isWorkingPreset, type WorkingPreset } from './bodies/check-preset.js';
export { levelInWords } from './bodies/level-words.js';
export type { Preset, PresetParty } from './bodies/preset.js';
export { lanzarotePreset } from './bodies/presets/lanzarote.js';
export { statePresets } from './bodies/presets/state-presets.js';
export {
  type GivenStandard,
  itemsFromLines,
  recordStandard,
  type StandardRefusal,
} from './bodies/record-standard.js';
export type { PresetFault } from './bodies/shape.js';
export {
  type Basis,
  type BasisRefusal,
  basisOf,
  type Standard,
  type StandardItem,
  type StandardKind,
  standardKinds,
  standardsOn,
  standardsUnder,
} from './bodies/standard.js';
export type { StatePreset } from './bodies/state-preset.js';
export {
  type DocumentKind,
  documentKinds,
  isPublicBy,
  type Publicity,
  type Retention,
  type RetentionKind,
  type WorkingRules,
} from './bodies/working-rules.js';
export {
  type CalendarAmendments,
  type CalendarDue,
  type CalendarEntry,
  type CalendarMeeting,
  type CalendarVote,
  inCalendarOrder,
} from './calendar/entry.js';
export { checkAgainst, comparisons } from './check/against/against.js';
export type { Comparison } from './check/against/comparison.js';
export { type CheckOptions, check } from './check/check.js';
export type { CheckSubject } from './check/context.js';
export { type Fix, fixedLines, fixesOf } from './check/fixes.js';
export type { CheckNotice, Confidence, Rule } from './check/rule.js';
export { rules } from './check/rules.js';
export { type Speller, type Spellers, spellerFrom } from './check/spelling/speller.js';
export {
  applySuppressions,
  citationOf,
  type Sifted,
  type Suppressed,
  type Suppression,
} from './check/suppressions.js';
export { answerLines } from './compose/answer-lines.js';
export { type CheckedText, type CheckReportOptions, composeCheckReport } from './compose/check-report.js';
export { type CompilationOptions, composeCompilation, type ReplyToCompile } from './compose/compilation.js';
export { type ComposeOptions, composeFactsheet } from './compose/factsheet.js';
export { filledForm } from './compose/filled-form.js';
export {
  composeQuestionnaire,
  composeQuestionnaireForm,
  type QuestionnaireFormOptions,
  type QuestionnaireOptions,
} from './compose/questionnaire-form.js';
export { composeReading, type ReadingTextOptions } from './compose/reading.js';
export {
  composeRoundCompilation,
  type HandedIn,
  type NotHandedIn,
  type RoundCompilation,
} from './compose/round-compilation.js';
export { answerInWords, listed, questionnaireWords } from './compose/words/questionnaire.js';
export { type ComposeLanguage, unofficialNotice } from './compose/words/words.js';
export {
  type Concern,
  decideContent,
  type Referral,
  raiseConcern,
  recordReferral,
} from './consultations/concern.js';
export {
  type AskedParticipant,
  attestConsents,
  type Consented,
  type ConsentKind,
  consentKinds,
  consents,
  type Participant,
  type ReplacementReason,
  replacementReasons,
} from './consultations/consents.js';
export {
  type Acting,
  type AgeBand,
  ageBands,
  type Consultation,
  type ConsultationRole,
  type ConsultationStage,
  consultationRoles,
  type Gender,
  genders,
} from './consultations/consultation.js';
export {
  type AskedExpression,
  drawingAttestations,
  type Expression,
  type ExpressionState,
  eraseExpression,
  receiveExpression,
  refusedUnlessOpen,
  reviewExpression,
  wrongText,
} from './consultations/expression.js';
export {
  type AskedStep,
  decideFeedback,
  type FeedbackOutcome,
  type FeedbackPoint,
  type FeedbackStep,
  type FeedbackStepName,
  feedbackOutcomes,
  feedbackSteps,
  longSentences,
  passOnFeedback,
} from './consultations/feedback.js';
export {
  type ConsultationFigures,
  columnsOfFigures,
  figuresOf,
  rowsOfFigures,
  type Shown,
} from './consultations/figures.js';
export {
  type Attestation,
  appoint,
  attest,
  type GateGap,
  type GateItem,
  type GateItemName,
  gateGaps,
  gateItems,
  mayReview,
  openConsultation,
  withdrawalUntil,
} from './consultations/gate.js';
export {
  type ConsultationSummary,
  mayGoOut,
  type PublishedConsultation,
  publishConsultation,
  writeSummary,
} from './consultations/publication.js';
export { proposeQuotation, type Quotation, reviewQuotation } from './consultations/quotation.js';
export {
  type ConsultationRefusal,
  type ConsultationRefusalCode,
  isConsultationRefusal,
} from './consultations/refusal.js';
export {
  isLockedContentDue,
  isMaterialDue,
  type RetentionClass,
  retentionClasses,
} from './consultations/retention.js';
export {
  type ConsultationRules,
  defaultConsultationRules,
  laxestRules,
  setRules,
} from './consultations/rules.js';
export {
  inHandsOf,
  thingOfConsultation,
  thingOfExpression,
} from './consultations/things-of-consultations.js';
export { type Withdrawn, withdraw } from './consultations/withdrawal.js';
export {
  type CitedAnswer,
  type Contradiction,
  type ContradictionInput,
  closeContradiction,
  markContradiction,
} from './contributions/contradiction.js';
export type * from './contributions/contribution.js';
export { contributionStates, usualContributionRules } from './contributions/contribution.js';
export {
  beginContribution,
  type ContributionBeginning,
  type ContributionField,
  type ContributionTerms,
  inQuestionOrder,
  longestPart,
  type PartInput,
  setTerms,
  writePart,
} from './contributions/draft.js';
export {
  publishContribution,
  receiveContribution,
  refuseContribution,
  restorePassage,
  returnContribution,
  strikePassage,
} from './contributions/moderate.js';
export {
  type Organisation,
  type OrganisationInput,
  type OrganisationKind,
  organisationKinds,
  registerOrganisation,
} from './contributions/organisation.js';
export { type Quoted, quotedIn } from './contributions/quoted.js';
export {
  type ContributionRefusal,
  type ContributionRefusalCode,
  contributionRefusalCodes,
  isContributionRefusal,
} from './contributions/refusal.js';
export {
  openResponseWindow,
  publishResponse,
  type Response as StateResponse,
  type ResponseInput,
  type ResponseWindow,
  sendResponse,
  writeResponse,
} from './contributions/response.js';
export { isKeptLongEnough } from './contributions/retention.js';
export {
  inShownOrder,
  piecesOf,
  type SeenContribution,
  type SeenPart,
  type SeenPiece,
  seenContribution,
  shownText,
} from './contributions/seen.js';
export {
  type ContributionReceipt,
  receiptOf,
  type SubmitContext,
  submitContribution,
  withdrawContribution,
} from './contributions/submit.js';
export {
  thingOfContradiction,
  thingOfContribution,
  thingOfContributor,
  thingOfOrganisation,
  thingOfResponse,
} from './contributions/things.js';
export type * from './factsheets/factsheet.js';
export {
  type FactsheetOptions,
  factsheet,
  factsheetForLaterParty,
  monitoredPartiesOf,
} from './factsheets/make-factsheet.js';
export type { OwnName } from './factsheets/names.js';
export { type FactsheetRefusal, isFactsheetRefusal } from './factsheets/refusals.js';
export { type Gap, type GapKind, gapsIn } from './findings/gaps.js';
export { type AskedAct, type Decided, type JudgingField, judgeFinding } from './findings/judge-finding.js';
export {
  citationOfFinding,
  type FindingStanding,
  type JudgedFindings,
  judgedFindings,
  type OrphanJudgement,
  type StandingFinding,
  saysTheSame,
} from './findings/judged-findings.js';
export {
  type FindingAct,
  type FindingDecision,
  type FindingJudgement,
  type FindingSaid,
  type FindingSubject,
  isJudgementRefusal,
  type JudgementRefusal,
} from './findings/judgement.js';
export {
  type PlacedFinding,
  placedFindings,
  quoteAt,
  type TextPart,
  textOf,
} from './findings/placed-findings.js';
export {
  type Letter,
  type LetterAbout,
  type LetterKind,
  type LetterState,
  type LetterTo,
  letterKinds,
  stateOfLetter,
  thingOfLetter,
  thingOfLetters,
} from './letters/letter.js';
export {
  type AddressedDue,
  type DutyProgress,
  type Reminder,
  type ReminderTime,
  remindedOffices,
  remindersDue,
  reminderTimes,
} from './letters/reminders.js';
export {
  isLetterRefusal,
  type LetterRefusal,
  markSent,
  mostTries,
  nextTry,
  withdrawLetter,
} from './letters/sending.js';
export { type Classification, classifications, isPublicOn, openToOn } from './meetings/classification.js';
export {
  type Decision,
  type DecisionName,
  type Duty,
  decisionsOn,
  duties,
  type Effect,
  type EffectKind,
  effectsOn,
  nameOf,
} from './meetings/decision.js';
export {
  type AgendaItem,
  latestRevisions,
  type Meeting,
  type MeetingDocument,
  printedSymbol,
  thingOfDocument,
  thingOfMeeting,
} from './meetings/meeting.js';
export {
  addDocument,
  agendaFromLines,
  isMeetingRefusal,
  type MeetingRefusal,
  planMeeting,
} from './meetings/plan-meeting.js';
export {
  type CastVote,
  type CountedVotes,
  castVote,
  countVotes,
  openProcedure,
  type Vote,
  type VoteRefusal,
  type VotingRules,
  votes,
  type WrittenProcedure,
} from './meetings/written-procedure.js';
export { councilOfEurope, type Membership, membersOn } from './parties/council-of-europe.js';
export { countryWords } from './parties/country-words.js';
export { type DatedFact, type PartyOnDay, partiesBeside, partiesOn, stateOn } from './parties/dated-facts.js';
export { type FindOptions, findParties, type NamedParty } from './parties/find-parties.js';
export type { Names } from './parties/names.js';
export { type NameOptions, type NameStyle, partyName } from './parties/party-name.js';
export {
  isPartyFactRefusal,
  type PartyFactRefusal,
  type RecordedFact,
  recordableFacts,
  recordPartyFact,
} from './parties/record-party-fact.js';
export { stateCodes } from './parties/state-codes.js';
export { type Cell, type Coders, coderOf } from './people/coder-of.js';
export { type ChangedMandate, changeMandate, type EndContext, endMandate } from './people/end-mandate.js';
export {
  type AskedMandate,
  giveMandate,
  isMandate,
  type MandateContext,
} from './people/give-mandate.js';
export {
  type HandedOver,
  type HandOverReport,
  handOver,
  handOverReport,
  type OpenMatter,
  refusedHandOver,
} from './people/hand-over.js';
export {
  type AskedInvitation,
  acceptInvitation,
  addressIn,
  type Invitation,
  invitationDays,
  invite,
  refusedInvitation,
  withdrawInvitation,
} from './people/invitation.js';
export {
  type HeldMandate,
  holdsOn,
  type Mandate,
  type MandateKind,
  mandateKinds,
  type Person,
} from './people/mandate.js';
export { may } from './people/may.js';
export {
  needsByOffice,
  type OfficeNeeds,
  type RapporteurRule,
  usualRapporteurRule,
} from './people/office.js';
export { isPeopleRefusal, type PeopleRefusal, type PeopleRefusalCode } from './people/people-refusal.js';
export { printRights } from './people/print-rights.js';
export { type Condition, conditions, type Right, type Rights } from './people/right.js';
export { type Act, acts, rights } from './people/rights.js';
export { type Audience, audiences, type Thing } from './people/thing.js';
export { thingOfMandate, thingOfPeople, thingOfTeam } from './people/things-of-people.js';
export {
  type AnswerShape,
  type AnswerType,
  type AnswerValue,
  answerTypes,
  type ChoiceOption,
  type CitedProvision,
  columnTypes,
  type TableColumn,
  type YesNo,
  yesNoValues,
} from './questionnaires/answer-types.js';
export {
  type AskedLanguage,
  askedLanguages,
  type Bilingual,
  bilingual,
  checkWords,
  hasWords,
  noWords,
  otherLanguage,
  type TranslationStatus,
  translationStatuses,
  wordsIn,
  writeWords,
} from './questionnaires/bilingual.js';
export {
  type AskedPassage,
  compareQuestionnaires,
  passagesOf,
  passagesOfReading,
  type QuestionnaireDifference,
} from './questionnaires/compare-questionnaires.js';
export {
  type AskCondition,
  type ConditionFact,
  conditionFacts,
  type FactOfParty,
  factHolds,
  type QuestionKey,
} from './questionnaires/condition.js';
export type * from './questionnaires/edit.js';
export { editQuestionnaire } from './questionnaires/edit-questionnaire.js';
export {
  type AskingText,
  addReadingInLanguage,
  hasLanguage,
  type ImportedAs,
  questionnaireFromReading,
} from './questionnaires/from-reading.js';
export {
  changeLaunched,
  type DecidedChange,
  type DecisionOnQuestions,
  keepVersion,
  launchQuestionnaire,
} from './questionnaires/launch-questionnaire.js';
export { conditionInWords } from './questionnaires/printed-condition.js';
export { problemsOf, type QuestionnaireProblem, valuesOf } from './questionnaires/problems.js';
export {
  type Asked,
  type Item,
  type ItemLevel,
  itemLevels,
  type Launch,
  type Lineage,
  type Question,
  type QuestionKind,
  type Questionnaire,
  type QuestionnaireChange,
  type QuestionnairePart,
  questionKinds,
} from './questionnaires/questionnaire.js';
export { isQuestionnaireRefusal, type QuestionnaireRefusal } from './questionnaires/questionnaire-refusal.js';
export {
  type AskedQuestion,
  questionsBySection,
  type SectionQuestion,
  type TitledSection,
  wholeQuestion,
} from './questionnaires/questions-by-section.js';
export {
  type AskedContext,
  addressesByKey,
  answerableAddresses,
  askedByAddress,
  type QuestionForParty,
  questionsFor,
  type Standing,
} from './questionnaires/questions-for.js';
export { partsOf } from './questionnaires/questions-of-headings.js';
export { thingOfQuestionnaire } from './questionnaires/thing-of-questionnaire.js';
export { valueLabels } from './questionnaires/value-labels.js';
export type * from './readings/reading.js';
export { stateUnderReview } from './readings/state-under-review.js';
export type { Profile } from './recognise/profile.js';
export { implementationReport } from './recognise/profiles/implementation-report.js';
export { profilesOf } from './recognise/profiles/other-texts.js';
export { profiles } from './recognise/profiles/profiles.js';
export { type Recognised, type RecogniseOptions, recognise } from './recognise/recognise.js';
export { gradedVerb } from './recommendations/graded-verb.js';
export {
  type Answer,
  type AnswerContent,
  type AnswerFile,
  type AnswerManner,
  type CarriedAnswer,
  isBlank,
  noAnswer,
  noContent,
  saysTheSameAnswer,
  type Translation,
  type TypedFigure,
  type TypedProvision,
} from './replies/answer.js';
export { carryOver, type EarlierAnswer, settleCarried, wholeOf } from './replies/carry-over.js';
export { evidenceEndings, evidenceFault } from './replies/evidence.js';
export { askExtension, declineExtension, grantExtension } from './replies/extensions.js';
export { contentOfFormText, formText } from './replies/form-text.js';
export {
  type ImportChoice,
  type ImportLine,
  type ImportPlan,
  importedContents,
  planImport,
} from './replies/import-answers.js';
export { paragraphsOfBoth } from './replies/paragraphs-of-both.js';
export { type PlacedReply, placeAnswers, type UnplacedText } from './replies/place-answers.js';
export { type PartyProgress, progressOfReplies, type ReplyStage, stageOf } from './replies/progress.js';
export {
  type QualityNote,
  type QualityRule,
  type QualitySeverity,
  qualityRules,
} from './replies/quality/note.js';
export { notesOnReply } from './replies/quality/notes-on-reply.js';
export { askCorrection, publishReply, receiveReply } from './replies/receive-reply.js';
export { isReplyRefusal, type ReplyRefusal } from './replies/refusals.js';
export {
  type CorrectionAsked,
  type Delegation,
  delegatesOf,
  type Extension,
  isAtWork,
  publishedSubmission,
  type Reply,
  type ReplyState,
  replyStates,
  type SignOff,
  type Submission,
  standingSubmission,
} from './replies/reply.js';
export {
  type AnswerConflict,
  type AnswerToSave,
  isAnswerConflict,
  longestText,
  type SavedAnswer,
  saveAnswer,
} from './replies/save-answer.js';
export { delegate, signOff, takeBackSignOff } from './replies/sign-off.js';
export { type SubmittedAnswer, submitReply, submittedAnswers } from './replies/submit-reply.js';
export { thingOfDraft, thingOfReply, thingOfSubmission } from './replies/thing-of-reply.js';
export { isLink, typedNumber, typedValue } from './replies/typed-value.js';
export { askedInWords, type Unit, unitFor, unitsOf } from './replies/unit.js';
export { type OpenDataLabels, type OpenDataResult, openData } from './reports/open-data.js';
export { type LabelFiles, type LabelRow, openDataLabels } from './reports/open-data-labels.js';
export { openDataMetadata } from './reports/open-data-metadata.js';
export { keyedHeadings } from './reports/open-data-places.js';
export type * from './reports/open-data-set.js';
export { openDataTables } from './reports/open-data-tables.js';
export type { OpenColumn, OpenTable } from './reports/open-table.js';
export { aDecision, aRound } from './rounds/a-round.js';
export { dayBefore, daysAfter, daysBetween, isDay } from './rounds/day.js';
export { type Due, dueOn, duesOn, isPast } from './rounds/due.js';
export { enterStage, nextStageOn, openingOf, type StageRefusal } from './rounds/enter-stage.js';
export { lanzaroteSecondRound } from './rounds/lanzarote-second-round.js';
export { isMonitoredOn, type MonitoredParty, monitoredOn } from './rounds/monitored.js';
export { type OpenRoundRefusal, openRound, type RoundToOpen } from './rounds/open-round.js';
export {
  type DecisionContext,
  type DecisionRefusal,
  isDecisionRefusal,
  recordDecision,
} from './rounds/record-decision.js';
export { classOf, type PartyClass, type Round } from './rounds/round.js';
export type { RoundAtWork } from './rounds/round-at-work.js';
export { type EnteredStage, isLaunchedOn, type RoundStage, roundStages, stageOn } from './rounds/stage.js';
export {
  type AskedColumns,
  findHeads,
  isTableRefusal,
  type MappedColumn,
  type Mapping,
  type TableRefusal,
  type TableRow,
} from './tables/find-heads.js';
export {
  lineReader,
  type ReadingOptions,
  type ReadLine,
  type RoundKnowledge,
} from './tables/read-lines.js';
export { fieldsOf, type TableField, type TableKind, tableKinds } from './tables/table-kind.js';
export { type RecordTable, tablesOfRecords } from './tables/table-of-records.js';
export type * from './tables/table-record.js';
