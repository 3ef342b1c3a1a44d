import type { CheckContext } from '../context.js';
import { romanToNumber } from '../roman.js';
import type { RuleFinding } from '../rule.js';
import type { Reference } from './references-in.js';
import { type Found, type Targets, targetWith } from './targets.js';
import { givenTitle, titleOverlap } from './titles.js';

/* What a reference says of its target in so many words: above or below, in which style, under which title. */

/** "above" said of what comes below. A note counts where it is printed. */
export function wrongDirection({ kind, value, direction, unit }: Reference, targets: Targets): Found | null {
  const target = targetWith(targets[kind], value);
  if (!target || direction === null || kind === 'note') return null;
  const stands = target.line < unit.lines[0] ? 'above' : target.line > unit.lines[1] ? 'below' : direction;
  if (stands === direction) return null;
  return {
    severity: 'warning',
    confidence: 'certain',
    message: `The text says “${direction}”, but ${kind} ${value} stands ${stands}.`,
    actual: direction,
    expected: stands,
  };
}

/** "Section VI-1" where the heading is VI.1; "Annex 3" where it is Annex III. */
export function foreignStyle(
  { kind, value, unit, from, numberFrom, numberTo, to }: Reference,
  targets: Targets,
): Found | null {
  const printed = unit.text.slice(numberFrom, numberTo);
  const word = unit.text.slice(from, numberFrom).trim();
  if (kind === 'section' && /^para/i.test(word) && targetWith(targets.section, value)) {
    return {
      severity: 'warning',
      message: `${printed} is a section, not a paragraph.`,
      actual: `${word} ${printed}`,
      expected: `Section ${value}`,
    };
  }
  if (kind === 'section' && /^[IVXLC]+-/.test(value)) {
    const asHeading = value.replace('-', '.');
    const named = targets.section.find(
      (target) => titleOverlap(givenTitle(unit.text, to), target.text) >= 0.8,
    );
    if (named && named.id !== asHeading)
      return {
        severity: 'warning',
        message: `Section ${printed} is not there; the title given with it is that of section ${named.id}. Was that meant?`,
        actual: printed,
        expected: named.id,
      };
    if (targetWith(targets.section, asHeading))
      return {
        severity: 'warning',
        message: `Section ${printed} is written like a recommendation; the heading has ${asHeading}.`,
        actual: printed,
        expected: asHeading,
      };
    return {
      severity: 'warning',
      message: `Section ${printed} is not there. Was a recommendation meant?`,
      actual: printed,
    };
  }
  if (kind === 'appendix' && !targets.appendix.some(({ id }) => id === value)) {
    const same =
      targets.appendix.find(({ id }) => romanToNumber(id) === Number(value)) ??
      targets.appendix[romanToNumber(value) - 1];
    if (same)
      return {
        severity: 'warning',
        message: `Appendix ${printed} is headed “${same.text}”. Was this one meant?`,
        actual: printed,
        expected: same.id,
      };
  }
  return null;
}

/** "Section III.2 (Training of guards)" where III.2 has another title, and III.3 has this one. */
export function otherTitle({ kind, value, unit, to }: Reference, targets: Targets): Found | null {
  if (kind !== 'section' && kind !== 'chapter' && kind !== 'appendix') return null;
  const target = targetWith(targets[kind], value);
  const given = givenTitle(unit.text, to);
  if (!target || given === '' || titleOverlap(given, target.text) > 0.4) return null;
  const better = targets[kind].find(({ text }) => titleOverlap(given, text) >= 0.8);
  return better
    ? {
        severity: 'warning',
        message: `${kind[0].toUpperCase()}${kind.slice(1)} ${value} is “${target.text}”; the title given is that of ${better.id}. Was that meant?`,
        actual: value,
        expected: better.id,
      }
    : null;
}

/** "See the appendix", where there are two. */
export function* whichAppendix({ appendix }: Targets, context: CheckContext): Iterable<RuleFinding> {
  if (appendix.length < 2) return;
  for (const unit of context.units) {
    if (unit.quoted || unit.kind === 'heading') continue;
    for (const match of unit.text.matchAll(
      /\bthe (?:appendix|annex)\b(?!\s+(?:[IVXLC\d]|(?:to|of|on) ))/gi,
    )) {
      // "page 3 of the collection, map in the annex": the collection's.
      if (
        /\b(?:pages?|collection|compilation|conventions?|opinion|directive|reply|replies|contribution|code|act|law|report on|study)\b/i.test(
          unit.text.slice(Math.max(0, match.index - 80), match.index),
        )
      )
        continue;
      const place = context.placeIn(unit, match.index, match.index + match[0].length);
      yield {
        confidence: 'likely',
        message: `The text has ${appendix.length} appendices. Which one is meant?`,
        place,
        actual: match[0],
      };
    }
  }
}
