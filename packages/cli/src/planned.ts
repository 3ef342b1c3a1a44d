import type { Command } from './command.js';
import { WrongUse } from './wrong-use.js';

/** A command that has its name and its place, and says clearly that it can not do its work yet. */
export function plannedCommand(name: string, operands: string, summary: string): Command {
  return {
    name,
    operands,
    summary,
    options: {},
    planned: true,
    async run() {
      throw new WrongUse(`rapporteur ${name} is not built yet. Nothing was read or changed.`);
    },
  };
}
