import { readdirSync, readFileSync } from 'node:fs';
import { readBytes, writeAs } from '@rapporteur/formats';
import { profilesOf, type Reading, recognise } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';

/* Reports on one State go out in every format and come back with the same recommendations and paragraphs. */

const folder = new URL('../sample/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, folder));
const profiles = ['body.json', 'other-bodies/steg.json', 'other-bodies/grip.json'].flatMap((name) =>
  profilesOf(JSON.parse(sample(name).toString('utf8'))),
);
const texts = readdirSync(new URL('other-bodies/', folder)).filter((name) => name.endsWith('.txt'));

function read(bytes: Uint8Array, name: string) {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document, { profiles });
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function said({ document, paragraphs, footnotes, recommendations }: Reading) {
  return {
    profile: document.profile,
    party: document.party,
    paragraphs: paragraphs.map(({ number, section, text, footnotes: notes }) => [
      number,
      section,
      flat(text),
      notes,
    ]),
    footnotes: footnotes.map(({ number, text, markedIn }) => [number, flat(text), markedIn !== null]),
    recommendations: recommendations.map(({ lines: _lines, text, ...rest }) => ({
      ...rest,
      text: flat(text),
    })),
  };
}

describe.each(texts)('%s', (name) => {
  const first = read(sample(`other-bodies/${name}`), name);

  it.each(['md', 'html', 'docx'] as const)('comes back from %s with the same records', async (format) => {
    expect(said(read(await writeAs(format, first.tree), `x.${format}`).reading)).toEqual(said(first.reading));
  });
});
