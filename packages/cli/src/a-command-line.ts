import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The committed program, as a person calls it. */
export const program = fileURLToPath(new URL('../bin/rapporteur.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

let built: Promise<Outcome> | null = null;

/** For tests: runs `rapporteur ARGS` as a process of its own. */
export function rapporteur(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  return outcomeOf(process.execPath, [program, ...args], around);
}

/** For tests: runs a line of shell in which `$rapporteur` is the program. */
export function shell(line: string, around: Surroundings = {}): Promise<Outcome> {
  return outcomeOf('/bin/sh', ['-c', line], {
    ...around,
    environment: { ...around.environment, rapporteur: `${process.execPath} ${program}` },
  });
}

async function outcomeOf(file: string, args: readonly string[], around: Surroundings): Promise<Outcome> {
  // The first call builds what is stale, and says so; the outcomes that tests compare come after it.
  built ??= run(process.execPath, [program, '--version'], {});
  await built;
  return run(file, args, around);
}

function run(file: string, args: readonly string[], { folder, environment }: Surroundings): Promise<Outcome> {
  const env = { ...process.env, INIT_CWD: folder, RAPPORTEUR_DEBUG: undefined, ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
