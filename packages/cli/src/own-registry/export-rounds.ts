import {
  type FindingJudgement,
  type OpenDataSet,
  partyName,
  type Reading,
  type RecordTable,
  tablesOfRecords,
} from '@rapporteur/monitoring';
import {
  type Database,
  findRound,
  listJudgements,
  listRounds,
  listTableRecords,
  type PublicationPlace,
  type RoundRecord,
  reportOpenData,
  reportReading,
  thePublic,
  wholeReport,
} from '@rapporteur/registry';

/** A report with its text, as `export` writes it and `import` takes it back. */
export interface ReportFile {
  readonly format: 'rapporteur-report';
  readonly version: 1;
  readonly place: PublicationPlace;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly reading: Reading;
  /** What people decided over its findings. */
  readonly judgements: readonly FindingJudgement[];
}

export interface ExportedRound {
  readonly key: string;
  readonly data: OpenDataSet | null;
  /** Null where only the open data is there. */
  readonly report: ReportFile | null;
  /** What tables brought and nothing superseded; each comes in again as `import table`. */
  readonly tables: readonly RecordTable[];
}

/** Everything published: per round its open data, and its report where the text is there. */
export async function exportRounds(db: Database): Promise<ExportedRound[]> {
  const exported: ExportedRound[] = [];
  for (const { key } of await listRounds(db, thePublic)) {
    const round = await findRound(db, thePublic, key);
    if (!round) continue;
    const operator = { kind: 'user', name: 'operator', bodies: [round.body.key] } as const;
    exported.push({
      key,
      data: await openDataOf(db, round),
      report: await reportOf(db, round),
      tables: tablesOfRecords(await listTableRecords(db, operator, key)),
    });
  }
  return exported;
}

async function openDataOf(db: Database, round: RoundRecord): Promise<OpenDataSet | null> {
  const given = await reportOpenData(db, thePublic, { round: round.key });
  if (given) return given;
  const { dataSetOf } = await import('@rapporteur/web');
  const report = await wholeReport(db, thePublic, { round: round.key });
  const nameOf = (code: string, language: 'en' | 'fr') => partyName(code, { language, style: 'plain' });
  return report && dataSetOf(round, report, (code) => ({ en: nameOf(code, 'en'), fr: nameOf(code, 'fr') }));
}

async function reportOf(db: Database, round: RoundRecord): Promise<ReportFile | null> {
  const found = await reportReading(db, thePublic, { round: round.key });
  if (!found?.edition.fileSha256) return null;
  const { reading, edition } = found;
  const operator = { kind: 'user', name: 'operator', bodies: [round.body.key] } as const;
  return {
    format: 'rapporteur-report',
    version: 1,
    place: placeIn(round, found.publication),
    fileName: edition.fileName ?? '',
    fileSha256: found.edition.fileSha256,
    reading,
    judgements: await listJudgements(db, operator, edition.id),
  };
}

/** Where a report belongs in a round that is there. */
export function placeIn(round: RoundRecord, publication: PublicationPlace['publication']): PublicationPlace {
  const { id: _own, body, publications: _others, questions: _outline, published: _yes, ...itself } = round;
  const { key, kind, title } = publication;
  return { body: { key: body.key, name: body.name }, round: itself, publication: { key, kind, title } };
}
