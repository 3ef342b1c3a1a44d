import type { Inline } from '@rapporteur/document';
import { reference, text } from './nodes.js';

/** How a composed text writes the numbers of paragraphs and recommendations of another text. */
export interface NumberStyle {
  /** As references, for who can lead to them; otherwise as words, so that no link leads nowhere. */
  readonly asReferences: boolean;
  readonly and: string;
}

export function paragraphNumbers(numbers: readonly number[], style: NumberStyle): Inline[] {
  return series(numbers.map(String), (number) => `para ${number}`, style, ` ${style.and} `);
}

export function recommendationNumbers(ids: readonly string[], style: NumberStyle): Inline[] {
  return series(ids, (id) => id, style, ` ${style.and} `);
}

/** A long list has commas only. */
export function recommendationList(ids: readonly string[], style: NumberStyle): Inline[] {
  return series(ids, (id) => id, style, ', ');
}

function series(
  labels: readonly string[],
  targetOf: (label: string) => string,
  style: NumberStyle,
  last: string,
): Inline[] {
  const before = (at: number) => (at === 0 ? '' : at === labels.length - 1 ? last : ', ');
  if (!style.asReferences) return [text(labels.map((label, at) => before(at) + label).join(''))];
  return labels.flatMap((label, at): Inline[] => {
    const link = reference(label, targetOf(label));
    return at === 0 ? [link] : [text(before(at)), link];
  });
}
