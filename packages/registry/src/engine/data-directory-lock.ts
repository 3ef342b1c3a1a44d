import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * The embedded database does not notice a second process in its directory: both "succeed", and what one of them
 * acknowledged is lost. So a file, made with O_EXCL, says who holds the directory. It is stale when its holder is
 * certainly gone: another start of the machine, a dead process, or a number that another process has now. Where the
 * holder can not be seen (another container, another machine) it must have been silent for half a minute.
 */

export interface LockHolder {
  readonly nonce: string;
  readonly pid: number;
  readonly host: string;
  /** This start of the machine, the process's birth and its namespace of numbers; null where a system has none. */
  readonly boot: string | null;
  readonly birth: string | null;
  readonly namespace: string | null;
  readonly since: string;
  readonly program: string;
  /** The socket through which the holder takes commands. */
  readonly socket: string;
}

export interface DirectoryLock {
  readonly holder: LockHolder;
  release(): void;
}

export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  constructor(
    readonly directory: string,
    readonly holder: LockHolder,
  ) {
    super(
      `The data directory ${directory} is in use by process ${holder.pid} on ${holder.host} (${holder.program}) since ${holder.since}. ` +
        'Stop that process first, or send the command to it: a second one would lose data.',
    );
  }
}

const fileName = 'lock';
const heartbeat = 5_000;
const silence = 30_000;

export async function lockDataDirectory(directory: string, socket: string): Promise<DirectoryLock> {
  const path = join(directory, fileName);
  const own = describeOwn(socket);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(path, own)) return held(path, own);
    const found = read(path);
    if (!found) {
      await pause(10);
      continue;
    }
    if (isAlive(found.holder, found.touched)) throw new DataDirectoryInUse(directory, found.holder);
    if (takeAway(path, found.holder) && create(path, own)) {
      // Another process may have judged the same stale file and moved ours away in the same moment: look again.
      await pause(50);
      if (read(path)?.holder.nonce === own.nonce) return held(path, own);
    }
  }
  throw new Error(`The lock of ${directory} could not be taken: remove ${path} if no Rapporteur runs.`);
}

/** Who holds a data directory now; null when nobody does. */
export function holderOf(directory: string): LockHolder | null {
  const found = read(join(directory, fileName));
  return found && isAlive(found.holder, found.touched) ? found.holder : null;
}

function create(path: string, own: LockHolder): boolean {
  // Written whole under another name and then linked: nobody reads half a lock. A link fails where a file is, as O_EXCL.
  const draft = `${path}.${own.nonce}`;
  writeFileSync(draft, `${JSON.stringify(own, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function takeAway(path: string, stale: LockHolder): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const taken = JSON.parse(readFileSync(aside, 'utf8')) as LockHolder;
  if (taken.nonce !== stale.nonce) {
    // Somebody was quicker and this is a living lock: back with it.
    try {
      linkSync(aside, path);
    } catch {}
  }
  rmSync(aside, { force: true });
  return taken.nonce === stale.nonce;
}

function read(path: string): { holder: LockHolder; touched: number } | null {
  try {
    return { holder: JSON.parse(readFileSync(path, 'utf8')) as LockHolder, touched: statSync(path).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError)
      throw new Error(`${path} is not a lock of Rapporteur: remove it if no Rapporteur runs.`);
    throw error;
  }
}

function held(path: string, own: LockHolder): DirectoryLock {
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {}
  }, heartbeat);
  beat.unref();
  return {
    holder: own,
    release() {
      clearInterval(beat);
      if (read(path)?.holder.nonce === own.nonce) rmSync(path, { force: true });
    },
  };
}

function isAlive(holder: LockHolder, touched: number): boolean {
  const own = surroundings();
  if (holder.host === own.host && holder.boot !== own.boot) return false;
  const isVisible = holder.host === own.host && holder.namespace === own.namespace;
  if (!isVisible) return Date.now() - touched < silence;
  if (!processExists(holder.pid)) return false;
  return holder.birth === null || holder.birth === birthOf(holder.pid);
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function describeOwn(socket: string): LockHolder {
  return {
    nonce: randomUUID(),
    pid: process.pid,
    ...surroundings(),
    birth: birthOf(process.pid),
    since: new Date().toISOString(),
    program: process.argv.slice(1, 3).join(' ') || 'node',
    socket,
  };
}

function surroundings(): Pick<LockHolder, 'host' | 'boot' | 'namespace'> {
  return {
    host: hostname(),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: orNull(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/** Ticks since the machine's start at which a process was born: field 22, counted after the name in brackets. */
function birthOf(pid: number): string | null {
  return orNull(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? null,
  );
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
