import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { temporaryFolder } from './embedded.js';

/*
 * Some promises are about processes, and a process can not run TypeScript on Node 20. So the lower floors are turned
 * into JavaScript in a temporary folder: from what is in the tree now, whether or not anybody has built it.
 */

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const floors = ['document', 'monitoring', 'registry'];

export interface CompiledRegistry {
  /** Runs a program in a process of its own; `registry` is what the package exports, `say` writes a line for us. */
  run(program: string, environment?: Readonly<Record<string, string>>): RunningProgram;
  remove(): void;
}

export interface RunningProgram {
  readonly process: ChildProcess;
  /** The next line that it said, as JSON; an error when it ended without one. */
  next(): Promise<unknown>;
  ended(): Promise<number | null>;
}

export function compileRegistry(): CompiledRegistry {
  const folder = temporaryFolder();
  const modules = join(folder.path, 'node_modules');
  mkdirSync(join(modules, '@rapporteur'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@rapporteur' && !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const floor of floors) {
    const from = join(root, 'packages', floor);
    const to = join(modules, '@rapporteur', floor);
    mkdirSync(to);
    writeFileSync(join(to, 'package.json'), readFileSync(join(from, 'package.json')));
    compileFolder(join(from, 'src'), join(to, 'dist'));
  }
  for (const name of ['worker', 'migrations']) {
    symlinkSync(join(root, 'packages', 'registry', name), join(modules, '@rapporteur', 'registry', name));
  }
  return {
    run: (program, environment = {}) => runProgram(folder.path, program, environment),
    remove: folder.remove,
  };
}

function compileFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = join(from, entry.name);
    if (entry.isDirectory()) compileFolder(path, join(to, entry.name));
    else if (/\.json$/.test(entry.name)) writeFileSync(join(to, entry.name), readFileSync(path));
    else if (/(?<!\.test|\.d)\.ts$/.test(entry.name)) {
      const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      writeFileSync(join(to, entry.name.replace(/\.ts$/, '.js')), outputText);
    }
  }
}

function runProgram(
  folder: string,
  program: string,
  environment: Readonly<Record<string, string>>,
): RunningProgram {
  const path = join(folder, `program-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(
    path,
    `import * as registry from '@rapporteur/registry';\nconst say = (value) => console.log(JSON.stringify(value));\n${program}\n`,
  );
  const child = spawn(process.execPath, [path], {
    cwd: dirname(path),
    env: { ...process.env, ...environment },
  });
  const errors: string[] = [];
  child.stderr.on('data', (bytes) => errors.push(String(bytes)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    async next() {
      const { done, value } = await lines.next();
      if (done) throw new Error(`The program ended without a word: ${errors.join('')}`);
      return JSON.parse(value) as unknown;
    },
    ended: () => ended,
  };
}
