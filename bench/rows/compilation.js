import { built } from '../built.js';
import { compiledRound } from '../compiled-round.js';
import { megabytes, milliseconds } from '../table.js';
import { medianTimes } from '../times.js';

/*
 * The compilation of 43 replies of the size of a published one: a question's page, and the whole in each format, against
 * the time that a person waits for it. DOCX and PDF are made behind a page that tells how far they are.
 */

const { composeRoundCompilation } = await built('monitoring');
const { writeAs } = await built('formats');

const round = compiledRound();
const question = () => composeRoundCompilation(round, { language: 'en', question: '9' });
const whole = () => composeRoundCompilation(round, { language: 'en' });
const size = round.replies.reduce(
  (sum, { answers }) => sum + answers.reduce((bytes, { content }) => bytes + content.text.length, 0),
  0,
);
const [one, all, html] = await medianTimes(
  [() => writeAs('html', question()), () => whole(), () => writeAs('html', whole())],
  { turns: 5, warm: 2 },
);
const [docx, pdf] = await medianTimes([() => writeAs('docx', whole()), () => writeAs('pdf', whole())], {
  turns: 1,
});
const what = `compilation of ${round.replies.length} replies (${megabytes(size)} of text)`;
const line = (part, time, seconds) => ({
  what: `${what}: ${part}`,
  ours: milliseconds(time),
  peer: `aim: ${seconds} s`,
  value: time / 1000 / seconds,
  target: { most: 1 },
});
console.log(
  JSON.stringify([
    line('one question, as HTML', one, 0.2),
    line('the whole, composed', all, 0.5),
    line('the whole, as HTML', html, 1),
    line('the whole, as DOCX', docx, 15),
    line('the whole, as PDF', pdf, 60),
  ]),
);
