import type { ConsultationRules } from '../consultations/rules.js';
import type { VotingRules } from '../meetings/written-procedure.js';
import type { MandateKind } from '../people/mandate.js';
import type { RapporteurRule } from '../people/office.js';
import type { RoundStage } from '../rounds/stage.js';
import type { Words } from './preset.js';

/** When a kind of document becomes public. `after-form-check`: once it was received and checked for form. */
export const publicities = ['at-once', 'at-launch', 'after-form-check', 'by-decision', 'never'] as const;
export type Publicity = (typeof publicities)[number];

/** The kinds of document that a round produces. */
export const documentKinds = [
  'decision',
  'meeting',
  'meeting-document',
  'questionnaire',
  'reply',
  'contribution',
  'comment',
  'response',
  'compilation',
  'consultation-summary',
  'consultation-material',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is kept for a time only. */
export const retentionKinds = [
  'reply-in-work',
  'contribution-in-work',
  'confidential-name',
  'consultation-content',
  'consultation-consent',
  'account',
  'refused-act',
  'message',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** So many months after what; null: as long as the body keeps the round. */
export interface Retention {
  readonly months: number | null;
  readonly after: 'received' | 'published' | 'round-adopted' | 'mandate-ended' | 'told';
}

/** How a body works: the part of its preset that the workspace follows. Versioned data (data/presets). */
export interface WorkingRules {
  readonly version: 1;
  /** The stages that its rounds go through, in their order, in its own words. */
  readonly stages: readonly ({ readonly stage: RoundStage } & Words)[];
  readonly publicity: Readonly<Record<DocumentKind, Publicity>>;
  /** What organisations may ask for: that their name is withheld, that their text is for the body alone. */
  readonly confidentiality: { readonly name: boolean; readonly text: boolean };
  /** What it says of the implementation of a recommendation, best first. */
  readonly assessment: readonly ({ readonly value: string } & Words)[];
  readonly rapporteurs: RapporteurRule;
  readonly voting: VotingRules & { readonly who: readonly MandateKind[] };
  readonly consultations: ConsultationRules;
  readonly retention: Readonly<Record<RetentionKind, Retention>>;
  /** Paths of what nobody has yet confirmed against the body's rules of procedure: "voting.majority". */
  readonly unconfirmed: readonly string[];
}

/** Whether a document of a kind is public. `received`: it came in and was checked for form. */
export function isPublicBy(
  rules: WorkingRules,
  kind: DocumentKind,
  {
    received = false,
    launched = false,
    decided = false,
  }: {
    readonly received?: boolean;
    readonly launched?: boolean;
    readonly decided?: boolean;
  },
): boolean {
  switch (rules.publicity[kind]) {
    case 'at-once':
      return true;
    case 'at-launch':
      return launched;
    case 'after-form-check':
      return received;
    case 'by-decision':
      return decided;
    case 'never':
      return false;
  }
}
