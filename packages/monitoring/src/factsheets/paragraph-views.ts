import type { RecommendationRecord } from '../readings/reading.js';
import { operativeSentences } from '../recommendations/operative-sentences.js';
import { statesDifficulty } from './difficulties.js';
import { oncePer } from './once-per.js';
import { allStories } from './practices.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';
import { type Gist, gistOf, type Measure, measuresOf, type Stance, stanceOf } from './stance.js';

/** What a paragraph seems to say of the party on the matter of a recommendation. */
export interface View extends Stance {
  readonly paragraph: ParagraphFacts;
}

/** A sentence speaks of a recommendation's matter if it holds this share of its words, the rare ones weighing more. */
const enough = 0.3;

/** One view for each paragraph whose sentences on the party speak of what is asked; the others say nothing to it. */
export function viewsOn(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  related: readonly ParagraphFacts[],
): View[] {
  const measure = measures(facts).get(recommendation.id);
  if (!measure) return [];
  return related.flatMap((paragraph) => {
    if (statesDifficulty(facts, paragraph))
      return [{ paragraph, says: 'missing', overlap: 1 } satisfies View];
    const sentences = paragraph.blocks.flat();
    const naming = sentences.filter((sentence) => sentence.codes.has(party));
    const stances = (naming.length > 0 ? naming : sentences).map((each) => stanceOf(gist(each), measure));
    const [closest] = stances.sort((a, b) => b.overlap - a.overlap);
    return closest && closest.overlap >= enough ? [{ paragraph, ...closest }] : [];
  });
}

/** True where a practice of the section, told of the party, speaks of what is asked. */
export function hasPracticeOn(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
): boolean {
  const measure = measures(facts).get(recommendation.id);
  const stories = allStories(facts).filter(
    (story) => story.section === recommendation.section && story.parties.includes(party),
  );
  return stories.some((story) => measure && stanceOf(gist(story), measure).overlap >= enough);
}

const gist = oncePer((told: { readonly text: string }): Gist => gistOf(told.text));

const measures = oncePer(({ reading }: ReportFacts): ReadonlyMap<string, Measure> => {
  const { recommendations } = reading;
  const all = measuresOf(recommendations.map(measureText));
  return new Map(all.map((measure, at) => [recommendations[at]?.id ?? '', measure]));
});

function measureText({ text, addressees }: RecommendationRecord): string {
  const sentences = operativeSentences(text, addressees.condition);
  return sentences.length > 0 ? sentences.map((sentence) => sentence.rest).join(' ') : text;
}
