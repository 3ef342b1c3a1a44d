import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * Makes a clone ready: installs the packages and builds, each only when stale, telling what it does on stderr.
 * When nothing is stale it costs a few milliseconds, since every command begins here.
 */

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = `${root}.set-up`;
const installStamp = `${stamps}/installed`;
const buildStamp = `${stamps}/built`;

export function setUp() {
  if (isInstalled() && isBuilt()) return;
  locked(() => {
    install();
    build();
  });
}

export function install() {
  if (isInstalled()) return;
  timed('Installing the packages that Rapporteur needs (npm ci)', npmCi);
  stampInstalled();
}

export function build() {
  if (isBuilt()) return;
  const begun = new Date();
  timed('Building (tsc -b)', compile);
  timed('Bundling the command line', bundle);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(buildStamp, '');
  utimesSync(buildStamp, begun, begun);
}

/** A problem told in one sentence. */
export class SetUpProblem extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
    this.sentence = sentence;
  }
}

function isInstalled() {
  if (!existsSync(`${root}node_modules`)) return false;
  if (readOr(installStamp, '') === lockfileState()) return true;
  if (!lockfileIsInstalled()) return false;
  stampInstalled();
  return true;
}

function stampInstalled() {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(installStamp, lockfileState());
}

function lockfileState() {
  const { size, mtimeMs } = statSync(`${root}package-lock.json`);
  return `${size} ${mtimeMs}`;
}

/** Whether node_modules holds what the lockfile asks for; what is optional may be absent on this platform. */
function lockfileIsInstalled() {
  const wanted = packagesIn(`${root}package-lock.json`);
  const present = packagesIn(`${root}node_modules/.package-lock.json`);
  return Object.keys(wanted).every((path) => {
    const { version, optional, devOptional } = wanted[path];
    const isSettled = !path.includes('node_modules/') || optional || devOptional;
    return isSettled || (present[path] !== undefined && present[path].version === version);
  });
}

function packagesIn(lockfile) {
  return JSON.parse(readOr(lockfile, '{"packages":{}}')).packages;
}

function isBuilt() {
  const built = changeTime(buildStamp);
  if (!existsSync(`${root}packages/cli/bundle/main.js`)) return false;
  return (
    !['package-lock.json', 'tsconfig.base.json', 'tsconfig.json'].some(
      (file) => changeTime(root + file) > built,
    ) && !readdirSync(`${root}packages`).some((name) => hasChanged(`${root}packages/${name}`, built))
  );
}

function hasChanged(folder, built) {
  return (
    changeTime(`${folder}/package.json`) > built ||
    changeTime(`${folder}/tsconfig.json`) > built ||
    treeHasChanged(`${folder}/src`, built)
  );
}

function treeHasChanged(folder, built) {
  if (changeTime(folder) > built) return true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() ? treeHasChanged(path, built) : isSource(path) && changeTime(path) > built)
      return true;
  }
  return false;
}

function isSource(path) {
  return /\.(tsx?|json)$/.test(path) && !/\.test\.tsx?$/.test(path);
}

/** When a file last changed, in milliseconds; 0 when it does not exist. */
function changeTime(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? stat.mtimeMs : 0;
}

function npmCi() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [
    ...npm.slice(1),
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ];
  const run = spawnSync(npm[0], args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 2, 'pipe'],
    shell: process.platform === 'win32',
  });
  if (run.error)
    throw new SetUpProblem(
      2,
      `npm could not be started (${run.error.code}). Install Node 20.19 or newer with npm from https://nodejs.org.`,
    );
  if (run.status === 0) return;
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|ENOTCACHED/.test(
      run.stderr,
    )
  ) {
    throw new SetUpProblem(
      2,
      'The packages that Rapporteur needs could not be fetched: no network. Connect once (or set npm to a mirror you can reach) and run the same command again.',
    );
  }
  process.stderr.write(run.stderr);
  throw new SetUpProblem(2, 'npm ci did not finish; its messages stand above.');
}

function compile() {
  const run = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0)
    throw new SetUpProblem(3, 'The build failed; the messages of the compiler stand above.');
}

/** In a process of its own: the bundler is no part of what a start of the program loads. */
function bundle() {
  const run = spawnSync(process.execPath, [`${root}scripts/bundle.js`], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0)
    throw new SetUpProblem(3, 'The command line could not be bundled; the messages stand above.');
}

function timed(what, act) {
  const begun = Date.now();
  process.stderr.write(`${what} …\n`);
  act();
  process.stderr.write(`  done in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
}

/** Only one process sets up at a time; the others wait for it. A lock whose holder is gone is taken over. */
function locked(act) {
  const lock = `${stamps}/lock`;
  mkdirSync(stamps, { recursive: true });
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(readOr(lock, '0'));
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
