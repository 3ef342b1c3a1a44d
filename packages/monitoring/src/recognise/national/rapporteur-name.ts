/** An independent national rapporteur or an equivalent mechanism, by the names that such offices have. */
export const rapporteurName =
  /\b(?:(?:independent )?national rapporteur|rapporteurs? national|nationaal rapporteur|national (?:anti-trafficking )?(?:monitor|rapporteurs)\b)/i;
