import { mandateKinds } from '@rapporteur/monitoring';
import type { ChoicesForPeople } from '@rapporteur/registry';
import { Select, TextField } from '../../components/form/fields.js';
import { useView } from '../../components/view.js';
import { sortByName } from '../../words/locale.js';

/** What a mandate says, whoever gets it. What an office does not need stays empty; the registry says what it lacks. */
export function OfficeFields({
  choices,
  today,
}: {
  readonly choices: ChoicesForPeople;
  readonly today: string;
}) {
  const { say, language, nameOf } = useView();
  const parties = choices.parties.map((code) => ({ value: code, label: nameOf(code) }));
  return (
    <>
      <Select
        name="kind"
        label={say('people.office')}
        options={mandateKinds.map((kind) => ({ value: kind, label: say(`mandate.${kind}`) }))}
        value="contact-person"
      />
      <Select
        name="round"
        label={say('people.round')}
        hint={say('people.round.hint')}
        none={say('people.allRounds')}
        options={choices.rounds.map(({ key, title }) => ({
          value: key,
          label: `${key}: ${title[language]}`,
        }))}
        value={choices.rounds[0]?.key ?? ''}
      />
      <Select
        name="party"
        label={say('people.party')}
        hint={say('people.party.hint')}
        none={say('people.noParty')}
        options={sortByName(parties, ({ label }) => label, language)}
      />
      {choices.organisations.length > 0 ? (
        <Select
          name="organisation"
          label={say('people.organisation')}
          hint={say('people.organisation.hint')}
          none={say('people.noOrganisation')}
          options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextField
        name="questions"
        label={say('people.questions')}
        hint={say('people.questions.hint')}
        isOptional
      />
      <TextField name="from" type="date" label={say('people.from')} value={today} />
      <TextField name="until" type="date" label={say('people.untilDay')} isOptional />
    </>
  );
}
