import { availableParallelism } from 'node:os';
import { NotWritten } from './not-written.js';
import { Press, type TemplateName } from './press.js';

export type { TemplateName } from './press.js';

/** Texts set at the same time. Each process takes some 150 MB, and 500 for a report of 200 pages. */
const AT_ONCE = Math.min(2, availableParallelism());

const idle: Press[] = [];
const waiting: ((press: Press) => void)[] = [];
let begun = 0;

/** One text to one file, when its turn comes. The processes begin with the first texts and serve all that follow. */
export async function typeset(template: TemplateName, text: string, seconds: number): Promise<Uint8Array> {
  const press = await freePress();
  try {
    const { pdf, missing, fault } = await press.set(template, text, seconds);
    if (pdf) return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    throw missing
      ? noTypesetter(missing)
      : new NotWritten('not-typeset', `The text could not be set: ${fault}`);
  } finally {
    const next = waiting.shift();
    if (next) next(press);
    else idle.push(press);
  }
}

async function freePress(): Promise<Press> {
  const press = idle.pop();
  if (press) return press;
  if (begun === AT_ONCE) return await new Promise((resolve) => waiting.push(resolve));
  begun += 1;
  return new Press();
}

function noTypesetter(build: string): NotWritten {
  return new NotWritten(
    'no-typesetter',
    `PDF can not be written on this machine: its typesetter is not installed. Install the package @myriaddreamin/typst-ts-node-compiler-${build} (version 0.7.0), or choose DOCX or HTML, which need none.`,
  );
}
