import type { Notice, NoticePlace, Severity } from '@rapporteur/document';

/** A notice about a file, as SARIF carries it. */
export interface SarifResult {
  /** A path relative to where the log is read, or an absolute one. */
  readonly file: string;
  readonly notice: Notice & { readonly related?: readonly NoticePlace[] };
  /** Why it was dismissed; null when it stands. */
  readonly suppressedFor: string | null;
}

export interface SarifRule {
  readonly name: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly finds: string;
  /** The page of the manual. */
  readonly page: string;
}

export interface SarifLog {
  readonly tool: string;
  readonly version: string;
  readonly rules: readonly SarifRule[];
  readonly results: readonly SarifResult[];
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Notices as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. Its lines and columns begin with 1;
 * the end of a column is exclusive there as here.
 */
export function writeSarif({ tool, version, rules, results }: SarifLog): string {
  const indexByRule = new Map(rules.map(({ name }, index) => [name, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool, version, rules: rules.map(ruleIn) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => resultIn(result, indexByRule)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleIn({ name, severity, finds, page }: SarifRule) {
  return {
    id: name,
    shortDescription: { text: finds },
    help: { text: `${finds} See ${page}.` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultIn({ file, notice, suppressedFor }: SarifResult, indexByRule: ReadonlyMap<string, number>) {
  const ruleIndex = indexByRule.get(notice.rule);
  const related = (notice.related ?? []).filter(({ lines }) => lines !== undefined);
  return {
    ruleId: notice.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[notice.severity],
    message: { text: notice.message },
    locations: [locationIn(file, notice.place)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((place, id) => ({ id, ...locationIn(file, place) })) }),
    ...(suppressedFor === null ? {} : { suppressions: [{ kind: 'external', justification: suppressedFor }] }),
  };
}

function locationIn(file: string, place: NoticePlace) {
  const logical = logicalIn(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(place.lines ? { region: regionIn(place.lines, place.columns) } : {}),
    },
    ...(logical.length === 0 ? {} : { logicalLocations: logical }),
  };
}

function regionIn([first, last]: readonly [number, number], columns: NoticePlace['columns']) {
  const lines = { startLine: first, endLine: last };
  return columns ? { ...lines, startColumn: columns[0] + 1, endColumn: columns[1] + 1 } : lines;
}

function logicalIn({ paragraph, footnote, recommendation, section }: NoticePlace) {
  const named = { recommendation, footnote, paragraph, section };
  return Object.entries(named).flatMap(([kind, name]) =>
    name === undefined ? [] : [{ kind, fullyQualifiedName: `${kind} ${name}` }],
  );
}

/** A relative path is a relative reference; an absolute one, also `C:\x`, a file's address. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[a-z]%3A/i.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
