import type { Item, Question, Questionnaire } from './questionnaire.js';

/**
 * Numbers a draft in the order of its text: questions through all parts, sub-questions "9.1", prompts "9→1", and the
 * letters under each of them, or under the question itself, from "a". Conditions hold, as they go by keys.
 */
export function numberQuestions(questionnaire: Questionnaire): Questionnaire {
  let last = 0;
  const parts = questionnaire.parts.map((part) => {
    const questions = part.questions.map((question) => {
      last++;
      return { ...question, number: String(last), items: numberItems(String(last), question.items) };
    });
    return { ...part, questions };
  });
  return { ...questionnaire, parts };
}

function numberItems(question: string, items: readonly Item[]): Item[] {
  let [subs, prompts, letters] = [0, 0, 0];
  let base = question;
  return items.map((item) => {
    if (item.level === 'letter') return { ...item, label: `${base}.${letterOf(letters++)}` };
    base = item.level === 'prompt' ? `${question}→${++prompts}` : `${question}.${++subs}`;
    letters = 0;
    return { ...item, label: base };
  });
}

/** What comes next at the end of a launched questionnaire: no number is given twice, also not one that was withdrawn. */
export function nextQuestionNumber({ parts }: Questionnaire): string {
  const numbers = parts.flatMap(({ questions }) =>
    questions.map(({ number }) => Number.parseInt(number, 10) || 0),
  );
  return String(Math.max(0, ...numbers) + 1);
}

/** The label of an item that is added behind all others of a launched question. */
export function nextItemLabel(question: Question, level: Item['level']): string {
  const labels = new Set([question.number, ...question.items.map(({ label }) => label)]);
  const base = question.items.findLast((item) => item.level !== 'letter')?.label ?? question.number;
  for (let n = 0; ; n++) {
    const label =
      level === 'letter'
        ? `${base}.${letterOf(n)}`
        : `${question.number}${level === 'prompt' ? '→' : '.'}${n + 1}`;
    if (!labels.has(label)) return label;
  }
}

/** 0 -> "a", 25 -> "z", 26 -> "aa". */
function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(97 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26);
}
