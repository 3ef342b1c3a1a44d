import {
  type Factsheet,
  type FactsheetOptions,
  factsheet,
  isFactsheetRefusal,
  monitoredPartiesOf,
  partyName,
  type Reading,
} from '@rapporteur/monitoring';
import { suggestion } from './suggestion.js';
import { WrongUse } from './wrong-use.js';

export interface ReportRead {
  readonly reading: Reading;
  readonly options: FactsheetOptions;
}

/** The factsheet of a party, as a person writes its code. */
export function factsheetOf(report: ReportRead, typed: string): Factsheet {
  const { reading, options } = report;
  const party = typed.toUpperCase();
  const made = factsheet(reading, party, options);
  if (!isFactsheetRefusal(made)) return made;
  const advice = made.code === 'party-unknown' ? meant(report, party) : '';
  throw new WrongUse(made.message + advice);
}

/** The factsheets of all parties that the report monitors, by code. */
export function allFactsheets({ reading, options }: ReportRead): Factsheet[] {
  const made = monitoredPartiesOf(reading).map((party) => factsheet(reading, party, options));
  const refused = made.find(isFactsheetRefusal);
  if (refused) throw new WrongUse(refused.message);
  if (made.length === 0)
    throw new WrongUse(
      'This text names no monitored party, so there is no factsheet to make. See `rapporteur read FILE`.',
    );
  return made as Factsheet[];
}

/** What a name or a slip probably meant, among the parties of the report. */
function meant({ reading, options }: ReportRead, typed: string): string {
  const codes = monitoredPartiesOf(reading);
  const nameOf = (code: string) =>
    options.names?.find((own) => own.code === code)?.names[0] ??
    partyName(code, { language: 'en', style: 'plain' });
  const codesByName = new Map(codes.map((code) => [nameOf(code), code]));
  const name = suggestion(typed, [...codesByName.keys()]);
  if (name !== null) return ` Did you mean ${codesByName.get(name)} (${name})?`;
  return codes.length === 0 ? '' : ` This report monitors ${codes.join(', ')}.`;
}
