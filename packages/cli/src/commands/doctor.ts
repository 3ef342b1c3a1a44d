import type { Command } from '../command.js';
import { noOperands } from '../operands.js';
import { print } from '../output.js';
import type { Examined } from '../own-registry/examine.js';

export const doctor: Command = {
  name: 'doctor',
  operands: '',
  summary: 'Looks whether an installation is well.',
  options: {},
  details:
    'Looks at Node, the database, the rounds and the backups. Exit status 1 when something wants attention.',
  async run(given) {
    noOperands(doctor, given);
    const { act } = await import('../own-registry/acts.js');
    const node: Examined = {
      what: 'node',
      isWell: true,
      says: `${process.versions.node}, on ${process.platform} ${process.arch}`,
    };
    const all = [node, ...(await act<Examined[]>('doctor', null))];
    await print(
      all
        .map(({ what, isWell, says }) => `${isWell ? 'well   ' : 'look at'} ${what.padEnd(9)} ${says}\n`)
        .join(''),
    );
    return all.every(({ isWell }) => isWell) ? 0 : 1;
  },
};
