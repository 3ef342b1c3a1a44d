import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fontFamilies, fontPath } from './fonts.js';
import { NotWritten } from './not-written.js';

export type TemplateName = 'report' | 'factsheet' | 'compilation' | 'questionnaire' | 'check' | 'text';

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly missing?: boolean;
  readonly fault?: string;
}

// Plain JavaScript beside src and dist, so that the same address holds from both.
const program = fileURLToPath(new URL('../../../worker/write-pdf.js', import.meta.url));

/**
 * One text to one file. The typesetter is compiled code that nothing can interrupt: a thread that runs it could not
 * be stopped, a process can. It begins with the first text, serves all that follow, one after the other, and keeps
 * nobody from ending.
 */
export function typeset(template: TemplateName, text: string, limit: number): Promise<Uint8Array> {
  const turn = last.then(() => inProcess(template, text, limit));
  last = turn.catch(() => undefined);
  return turn;
}

let last: Promise<unknown> = Promise.resolve();
let child: ChildProcess | null = null;
let sent = 0;

async function inProcess(template: TemplateName, text: string, limit: number): Promise<Uint8Array> {
  const press = started();
  sent += 1;
  const id = sent;
  holdOpen(press, true);
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => {
        stop(press);
        reject(
          new NotWritten(
            'typesetting-too-long',
            `Setting this text was stopped after ${limit / 1000} seconds. Write it in parts.`,
          ),
        );
      }, limit);
      press.removeAllListeners();
      press.on('message', (said: Answer) => {
        if (said.id === id) resolve(said);
      });
      press.once('error', reject);
      press.once('exit', (code, signal) => {
        child = null;
        reject(new Error(`The typesetter ended with ${signal ?? code} and no answer.`));
      });
      press.send({ id, template, text });
    });
    return pdfOf(answer);
  } finally {
    clearTimeout(timer);
    holdOpen(press, false);
  }
}

function started(): ChildProcess {
  if (child?.connected) return child;
  const fonts = fontFamilies.map(({ name, asked, files }) => ({ name, asked, files: files.map(fontPath) }));
  child = fork(program, [], { serialization: 'advanced', execArgv: [] });
  child.send({ fonts });
  return child;
}

function stop(press: ChildProcess): void {
  if (child === press) child = null;
  press.removeAllListeners();
  press.kill('SIGKILL');
}

function holdOpen(press: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    press.ref();
    press.channel?.ref();
  } else {
    press.unref();
    press.channel?.unref();
  }
}

function pdfOf({ pdf, missing, fault }: Answer): Uint8Array {
  if (pdf) return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (missing)
    throw new NotWritten(
      'no-typesetter',
      `PDF can not be written on this machine (${process.platform} ${process.arch}): its typesetter is not installed. ` +
        'The operators’ guide names the package for each machine (docs/guide/operators/pdf.md); DOCX and HTML need none.',
    );
  throw new NotWritten('not-typeset', `The text could not be set as PDF: ${fault}`);
}
