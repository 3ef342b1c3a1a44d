import { describe, expect, it } from 'vitest';
import { rapporteur } from './a-command-line.js';
import { commandLoaders } from './commands/index.js';

describe('rapporteur', () => {
  it('prints its version', async () => {
    expect(await rapporteur(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('prints help on stdout, naming every command', async () => {
    const { status, stdout, stderr } = await rapporteur(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of Object.keys(commandLoaders)) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('prints the help of each command, also when its other arguments are missing', async () => {
    for (const [name, load] of Object.entries(commandLoaders)) {
      const { status, stdout } = await rapporteur([name, '--help']);
      expect({ name, status }).toEqual({ name, status: 0 });
      for (const option of Object.keys((await load()).options)) expect(stdout).toContain(`--${option}`);
    }
  });

  it.each([
    [[], /^Say what to do\.\n/],
    [['raed', 'x'], /^There is no command raed\. Did you mean read\? See rapporteur --help\.\n$/],
    [['toString'], /^There is no command toString\. See rapporteur --help\.\n$/],
    [
      ['read', '--jsno', 'x'],
      /^read has no option --jsno\. Did you mean --json\? See rapporteur read --help\.\n$/,
    ],
    [['read', '-x'], /^read has no option -x\./],
    [['read', '--json=yes', 'x'], /^--json takes no value, but "yes" was given\.\n$/],
    [['read', 'x', '--profile'], /^--profile needs a value: --profile P\.\n$/],
    [['read', 'x', '--profile', '--json'], /^--profile needs a value: --profile P\.\n$/],
    [['read'], /^Name the file: rapporteur read FILE\.\n$/],
    [['read', 'a', 'b'], /works on one file at a time; "b" is one too many\.\n$/],
    [['user', 'add', '--name', 'x'], /^Name the address: rapporteur user add ADDRESS\./],
    [['user', 'ad', 'x'], /^Say what to do: rapporteur user list /],
  ])('refuses %j with one sentence, status 2 and nothing on stdout', async (args, sentence) => {
    const { status, stdout, stderr } = await rapporteur(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
