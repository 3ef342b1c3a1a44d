import { Chance } from '../chance.js';
import { bases } from './bases.js';
import { damagedBytes } from './byte-mutations.js';
import { damagedPart, damagedWord } from './docx-mutations.js';
import { damagedPdf } from './pdf-mutations.js';
import { damagedXml } from './xml-mutations.js';
import { zipOf } from './zip-model.js';
import { damagedZip } from './zip-mutations.js';

/* Damaged office files: each is made by its seed and number alone, and can be made again. */

/** { name, bytes, how } of the mutant with this number; `how` says what was done to what. */
export function mutantOf(seed, number) {
  const chance = new Chance(seed * 1_000_003 + number);
  const kind = chance.of(kinds);
  const own = bases[kind];
  // The last Word file is the long report, which takes as long as thirty others.
  const place = chance.below(chance.below(20) === 0 ? own.length : Math.max(1, own.length - 1));
  const [how, damage] = chance.of(damages[kind]);
  return { name: `mutant.${kind}`, bytes: damage(own[place], chance), how: `${kind} ${place}, ${how}` };
}

const kinds = [...new Array(9).fill('docx'), ...new Array(8).fill('pdf'), 'xml', 'xlsx'];

const bytes = ['bytes', (base, chance) => damagedBytes(base.bytes, chance)];
const parts = ['parts', ({ files }, chance) => damagedZip(files, chance)];
const xml = ['XML of a part', ({ files }, chance) => zipOf(damagedPart(files, chance))];
const sense = ['senseless XML', ({ files }, chance) => zipOf(damagedWord(files, chance))];
const objects = ['objects', damagedPdf];

const damages = {
  docx: [bytes, parts, xml, xml, xml, sense, sense, sense],
  pdf: [bytes, objects, objects, objects],
  xml: [bytes, ['XML', (base, chance) => Buffer.from(damagedXml(base.bytes.toString(), chance))]],
  xlsx: [bytes, parts, xml, xml],
};
