import {
  type ConsultationAtWork,
  publishConsultation,
  reviewPublication,
  writeSummary,
} from '@rapporteur/registry';
import { z } from 'zod';
import { Choices, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { choice, optionalText, text } from '../../desk/fields.js';
import { ConsultationSheet, consultationAddress, partPage } from './desk-parts.js';

/** The summary, the quotations, their review, and the publication. */
export const publicationPage = partPage('publication', (it) => <Publication it={it} />, {
  'write-summary': {
    echo: false,
    fields: z.object({ words: text(5000), language: text(3) }),
    run: ({ db }, by, { params, fields }) => writeSummary(db, by, { ...params, ...fields }),
    then: (_outcome, params) => consultationAddress(params, 'publication'),
    done: 'done.summaryWritten',
  },
  'review-publication': {
    echo: false,
    fields: z.object({ which: optionalText(40), passes: choice(['yes', 'no'] as const) }),
    run: ({ db }, by, { params, fields: { which, passes } }) =>
      reviewPublication(db, by, {
        ...{ ...params, quotation: which === 'summary' ? null : which, passes: passes === 'yes' },
      }),
    then: (_outcome, params) => consultationAddress(params, 'publication'),
    done: 'done.publicationReviewed',
  },
  'publish-consultation': {
    fields: z.object({}),
    run: ({ db }, by, { params }) => publishConsultation(db, by, params),
    then: ({ report }: { report: number }, { round }) =>
      `/rounds/${encodeURIComponent(round)}/consultations#c-${report}`,
  },
});

function Publication({ it }: { readonly it: ConsultationAtWork }) {
  const { say } = useView();
  const { summary, quotations, may, stage } = it;
  const reviews = may.includes('review-publication');
  const open = stage === 'open' || stage === 'closed';
  return (
    <ConsultationSheet it={it} here="publication">
      <p className="lede">{say('consultations.publication.lede')}</p>
      <section aria-labelledby="summary">
        <h2 id="summary">{say('consultations.summary')}</h2>
        {summary ? (
          <>
            <blockquote lang={summary.language}>
              <p>{summary.words}</p>
            </blockquote>
            <p className="meta">
              {say(
                summary.reviewedBy === null
                  ? 'consultations.summary.waits'
                  : 'consultations.summary.reviewed',
              )}
            </p>
          </>
        ) : (
          <p className="meta">{say('consultations.summary.none')}</p>
        )}
        {summary && summary.reviewedBy === null && reviews ? <Review which="summary" /> : null}
        {open && may.includes('write-summary') ? (
          <Form act="write-summary" button={say('consultations.summary.write')} isSecond>
            <TextArea
              name="words"
              label={say('consultations.summary.words')}
              hint={say('consultations.summary.hint')}
              autoComplete="off"
              rows={8}
            />
            <TextField
              name="language"
              label={say('consultations.language')}
              hint={say('consultations.language.hint')}
              size={4}
            />
          </Form>
        ) : null}
      </section>
      <section aria-labelledby="quotations">
        <h2 id="quotations">{say('consultations.quotations')}</h2>
        <p>{say('consultations.quotations.text')}</p>
        {quotations
          .filter(({ state }) => state === 'proposed' || state === 'reviewed')
          .map(({ id, words, language, state }) => (
            <article className="expression" key={id}>
              <blockquote lang={language}>
                <p>{words}</p>
              </blockquote>
              <p className="meta">{say(`consultations.quotation.${state}` as never)}</p>
              {state === 'proposed' && reviews ? <Review which={id} /> : null}
            </article>
          ))}
      </section>
      {stage === 'closed' && may.includes('publish-consultation') ? (
        <Form act="publish-consultation" button={say('consultations.publish')} />
      ) : null}
    </ConsultationSheet>
  );
}

function Review({ which }: { readonly which: string }) {
  const { say } = useView();
  return (
    <Form act="review-publication" which={which} button={say('consultations.review')} isSecond>
      <Choices
        name="passes"
        label={say('consultations.review.publication')}
        options={[
          { value: 'yes', label: say('consultations.review.yes') },
          { value: 'no', label: say('consultations.review.no') },
        ]}
      />
    </Form>
  );
}
