import type { Command, Given } from './command.js';
import { pathFor } from './paths.js';
import { WrongUse } from './wrong-use.js';

/** The one file that a command works on. */
export function oneFile(command: Command, given: Given): string {
  const [file, another] = given.operands;
  if (file === undefined)
    throw new WrongUse(`Name the file: rapporteur ${command.name} ${command.operands}.`);
  if (another !== undefined)
    throw new WrongUse(
      `rapporteur ${command.name} works on one file at a time; "${another}" is one too many.`,
    );
  return file;
}

/** What is made stands beside what was read, never in its place: that may be the only one there is. */
export function refuseToWriteOver(files: readonly (string | undefined)[], output: string | undefined): void {
  if (output === undefined) return;
  if (files.some((file) => file !== undefined && pathFor(file) === pathFor(output)))
    throw new WrongUse(`${output} is the file that is read; what is made goes beside it, not over it.`);
}

/** A command that takes nothing but options. */
export function noOperands(command: Command, given: Given): void {
  const [first] = given.operands;
  if (first !== undefined)
    throw new WrongUse(
      `rapporteur ${command.name} takes no "${first}", only options. See rapporteur ${command.name} --help.`,
    );
}
