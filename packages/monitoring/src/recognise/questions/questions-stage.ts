import type { Draft, LineIndex, Stage } from '../draft.js';
import { Outline } from '../outline.js';
import { cutQuestions } from './cut-questions.js';
import { questionStyle } from './question-numbers.js';

/** Cuts a questionnaire, or a reply to one, into its questions. A text in which nothing is asked stays as it is. */
export function questionsStage(isAnswered: boolean): Stage {
  return {
    name: 'questions',
    reads: ['lines', 'pages', 'taken', 'blocks'],
    writes: ['blocks', 'furniture', 'taken'],
    run(draft: Draft): void {
      const outline = new Outline(draft);
      const lines = runningLines(draft);
      const style = questionStyle(outline, lines, 1);
      if (style === null) return;
      const cut = cutQuestions(outline, lines, style, isAnswered);
      const contents = draft.blocks.filter(({ kind }) => kind === 'contents');
      draft.blocks = [...contents, ...cut.blocks].sort((a, b) => a.lines[0] - b.lines[0]);
      for (const line of cut.pageNumbers) {
        draft.taken[line] = 1;
        draft.furniture.push({ kind: 'page-number', line });
      }
    },
  };
}

function runningLines(draft: Draft): LineIndex[] {
  const blocks = draft.blocks.filter(({ kind }) => kind !== 'contents');
  return blocks.flatMap(({ lines }) => lines).sort((a, b) => a - b);
}
