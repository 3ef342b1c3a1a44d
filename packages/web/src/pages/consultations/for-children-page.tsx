import type { PublishedConsultationPage } from '@rapporteur/registry';
import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { nothing, roundPart } from '../asking.js';
import { page } from '../page.js';

/** Somewhere harmless. What a browser remembers stays, and the page says so. */
const elsewhere = 'https://www.wikipedia.org/';

/**
 * What became of what children said, for children: short sentences, a way out of the page at once, and where to find help.
 */
export const consultationsForChildren = page({
  name: 'consultationsForChildren',
  about: 'What children were told became of what they said, step by step, in words for children.',
  address: '/rounds/:round/consultations/for-children',
  params: roundPart,
  query: nothing,
  record: z.object({
    consultations: z.array(
      z.object({
        number: z.number(),
        feedback: z.array(
          z.object({ step: z.string(), on: z.string(), words: z.string(), language: z.string() }),
        ),
      }),
    ),
  }),
  async load(records, { params }) {
    const found = await records.consultations(params.round);
    return found ? { consultations: found } : refuse('not-found');
  },
  show: ({ consultations }, { params }, { say }) => ({
    title: say('consultations.children.title'),
    description: say('consultations.children.lede'),
    round: params.round,
    section: 'round',
    main: <ForChildren consultations={consultations} />,
  }),
});

function ForChildren({ consultations }: { readonly consultations: readonly PublishedConsultationPage[] }) {
  const { say, language } = useView();
  const told = consultations.filter(({ feedback }) => feedback.length > 0);
  return (
    <Sheet>
      <p className="quick-exit">
        <a className="first" href={elsewhere} rel="noreferrer">
          {say('consultations.children.exit')}
        </a>
      </p>
      <h1>{say('consultations.children.title')}</h1>
      <p className="lede">{say('consultations.children.lede')}</p>
      {told.length === 0 ? <p>{say('consultations.children.none')}</p> : null}
      {told.map(({ number, feedback }) => (
        <section key={number} className="consultation" aria-labelledby={`c-${number}`}>
          <h2 id={`c-${number}`}>{say('consultations.children.one', { number })}</h2>
          {feedback.map(({ step, on, words, language: spoken, points }) => (
            <div key={step}>
              <h3>{say(`consultations.children.step.${step}`)}</h3>
              <p className="meta">{dateInWords(on, language)}</p>
              <p className="as-written" lang={spoken}>
                {words}
              </p>
              {points.length > 0 ? (
                <ul>
                  {points.map(({ point, outcome, why }) => (
                    <li key={point}>
                      {point}: <strong>{say(`consultations.children.outcome.${outcome}`)}</strong> {why}
                    </li>
                  ))}
                </ul>
              ) : null}
            </div>
          ))}
        </section>
      ))}
      <section className="consultation" aria-labelledby="help">
        <h2 id="help">{say('consultations.children.help')}</h2>
        <p>{say('consultations.children.help.1')}</p>
        <p>{say('consultations.children.help.2')}</p>
        <p>{say('consultations.children.help.3')}</p>
      </section>
      <p className="meta">{say('consultations.children.browser')}</p>
    </Sheet>
  );
}
