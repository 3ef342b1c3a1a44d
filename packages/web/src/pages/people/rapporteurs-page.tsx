import { type RapporteursOfQuestion, rapporteursOfRound } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { listInWords } from '../../words/locale.js';

interface Loaded {
  readonly questions: readonly RapporteursOfQuestion[];
}

/** Who codes which question, and who codes instead where it is a rapporteur's own State. */
export const rapporteursPage = deskPage<{ round: string }, object, Loaded>({
  name: 'rapporteurs',
  address: '/desk/rounds/:round/rapporteurs',
  params: z.object({ round: z.string().max(100) }),
  query: z.object({}),
  record: z.object({
    questions: z.array(
      z.object({
        question: z.string(),
        appointed: z.array(z.string()),
        ownStates: z.array(z.object({ party: z.string(), persons: z.array(z.string()) })),
      }),
    ),
  }),
  async load({ db, signedIn }, { params: { round } }) {
    const questions = await rapporteursOfRound(db, signedIn.viewer, round);
    return questions && { questions };
  },
  show({ questions }, { params: { round } }, { say }) {
    const main = <RapporteursPage questions={questions} round={round} />;
    return { title: say('people.rapporteurs'), section: 'desk', main };
  },
});

function RapporteursPage({ questions, round }: Loaded & { readonly round: string }) {
  const { say, language, nameOf } = useView();
  const names = (persons: readonly string[]) =>
    persons.length > 0 ? listInWords(persons, language) : say('people.rapporteurs.nobody');
  return (
    <Sheet>
      <RoundWays round={round} here="rapporteurs" />
      <h1>{say('people.rapporteurs')}</h1>
      <p className="lede">{say('people.rapporteurs.lede')}</p>
      {questions.length === 0 ? (
        <EmptyState title={say('people.rapporteurs.none')}>
          <p>{say('people.rapporteurs.none.text')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={say('people.rapporteurs')}
          rows={questions}
          rowKey={({ question }) => question}
          columns={[
            { head: say('people.rapporteurs.question'), cell: ({ question }) => question },
            { head: say('people.rapporteurs.appointed'), cell: ({ appointed }) => names(appointed) },
            {
              head: say('people.rapporteurs.ownState'),
              cell: ({ ownStates }) =>
                ownStates.map(({ party, persons }) => (
                  <span key={party}>
                    {nameOf(party)}: {names(persons)}
                    <br />
                  </span>
                )),
            },
          ]}
        />
      )}
    </Sheet>
  );
}
