/*
 * The only reader of the environment. A setting that is not in this list does not exist, and the operators' guide
 * describes each (a test compares).
 */
export const settings = ['INIT_CWD', 'RAPPORTEUR_DEBUG'] as const;

export type Setting = (typeof settings)[number];

/** The value of a setting; undefined when unset or empty. */
export function setting(name: Setting): string | undefined {
  return process.env[name] || undefined;
}
