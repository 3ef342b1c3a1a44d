import { gateItems } from '@rapporteur/monitoring';
import { attestGate, type ConsultationAtWork } from '@rapporteur/registry';
import { z } from 'zod';
import { TextArea, TextField, Tick } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { text } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';
import { ConsultationSheet, consultationAddress, partPage } from './desk-parts.js';

/** The gate: each item with who attested it and when, and a form for what is open. */
export const gatePage = partPage('gate', (it) => <Gate it={it} />, {
  'attest-gate': {
    fields: z.looseObject({ which: text(40) }),
    run: ({ db }, by, { params, fields }) => {
      const names: readonly string[] =
        gateItems.find(({ item }) => item === fields.which)?.fields.map(({ name }) => name) ?? [];
      const said = Object.fromEntries(names.map((name) => [name, String(fields[name] ?? '')]));
      return attestGate(db, by, { ...params, item: fields.which, said });
    },
    then: ({ item }: { item: string }, params) => `${consultationAddress(params, 'gate')}#${item}`,
    done: 'done.gateAttested',
  },
});

function Gate({ it }: { readonly it: ConsultationAtWork }) {
  const { say, language } = useView();
  const { gate, stage, may } = it;
  const isOpen = stage === 'preparing' && may.includes('attest-gate');
  return (
    <ConsultationSheet it={it} here="gate">
      <p className="lede">{say('consultations.gate.lede')}</p>
      {gateItems.map(({ item, fields }) => {
        const attested = gate.attested.find((each) => each.item === item);
        return (
          <section key={item} id={item} aria-labelledby={`${item}-title`}>
            <h2 id={`${item}-title`}>{say(`consultations.gap.${item}` as never)}</h2>
            <p className="hint">{say(`consultations.gate.${item}` as never)}</p>
            {attested ? (
              <>
                <dl className="facts">
                  {fields
                    .filter(({ name }) => attested.said[name])
                    .map(({ name, kind }) => (
                      <div key={name}>
                        <dt>{say(`consultations.gate.field.${name}` as never)}</dt>
                        <dd>
                          {kind === 'day'
                            ? dateInWords(attested.said[name] ?? '', language)
                            : kind === 'yes'
                              ? say('consultations.yes')
                              : attested.said[name]}
                        </dd>
                      </div>
                    ))}
                </dl>
                <p className="meta">
                  {say('consultations.gate.by', {
                    name: attested.byName,
                    day: dateInWords(attested.at.slice(0, 10), language),
                  })}
                </p>
              </>
            ) : (
              <p className="meta">{say('consultations.gate.open')}</p>
            )}
            {isOpen ? (
              <details open={!attested}>
                <summary>{say(attested ? 'consultations.gate.again' : 'consultations.gate.attest')}</summary>
                <Form act="attest-gate" which={item} button={say('consultations.gate.attest')} isSecond>
                  {fields.map(({ name, kind }) => {
                    const label = say(`consultations.gate.field.${name}` as never);
                    if (kind === 'yes') return <Tick key={name} name={name} label={label} />;
                    if (name === 'steps' || name === 'duty' || name === 'reason-for-none')
                      return <TextArea key={name} name={name} label={label} rows={2} />;
                    return (
                      <TextField
                        key={name}
                        name={name}
                        label={label}
                        type={kind === 'day' ? 'date' : 'text'}
                      />
                    );
                  })}
                </Form>
              </details>
            ) : null}
          </section>
        );
      })}
    </ConsultationSheet>
  );
}
