import { type AskedLanguage, bilingual, hasWords } from './bilingual.js';
import type { AskCondition, ConditionFact } from './condition.js';

type FactCondition = Extract<AskCondition, { kind: 'fact' }>;

const provision =
  '((?:\\d+[a-z]?)(?:\\s?\\(\\w{1,4}\\))*(?:,?\\s+(?:indent|paragraph|para\\.?|litt?\\.?|alinéa|tiret|paragraphe)\\s+\\w{1,4})*)';
const forms: Readonly<Record<AskedLanguage, RegExp>> = {
  en: new RegExp(
    `^For (?:the )?(?:States )?[Pp]arties (?:(having|which have|that have)|(not having|which have not|that have not)) (?:made|entered|formulated) (?:a |any )?(reservation|declaration)s? (?:in accordance with|under|pursuant to|to) (?:Articles?|Art\\.) ${provision}[ :.,]*(?=\\s|$)`,
    'u',
  ),
  fr: new RegExp(
    `^Pour les (?:États )?[Pp]arties (?:(ayant|qui ont)|(n[’']ayant pas|qui n[’']ont pas)) (?:formulé|émis|fait) (?:une |de )?(réserve|déclaration)s? (?:conformément à|en vertu de|au titre de|en application de|à) l[’'](?:[Aa]rticle|art\\.) ${provision}[ :.,]*(?=\\s|$)`,
    'u',
  ),
};

/** A condition that is printed before a question, "For Parties having made a reservation under Article 7(2) …". */
export function conditionBefore(
  text: string,
  language: AskedLanguage,
): { readonly condition: FactCondition | null; readonly rest: string } {
  const match = forms[language].exec(text);
  if (!match) return { condition: null, rest: text };
  const [printed, made, , what = '', under = ''] = match;
  const words = printed.trim();
  return {
    condition: {
      kind: 'fact',
      fact: /^r[eé]serv/.test(what) ? 'reservation' : 'declaration',
      provision: under,
      holds: made !== undefined,
      words: language === 'en' ? bilingual(words) : bilingual('', words),
    },
    rest: text.slice(printed.length).trim(),
  };
}

const nouns: Readonly<Record<AskedLanguage, Readonly<Record<'reservation' | 'declaration', string>>>> = {
  en: { reservation: 'reservation', declaration: 'declaration' },
  fr: { reservation: 'réserve', declaration: 'déclaration' },
};
const states: Readonly<Record<AskedLanguage, (fact: ConditionFact, holds: boolean) => string>> = {
  en: (fact, holds) => {
    if (fact === 'in-force')
      return `For Parties for which the convention is ${holds ? '' : 'not yet '}in force`;
    return `For Parties that have ${holds ? '' : 'not yet '}${fact === 'signed' ? 'signed' : 'ratified'} the convention`;
  },
  fr: (fact, holds) => {
    if (fact === 'in-force')
      return `Pour les Parties pour lesquelles la convention est ${holds ? '' : 'pas encore '}en vigueur`.replace(
        'est pas encore',
        'n’est pas encore',
      );
    const verb = fact === 'signed' ? 'signé' : 'ratifié';
    return `Pour les Parties qui ${holds ? 'ont' : 'n’ont pas encore'} ${verb} la convention`;
  },
};

/** As the body prints it; where it does not, in our words. */
export function conditionInWords(condition: FactCondition, language: AskedLanguage): string {
  if (hasWords(condition.words) && condition.words[language] !== '') return condition.words[language];
  const { fact, holds } = condition;
  const under = condition.provision?.replace(/^(?:articles?|art\.)\s*/i, '') ?? null;
  if (fact !== 'reservation' && fact !== 'declaration') return states[language](fact, holds);
  const noun = nouns[language][fact];
  if (language === 'en') {
    const made = holds ? 'having made' : 'that have not made';
    return `For Parties ${made} a ${noun}${under === null ? '' : ` under Article ${under}`}`;
  }
  const made = holds ? 'ayant formulé une' : 'n’ayant pas formulé de';
  return `Pour les Parties ${made} ${noun}${under === null ? '' : ` au titre de l’article ${under}`}`;
}
