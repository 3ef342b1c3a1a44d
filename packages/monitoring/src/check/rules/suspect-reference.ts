import type { CheckContext } from '../context.js';
import { otherThanItsOwn, unaddressed } from '../references/addressees.js';
import { numberOfArticles } from '../references/articles.js';
import { bareSections } from '../references/bare-sections.js';
import { citedPagesOutOfRange, partiesWithoutSource, sourcesOfOthers } from '../references/cited-sources.js';
import { foreignStyle, otherTitle, whichAppendix, wrongDirection } from '../references/form.js';
import { referencesIn } from '../references/references-in.js';
import { otherVerb } from '../references/said-verbs.js';
import { otherSubject } from '../references/subject.js';
import { targetsOf } from '../references/targets.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * A reference whose target exists, but speaks of something else. What stands around the reference is held against the
 * words of the target and of its neighbours; a title given with a section against the headings; "above" and "below"
 * against the order of the text; the pages of a cited source against those cited for the same source elsewhere. All but
 * the order of the text are judgement calls, and questions. Nothing is said where no other target fits better.
 */
export const suspectReference: Rule = {
  name: 'suspect-reference',
  severity: 'info',
  finds: 'A reference to a place that exists and speaks of something else.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const targets = targetsOf(context);
    for (const reference of referencesIn(context)) {
      const found =
        wrongDirection(reference, targets) ??
        foreignStyle(reference, targets) ??
        otherTitle(reference, targets) ??
        unaddressed(reference, context) ??
        otherThanItsOwn(reference, context) ??
        otherVerb(reference, context) ??
        otherSubject(reference, targets, context);
      if (found)
        yield {
          confidence: 'likely',
          place: context.placeIn(reference.unit, reference.from, reference.to),
          ...found,
        };
    }
    yield* bareSections(targets, context);
    yield* numberOfArticles(context);
    yield* whichAppendix(targets, context);
    yield* citedPagesOutOfRange(context);
    yield* partiesWithoutSource(context);
    yield* sourcesOfOthers(context);
  },
};
