import type { Verb } from '../readings/reading.js';
import type { WorkingRules } from './working-rules.js';

/** What a monitoring body's texts look like and who its parties are: versioned data, one file a body (data/presets). */
export interface Preset {
  readonly preset: 1;
  readonly id: string;
  /** Which house style the body's reports follow. */
  readonly profile: 'implementation-report';
  readonly invented?: boolean;
  readonly names: Words;
  readonly alsoCalled: WordLists;
  readonly convention: {
    readonly short: Words;
    readonly names: Words;
    readonly explanatoryReport: Words;
    /** How many articles it has. */
    readonly articles?: number;
  };
  readonly verbs: readonly {
    readonly level: Verb;
    readonly en: readonly string[];
    readonly fr: readonly string[] | null;
    readonly basis: string;
  }[];
  readonly headings: Readonly<Record<'recommendations' | 'practice' | 'difficulty' | 'laterNote', WordLists>>;
  readonly standards?: readonly PresetStandard[];
  /** Words for how many, with the share that they stand for where the body says so. */
  readonly quantifiers?: readonly {
    readonly en: string;
    readonly fr: string | null;
    readonly share: readonly [number, number] | null;
  }[];
  /** How the body works on a round. Presets of bodies whose texts alone are read do without. */
  readonly working?: WorkingRules;
  readonly timeZone?: string;
  readonly rounds?: readonly PresetRound[];
  /** Parties that the register of States does not hold. */
  readonly parties?: readonly PresetParty[];
  /** Words that the body would rather not use; `termsFrom` says whose advice it follows. */
  readonly terms?: readonly PresetTerm[];
  readonly termsFrom?: string;
}

export interface PresetStandard {
  readonly id: string;
  readonly adopted: string;
  readonly names: WordLists;
}

export interface PresetTerm {
  readonly avoid: WordLists;
  readonly prefer: { readonly en: string; readonly fr?: string | null };
  /** Half a sentence. */
  readonly reason: { readonly en: string; readonly fr?: string | null };
  /** Laws and treaties use the word, so a sentence about an article or an offence may. */
  readonly inLaws: boolean;
}

export interface Words {
  readonly en: string;
  readonly fr: string;
}

export interface WordLists {
  readonly en: readonly string[];
  readonly fr?: readonly string[] | null;
}

export interface PresetRound {
  readonly id: string;
  readonly parties: readonly string[];
  readonly outsideRound: readonly string[];
}

export interface PresetParty {
  readonly code: string;
  readonly names: readonly { readonly lang: string; readonly name: string }[];
  readonly adjectives: readonly { readonly lang: string; readonly name: string }[];
  readonly subNational: readonly {
    readonly id: string;
    readonly names: readonly { readonly lang: string; readonly name: string }[];
  }[];
}
