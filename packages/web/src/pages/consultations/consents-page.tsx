import {
  ageBands,
  type Consented,
  type ConsentKind,
  consentKinds,
  genders,
  type Participant,
  replacementReasons,
} from '@rapporteur/monitoring';
import { attestConsents, type ConsultationAtWork, withdrawParticipant } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { Choices, Select, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { choice, count, day, optionalChoice, several } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';
import { ConsultationSheet, consultationAddress, partPage } from './desk-parts.js';

/** Consents as the facilitator attests them, child by child, as numbers in a group; and withdrawals. */
export const consentsPage = partPage('consents', (it) => <Consents it={it} />, {
  'attest-consents': {
    echo: false,
    fields: z.object({
      ...{ group: count(), number: count(), ageBand: choice(ageBands), gender: choice(genders) },
      ...{
        child: several(),
        carer: several(),
        replaced: optionalChoice(replacementReasons),
        keptUntil: day(),
      },
    }),
    run: ({ db }, by, { params, fields: { child, carer, ...fields } }) =>
      attestConsents(db, by, {
        ...params,
        participant: {
          ...fields,
          child: asConsents(child),
          carer: fields.replaced === null ? asConsents(carer) : null,
        },
      }),
    then: (_outcome, params) => consultationAddress(params, 'consents'),
    done: 'done.consentsAttested',
  },
  'withdraw-participant': {
    echo: false,
    fields: z.object({ group: count(), participant: count() }),
    run: ({ db }, by, { params, fields }) => withdrawParticipant(db, by, { ...params, ...fields }),
    then: ({ isAfterTheDay }: { isAfterTheDay: boolean }, params) =>
      `${consultationAddress(params, 'consents')}${isAfterTheDay ? '?late=yes' : ''}`,
    done: 'done.participantWithdrawn',
  },
});

function asConsents(kinds: readonly string[]): Consented {
  return Object.fromEntries(consentKinds.map((kind) => [kind, kinds.includes(kind)])) as Record<
    ConsentKind,
    boolean
  >;
}

function Consents({ it }: { readonly it: ConsultationAtWork }) {
  const { say, language } = useView();
  const { participants, stage, withdrawalUntil } = it;
  const kinds = consentKinds.map((kind) => ({ value: kind, label: say(`consultations.consent.${kind}`) }));
  return (
    <ConsultationSheet it={it} here="consents">
      <p className="lede">{say('consultations.consents.lede')}</p>
      {stage === 'open' ? (
        <Form act="attest-consents" button={say('consultations.consents.attest')}>
          <TextField name="group" label={say('consultations.group')} inputMode="numeric" size={4} />
          <TextField
            name="number"
            label={say('consultations.participant')}
            hint={say('consultations.participant.hint')}
            inputMode="numeric"
            size={4}
          />
          <Select
            name="ageBand"
            label={say('consultations.age')}
            none={say('consultations.choose')}
            options={ageBands.map((band) => ({ value: band, label: say('consultations.years', { band }) }))}
          />
          <Select
            name="gender"
            label={say('consultations.gender')}
            none={say('consultations.choose')}
            options={genders.map((value) => ({ value, label: say(`consultations.gender.one.${value}`) }))}
          />
          <Choices name="child" label={say('consultations.consents.child')} options={kinds} isSeveral />
          <Choices
            name="carer"
            label={say('consultations.consents.carer')}
            hint={say('consultations.consents.carer.hint')}
            options={kinds}
            isSeveral
          />
          <Select
            name="replaced"
            label={say('consultations.consents.replaced')}
            isOptional
            none={say('consultations.consents.notReplaced')}
            options={replacementReasons.map((value) => ({
              value,
              label: say(`consultations.replaced.${value}`),
            }))}
          />
          <TextField
            name="keptUntil"
            type="date"
            label={say('consultations.keptUntil')}
            hint={say('consultations.keptUntil.hint')}
          />
        </Form>
      ) : null}
      <section aria-labelledby="attested">
        <h2 id="attested">{say('consultations.consents.attested')}</h2>
        <ParticipantTable participants={participants ?? []} />
      </section>
      <section aria-labelledby="withdraw">
        <h2 id="withdraw">{say('consultations.withdraw')}</h2>
        <p>
          {withdrawalUntil
            ? say('consultations.withdraw.text', { day: dateInWords(withdrawalUntil, language) })
            : null}{' '}
          {say('consultations.withdraw.print')}
        </p>
        <Form act="withdraw-participant" button={say('consultations.withdraw')} isSecond>
          <TextField name="group" label={say('consultations.group')} inputMode="numeric" size={4} />
          <TextField
            name="participant"
            label={say('consultations.participant')}
            inputMode="numeric"
            size={4}
          />
        </Form>
      </section>
    </ConsultationSheet>
  );
}

function ParticipantTable({ participants }: { readonly participants: readonly Participant[] }) {
  const { say, language } = useView();
  const agreed = ({ child, carer, withdrawnAt }: Participant, kind: ConsentKind) => {
    if (withdrawnAt !== null) return say('consultations.withdrawn');
    return say(child[kind] && (carer === null || carer[kind]) ? 'consultations.yes' : 'consultations.no');
  };
  return (
    <DataTable
      caption={say('consultations.consents.attested')}
      rows={participants}
      rowKey={({ group, number }) => `${group}-${number}`}
      columns={[
        {
          head: say('consultations.participant'),
          cell: ({ group, number }) => say('consultations.numbered', { group, participant: number }),
        },
        ...consentKinds.map((kind) => ({
          head: say(`consultations.consent.${kind}`),
          cell: (participant: Participant) => agreed(participant, kind),
        })),
        {
          head: say('consultations.keptUntil'),
          cell: ({ keptUntil }) => dateInWords(keptUntil, language),
        },
      ]}
    />
  );
}
