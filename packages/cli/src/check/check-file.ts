import { sourceLines } from '@rapporteur/formats';
import {
  applySuppressions,
  type CheckNotice,
  type CheckSubject,
  check,
  checkAgainst,
  type Reading,
  rules,
  type Spellers,
  type Suppression,
} from '@rapporteur/monitoring';
import type { RecognitionChoice } from '../recognition-options.js';
import { type RecognisedFile, recogniseFile } from '../text-file.js';
import { inBaseline, readBaseline } from './baseline.js';
import { type Configuration, holdsFor, type OwnSuppression } from './configuration.js';

/** A file and what is to be said of it. */
export interface CheckedFile {
  /** As the person named it. */
  readonly file: string;
  readonly reading: Reading;
  /** Without markup. */
  readonly lines: readonly string[];
  /** As they stand in the file, to be shown. */
  readonly written: readonly string[];
  /** In the order of the text. */
  readonly shown: readonly CheckNotice[];
  readonly dismissed: readonly { readonly notice: CheckNotice; readonly reason: string }[];
  /** How many were known when the baseline was written. */
  readonly known: number;
  /** Sentences about the check itself, for stderr. */
  readonly told: readonly string[];
  /** Suppressions that fit nothing here. */
  readonly unused: readonly OwnSuppression[];
}

export interface FileCheck {
  readonly configuration: Configuration;
  /** Names of the rules to run; null: those that the configuration leaves on. */
  readonly only: readonly string[] | null;
  readonly against: RecognisedFile | null;
  readonly usesBaseline: boolean;
  readonly spellers: Spellers;
  /** 2026-06-14. */
  readonly today: string;
}

/** Reads and checks one file. What was found in it stays in memory and goes to the person who asked. */
export async function checkFile(
  file: string,
  choice: RecognitionChoice,
  given: FileCheck,
): Promise<CheckedFile> {
  return checkRecognised(file, await recogniseFile(file, choice), given);
}

export function checkRecognised(
  file: string,
  read: RecognisedFile,
  { configuration, only, against, usesBaseline, spellers, today }: FileCheck,
): CheckedFile {
  const { reading, lines } = read;
  const { severityByRule } = configuration;
  const isOn = (rule: string) => (only ? only.includes(rule) : severityByRule.get(rule) !== 'off');
  const subject = subjectOf(read, spellers);
  const found = check(subject, { rules: rules.map(({ name }) => name).filter(isOn) });
  const compared = against ? checkAgainst(subject, subjectOf(against, spellers)) : [];
  const all = [...compared.filter(({ rule }) => isOn(rule)), ...found].map((notice) => ({
    ...notice,
    severity: severityOf(notice, severityByRule),
  }));
  const own = configuration.suppressions.filter((each) => holdsFor(each, configuration.file ?? '', file));
  const known = usesBaseline && configuration.baseline ? readBaseline(configuration.baseline) : [];
  const sifted = applySuppressions(all, [...own, ...known] as readonly Suppression[], lines, today);
  const expired = sifted.expired as readonly OwnSuppression[];
  return {
    file,
    reading,
    lines,
    written: sourceLines(read.source, 'txt'),
    shown: sifted.shown,
    dismissed: sifted.suppressed
      .filter(({ by }) => by.reason !== inBaseline)
      .map(({ notice, by }) => ({ notice, reason: by.reason })),
    known: sifted.suppressed.filter(({ by }) => by.reason === inBaseline).length,
    told: [
      ...readingSentences(file, reading),
      ...expired.map(
        ({ line, rule, until }) =>
          `${configuration.file}:${line}: the suppression of ${rule} ended with ${until}; what it hid is shown again.`,
      ),
    ],
    unused: own.filter((each) => sifted.unused.includes(each) && isOn(each.rule)),
  };
}

function subjectOf({ reading, states, lines, preset }: RecognisedFile, spellers: Spellers): CheckSubject {
  return { reading, names: states, source: lines, spellers, presets: preset ? [preset] : [] };
}

function severityOf(notice: CheckNotice, severityByRule: Configuration['severityByRule']) {
  const set = severityByRule.get(notice.rule);
  return set === undefined || set === 'on' || set === 'off' ? notice.severity : set;
}

/** What the author must know of how the text was read, before trusting the notices. */
function readingSentences(file: string, { notices, document }: Reading): string[] {
  const wanted = ['unknown-profile', 'encoding-guessed', 'broken-characters'];
  return notices
    .filter(({ rule }) => wanted.includes(rule))
    .map(({ rule, message }) =>
      rule === 'unknown-profile' && document.profile === 'unknown'
        ? `${file}: no known kind of text; rules that need recommendations or a list of parties find little in it. --profile or --body says what it is.`
        : `${file}: ${message}`,
    );
}
