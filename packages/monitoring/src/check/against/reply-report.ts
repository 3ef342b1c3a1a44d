import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import { quotedIn } from '../quotations.js';
import type { RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';
import { type Comparison, isKind } from './comparison.js';
import { numbersIn } from './differences.js';

/**
 * A State's reply and what a report makes of it, in either order. Where a sentence of the report is about that State
 * alone: words that it puts in quotation marks must stand in the reply, figures too; and where it says that no
 * information was given, the reply should not answer the same thing. The report also rests on other sources and later
 * letters, so each notice is a question.
 */
export const replyReport: Comparison = {
  name: 'reply-report',
  severity: 'info',
  finds: 'A report that quotes, counts or misses something otherwise than the reply that it rests on.',
  fits: (own, other) =>
    (isKind(own, 'reply') && isKind(other, 'report')) || (isKind(own, 'report') && isKind(other, 'reply')),
  *compare(own, other) {
    const [report, reply] = isKind(own, 'report') ? [own, other] : [other, own];
    const party = reply.reading.document.party;
    if (!party) return;
    const answers = answersOf(reply);
    for (const account of accountsOf(report, party)) {
      for (const difference of differences(report, account, answers))
        yield placed(difference, account, own === report, report);
    }
  },
};

interface Answer {
  readonly text: string;
  readonly label: string;
  readonly lines: LineRange;
}

function answersOf({ reading }: CheckContext): Answer[] {
  return reading.questions.flatMap(({ number, answer, items, lines }) => [
    ...(answer ? [{ text: answer, label: number, lines }] : []),
    ...items.flatMap((item) =>
      item.answer ? [{ text: item.answer, label: item.label, lines: item.lines }] : [],
    ),
  ]);
}

/** A sentence of the report that speaks of one State only. */
interface Account {
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function accountsOf(report: CheckContext, party: string): Account[] {
  return report.units
    .filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'footnote' || kind === 'box'))
    .flatMap((unit) => {
      const names = report.namesIn(unit);
      if (!names.some(({ code }) => code === party)) return [];
      return sentencesIn(unit.text).flatMap(({ from, to }) => {
        const inside = names.filter((name) => name.from >= from && name.to <= to);
        const isAlone = inside.length > 0 && inside.every(({ code }) => code === party);
        return isAlone ? [{ unit, from, to, text: unit.text.slice(from, to) }] : [];
      });
    });
}

interface Difference {
  readonly message: string;
  readonly answer: Answer | null;
  /** In the account's text. */
  readonly from: number;
  readonly to: number;
}

function* differences(
  report: CheckContext,
  { text }: Account,
  answers: readonly Answer[],
): Iterable<Difference> {
  const best = bestAnswer(report, text, answers);
  if (/\b(?:no|not|any) information\b|\bdid not (?:reply|answer|respond)\b/i.test(text)) {
    if (best && best.answer.text.length > 80)
      yield {
        message: `The report says that nothing was said; the answer to question ${best.answer.label} of the reply speaks of it. Was it regarded?`,
        answer: best.answer,
        from: 0,
        to: text.length,
      };
    return;
  }
  const whole = flat(answers.map((answer) => answer.text).join('\n'));
  for (const { from, to } of quotedIn(text)) {
    const words = flat(text.slice(from + 1, to - 1)).replace(/[.,;]$/, '');
    if (words.split(' ').length < 4 || whole.includes(words) || !best) continue;
    yield {
      message: 'These words stand in quotation marks, and not so in the reply. Are they quoted from it?',
      answer: best.answer,
      from,
      to,
    };
  }
  if (!best) return;
  const known = new Set(numbersIn(whole));
  const strange = numbersIn(withoutReferences(text)).filter((number) => number > 9 && !known.has(number));
  if (strange.length > 0)
    yield {
      message: `The report has ${strange.join(', ')} here; the reply does not have ${strange.length === 1 ? 'this figure' : 'these figures'}. Is there another source?`,
      answer: best.answer,
      from: 0,
      to: text.length,
    };
}

const alike = 0.55;

function bestAnswer(
  { likeness }: CheckContext,
  text: string,
  answers: readonly Answer[],
): { readonly answer: Answer } | null {
  let [best, most]: [Answer | null, number] = [null, 0];
  for (const answer of answers) {
    const value = likeness.of(text, answer.text);
    if (value > most) [best, most] = [answer, value];
  }
  return best && most >= alike ? { answer: best } : null;
}

/** Articles, paragraphs and years are no figures of the reply. */
function withoutReferences(text: string): string {
  return text
    .replace(
      /\b(?:Articles?|Arts?\.|paras?\.?|paragraphs?|sections?|notes?|questions?|Recommendations?)\s+[\d\s,.()a-zA-Z-]{1,20}/g,
      ' ',
    )
    .replace(/\b(?:19|20)\d\d\b/g, ' ');
}

function placed(
  { message, answer, from, to }: Difference,
  account: Account,
  isReport: boolean,
  report: CheckContext,
): RuleFinding {
  const there = report.placeIn(account.unit, account.from + from, account.from + to);
  if (isReport)
    return {
      confidence: 'arguable',
      message: `${message}${answer ? ` (Reply, question ${answer.label}, line ${answer.lines[0]}.)` : ''}`,
      place: there,
    };
  const lines = answer?.lines ?? [1, 1];
  return {
    confidence: 'arguable',
    message: `${message} (Report, line ${there.lines[0]}.)`,
    place: { section: answer?.label, lines: [lines[0], lines[0]] },
  };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim().toLowerCase();
}
