import { answerLines, askedByAddress, composeRoundCompilation } from '@rapporteur/monitoring';
import type { CompiledRound } from '@rapporteur/registry';
import type { TextFile } from '../../downloads/texts.js';
import { type Refusal, refuse } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';

/** The compilation as a text, or of it one question. */
export function compilationFile(
  compiled: CompiledRound,
  language: Language,
  nameOf: (party: string) => string,
  question?: string,
): TextFile | Refusal {
  if (question !== undefined && !questionsOf(compiled).some(({ number }) => number === question))
    return refuse('not-found');
  const { questionnaire, replies, awaited, contributions, round } = compiled;
  const document = composeRoundCompilation(
    {
      ...{ questionnaire, contributions, nameOf },
      replies: replies.map(({ party, ...reply }) => ({ ...reply, state: nameOf(party) })),
      awaited: awaited.map(({ party, due }) => ({ state: nameOf(party), due })),
    },
    { language, ...(question === undefined ? {} : { question }) },
  );
  const name = [round.key, 'compilation', ...(question === undefined ? [] : [question]), language];
  return { document, options: { language, title: document.title ?? '' }, name };
}

export interface CompiledRow {
  readonly question: string;
  /** "9", "9.1". */
  readonly address: string;
  readonly party: string;
  readonly text: string;
  readonly language: string;
  readonly translation: { readonly language: string; readonly text: string; readonly by: string } | null;
  /** What the reply is quoted by. */
  readonly receipt: string;
}

/** The answers as rows of a table: by question, then by the code of the State. */
export function compiledRows({ questionnaire, replies }: CompiledRound, language: Language): CompiledRow[] {
  const asked = askedByAddress(questionnaire);
  const places = new Map([...asked.keys()].map((address, at) => [address, at]));
  return replies
    .flatMap(({ party, receipt, answers }) =>
      answers.map(({ address, content }): CompiledRow => {
        const { translation } = content;
        return {
          ...{ question: /^[^.→]+/.exec(address)?.[0] ?? address, address, party, receipt },
          text: answerLines(content, asked.get(address)?.answer ?? null, language).join('\n'),
          language: content.language,
          translation:
            translation && translation.text !== ''
              ? { language: translation.language, text: translation.text, by: translation.by }
              : null,
        };
      }),
    )
    .filter(({ text, translation }) => text !== '' || translation !== null)
    .sort(
      (a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0) || (a.party < b.party ? -1 : 1),
    );
}

export function questionsOf({ questionnaire }: CompiledRound) {
  return questionnaire.parts.flatMap(({ questions }) => questions);
}
