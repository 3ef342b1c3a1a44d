import type { Command } from '../command.js';
import { oneFile } from '../operands.js';
import { pathFor } from '../paths.js';
import { failureSentence } from '../system-failure.js';
import { WrongUse } from '../wrong-use.js';

export const restore: Command = {
  name: 'restore',
  operands: 'FILE',
  summary: 'Puts a backup in the place of the registry; the earlier one is kept beside it.',
  options: {},
  details: 'Stop the server first. A file that is no backup changes nothing.',
  async run(given) {
    const file = oneFile(restore, given);
    const { dataDirectory } = await import('../own-registry/place.js');
    const directory = dataDirectory();
    if (directory === null)
      throw new WrongUse('This registry is on PostgreSQL: restore it with its own tools.');
    const { restoreBackup } = await import('@rapporteur/registry');
    try {
      const { earlier } = await restoreBackup(directory, pathFor(file), new Date());
      process.stderr.write(
        `${file} was restored to ${directory}.${earlier ? ` The earlier registry is kept in ${earlier}.` : ''}\n`,
      );
    } catch (error) {
      const isSystem = (error as NodeJS.ErrnoException).code !== undefined;
      throw new WrongUse(
        isSystem ? `${file} can not be read: ${failureSentence(error)}` : (error as Error).message,
      );
    }
    return 0;
  },
};
