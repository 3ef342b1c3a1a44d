import { extname } from 'node:path';
import type { Document } from '@rapporteur/document';
import type { Command } from '../command.js';
import { oneFile } from '../operands.js';
import { writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
import { didYouMean } from '../suggestion.js';
import { WrongUse } from '../wrong-use.js';

export const convert: Command = {
  name: 'convert',
  operands: 'FILE -o OUT',
  summary: 'Turns a text into another format.',
  options: {
    ...recognitionOptions,
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      about:
        'the file to write; its ending says the format: html, md or json (docx, pdf and xml are not built yet)',
    },
  },
  async run(given) {
    const file = oneFile(convert, given);
    const output = given.text('output');
    if (output === undefined)
      throw new WrongUse('Name the file to write: rapporteur convert FILE -o OUT.html.');
    const format = formatOf(output);
    const { recogniseFile } = await import('../text-file.js');
    const { tree } = await recogniseFile(file, recognitionChoice(given));
    writeFiles([{ path: pathFor(output), text: await written(tree, format) }]);
    return 0;
  },
};

const formats = ['html', 'md', 'json'];
const plannedFormats = ['docx', 'pdf', 'xml'];

function formatOf(output: string): string {
  const format = extname(output).slice(1).toLowerCase();
  if (formats.includes(format)) return format;
  if (plannedFormats.includes(format))
    throw new WrongUse(`Writing ${format} is not built yet; html, md and json are.`);
  const near = didYouMean(format, formats);
  throw new WrongUse(`The ending of ${output} is none that convert writes: html, md or json.${near}`);
}

async function written(tree: Document, format: string): Promise<string> {
  const { writeHtml, writeJson, writeMarkdown } = await import('@rapporteur/formats');
  if (format === 'html') return writeHtml(tree);
  return format === 'md' ? writeMarkdown(tree) : writeJson(tree);
}
