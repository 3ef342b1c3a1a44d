export interface EarlierName {
  readonly code: string;
  /** The first day of the name that followed. */
  readonly until: string;
  readonly en: string;
  readonly fr: string;
  readonly nl: string;
}

/** Names that States have put aside, so that a document is read and quoted with the name of its day. */
export const earlierNames: readonly EarlierName[] = [
  {
    // The Prespa Agreement came into force on this day.
    code: 'MK',
    until: '2019-02-12',
    en: '“the former Yugoslav Republic of Macedonia”',
    fr: '« l’ex-République yougoslave de Macédoine »',
    nl: 'voormalige Joegoslavische Republiek Macedonië',
  },
  // The State's letter to the United Nations took effect on this day; the report of March 2022 still has the old name.
  { code: 'TR', until: '2022-06-01', en: 'Turkey', fr: 'Turquie', nl: 'Turkije' },
  // Renamed on the State's fiftieth anniversary of independence.
  { code: 'SZ', until: '2018-04-19', en: 'Swaziland', fr: 'Swaziland', nl: 'Swaziland' },
];
