import type { Command } from '../command.js';
import { oneFile } from '../operands.js';
import { print } from '../output.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';

export const read: Command = {
  name: 'read',
  operands: 'FILE',
  summary: 'Reads a text and prints what was recognised, with a quality report.',
  options: {
    ...recognitionOptions,
    json: { type: 'boolean', about: 'prints everything as one JSON object' },
  },
  details:
    'FILE is a Word file (DOCX), a PDF, plain text, Markdown, HTML, or JSON or XML that convert wrote. Its format is found out.',
  async run(given) {
    const file = oneFile(read, given);
    const { recogniseFile } = await import('../text-file.js');
    const { reading } = await recogniseFile(file, recognitionChoice(given));
    if (given.flag('json')) await print(`${JSON.stringify(reading)}\n`);
    else await print((await import('../reading-summary.js')).readingSummary(reading));
    return 0;
  },
};
