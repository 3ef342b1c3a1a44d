/** Tells what asks from what answers, by the words themselves. */

const interrogative = new RegExp(
  '^(?:' +
    [
      'do(?:es)?|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might',
      'what|which|who|whom|whose|when|where|why|how|if so|if yes|if not|if no|in (?:what|which)|to what|under (?:what|which)|for (?:what|which)|by (?:what|whom)|as regards',
      'quel(?:le)?s?|comment|pourquoi|qui|combien|est-ce|existe-t-il|y a-t-il|si oui|si non|dans quel(?:le)?s?|en ce qui concerne',
      'welke?|hoe|wat|wie|waar|wanneer|waarom|heeft|hebben|is er|zijn er|zo ja|zo nee|indien',
    ].join('|') +
    ')\\b',
  'iu',
);
const request =
  /^(?:please|kindly|veuillez|merci de|prière de|gelieve|graag)\b(?! (?:see|refer|find|note|consult|be (?:informed|advised)|vous (?:référer|reporter)))/iu;
const requestInside = /\b(?:please|kindly|veuillez|gelieve)\b/iu;

/** Words that ask: a question, a request, or the beginning of a list of what is asked. */
export function asks(words: string): boolean {
  const text = words.trim();
  if (/\?[”"’')\]»]*\d{0,3}$/.test(text)) return true;
  return request.test(text) || (text.endsWith(':') && interrogative.test(text));
}

/** What follows an arrow asks more often than not. */
export function asksBehindArrow(words: string): boolean {
  return asks(words) || requestInside.test(words) || interrogative.test(words.trim());
}

const answered = /^(?:answer|reply|response|réponse|antwoord)\s*[:.–-]\s*/iu;

/** Length of "Answer: " at the start of an answer; 0 where there is none. */
export function answerMark(words: string): number {
  return answered.exec(words)?.[0].length ?? 0;
}

const short =
  /^(?:yes|no|none|n\/?a|not applicable|not available|nil|idem|ditto|oui|non|néant|sans objet|ja|nee|nein|nvt)\b/iu;

/** An answer of a word or two, which never is a heading. */
export function isShortAnswer(words: string): boolean {
  return (
    short.test(words) ||
    /^(?:see|cf\.?|voir|zie|as above|same as)\b/i.test(words) ||
    /^[\d.,\s%€$]+$/.test(words)
  );
}

/** A question with its answer in the same breath ("… a register? yes"): where the answer begins; null without one. */
export function answerInside(words: string): number | null {
  const at = words.lastIndexOf('?') + 1;
  if (at === 0) return null;
  const rest = words.slice(at);
  const from = at + rest.length - rest.trimStart().length;
  return from > at && short.test(words.slice(from)) ? from : null;
}
