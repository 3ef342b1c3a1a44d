import type { AnswerShape, Bilingual } from '@rapporteur/monitoring';
import type { HandedInReply } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import { ContentView } from './content-view.js';

/** All answers of a submission on one page, with what was asked. Lean: one reply of fifteen pages stays far under 150 KB. */
export function HandedIn({
  reply,
  shapeOf,
  fileAddress,
}: {
  readonly reply: HandedInReply;
  readonly shapeOf: (address: string) => AnswerShape | null;
  readonly fileAddress: (file: string) => string;
}) {
  const { say, language } = useView();
  let over: string | null = null;
  return (
    <>
      {reply.questions.map(({ number, heading, title, answers }) => {
        const part = heading ? wordsOf(heading, language) : '';
        const opens = part !== '' && part !== over;
        over = part;
        return (
          <section key={number} id={`q-${number}`}>
            {opens ? <p className="part">{part}</p> : null}
            <h2>
              {say('reply.question', { number })}
              {title ? `. ${wordsOf(title, language)}` : ''}
            </h2>
            {answers.map(({ address, asked, content }) => (
              <div key={address} id={`a-${address}`}>
                {address === number ? null : <h3>{address}</h3>}
                {asked && wordsOf(asked, language) !== '' ? (
                  <p className="put quiet">{wordsOf(asked, language)}</p>
                ) : null}
                <ContentView content={content} shape={shapeOf(address)} fileAddress={fileAddress} />
                {content.stillValidFrom ? (
                  <p className="quiet">{say('reply.stillValidFrom', { from: content.stillValidFrom })}</p>
                ) : null}
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

export function wordsOf(words: Pick<Bilingual, 'en' | 'fr'>, language: 'en' | 'fr'): string {
  return words[language] || words.en || words.fr;
}
