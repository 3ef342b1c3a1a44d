import type { CheckContext } from './context.js';
import type { TextUnit } from './text-units.js';

/** The text before the first numbered paragraph. */
export function summaryOf(context: CheckContext): TextUnit[] {
  const first = context.reading.paragraphs[0]?.lines[0] ?? 0;
  return context.units.filter(({ kind, lines }) => kind === 'rest' && lines[1] < first);
}
