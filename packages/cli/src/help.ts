import type { Command, Option } from './command.js';
import { commandLoaders } from './commands/index.js';
import { help as helpOption } from './given.js';
import { version } from './version.js';

export async function mainHelp(): Promise<string> {
  const commands = await Promise.all(Object.values(commandLoaders).map((load) => load()));
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return `Rapporteur ${version}: from a published report to every party's factsheet.

Usage: rapporteur COMMAND …

${table(rows)}

rapporteur COMMAND --help tells more; rapporteur --version prints the version.
`;
}

export function commandHelp(command: Command): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(
    ([name, option]) => [optionUsage(name, option), optionAbout(option)] as const,
  );
  const usage = ['rapporteur', command.name, command.operands, '[options]'].filter(Boolean).join(' ');
  const details = command.details ? `\n${command.details.trim()}\n` : '';
  return `Usage: ${usage}\n\n${command.summary}\n${details}\n${table(rows)}\n`;
}

function optionUsage(name: string, { short, value, choices }: Option): string {
  const long = value || choices ? `--${name} ${choices ? choices.join('|') : value}` : `--${name}`;
  return short ? `-${short}, ${long}` : long;
}

function optionAbout({ about }: Option): string {
  return about;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
