import type { RecommendationRecord, Verb } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';

/**
 * A recommendation whose verb does not fit the basis that its own words give, by the meaning that the text itself
 * gives to its verbs: "require" for an obligation of the convention, "request" for what documents of the body add,
 * "invite" for anything else. Asked only where the recommendation says its basis and nothing speaks for the verb.
 */
export const verbBasis: Rule = {
  name: 'verb-basis',
  severity: 'info',
  finds: 'A recommendation whose verb does not fit the basis that it names.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const definition = context.units.find(definesVerbs);
    if (!definition) return;
    const byId = new Map(
      context.reading.recommendations.map((recommendation) => [recommendation.id, recommendation]),
    );
    for (const unit of context.units) {
      const recommendation = unit.kind === 'recommendation' && byId.get(unit.place.recommendation ?? '');
      if (!recommendation) continue;
      for (const { from, to } of sentencesIn(unit.text)) {
        const doubt = doubtOf(context, recommendation, unit.text.slice(from, to));
        if (!doubt) continue;
        yield {
          confidence: 'arguable',
          message: `${recommendation.id} ${doubt.verb}s and rests on ${doubt.basis} (“${doubt.words}”). By the meaning that this text gives to its verbs, would that be “${doubt.fits}”?`,
          place: context.placeIn(unit, from, to),
          related: [{ ...definition.place, lines: definition.lines }],
          actual: doubt.verb,
          expected: doubt.fits,
        };
      }
    }
  },
};

/** “Require”, “request” and “invite” in quotation marks, with what each corresponds to. */
function definesVerbs({ text, quoted }: TextUnit): boolean {
  const defined = (['require', 'request', 'invite'] as const).filter((verb) =>
    new RegExp(`[“"‘]${verb}s?[”"’]`, 'i').test(text),
  );
  return !quoted && defined.length > 1 && /\b(?:obligations?|correspond\w*|basis|convention)\b/i.test(text);
}

interface Doubt {
  readonly verb: Verb;
  readonly fits: Verb;
  readonly basis: string;
  readonly words: string;
}

const duty =
  /\b(?:(?:the|their|its) obligations? (?:under|arising from|of|set out in)|as (?:required|obliged|prescribed) (?:by|under)|(?:are|is) (?:obliged|required) (?:by|under))\b[^.;,]{0,60}/i;
const provision = /\b(?:Articles? \d|explanatory report|the (?:\p{Lu}\p{L}+ )?convention\b)/iu;
const ownDocument =
  /\b(?:\d{4} (?:opinion|declaration|general comment)|(?:interpretative )?opinion on|general comment|declaration on|(?:first|previous|earlier) (?:monitoring )?(?:round|report|findings))\b[^.;,]{0,40}/i;

function doubtOf(
  context: CheckContext,
  recommendation: RecommendationRecord,
  sentence: string,
): Doubt | null {
  const verb = /\b(require|request|invite)s\b/.exec(sentence)?.[1] as Verb | undefined;
  const owed = duty.exec(sentence)?.[0];
  const document = ownDocument.exec(sentence)?.[0];
  if (verb === 'invite' && owed) return { verb, fits: 'require', basis: 'an obligation', words: owed };
  if (verb === 'request' && owed && !document && !speaksOfDocuments(context, recommendation))
    return { verb, fits: 'require', basis: 'an obligation of the convention', words: owed };
  if (verb === 'require' && document && !provision.test(sentence))
    return { verb, fits: 'request', basis: 'a document of the body', words: document };
  return null;
}

/** A document of the body in the section before a recommendation, or in its notes, may be its basis. */
function speaksOfDocuments({ reading }: CheckContext, { section, footnotes }: RecommendationRecord): boolean {
  const texts = [
    ...reading.paragraphs.filter((paragraph) => paragraph.section === section),
    ...reading.footnotes.filter(({ number }) => footnotes.includes(number)),
  ];
  return texts.some(({ text }) => ownDocument.test(text));
}
