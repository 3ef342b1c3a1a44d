import { partyName } from '../parties/party-name.js';
import type { OpenDataLabels } from './open-data.js';
import type { Bilingual, Labelled, OpenParty, OpenQuestion } from './open-data-set.js';

/** A row of a table with a header: the cells by column. */
export type LabelRow = Readonly<Record<string, string>>;

/** The files of labels/ beside a data set, by name: one JSON object and tables. */
export interface LabelFiles {
  readonly round: Pick<OpenDataLabels, 'body' | 'round' | 'report'>;
  readonly tables: Readonly<Record<string, readonly LabelRow[]>>;
}

/** Their columns: id, en, fr; and what else a table has. Lists are parted by a blank. Names of parties are the register's. */
export function openDataLabels({ round, tables }: LabelFiles): OpenDataLabels {
  const groups = new Map(tables.questionnaire.filter((row) => !row.group).map((row) => [row.id, label(row)]));
  return {
    ...round,
    parties: tables.parties.map(
      (row): OpenParty => ({
        code: row.code,
        name: nameOn(round.report.date, row.code),
        class: row.class as OpenParty['class'],
        basis: row.basis as OpenParty['basis'],
      }),
    ),
    sections: tables.sections.map(labelled),
    recommendations: tables.recommendations.map(labelled),
    subItems: tables['sub-items'].map(labelled),
    practices: tables.practices.map((row) => ({
      ...labelled(row),
      parties: list(row.parties),
      others: list(row.others),
    })),
    difficulties: tables.difficulties.map(labelled),
    questions: tables.questionnaire.flatMap((row): OpenQuestion[] => {
      const group = groups.get(row.group);
      if (!group) return [];
      const kind = row.kind === '' ? null : (row.kind as OpenQuestion['kind']);
      return [
        {
          number: row.id,
          group,
          kind,
          items: list(row.items),
          parties: list(row.parties),
          label: label(row),
        },
      ];
    }),
  };
}

function nameOn(date: string, code: string): Bilingual {
  const name = (language: 'en' | 'fr') => partyName(code, { language, date, style: 'plain' });
  return { en: name('en'), fr: name('fr') };
}

function labelled(row: LabelRow): Labelled {
  return { id: row.id, label: label(row) };
}

function label(row: LabelRow): Bilingual {
  return { en: row.en, fr: row.fr };
}

function list(cell: string): string[] {
  return cell.split(' ').filter(Boolean);
}
