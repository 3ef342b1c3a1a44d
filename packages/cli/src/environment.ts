/*
 * The only reader of the environment. A setting that is not in this list does not exist, and the operators' guide
 * describes each (a test compares).
 */
export const settings = [
  'DATABASE_URL',
  'HOST',
  'INIT_CWD',
  'PORT',
  'RAPPORTEUR_CLAMD',
  'RAPPORTEUR_CONTACT',
  'RAPPORTEUR_DATA',
  'RAPPORTEUR_DEBUG',
  'RAPPORTEUR_DEMO',
  'RAPPORTEUR_OIDC_CLIENT',
  'RAPPORTEUR_OIDC_ISSUER',
  'RAPPORTEUR_OIDC_NAME',
  'RAPPORTEUR_OIDC_SECRET',
  'RAPPORTEUR_MAIL_FROM',
  'RAPPORTEUR_ORIGIN',
  'RAPPORTEUR_REVIEW',
  'RAPPORTEUR_SECRET',
  'RAPPORTEUR_SMTP',
  'RAPPORTEUR_TRUST_PROXY',
] as const;

export type Setting = (typeof settings)[number];

/** The value of a setting; undefined when unset or empty. */
export function setting(name: Setting): string | undefined {
  return process.env[name] || undefined;
}
