import type { Block, Document } from '@rapporteur/document';
import { paragraph, text } from './nodes.js';

/**
 * A form of a questionnaire with answers in its fields: what goes to a ministry that writes offline, and comes back.
 * @param answers by the address of their field: "9.1"
 */
export function filledForm(form: Document, answers: ReadonlyMap<string, string>): Document {
  const fill = (block: Block): Block => {
    if (block.type !== 'box' || block.kind !== 'answer') return block;
    const words = answers.get(block.title ?? '')?.trim() ?? '';
    if (words === '') return block;
    const lines = words.split(/\n+/).filter((line) => line.trim() !== '');
    return { ...block, children: lines.map((line) => paragraph(text(line))) };
  };
  return { ...form, children: form.children.map(fill) };
}
