import { chmodSync, existsSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { holderOf } from './data-directory-lock.js';

/*
 * While a server holds the data directory, the command line talks to it: a socket that only the same user can open, a
 * line of JSON for a question, lines of JSON for an answer. The list of commands is closed.
 *
 *   {"command":"import","arguments":{…}}
 *   {"progress":{…}}   any number
 *   {"result":{…}}     or {"failure":"a sentence"}
 */

export const controlCommands = ['import', 'export', 'backup', 'doctor', 'user'] as const;
export type ControlCommand = (typeof controlCommands)[number];
export type Tell = (progress: unknown) => void;
/** What the holder does for each command; arguments and result are plain JSON. */
export type ControlHandlers = {
  readonly [Command in ControlCommand]?: (given: unknown, tell: Tell) => Promise<unknown>;
};

const longestLine = 256 * 1024 * 1024;

export interface ControlServer {
  close(): Promise<void>;
}

export async function serveControl(path: string, handlers: ControlHandlers): Promise<ControlServer> {
  // We hold the lock: a socket that still lies there belongs to nobody.
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    void serveOne(socket, handlers);
  });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  chmodSync(path, 0o600);
  return {
    async close() {
      for (const socket of open) socket.end();
      await new Promise((resolve) => server.close(resolve));
      rmSync(path, { force: true });
    },
  };
}

async function serveOne(socket: Socket, handlers: ControlHandlers): Promise<void> {
  const say = (line: object) => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(line)}\n`);
  };
  try {
    for await (const line of boundedLines(socket)) {
      const { command, given } = readQuestion(line);
      const handler = handlers[command];
      if (!handler) throw new Error(`The running server does not take "${command}".`);
      say({ result: (await handler(given, (progress) => say({ progress }))) ?? null });
    }
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
  }
  socket.end();
}

async function* boundedLines(socket: Socket): AsyncGenerator<string> {
  let received = 0;
  socket.on('data', (bytes) => {
    received += bytes.length;
    if (received > longestLine) socket.destroy();
  });
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    received = 0;
    if (line !== '') yield line;
  }
}

function readQuestion(line: string): { command: ControlCommand; given: unknown } {
  let question: { command?: unknown; arguments?: unknown };
  try {
    question = JSON.parse(line) as typeof question;
  } catch {
    throw new Error('A question is one line of JSON.');
  }
  const command = controlCommands.find((known) => known === question?.command);
  if (!command) throw new Error(`Unknown command: one of ${controlCommands.join(', ')}.`);
  return { command, given: question.arguments ?? null };
}

/** Asks the server that holds a data directory. Null when none does: the caller opens the directory itself. */
export async function askHolder(
  directory: string,
  command: ControlCommand,
  given: unknown,
  tell: Tell = () => {},
): Promise<{ readonly result: unknown } | null> {
  const holder = holderOf(directory);
  if (!holder || !existsSync(holder.socket)) return null;
  const socket = connect(holder.socket);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.write(`${JSON.stringify({ command, arguments: given })}\n`);
    for await (const line of createInterface({ input: socket })) {
      const said = JSON.parse(line) as { progress?: unknown; result?: unknown; failure?: string };
      if ('progress' in said) tell(said.progress);
      else if (said.failure !== undefined) throw new Error(said.failure);
      else return { result: said.result };
    }
    throw new Error(`The server (process ${holder.pid}) stopped before it answered.`);
  } finally {
    socket.destroy();
  }
}
