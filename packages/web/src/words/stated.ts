import { levelInWords } from '@rapporteur/monitoring';
import type { Language } from './language.js';
import { type Key, sayIn, wordsByLanguage } from './say.js';

/** A word in the reader's language, or as the report's own body has it; then it is English. */
export interface SaidWord {
  readonly text: string;
  readonly lang: 'en' | undefined;
}

/** A level of a body that reports on one State, as it says it: "urges", « exhorte ». */
export function levelWord(level: string, language: Language): SaidWord {
  const text = levelInWords(level, language);
  return text ? { text, lang: undefined } : asItStands(level, language);
}

/** What a State says to a recommendation: "accepted", « acceptée »; a word of a body's own preset as it stands. */
export function positionWord(position: string, language: Language): SaidWord {
  const key = `position.${position.replace(/ /g, '-')}`;
  return key in wordsByLanguage.en
    ? { text: sayIn(language)(key as Extract<Key, 'position.noted'>), lang: undefined }
    : asItStands(position, language);
}

function asItStands(text: string, language: Language): SaidWord {
  return { text, lang: language === 'en' ? undefined : 'en' };
}
