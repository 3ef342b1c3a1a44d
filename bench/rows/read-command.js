import { isThere, program, run, useOf } from '../processes.js';
import { megabytes, milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { medianTimes } from '../times.js';

/* `rapporteur read` as a fresh process, Node's start included, against pandoc reading the same text to its own tree. */

const { file, name, args } = reportFile();
const read = () => run(process.execPath, [program, 'read', file, '--json', ...args]);
const pandoc = () => run('pandoc', ['-f', 'markdown', '-t', 'json', file]);
const turns = 9;
const lines = [];

if (isThere('pandoc')) {
  const [ours, peer] = await medianTimes([read, pandoc], { turns, warm: 1 });
  lines.push({
    what: `\`read\` of ${name}, a fresh process, against pandoc`,
    ours: milliseconds(ours),
    peer: milliseconds(peer),
    value: ours / peer,
    target: { most: 0.5 },
  });
} else {
  console.error(
    'pandoc is not installed: `read` is timed without its peer. On Debian: apt-get install pandoc.',
  );
  const [ours] = await medianTimes([read], { turns, warm: 1 });
  lines.push({
    what: `\`read\` of ${name}, a fresh process`,
    ours: milliseconds(ours),
    peer: 'no pandoc here',
  });
}
const { memory } = useOf(program, ['read', file, '--json', ...args]);
lines.push({
  what: 'its peak memory',
  ours: megabytes(memory),
  value: memory / 1e6,
  unit: 'MB',
  target: { most: 250 },
});
console.log(JSON.stringify(lines));
