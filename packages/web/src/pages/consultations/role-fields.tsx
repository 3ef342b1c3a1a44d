import type { ConsultationAtWork, ConsultationPlanning } from '@rapporteur/registry';
import { z } from 'zod';
import { Select, TextArea } from '../../components/form/fields.js';
import { useView } from '../../components/view.js';
import { id, optionalText } from '../../desk/fields.js';

const person = z.union([z.literal('').transform(() => undefined), id()]).optional();

/** Who leads a consultation, and what is never named: fields of two forms. */
export const roleFields = {
  ...{ facilitator: person, lead: person, deputy: person, reviewer: person },
  neverNamed: optionalText(2000),
};

type Roles = Readonly<
  Record<'facilitator' | 'lead' | 'deputy' | 'reviewer', string | undefined> & Record<'neverNamed', string>
>;

/** As the commands take them: people by role, words one by one. */
export function rolesOf({ facilitator, lead, deputy, reviewer, neverNamed }: Roles) {
  return {
    people: {
      ...(facilitator && { facilitator }),
      ...(lead && { 'safeguarding-lead': lead }),
      ...(deputy && { deputy }),
      ...(reviewer && { reviewer }),
    },
    neverNamed: neverNamed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

const fields = [
  { name: 'facilitator', role: 'facilitator', office: 'facilitator' },
  { name: 'lead', role: 'safeguarding-lead', office: 'safeguarding-lead' },
  { name: 'deputy', role: 'deputy', office: 'safeguarding-lead' },
  { name: 'reviewer', role: 'reviewer', office: null },
] as const;

/** @param now as it stands, where it is changed */
export function RoleFields({
  people,
  now,
}: Pick<ConsultationPlanning, 'people'> & {
  readonly now?: Pick<ConsultationAtWork, 'people' | 'neverNamed'>;
}) {
  const { say } = useView();
  const holding = (office: string | null) => {
    const own = people.filter(({ kind }) => office === null || kind === office);
    return [...new Map(own.map(({ id: value, name: label }) => [value, { value, label }])).values()];
  };
  return (
    <>
      {fields.map(({ name, role, office }) => (
        <Select
          key={name}
          name={name}
          label={say(`consultations.role.${role}`)}
          hint={role === 'reviewer' ? say('consultations.role.reviewer.hint') : undefined}
          none={say('consultations.choose')}
          value={now?.people.find((each) => each.role === role)?.id ?? ''}
          options={holding(office)}
        />
      ))}
      <TextArea
        name="neverNamed"
        label={say('consultations.neverNamed')}
        hint={say('consultations.neverNamed.hint')}
        isOptional
        rows={4}
        value={now?.neverNamed.join('\n') ?? ''}
      />
    </>
  );
}
