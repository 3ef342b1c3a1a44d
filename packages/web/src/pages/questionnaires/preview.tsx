import {
  type Asked,
  addressesByKey,
  answerInWords,
  conditionInWords,
  hasWords,
  listed,
  type QuestionForParty,
  type Questionnaire,
  questionnaireWords,
  valueLabels,
  wordsIn,
} from '@rapporteur/monitoring';
import { questionnaireOfRound, questionnaireSurroundings, questionsAskedOf } from '@rapporteur/registry';
import { z } from 'zod';
import { Downloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { sortByName } from '../../words/locale.js';
import { builderAddress, fileAddress, previewAddress } from './addresses.js';
import { roundParams } from './at-desk.js';

interface Preview {
  readonly round: string;
  readonly party: string;
  readonly parties: readonly string[];
  readonly questionnaire: Questionnaire;
  readonly asked: readonly QuestionForParty[];
}

/** The questionnaire as one State will see it: what is asked of it, and what is not, with the reason. */
export const previewPage = deskPage({
  name: 'questionnairePreview',
  address: '/desk/rounds/:round/questionnaire/preview',
  params: roundParams,
  query: z.object({ party: z.string().max(10).optional().catch(undefined) }),
  record: z.object({
    party: z.string(),
    asked: z.array(
      z.object({
        question: z.looseObject({ number: z.string() }),
        standing: z.string(),
        items: z.array(z.object({ item: z.looseObject({ label: z.string() }), standing: z.string() })),
      }),
    ),
  }),
  async load({ db, signedIn: { viewer } }, { params: { round }, query }): Promise<Preview | null> {
    const around = await questionnaireSurroundings(db, viewer, round);
    const found = around && (await questionnaireOfRound(db, viewer, { round }));
    if (!around || !found) return null;
    const { parties } = around;
    const party = parties.find((code) => code === query.party) ?? parties[0] ?? '';
    const asked = (await questionsAskedOf(db, viewer, { round, party })) ?? [];
    return { round, party, parties, questionnaire: found.questionnaire, asked };
  },
  show: (preview, _ask, { say, nameOf }) => ({
    title: say('questionnaire.preview.title', { party: nameOf(preview.party) }),
    section: 'desk',
    main: <PreviewPage preview={preview} />,
  }),
});

function PreviewPage({ preview }: { readonly preview: Preview }) {
  const { say, to, nameOf, language } = useView();
  const { round, party, parties, questionnaire, asked } = preview;
  const shown = asked.filter(({ standing }) => standing !== 'not-asked');
  const notAsked = asked.flatMap(({ question, standing, items }) =>
    standing === 'not-asked'
      ? [{ address: question.number, asked: question as Asked }]
      : items
          .filter((each) => each.standing === 'not-asked')
          .map(({ item }) => ({ address: item.label, asked: item as Asked })),
  );
  return (
    <Sheet crumbs={[{ label: say('questionnaire.title'), address: builderAddress(round) }]}>
      <h1>{say('questionnaire.preview.title', { party: nameOf(party) })}</h1>
      <RoundWays round={round} here="questionnaire" />
      <p className="lede">{say('questionnaire.preview.lede')}</p>
      <form method="get" action={to(previewAddress(round))} className="one-line">
        <label htmlFor="party">{say('questionnaire.preview.party')}</label>{' '}
        <select id="party" name="party" defaultValue={party}>
          {sortByName([...parties], nameOf, language).map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>{' '}
        {to('/').includes('lang=') ? <input type="hidden" name="lang" value={language} /> : null}
        <button type="submit">{say('questionnaire.preview.show')}</button>
      </form>
      <Downloads
        groups={[
          {
            label: say('questionnaire.file.form'),
            address: fileAddress(round, 'form'),
            query: `party=${encodeURIComponent(party)}`,
            formats: ['docx', 'pdf'],
          },
        ]}
      />
      {shown.map((each, at) => (
        <QuestionShown
          key={each.question.key}
          each={each}
          questionnaire={questionnaire}
          opens={shown[at - 1]?.part !== each.part}
        />
      ))}
      {notAsked.length > 0 ? (
        <section aria-labelledby="not-asked">
          <h2 id="not-asked">{say('questionnaire.preview.notAsked')}</h2>
          <ul>
            {notAsked.map(({ address, asked: it }) => (
              <li key={address}>
                <b className="num">{address}</b> <Conditions asked={it} questionnaire={questionnaire} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Sheet>
  );
}

function QuestionShown({
  each: { part, question, items },
  questionnaire,
  opens,
}: {
  readonly each: QuestionForParty;
  readonly questionnaire: Questionnaire;
  readonly opens: boolean;
}) {
  const { say, language } = useView();
  const heading = wordsIn(part.heading, language);
  const title = wordsIn(question.title, language);
  const prompt = wordsIn(questionnaire.genderPrompt, language);
  return (
    <>
      {opens && heading.text !== '' ? <h2 lang={heading.language}>{heading.text}</h2> : null}
      <section className="questionnaire-part" aria-labelledby={`q-${question.number}`}>
        <h3 id={`q-${question.number}`}>
          {say('questionnaire.question', { number: question.number })}{' '}
          <span lang={title.language}>{title.text}</span>
        </h3>
        <AskedShown asked={question} address={question.number} questionnaire={questionnaire} />
        {items
          .filter(({ standing }) => standing !== 'not-asked')
          .map(({ item }) => (
            <AskedShown key={item.key} asked={item} address={item.label} questionnaire={questionnaire} />
          ))}
        {question.genderPrompt ? (
          <p lang={prompt.language}>{prompt.text || questionnaireWords[language].genderPrompt}</p>
        ) : null}
      </section>
    </>
  );
}

/** A text with its notes below, and the field for its answer. */
export function AskedShown({
  asked,
  address,
  questionnaire,
  hasField = true,
}: {
  readonly asked: Asked;
  readonly address: string;
  readonly questionnaire: Questionnaire;
  readonly hasField?: boolean;
}) {
  const { say, language } = useView();
  const words = wordsIn(asked.asked, language);
  const below = [asked.guidance, ...asked.notes].filter(hasWords).map((each) => wordsIn(each, language));
  const evidence = wordsIn(asked.evidence, language);
  const hint = answerInWords(asked.answer, language);
  if (words.text === '' && asked.answer === null) return null;
  return (
    <div className={/\.[a-z]+$/.test(address) ? 'questionnaire-letter' : undefined}>
      <p>
        {/[.→]/.test(address) ? <b className="num">{address}</b> : null}{' '}
        <Conditions asked={asked} questionnaire={questionnaire} />{' '}
        <span lang={words.language}>{words.text}</span>
      </p>
      {below.map(({ text, language: lang }) => (
        <p key={text} className="small" lang={lang}>
          {text}
        </p>
      ))}
      {evidence.text === '' ? null : (
        <p className="small" lang={evidence.language}>
          {questionnaireWords[evidence.language].evidence(evidence.text)}
        </p>
      )}
      {asked.answer && hasField ? (
        <p className="questionnaire-field">
          {say('questionnaire.preview.field', { address })}
          {hint === null ? '' : ` (${hint})`}
        </p>
      ) : null}
    </div>
  );
}

function Conditions({
  asked: { conditions },
  questionnaire,
}: {
  readonly asked: Asked;
  readonly questionnaire: Questionnaire;
}) {
  const { language } = useView();
  const words = questionnaireWords[language];
  const addresses = addressesByKey(questionnaire);
  if (conditions.length === 0) return null;
  return (
    <em>
      {conditions
        .map((condition) =>
          condition.kind === 'fact'
            ? conditionInWords(condition, language)
            : words.ifAnswered(
                addresses.get(condition.of) ?? '?',
                listed(valueLabels(questionnaire, condition, language, words.yesNo), words.or),
              ),
        )
        .join(' ')}
    </em>
  );
}
