import type { ContributionAtDesk, PublishedAnswer } from '@rapporteur/registry';
import { Select, TextArea } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { Plain } from './seen.js';

/** Sets a passage of the contribution beside a passage of a published reply, for the rapporteur of the question. */
export function Mark({
  it: { seen },
  answers,
}: {
  readonly it: ContributionAtDesk;
  readonly answers: readonly PublishedAnswer[];
}) {
  const { say, nameOf } = useView();
  if (!seen || answers.length === 0) return null;
  const questions = new Set(seen.parts.map(({ question }) => question));
  const near = answers.filter(({ question }) => questions.has(question));
  const labelOf = ({ party, address }: PublishedAnswer) =>
    `${nameOf(party)}, ${say('contribution.onQuestion', { question: address })}`;
  return (
    <section aria-labelledby="mark-title">
      <h2 id="mark-title">{say('contradiction.mark')}</h2>
      <p>{say('contradiction.mark.text')}</p>
      {near.map((answer) => (
        <details key={`${answer.party} ${answer.address}`}>
          <summary>{labelOf(answer)}</summary>
          <Plain text={answer.text} lang={answer.language} />
        </details>
      ))}
      <Form act="mark" button={say('contradiction.mark.do')} isSecond>
        <Select
          name="part"
          label={say('contradiction.mark.part')}
          options={seen.parts.map(({ number, question }) => ({
            value: String(number),
            label:
              question === null
                ? say('contribution.inGeneral')
                : say('contribution.onQuestion', { question }),
          }))}
        />
        <TextArea name="contributed" label={say('contradiction.mark.contributed')} rows={2} />
        <Select
          name="answer"
          label={say('contradiction.mark.answer')}
          options={[...near, ...answers.filter((answer) => !near.includes(answer))].map((answer) => ({
            value: `${answer.party} ${answer.address}`,
            label: labelOf(answer),
          }))}
        />
        <TextArea name="replied" label={say('contradiction.mark.replied')} rows={2} />
      </Form>
    </section>
  );
}
