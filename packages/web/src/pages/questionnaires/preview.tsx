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
        {withFields([
          { address: question.number, asked: question },
          ...items
            .filter(({ standing }) => standing !== 'not-asked')
            .map(({ item }) => ({ address: item.label, asked: item })),
        ]).map(({ address, asked, fields }) => (
          <div key={address}>
            <AskedShown asked={asked} address={address} questionnaire={questionnaire} />
            {fields.map((each) => (
              <FieldShown key={each.address} {...each} />
            ))}
          </div>
        ))}
        {question.genderPrompt ? (
          <p lang={prompt.language}>{prompt.text || questionnaireWords[language].genderPrompt}</p>
        ) : null}
      </section>
    </>
  );
}

interface Addressed {
  readonly address: string;
  readonly asked: Asked;
}

/** A field stands behind the letters that are answered with what it belongs to. */
function withFields(all: readonly Addressed[]): (Addressed & { readonly fields: readonly Addressed[] })[] {
  const isLetter = ({ address }: Addressed) => /\.[a-z]+$/.test(address);
  let open: Addressed | null = null;
  return all.map((each, at) => {
    const fields: Addressed[] = [];
    if (isLetter(each) && each.asked.answer) fields.push(each);
    else if (!isLetter(each)) open = each.asked.answer ? each : null;
    const next = all[at + 1];
    if (open && (next === undefined || !isLetter(next))) {
      fields.push(open);
      open = null;
    }
    return { ...each, fields };
  });
}

function FieldShown({ address, asked }: Addressed) {
  const { say, language } = useView();
  const hint = answerInWords(asked.answer, language);
  return (
    <p className="questionnaire-field">
      {say('questionnaire.preview.field', { address })}
      {hint === null ? '' : ` (${hint})`}
    </p>
  );
}

/** A text with its notes below. */
export function AskedShown({
  asked,
  address,
  questionnaire,
}: Addressed & { readonly questionnaire: Questionnaire }) {
  const { language } = useView();
  const words = wordsIn(asked.asked, language);
  const below = [asked.guidance, ...asked.notes].filter(hasWords).map((each) => wordsIn(each, language));
  const evidence = wordsIn(asked.evidence, language);
  if (words.text === '') return null;
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
