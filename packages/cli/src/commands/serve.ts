import type { Command } from '../command.js';
import { setting } from '../environment.js';
import { noOperands } from '../operands.js';
import { WrongUse } from '../wrong-use.js';

export const serve: Command = {
  name: 'serve',
  operands: '',
  summary: 'Starts the pages, on http://localhost:3000 unless PORT says another.',
  options: {},
  details:
    'Everything else is set by the environment: see docs/guide/operators/settings.md. Ctrl-C stops it.',
  async run(given) {
    noOperands(serve, given);
    const port = portNumber(setting('PORT') ?? '3000');
    const { startServer } = await import('../server.js');
    const server = await startServer(port, setting('HOST') ?? 'localhost');
    await asked(['SIGINT', 'SIGTERM']);
    process.stderr.write('Stopping …\n');
    await server.close();
    return 0;
  },
};

function portNumber(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port <= 65_535) return port;
  throw new WrongUse(`PORT is a number from 0 to 65535; "${typed}" is not.`);
}

/** Resolves at the first of the signals; the second ends the process as ever. */
function asked(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    const once = () => {
      for (const signal of signals) process.removeListener(signal, once);
      resolve();
    };
    for (const signal of signals) process.on(signal, once);
  });
}
