import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toTable } from './table.js';

/*
 * npm run bench [-- ROW…]
 *
 * One run, one table of ratios, each against a peer that is measured in the same run. Every row is a process of its
 * own, so that neither warmth nor memory goes over from one to the next. Nothing here fails because of a time: the
 * table is read by people, and docs/guide/operators/performance.md keeps one.
 */

const rows = [
  'read-command',
  'read-in-process',
  'docx-in',
  'docx-out',
  'pdf-in',
  'pdf-out',
  'check',
  'check-file',
  'factsheets',
  'pages',
  'search',
  'first-page',
  'saves',
  'compilation',
  'reply-page',
];

export async function main(asked) {
  const unknown = asked.filter((name) => !rows.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(', ')}. The rows are ${rows.join(', ')}.`);
    return 2;
  }
  const measured = [];
  const broken = [];
  for (const name of asked.length > 0 ? asked : rows) {
    process.stderr.write(`${name} …\n`);
    const lines = await measure(name);
    if (lines === null) broken.push(name);
    else measured.push(...lines);
  }
  console.log(toTable(measured));
  for (const name of broken) console.error(`${name} could not be measured; its message stands above.`);
  return broken.length > 0 ? 1 : 0;
}

/** The lines that a row prints as JSON; null when it failed. */
function measure(name) {
  const file = fileURLToPath(new URL(`./rows/${name}.js`, import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', () => resolve(null));
    child.on('close', (status) => resolve(status === 0 ? JSON.parse(text) : null));
  });
}
