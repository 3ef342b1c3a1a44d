import type { Command } from '../command.js';
import { noOperands } from '../operands.js';
import { print } from '../output.js';

export const backup: Command = {
  name: 'backup',
  operands: '',
  summary: 'Writes a backup of the registry and prints its path.',
  options: {},
  details: 'Works while a server runs. The backup lies in the data directory: copy it to another machine.',
  async run(given) {
    noOperands(backup, given);
    const { act } = await import('../own-registry/acts.js');
    const { path } = await act<{ path: string }>('backup', null);
    await print(`${path}\n`);
    return 0;
  },
};
