const backward =
  /^["“‘(]?(?:(?:of|in|among|for|from|under|to|with|on|by) (?:these|those|this|that|them|such|all these)|these|those|this|that|such|it|its|they|their|he|she|however|moreover|furthermore|in addition|additionally|likewise|similarly|consequently|therefore|thus|nevertheless|nonetheless|instead|by comparison|by contrast|in turn|for example|for instance|in doing so|on the other hand|also|accordingly|as a result|the latter|the former|in such cases?)\b/i;

/** True for a sentence that can not be understood without the one before it ("Of these, …", "However, …"). */
export function looksBack(sentence: string): boolean {
  return backward.test(sentence) || /^.{0,50}\b(?:do(?:es|ne|ing)?|did) so\b/i.test(sentence);
}
