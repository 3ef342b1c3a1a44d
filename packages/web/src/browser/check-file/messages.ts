import type { Severity } from '@rapporteur/document';
import type { Suppression } from '@rapporteur/monitoring';

/** What the page asks of the worker that checks. */
export type Ask =
  | {
      readonly kind: 'check';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly language: string;
      readonly suppressions: readonly Suppression[];
      readonly preset: unknown;
      readonly today: string;
    }
  | { readonly kind: 'dismiss'; readonly index: number; readonly reason: string }
  | { readonly kind: 'save'; readonly as: SavedAs; readonly now: string };

/** `docx`: the Word file that was given, with the notices as comments. */
export type SavedAs = 'json' | 'html' | 'docx';

/** What the worker tells the page. */
export type Tell =
  | { readonly kind: 'progress'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'checked';
      readonly notices: readonly ShownNotice[];
      readonly remarks: readonly string[];
      readonly lines: number;
      /** The format that the text was read from. */
      readonly format: string;
      readonly milliseconds: number;
    }
  /** Rows of the text as HTML; several of these follow `checked`. */
  | { readonly kind: 'rows'; readonly html: string; readonly isLast: boolean }
  | { readonly kind: 'dismissed'; readonly index: number; readonly suppression: Suppression }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly type: string;
      readonly content: string | Uint8Array;
    };

/** What the page needs of a notice; its words are in the rows. */
export interface ShownNotice {
  readonly rule: string;
  readonly severity: Severity;
  readonly isDismissed: boolean;
}
