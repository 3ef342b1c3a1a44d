import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fontFamilies, fontPath } from './fonts.js';
import { NotWritten } from './not-written.js';

export type TemplateName = 'report' | 'factsheet' | 'compilation' | 'questionnaire' | 'check' | 'text';

export interface Answer {
  readonly pdf?: Uint8Array;
  /** The build of the typesetter that this machine would need. */
  readonly missing?: string;
  readonly fault?: string;
}

// Plain JavaScript beside src and dist, so that the same address holds from both.
const program = fileURLToPath(new URL('../../../worker/write-pdf.js', import.meta.url));

/**
 * A process that sets one text at a time. The typesetter is compiled code that nothing interrupts: a thread that runs
 * it could not be stopped, a process can. It keeps nobody from ending.
 */
export class Press {
  private process: ChildProcess | null = null;

  /** Throws `NotWritten` when the time is over; the next text gets a new process. */
  async set(template: TemplateName, text: string, seconds: number): Promise<Answer> {
    // One that ended while nobody asked for anything (the machine ran out of memory) is replaced.
    if (!this.process?.connected) this.process = begin();
    const running = this.process;
    holdOpen(running, true);
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(tookTooLong(seconds)), seconds * 1000);
      running.once('message', resolve);
      running.once('error', reject);
      running.once('exit', (code, signal) =>
        reject(new Error(`The typesetter ended with ${signal ?? code} and no answer.`)),
      );
      running.send({ template, text });
    });
    try {
      return await answer;
    } catch (error) {
      this.process = null;
      running.kill('SIGKILL');
      throw error;
    } finally {
      clearTimeout(timer);
      running.removeAllListeners().on('error', () => undefined);
      holdOpen(running, false);
    }
  }
}

function begin(): ChildProcess {
  const fonts = fontFamilies.map(({ name, asked, files }) => ({ name, asked, files: files.map(fontPath) }));
  const process = fork(program, [], { serialization: 'advanced', execArgv: [] });
  process.send({ fonts });
  return process;
}

function holdOpen(process: ChildProcess, isHeld: boolean): void {
  for (const each of [process, process.channel]) {
    if (isHeld) each?.ref();
    else each?.unref();
  }
}

function tookTooLong(seconds: number): NotWritten {
  return new NotWritten(
    'typesetting-too-long',
    `Setting this text was stopped after ${seconds} seconds. Write it in parts.`,
  );
}
