import type { Preset } from '../../bodies/preset.js';
import type { BoxKind } from '../../readings/reading.js';
import type { BoxStyle, Profile } from '../profile.js';
import { ownNames } from './own-names.js';
import { bodyName } from './own-words.js';

/** Titles of quoted provisions: an article, a chapter, the explanatory report, an opinion of the body. */
const provision =
  /^(?:(?:[\p{L} ]+ Convention\s*[,–-]\s*)?(?:Articles? \d+[a-z]?|Chapter [IVXLC]+)\b[^.;]*\s[–-]\s\p{Lu}|\p{Lu}[\p{L} ]+ Convention\s*[–-]\s*Extracts$|Explanatory (?:report|note|memorandum)\b|(?:Interpretative )?Opinion on\b|General comment\b|Declaration on\b)/u;
const childrenSay = /^what children (?:are saying|say|tell us|told us|said)\b/i;
const signature =
  /^[-–]\s*(?:(?:An? )?(?:child|children|boy|girl|young person|participant)s? (?:from|of|in|aged)|extracts? from)\b/i;

/**
 * The house style of a committee's implementation reports: roman chapters, paragraphs numbered through, boxes,
 * numbered recommendations with graded verbs. What differs from body to body comes from its preset.
 */
export function implementationReport(preset: Preset): Profile {
  const shortNames = [preset.names.en, ...preset.alsoCalled.en];
  const own = shortNames
    .filter((name) => !/^the /i.test(name))
    .map(literal)
    .join('|');
  const verbs = preset.verbs.flatMap(({ level, en }) =>
    en
      .filter((form) => !/\bthat$/.test(form))
      .map((form) => ({ form: new RegExp(literal(form)), verb: level })),
  );
  const anyVerb = verbs.map(({ form }) => form.source).join('|');
  const round = preset.rounds?.[0];
  return {
    id: `${preset.id}-report`,
    kind: 'report',
    body: bodyName(preset),
    signs: [
      { pattern: /^\s*Recommendations? [IVX]+-\d+\s*$/m, weight: 0.6 },
      { pattern: new RegExp(`\\b(?:${own}) (?:${anyVerb})\\b`), weight: 0.5 },
      { pattern: new RegExp(`\\b(?:${own})\\b`), weight: 0.2 },
      { pattern: new RegExp(`\\b${literal(preset.convention.short.en)}\\b`), weight: 0.1 },
    ],
    headings: ['roman'],
    parts: [/^executive summary$/i, /^introduction$/i, /^foreword$/i, /^(?:appendix|annex)\b/i],
    boxes: [
      titled('practice', preset.headings.practice.en, false),
      titled('difficulty', preset.headings.difficulty.en, true),
      { kind: 'voice', title: childrenSay, merges: false, holdsParagraphs: false },
      { kind: 'provision', title: provision, merges: true, holdsParagraphs: false },
    ],
    voices: { signature },
    recommendations: {
      leadIn: startsWith(preset.headings.recommendations.en),
      item: /^Recommendations? (?<chapter>[IVXLC]+)-(?<digits>\d+)$/,
      speaker: new RegExp(`(?:the )?(?:${own}|committee)`, 'i'),
      verbs,
    },
    laterNote: startsWith(preset.headings.laterNote.en),
    round: round ? { monitored: round.parties, outsideRound: round.outsideRound } : null,
    names: ownNames(preset),
  };
}

function titled(kind: BoxKind, titles: readonly string[], holdsParagraphs: boolean): BoxStyle {
  const any = titles.map(literal).join('|');
  return { kind, title: new RegExp(`^(?:${any})\\s*:?$`, 'i'), merges: false, holdsParagraphs };
}

/** A heading may run over two lines, so its first words must do. */
function startsWith(beginnings: readonly string[]): RegExp {
  const words = beginnings.map((text) =>
    text
      .split(' ')
      .slice(0, 5)
      .map(literal)
      .join('\\s+')
      .replace(/^Recommendations?/, 'Recommendations?'),
  );
  return new RegExp(`^(?:${words.join('|')})\\b`, 'i');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
