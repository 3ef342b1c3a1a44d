import type { Command } from '../command.js';
import { noOperands } from '../operands.js';

export const migrate: Command = {
  name: 'migrate',
  operands: '',
  summary: 'Brings the database to this version.',
  options: {},
  details: 'serve does it too. Before anything is changed on the embedded database, a backup is made.',
  async run(given) {
    noOperands(migrate, given);
    const { withOwnRegistry } = await import('../own-registry/open.js');
    const { migrated, place } = await withOwnRegistry(async (registry) => registry);
    const what =
      migrated.length === 0
        ? 'is of this version already'
        : `was brought to this version: ${migrated.join(', ')}`;
    process.stderr.write(`The database at ${place} ${what}.\n`);
    return 0;
  },
};
