import type { Command, ExitStatus } from './command.js';
import { commandLoaders } from './commands/index.js';
import { setting } from './environment.js';
import { parseGiven } from './given.js';
import { commandHelp, mainHelp } from './help.js';
import { print } from './output.js';
import { didYouMean } from './suggestion.js';
import { version } from './version.js';
import { WrongUse } from './wrong-use.js';

/** Runs one command line (without `node` and the script's name) and answers its exit status. Never throws. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await run(args);
  } catch (error) {
    return tell(error);
  }
}

async function run(args: readonly string[]): Promise<ExitStatus> {
  const [first, ...rest] = args;
  if (first === undefined) throw new WrongUse(`Say what to do.\n\n${await mainHelp()}`);
  if (first === '--version' || first === '-V') return printed(`${version}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return printed(await mainHelp());
  if (first === 'help') return printed(commandHelp(await commandNamed(rest[0] ?? '')));
  const command = await commandNamed(first);
  const given = parseGiven(command, rest);
  if (given.flag('help')) return printed(commandHelp(command));
  return await command.run(given);
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commandLoaders, name) ? commandLoaders[name] : undefined;
  if (load) return await load();
  const near = didYouMean(name, Object.keys(commandLoaders));
  throw new WrongUse(`There is no command ${name}.${near} See rapporteur --help.`);
}

async function printed(text: string): Promise<ExitStatus> {
  await print(text);
  return 0;
}

function tell(error: unknown): ExitStatus {
  if (error instanceof WrongUse) {
    process.stderr.write(`${error.message.trimEnd()}\n`);
    return 2;
  }
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `Rapporteur failed, and the fault is ours: ${what.split('\n')[0]}. Please report it with the command you gave; RAPPORTEUR_DEBUG=1 shows where it happened.\n`,
  );
  if (setting('RAPPORTEUR_DEBUG') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 3;
}
