import type { PublishedConsultationPage, RoundRecord } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { nothing, roundPart } from '../asking.js';
import { page } from '../page.js';
import { Figures } from './figures.js';

interface Public {
  readonly round: RoundRecord;
  readonly consultations: readonly PublishedConsultationPage[];
}

const number = z.number().nullable();
const consultation = z.object({
  ...{ number: z.number(), party: z.string().nullable(), summary: z.string(), language: z.string() },
  figures: z.object({ children: number, rows: z.array(z.array(number)) }),
  quotations: z.array(z.object({ words: z.string(), language: z.string() })),
  drawings: z.array(z.object({ position: z.number(), described: z.string(), language: z.string() })),
  feedback: z.array(
    z.object({
      ...{ step: z.string(), on: z.string(), words: z.string(), language: z.string() },
      points: z.array(z.object({ point: z.string(), outcome: z.string(), why: z.string() })),
    }),
  ),
});

export const publicConsultationsAddress = (round: string) =>
  `/rounds/${encodeURIComponent(round)}/consultations`;

/** What children said in the consultations of a round, as it is published. */
export const consultations = page({
  name: 'consultations',
  about:
    'What children said in consultations: summaries, quotations of "a child", figures without small numbers.',
  address: '/rounds/:round/consultations',
  params: roundPart,
  query: nothing,
  record: z.object({ consultations: z.array(consultation) }),
  list: 'consultations',
  async load(records, { params }) {
    const round = await records.round(params.round);
    const found = round && (await records.consultations(params.round));
    return round && found ? { round, consultations: found } : refuse('not-found');
  },
  show: (it, { params }, { say }) => ({
    title: say('consultations.public.title'),
    description: say('consultations.public.lede'),
    round: params.round,
    section: 'round',
    main: <PublicPage it={it} round={params.round} />,
  }),
});

function PublicPage({ it: { consultations: all }, round }: { readonly it: Public; readonly round: string }) {
  const { say, to, nameOf, language } = useView();
  return (
    <Sheet>
      <h1>{say('consultations.public.title')}</h1>
      <p className="lede">{say('consultations.public.lede')}</p>
      <p>
        <a href={to(`${publicConsultationsAddress(round)}/for-children`)}>
          {say('consultations.public.children')}
        </a>
      </p>
      {all.length === 0 ? (
        <EmptyState title={say('consultations.public.none')}>
          <p>{say('consultations.public.none.text')}</p>
        </EmptyState>
      ) : null}
      {all.map(
        ({ number: at, party, summary, language: spoken, figures, quotations, drawings, feedback }) => (
          <section key={at} className="consultation" id={`c-${at}`} aria-labelledby={`c-${at}-title`}>
            <h2 id={`c-${at}-title`}>
              {say('consultations.one', { number: at })} ·{' '}
              {party ? nameOf(party) : say('consultations.public.aCountry')}
            </h2>
            <p className="as-written" lang={spoken}>
              {summary}
            </p>
            <p className="meta">{say('consultations.public.bySummary')}</p>
            {quotations.map(({ words, language: own }) => (
              <figure key={words}>
                <blockquote lang={own}>
                  <p>{words}</p>
                </blockquote>
                <figcaption>
                  {party
                    ? say('consultations.public.aChildFrom', { country: nameOf(party) })
                    : say('consultations.public.aChild')}
                </figcaption>
              </figure>
            ))}
            {drawings.map(({ position, described, language: own }) => (
              <figure key={position}>
                <img
                  className="drawing"
                  src={`${publicConsultationsAddress(round)}/${at}/drawings/${position}.png`}
                  alt={described}
                  lang={own}
                  loading="lazy"
                />
                <figcaption>{say('consultations.public.drawing')}</figcaption>
              </figure>
            ))}
            <Figures figures={figures} />
            {feedback.length > 0 ? (
              <>
                <h3>{say('consultations.part.feedback')}</h3>
                {feedback.map(({ step, on, points }) => (
                  <div key={step}>
                    <p>
                      <strong>{say(`consultations.step.${step}`)}</strong>, {dateInWords(on, language)}
                    </p>
                    <ul>
                      {points.map(({ point, outcome, why }) => (
                        <li key={point}>
                          {point}: <strong>{say(`consultations.outcome.${outcome}`)}</strong>. {why}
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
              </>
            ) : null}
          </section>
        ),
      )}
    </Sheet>
  );
}
