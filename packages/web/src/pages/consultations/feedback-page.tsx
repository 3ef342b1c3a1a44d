import { feedbackOutcomes, feedbackSteps, longSentences } from '@rapporteur/monitoring';
import { type ConsultationAtWork, decideFeedback, passOnFeedback, writeLessons } from '@rapporteur/registry';
import { z } from 'zod';
import { Select, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { choice, day, text } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';
import { ConsultationSheet, consultationAddress, partPage } from './desk-parts.js';

/** Points that one form takes; more are decided by sending them in the next step. */
const places = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What became of what children said: decided by the question rapporteur, put into words by the facilitator. */
export const feedbackPage = partPage('feedback', (it) => <Feedback it={it} />, {
  'decide-feedback': {
    fields: z.looseObject({ step: choice(feedbackSteps), on: day() }),
    run: ({ db }, by, { params, fields }) =>
      decideFeedback(db, by, {
        ...params,
        asked: {
          ...{ step: fields.step, on: fields.on },
          points: places.map((place) => ({
            point: String(fields[`point-${place}`] ?? ''),
            outcome: String(fields[`outcome-${place}`] ?? ''),
            why: String(fields[`why-${place}`] ?? ''),
          })),
        },
      }),
    then: (_outcome, params) => consultationAddress(params, 'feedback'),
    done: 'done.feedbackDecided',
  },
  'pass-on-feedback': {
    fields: z.object({ which: choice(feedbackSteps), words: text(5000), language: text(3), toldOn: day() }),
    run: ({ db }, by, { params, fields: { which, ...fields } }) =>
      passOnFeedback(db, by, { ...params, ...fields, step: which }),
    then: (_outcome, params) => consultationAddress(params, 'feedback'),
    done: 'done.feedbackPassedOn',
  },
  'write-lessons': {
    fields: z.object({ words: text(20_000) }),
    run: ({ db }, by, { params, fields }) => writeLessons(db, by, { ...params, ...fields }),
    then: (_outcome, params) => consultationAddress(params, 'feedback'),
    done: 'done.lessonsWritten',
  },
});

function Feedback({ it }: { readonly it: ConsultationAtWork }) {
  const { say, language } = useView();
  const { feedback, may, stage, lessons } = it;
  const next = feedbackSteps[feedback.length];
  return (
    <ConsultationSheet it={it} here="feedback">
      <p className="lede">{say('consultations.feedback.lede')}</p>
      {feedback.map(({ step, on, points, words, language: spoken, toldOn }) => (
        <section key={step} aria-labelledby={step}>
          <h2 id={step}>{say(`consultations.step.${step}`)}</h2>
          <p className="meta">{dateInWords(on, language)}</p>
          <ul>
            {points.map(({ point, outcome, why }) => (
              <li key={point}>
                {point} <strong>{say(`consultations.outcome.${outcome}`)}</strong>: {why}
              </li>
            ))}
          </ul>
          {words ? (
            <>
              <blockquote lang={spoken ?? undefined}>
                <p>{words}</p>
              </blockquote>
              <p className="meta">
                {say('consultations.told', { day: dateInWords(toldOn ?? on, language) })}
                {longSentences(words).length > 0
                  ? ` ${say('consultations.longSentences', { count: longSentences(words).length })}`
                  : ''}
              </p>
            </>
          ) : null}
          {may.includes('pass-on-feedback') && stage === 'published' ? (
            <details open={!words}>
              <summary>{say('consultations.passOn')}</summary>
              <Form act="pass-on-feedback" which={step} button={say('consultations.passOn')} isSecond>
                <TextArea
                  name="words"
                  label={say('consultations.passOn.words')}
                  hint={say('consultations.passOn.hint')}
                  value={words ?? ''}
                />
                <TextField
                  name="language"
                  label={say('consultations.language')}
                  hint={say('consultations.language.hint')}
                  value={spoken ?? ''}
                  size={4}
                />
                <TextField
                  name="toldOn"
                  type="date"
                  label={say('consultations.passOn.toldOn')}
                  value={toldOn ?? ''}
                />
              </Form>
            </details>
          ) : null}
        </section>
      ))}
      {next && may.includes('decide-feedback') ? (
        <section aria-labelledby="next">
          <h2 id="next">{say('consultations.decide', { step: say(`consultations.step.${next}`) })}</h2>
          <p>{say('consultations.decide.text')}</p>
          <Form act="decide-feedback" button={say('consultations.decide.do')} hidden={{ step: next }}>
            <TextField name="on" type="date" label={say('consultations.decide.on')} />
            {places.map((place) => (
              <fieldset key={place}>
                <legend>{say('consultations.point', { number: place })}</legend>
                <TextField name={`point-${place}`} label={say('consultations.point.said')} isOptional />
                <Select
                  name={`outcome-${place}`}
                  label={say('consultations.point.outcome')}
                  none={say('consultations.choose')}
                  options={feedbackOutcomes.map((value) => ({
                    value,
                    label: say(`consultations.outcome.${value}`),
                  }))}
                />
                <TextField name={`why-${place}`} label={say('consultations.point.why')} isOptional />
              </fieldset>
            ))}
          </Form>
        </section>
      ) : null}
      {feedback.length === 0 && !may.includes('decide-feedback') ? (
        <p>{say('consultations.feedback.none')}</p>
      ) : null}
      <section aria-labelledby="lessons">
        <h2 id="lessons">{say('consultations.lessons')}</h2>
        {lessons ? <p className="as-written">{lessons}</p> : null}
        {may.includes('write-lessons') ? (
          <Form act="write-lessons" button={say('form.save')} isSecond>
            <TextArea
              name="words"
              label={say('consultations.lessons')}
              hint={say('consultations.lessons.hint')}
              value={lessons ?? ''}
            />
          </Form>
        ) : null}
      </section>
    </ConsultationSheet>
  );
}
