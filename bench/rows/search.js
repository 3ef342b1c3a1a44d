import { aRegistry, publishReading } from '../a-registry.js';
import { built } from '../built.js';
import { grownReport } from '../grown-report.js';
import { readReport } from '../reader.js';
import { milliseconds } from '../table.js';
import { readBody } from '../texts.js';
import { medianTimes } from '../times.js';

/* How a search grows with the text: the paragraphs of the published report once, ten times and a hundred times. */

const { search, thePublic } = await built('registry');
const reportParagraphs = 458;
/** A word in few texts, two words, a phrase, and a word that is nearly everywhere. */
const questions = ['quarries', 'siren telephones', '"swimming lessons"', 'children'];

const lines = [];
let first = null;
for (const times of [1, 10, 100]) {
  const registry = await aRegistry();
  const paragraphs = await fill(registry.db, times * reportParagraphs);
  const ask = questions.map((text) => async () => {
    const { hits } = await search(registry.db, thePublic, { text });
    if (hits.length === 0) throw new Error(`Nothing was found for ${text}`);
  });
  const found = await medianTimes(ask, { turns: 9, warm: 2 });
  await registry.end();
  first ??= found;
  for (const [n, question] of questions.entries()) {
    lines.push({
      what: `search for ${question.replaceAll('"', '”')} in ${paragraphs} paragraphs, against the first`,
      ours: milliseconds(found[n]),
      peer: milliseconds(first[n]),
      value: found[n] / first[n],
    });
  }
}
console.log(JSON.stringify(lines));

/** Reports of moderate length until there are enough paragraphs, as a registry of many rounds would hold them. */
async function fill(db, wanted) {
  const reading = readReport(Buffer.from(grownReport(Math.min(wanted, 5000) * 580).text), readBody());
  let there = 0;
  for (let round = 1; there < wanted; round += 1) {
    await publishReading(db, reading, `lake-${round}`);
    there += reading.paragraphs.length;
  }
  return there;
}
