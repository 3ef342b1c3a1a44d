import type { Document, Notice } from '@rapporteur/document';
import { type Names, namesFor } from '../parties/names.js';
import type { Reading } from '../readings/reading.js';
import type { Draft, Stage } from './draft.js';
import { collectFindings } from './findings/collect-findings.js';
import { readFrontMatter, withOwnFront } from './front-matter/front-matter.js';
import { findLanguage, languageOfNames } from './language.js';
import type { Profile } from './profile.js';
import { chooseProfile } from './profiles/profiles.js';
import { readQuality } from './quality.js';
import { readBlocks, toRecords } from './records.js';
import { blocks } from './stages/blocks.js';
import { footnotes } from './stages/footnotes.js';
import { lines } from './stages/lines.js';
import { marks } from './stages/marks.js';
import { pages } from './stages/pages.js';
import { statedRecommendations } from './stated/stated-records.js';
import { toTree } from './tree.js';

export interface RecogniseOptions {
  /** Id of a profile; chosen by the text itself when left out. */
  readonly profile?: string;
  /** Profiles beside the built-in ones: a private or invented body's. */
  readonly profiles?: readonly Profile[];
  /** Told before each step: its name, how many are done, how many there are. */
  readonly onStep?: (step: string, done: number, of: number) => void;
}

export interface Recognised {
  readonly reading: Reading;
  /** The same text as a tree of headings, numbered paragraphs, boxes, recommendations and notes. */
  readonly tree: Document;
  /** How States are named in the text, and what each is to its round. */
  readonly names: Names;
  /** How sure it is that the text is of its house style: 0 to 1, and 1 where the profile was asked for. */
  readonly confidence: number;
}

/** The stages, in order. Each says what it reads and writes. */
export const stages: readonly Stage[] = [lines, pages, footnotes, marks, blocks];

/** Reads a document into records. Pure: same document, same reading. What is doubtful is a notice, never a guess. */
export function recognise(document: Document, options: RecogniseOptions = {}): Recognised {
  const { profile, confidence } = chooseProfile(document, options.profile ?? null, options.profiles ?? []);
  const draft: Draft = {
    document,
    profile,
    lines: [],
    taken: new Uint8Array(0),
    pages: [],
    furniture: [],
    notes: [],
    marks: [],
    blocks: [],
    notices: unknownNotice(profile),
  };
  const all = [...stages, ...(profile.stages ?? [])];
  const total = all.length + 2;
  all.forEach((stage, done) => {
    options.onStep?.(stage.name, done, total);
    stage.run(draft);
  });
  options.onStep?.('records', total - 2, total);
  const text = draft.lines.map((line) => line.text).join('\n');
  const language = findLanguage(text);
  const names = namesFor(profile, languageOfNames(language.code));
  const read = readBlocks(draft);
  const cut = toRecords(draft, read.blocks, read.notes, names);
  options.onStep?.('tree', total - 1, total);
  const found = readFrontMatter(draft, text, language, names);
  const statesIn = (words: string) => names.places(words).map(({ code }) => code);
  const own = profile.front?.(draft, { front: found, statesIn });
  const front = withOwnFront(found, own, draft, names);
  const stated = statedRecommendations(draft, read.blocks, names, front.party);
  draft.notices.push(...stated.notices);
  const records = { ...cut, recommendations: [...cut.recommendations, ...stated.recommendations] };
  const { quality, notices } = readQuality(draft, records);
  const reading: Reading = {
    document: front,
    headings: records.headings,
    paragraphs: records.paragraphs,
    footnotes: records.footnotes,
    boxes: records.boxes,
    recommendations: records.recommendations,
    findings: collectFindings(draft, read.blocks, read.notes, names),
    questions: records.questions,
    conclusions: records.conclusions,
    developments: records.developments,
    rest: records.rest,
    mentions: records.mentions,
    quality,
    notices,
  };
  return { reading, tree: toTree(draft, read, front), names, confidence };
}

function unknownNotice(profile: Profile): Notice[] {
  if (profile.id !== 'unknown') return [];
  return [
    {
      rule: 'unknown-profile',
      severity: 'info',
      message:
        'No known house style fits this text: paragraphs, headings, notes and mentions were read, and no recommendation was looked for.',
      place: {},
    },
  ];
}
