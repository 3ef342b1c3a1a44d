import type { Command } from '../command.js';

/** Every command by its name, in the order of the help. A command is loaded when it is asked for. */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read.js')).read,
  check: async () => (await import('./check.js')).check,
  factsheet: async () => (await import('./factsheet.js')).factsheet,
  convert: async () => (await import('./convert.js')).convert,
  import: async () => (await import('./import.js')).importFile,
  export: async () => (await import('./export.js')).exportRecords,
  serve: async () => (await import('./serve.js')).serve,
  migrate: async () => (await import('./migrate.js')).migrate,
  backup: async () => (await import('./backup.js')).backup,
  restore: async () => (await import('./restore.js')).restore,
  doctor: async () => (await import('./doctor.js')).doctor,
  user: async () => (await import('./user.js')).user,
};
