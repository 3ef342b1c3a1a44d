import type { QuestionItem, QuestionRecord } from '../../readings/reading.js';
import type { Draft, LineIndex, QuestionDraft, QuestionSegment } from '../draft.js';
import { linesOf } from '../owned-ranges.js';
import { marksOfLine } from '../stages/marks.js';
import { joinLines } from '../text.js';
import { answerInside } from './prompts.js';
