import type { Disposition, FindingJudgement, OpenDataSet, Reading } from '@rapporteur/monitoring';
import {
  type Actor,
  type Database,
  findRound,
  type ImportedOpenData,
  type ImportedReport,
  importOpenData,
  importReport,
  isRefusal,
  listRounds,
  type PublicationPlace,
  type RoundRecord,
  thePublic,
} from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';
import { placeIn } from './export-rounds.js';

/** A report that was read, on its way into a registry: plain JSON, since it may go through the socket of a server. */
export interface ReportToTake {
  readonly reading: Reading;
  readonly dispositions: readonly { readonly party: string; readonly dispositions: readonly Disposition[] }[];
  /** What people decided over its findings in the registry that it comes from. */
  readonly judgements?: readonly FindingJudgement[];
  readonly fileName: string;
  readonly fileSha256: string;
  /** The round that a person named. */
  readonly round: string | null;
  /** Where it belongs by the preset of its own body, if it came with one. */
  readonly ownPlace: PublicationPlace | null;
  readonly dryRun: boolean;
}

const actor: Actor = { name: 'operator' };

/** Takes a report into the registry and publishes it in its round. */
export async function takeReport(db: Database, given: ReportToTake): Promise<ImportedReport> {
  const { reading, fileName, fileSha256, dispositions, judgements = [], dryRun } = given;
  const { date, language, symbol } = reading.document;
  if (date === null || language === null) {
    throw new WrongUse(
      `No ${date === null ? 'date' : 'language'} was found in ${fileName}, and an edition needs one. Was it read as the right kind of text? See rapporteur read.`,
    );
  }
  const place = given.ownPlace ?? reportIn(await roundFor(db, given), fileName);
  const edition = { language, date, symbol, sourceUrl: null, fileName, fileSha256 };
  const outcome = await importReport(db, actor, {
    ...place,
    edition,
    reading,
    dispositions,
    judgements,
    publish: true,
    dryRun,
  });
  if (isRefusal(outcome)) throw new WrongUse(outcome.message);
  return outcome;
}

/** The round that was named, or the one whose report has the symbol of this text in any language. */
async function roundFor(db: Database, { round, reading, fileName }: ReportToTake): Promise<RoundRecord> {
  const summaries = await listRounds(db, thePublic);
  const keys = summaries.map(({ key }) => key);
  if (round !== null) {
    const named = await findRound(db, thePublic, round);
    if (!named) throw new WrongUse(`There is no round ${round}; there are ${keys.join(', ') || 'none yet'}.`);
    return named;
  }
  const symbol = symbolInAnyLanguage(reading.document.symbol);
  const rounds = await Promise.all(keys.map((key) => findRound(db, thePublic, key)));
  const found = rounds.find((each) => symbol !== null && each && symbolsOf(each).includes(symbol));
  if (found) return found;
  throw new WrongUse(
    `To which round ${fileName} belongs can not be told from its symbol (${reading.document.symbol ?? 'none'}). Name it with --round: ${keys.join(', ') || 'there is none yet'}.`,
  );
}

function symbolsOf(round: RoundRecord): (string | null)[] {
  return round.publications.flatMap(({ editions }) =>
    editions.map((edition) => symbolInAnyLanguage(edition.symbol)),
  );
}

/** "T-ES(2022)02_en final" and "T-ES(2022)02_fr final" are one document. */
function symbolInAnyLanguage(symbol: string | null): string | null {
  return symbol === null ? null : symbol.replace(/_(?:en|fr)\b/i, '').toLowerCase();
}

function reportIn(round: RoundRecord, fileName: string): PublicationPlace {
  const report = round.publications.find(({ kind }) => kind === 'report');
  const place = placeIn(
    round,
    report ?? { key: 'report', kind: 'report', title: { en: fileName, fr: fileName } },
  );
  // The parties are there, and some of their days are from tables, which can be undone.
  const { parties: _there, ...itself } = place.round;
  return { ...place, round: itself };
}

/** Open data, as in `data/`, on its way into a registry. */
export interface OpenDataToTake {
  readonly data: OpenDataSet;
}

export async function takeOpenData(db: Database, { data }: OpenDataToTake): Promise<ImportedOpenData> {
  const outcome = await importOpenData(db, actor, data);
  if (isRefusal(outcome)) throw new WrongUse(outcome.message);
  return outcome;
}
