import { parseArgs } from 'node:util';
import type { Command, Given, Option } from './command.js';
import { didYouMean } from './suggestion.js';
import { WrongUse } from './wrong-use.js';

export const help: Option = { type: 'boolean', short: 'h', about: 'prints this help' };

/** Reads what follows a command's name; says what is wrong with it in a sentence. */
export function parseGiven(command: Command, args: readonly string[]): Given {
  const options: Record<string, Option> = { ...command.options, help };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const all: [name: string, value: string | true][] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option) {
      const value = givenValue(token, option);
      values.set(token.name, value);
      all.push([token.name, value]);
    } else throw unknownOption(command, token.rawName, Object.keys(options));
  }
  return {
    operands: positionals,
    text: (name) => values.get(name) as string | undefined,
    texts: (name) => all.flatMap(([of, value]) => (of === name && value !== true ? [value] : [])),
    flag: (name) => values.has(name),
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function givenValue({ rawName, value, inlineValue }: OptionToken, option: Option): string | true {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new WrongUse(`${rawName} takes no value, but "${value}" was given.`);
    return true;
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new WrongUse(`${rawName} needs a value: ${rawName} ${option.value ?? 'VALUE'}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const choices = `${option.choices.slice(0, -1).join(', ')} or ${option.choices.at(-1)}`;
    throw new WrongUse(
      `${rawName} is ${choices}; "${value}" is none of them.${didYouMean(value, option.choices)}`,
    );
  }
  return value;
}

function unknownOption(command: Command, typed: string, names: readonly string[]): WrongUse {
  const near = didYouMean(
    typed,
    names.map((name) => `--${name}`),
  );
  return new WrongUse(
    `${command.name} has no option ${typed}.${near} See rapporteur ${command.name} --help.`,
  );
}
