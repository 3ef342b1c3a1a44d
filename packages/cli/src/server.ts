import { type AddressInfo, createServer as createSocket } from 'node:net';
import {
  endDemoSessions,
  findRound,
  type Jobs,
  openJobs,
  type Registry,
  thePublic,
} from '@rapporteur/registry';
import type { LongDownload, Settings } from '@rapporteur/web';
import { demoAccountsAreOn, demoLines, demoPassword } from './demo-accounts.js';
import { setting } from './environment.js';
import { installationSecret } from './installation-secret.js';
import { ownMailSender, startOwnPost } from './letters/own-post.js';
import { outsideSignIn } from './outside-sign-in.js';
import { handlersFor } from './own-registry/acts.js';
import { keepOpeningPapers } from './own-registry/keep-opening-papers.js';
import { openOwnRegistry } from './own-registry/open.js';
import { downloadsFolder } from './own-registry/place.js';
import { beginSampleRound } from './own-registry/sample-round/begin.js';
import { loadStartingData, samplePreset } from './own-registry/starting-data.js';
import { failureSentence } from './system-failure.js';
import { WrongUse } from './wrong-use.js';

const frontRound = 'lanzarote-2';

export interface RunningServer {
  close(): Promise<void>;
}

/** Opens the registry, loads what every registry begins with, and serves the pages. */
export async function startServer(wantedPort: number, host: string): Promise<RunningServer> {
  const begun = performance.now();
  const review = reviewIsOn(host);
  const sender = ownMailSender();
  const port = await freePort(wantedPort, host);
  // The pages are loaded while the database opens in its thread.
  const [registry, { createServer, keptFiles, secretFromText }] = await Promise.all([
    openOwnRegistry(),
    import('@rapporteur/web'),
  ]);
  let jobs: Jobs<LongDownload> | null = null;
  try {
    const isNew = (await findRound(registry.db, thePublic, frontRound)) === null;
    if (isNew) await loadStartingData(registry.db);
    const demoAccounts = demoAccountsAreOn(host, settingsFor(port).origin);
    if (!demoAccounts) await endDemoSessions(registry.db, new Date());
    const secret = secretFromText(installationSecret());
    const settings = { ...settingsFor(port), review, demoAccounts, secret, sendsMail: sender !== null };
    const isAlone = registry.engine === 'embedded';
    jobs = await openJobs<LongDownload>(registry.db, 'downloads', { isAlone, log: tell });
    const files = keptFiles(downloadsFolder());
    const app = await createServer({ registry, settings, long: { jobs, files } });
    await registry.takeCommands(handlersFor(registry));
    await app.listen({ port, host });
    const stopOpeningPapers = keepOpeningPapers(registry.db, tell);
    const post = await startOwnPost(registry, settings, sender, tell);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    tell(`Rapporteur is at ${settings.origin} (ready after ${seconds} s).`);
    tell(`Its data lives in ${registry.place}. Ctrl-C stops it.`);
    if (review)
      tell(`Findings can be judged at ${settings.origin}/rounds/ROUND/review, on this computer alone.`);
    const renewal = (isNew ? Promise.resolve() : renew(registry)).then(() =>
      demoAccounts ? showSampleRound(registry, settings.origin) : undefined,
    );
    return {
      async close() {
        await app.close();
        await post.close();
        await stopOpeningPapers();
        await renewal;
        await registry.close();
      },
    };
  } catch (error) {
    await jobs?.close();
    await registry.close();
    throw isTaken(error) ? portIsTaken(port) : error;
  }
}

/** The pages are open meanwhile: the invented round comes in behind them, and then its people are told. */
async function showSampleRound(registry: Registry, origin: string): Promise<void> {
  try {
    const { hashPassword } = await import('@rapporteur/web');
    const seconds = await beginSampleRound(registry.db, () => hashPassword(demoPassword));
    if (seconds !== null) tell(`The invented round lake-2 was made in ${seconds.toFixed(1)} s.`);
    for (const line of demoLines(origin)) tell(line);
  } catch (error) {
    tell(`The invented round lake-2 could not be made: ${(error as Error).message}`);
  }
}

/** A newer version may bring newer data: it is taken in behind the pages, which show the earlier until then. */
async function renew(registry: Registry): Promise<void> {
  await loadStartingData(registry.db).catch((error) =>
    tell(`The data that came with this version could not be loaded: ${error.message}`),
  );
}

/** Judging is for whoever sits at this computer: there are no accounts yet, and no visitor may pass for the operator. */
function reviewIsOn(host: string): boolean {
  const value = setting('RAPPORTEUR_REVIEW');
  if (value === undefined) return false;
  if (value !== '1') throw new WrongUse(`RAPPORTEUR_REVIEW is 1, or not set; "${value}" is not known.`);
  if (!['localhost', '127.0.0.1', '::1'].includes(host))
    throw new WrongUse(
      `RAPPORTEUR_REVIEW=1 needs a server that listens on this computer alone; HOST is ${host}. Leave HOST out, or start without review.`,
    );
  if (setting('RAPPORTEUR_TRUST_PROXY') !== undefined)
    throw new WrongUse(
      'RAPPORTEUR_REVIEW=1 and RAPPORTEUR_TRUST_PROXY do not go together: behind a proxy nobody can tell who is on this computer.',
    );
  return true;
}

function settingsFor(port: number): Settings {
  const trusted = setting('RAPPORTEUR_TRUST_PROXY');
  return {
    origin: setting('RAPPORTEUR_ORIGIN')?.replace(/\/+$/, '') ?? `http://localhost:${port}`,
    trustProxy: trusted === undefined ? false : trusted.split(/[\s,]+/),
    contact: setting('RAPPORTEUR_CONTACT') ?? null,
    clamd: setting('RAPPORTEUR_CLAMD') ?? null,
    outsideSignIn: outsideSignIn(),
    frontRound,
    presets: [samplePreset()],
    log: tell,
  };
}

/** The port itself if nobody has it, before anything is opened; any free one for 0. */
async function freePort(port: number, host: string): Promise<number> {
  const socket = createSocket();
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).listen(port, host, resolve);
    });
    return (socket.address() as AddressInfo).port;
  } catch (error) {
    if (isTaken(error)) throw portIsTaken(port);
    throw new WrongUse(`Port ${port} on ${host} can not be opened: ${failureSentence(error)}`);
  } finally {
    await new Promise((resolve) => socket.close(resolve));
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

function portIsTaken(port: number): WrongUse {
  return new WrongUse(
    `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start.`,
  );
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
