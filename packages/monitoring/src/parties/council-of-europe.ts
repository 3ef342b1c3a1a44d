import { rowsOf } from './rows.js';

/** A State's membership of the Council of Europe, in ISO days. */
export interface Membership {
  readonly code: string;
  /** Null where sources name different days. */
  readonly since: string | null;
  /** The day on which it ceased. */
  readonly until: string | null;
}

/*
 * Source: the accession dates in the Council of Europe's list of member States. Of Turkey, August 1949 and April 1950
 * are both found. The Russian Federation ceased to be a member by Resolution CM/Res(2022)2 of 16 March 2022.
 */
const rows = `
AD | 1994-11-10
AL | 1995-07-13
AM | 2001-01-25
AT | 1956-04-16
AZ | 2001-01-25
BA | 2002-04-24
BE | 1949-05-05
BG | 1992-05-07
CH | 1963-05-06
CY | 1961-05-24
CZ | 1993-06-30
DE | 1950-07-13
DK | 1949-05-05
EE | 1993-05-14
ES | 1977-11-24
FI | 1989-05-05
FR | 1949-05-05
GB | 1949-05-05
GE | 1999-04-27
GR | 1949-08-09
HR | 1996-11-06
HU | 1990-11-06
IE | 1949-05-05
IS | 1950-03-07
IT | 1949-05-05
LI | 1978-11-23
LT | 1993-05-14
LU | 1949-05-05
LV | 1995-02-10
MC | 2004-10-05
MD | 1995-07-13
ME | 2007-05-11
MK | 1995-11-09
MT | 1965-04-29
NL | 1949-05-05
NO | 1949-05-05
PL | 1991-11-26
PT | 1976-09-22
RO | 1993-10-07
RS | 2003-04-03
RU | 1996-02-28 | 2022-03-16
SE | 1949-05-05
SI | 1993-05-14
SK | 1993-06-30
SM | 1988-11-16
TR |
UA | 1995-11-09
`;

/** The 46 member States, and the one that was a member until 2022. */
export const councilOfEurope: readonly Membership[] = rowsOf(rows).map(([code = '', since, until]) => ({
  code,
  since: since || null,
  until: until ?? null,
}));

/** The codes of the States that were members on a day. A membership whose first day is not certain counts as begun. */
export function membersOn(date: string): string[] {
  const members = councilOfEurope.filter(
    ({ since, until }) => (since ?? '') <= date && (until === null || date < until),
  );
  return members.map(({ code }) => code);
}
