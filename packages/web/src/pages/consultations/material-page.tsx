import { drawingAttestations, type Expression } from '@rapporteur/monitoring';
import {
  bringExpression,
  type ConsultationAtWork,
  noteLink,
  proposeQuotation,
  raiseConcern,
  reviewExpression,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Choices, FileField, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { choice, count, id, optionalText, several, text } from '../../desk/fields.js';
import { ConsultationSheet, consultationAddress, partPage } from './desk-parts.js';
import { takeDrawing } from './take-drawing.js';

const numbered = { group: count(), participant: count(), language: text(3) };
const back = (_outcome: object, params: { round: string; number: number }) =>
  consultationAddress(params, 'material');

/** What children gave, for those whose turn it is to read it. Nothing that is typed here comes back on a page. */
export const materialPage = partPage('material', (it) => <Material it={it} />, {
  'bring-text': {
    echo: false,
    fields: z.object({ ...numbered, text: text(5000) }),
    run: ({ db }, by, { params, fields }) =>
      bringExpression(db, by, {
        ...params,
        drawing: null,
        expression: { ...fields, kind: 'text', attested: [] },
      }),
    then: back,
    done: 'done.expressionBrought',
  },
  'bring-drawing': {
    echo: false,
    largestFile: 15_000_000,
    fields: z.object({ ...numbered, text: text(1000), attested: several() }),
    async run({ db, site }, by, { params, fields, files }) {
      const taken = await takeDrawing(
        files.find(({ field }) => field === 'drawing')?.bytes,
        site.settings.clamd ?? null,
      );
      if ('refused' in taken) return taken;
      return bringExpression(db, by, {
        ...params,
        drawing: taken.png,
        expression: { ...fields, kind: 'drawing' },
      });
    },
    then: back,
    done: 'done.expressionBrought',
  },
  'note-link': {
    echo: false,
    fields: z.object({ address: text(500), said: optionalText(500) }),
    run: ({ db }, by, { params, fields }) => noteLink(db, by, { ...params, ...fields }),
    then: back,
    done: 'done.linkNoted',
  },
  'review-expression': {
    echo: false,
    fields: z.object({ which: id(), passes: choice(['yes', 'no'] as const) }),
    run: ({ db }, by, { params, fields: { which, passes } }) =>
      reviewExpression(db, by, { ...params, expression: which, passes: passes === 'yes' }),
    then: back,
    done: 'done.expressionReviewed',
  },
  'raise-concern': {
    echo: false,
    fields: z.object({ which: id() }),
    run: ({ db }, by, { params, fields: { which } }) =>
      raiseConcern(db, by, { ...params, expression: which }),
    then: (_outcome, params) => `${consultationAddress(params, 'gate')}#local-protocol`,
    done: 'done.concernRaised',
  },
  'propose-quotation': {
    echo: false,
    fields: z.object({ which: id(), words: text(1000) }),
    run: ({ db }, by, { params, fields: { which, words } }) =>
      proposeQuotation(db, by, { ...params, expression: which, words }),
    then: (_outcome, params) => consultationAddress(params, 'publication'),
    done: 'done.quotationProposed',
  },
});

function Material({ it }: { readonly it: ConsultationAtWork }) {
  const { say } = useView();
  const { expressions, may, stage, linkNotes } = it;
  const brings = stage === 'open' && may.includes('bring-expression');
  return (
    <ConsultationSheet it={it} here="material">
      <p className="lede">{say('consultations.material.lede')}</p>
      {expressions.length === 0 ? (
        <EmptyState title={say('consultations.material.none')}>
          <p>{say('consultations.material.none.text')}</p>
        </EmptyState>
      ) : (
        expressions.map((expression) => <OneExpression key={expression.id} it={it} expression={expression} />)
      )}
      {brings ? <BringForms /> : null}
      {linkNotes.length > 0 ? (
        <section aria-labelledby="links">
          <h2 id="links">{say('consultations.links')}</h2>
          <p>{say('consultations.links.text')}</p>
          <ul>
            {linkNotes.map(({ id: key, address, said }) => (
              <li key={key}>
                <code>{address}</code> {said}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ConsultationSheet>
  );
}

function OneExpression({
  it,
  expression,
}: {
  readonly it: ConsultationAtWork;
  readonly expression: Expression;
}) {
  const { say, to } = useView();
  const { id: which, kind, group, participant, text: words, language, state } = expression;
  const { may, stage } = it;
  const isFacilitator = may.includes('bring-expression');
  return (
    <article className="expression" aria-label={say(`consultations.kind.${kind}`)}>
      <p className="meta">
        {say(`consultations.kind.${kind}`)} · {say(`consultations.state.${state}` as never)}
        {isFacilitator ? ` · ${say('consultations.numbered', { group, participant })}` : ''}
      </p>
      {kind === 'drawing' ? (
        <img
          className="drawing"
          src={to(consultationAddress(it, `drawings/${which}`))}
          alt={words}
          loading="lazy"
        />
      ) : null}
      <blockquote lang={language}>
        <p>{words}</p>
      </blockquote>
      {state === 'to-review' && may.includes('review-expression') ? (
        <Form act="review-expression" which={which} button={say('consultations.review')} isSecond>
          <Choices
            name="passes"
            label={say('consultations.review.what')}
            options={[
              { value: 'yes', label: say('consultations.review.yes') },
              { value: 'no', label: say('consultations.review.no') },
            ]}
          />
        </Form>
      ) : null}
      {state === 'reviewed' && kind === 'text' && isFacilitator && stage !== 'published' ? (
        <details>
          <summary>{say('consultations.quote')}</summary>
          <Form act="propose-quotation" which={which} button={say('consultations.quote')} isSecond>
            <TextArea name="words" label={say('consultations.quote.words')} autoComplete="off" rows={2} />
          </Form>
        </details>
      ) : null}
      {may.includes('raise-concern') ? (
        <details>
          <summary>{say('consultations.concern')}</summary>
          <p>{say('consultations.concern.text')}</p>
          <Form act="raise-concern" which={which} button={say('consultations.concern.raise')} isSecond />
        </details>
      ) : null}
    </article>
  );
}

function BringForms() {
  const { say } = useView();
  const numbers = (
    <>
      <TextField name="group" label={say('consultations.group')} inputMode="numeric" size={4} />
      <TextField name="participant" label={say('consultations.participant')} inputMode="numeric" size={4} />
      <TextField
        name="language"
        label={say('consultations.language')}
        hint={say('consultations.language.hint')}
        size={4}
      />
    </>
  );
  return (
    <>
      <section aria-labelledby="text">
        <h2 id="text">{say('consultations.bring.text')}</h2>
        <Form act="bring-text" button={say('consultations.bring.text')}>
          {numbers}
          <TextArea
            name="text"
            label={say('consultations.words')}
            hint={say('consultations.words.hint')}
            autoComplete="off"
          />
        </Form>
      </section>
      <section aria-labelledby="drawing">
        <h2 id="drawing">{say('consultations.bring.drawing')}</h2>
        <p>{say('consultations.bring.drawing.text')}</p>
        <Form act="bring-drawing" button={say('consultations.bring.drawing')} hasFiles>
          {numbers}
          <FileField
            name="drawing"
            label={say('consultations.drawing')}
            hint={say('consultations.drawing.hint')}
            accept="image/png,image/jpeg"
          />
          <TextArea
            name="text"
            label={say('consultations.described')}
            hint={say('consultations.described.hint')}
            autoComplete="off"
            rows={3}
          />
          <Choices
            name="attested"
            label={say('consultations.drawing.attest')}
            options={drawingAttestations.map((value) => ({
              ...{ value, label: say(`consultations.drawing.${value}` as never) },
            }))}
            isSeveral
          />
        </Form>
      </section>
      <section aria-labelledby="link">
        <h2 id="link">{say('consultations.noteLink')}</h2>
        <p>{say('consultations.noteLink.text')}</p>
        <Form act="note-link" button={say('consultations.noteLink')} isSecond>
          <TextField name="address" label={say('consultations.noteLink.address')} autoComplete="off" />
          <TextField name="said" label={say('consultations.noteLink.said')} isOptional autoComplete="off" />
        </Form>
      </section>
    </>
  );
}
