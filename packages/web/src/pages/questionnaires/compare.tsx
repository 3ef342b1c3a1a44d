import { compareQuestionnaires, passagesOf, type QuestionnaireDifference } from '@rapporteur/monitoring';
import {
  type QuestionnaireVersion,
  questionnaireOfRound,
  questionnaireSurroundings,
  questionnaireVersion,
  questionnaireVersions,
} from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import type { Desk } from '../../desk/desk.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import { builderAddress, compareAddress } from './addresses.js';
import { roundParams } from './at-desk.js';

interface Comparison {
  readonly round: string;
  readonly versions: readonly QuestionnaireVersion[];
  /** "1", or "now" for the questionnaire as it stands. */
  readonly first: string;
  readonly second: string;
  readonly language: 'en' | 'fr';
  readonly differences: readonly QuestionnaireDifference[];
}

const which = z
  .string()
  .regex(/^(?:\d{1,6}|now)$/)
  .optional()
  .catch(undefined);

/** The versions of a questionnaire, and what two of them do not ask alike. */
export const comparePage = deskPage({
  name: 'questionnaireCompare',
  address: '/desk/rounds/:round/questionnaire/compare',
  params: roundParams,
  query: z.object({ first: which, second: which, in: z.enum(['en', 'fr']).optional().catch(undefined) }),
  record: z.object({
    ...{ versions: z.array(z.looseObject({})), first: z.string(), second: z.string(), language: z.string() },
    differences: z.array(
      z.object({
        ...{ address: z.string(), part: z.string(), kind: z.string() },
        ...{ first: z.string().nullable(), second: z.string().nullable() },
      }),
    ),
  }),
  async load(desk, { params: { round }, query, language: asked }): Promise<Comparison | null> {
    const { db, signedIn } = desk;
    const around = await questionnaireSurroundings(db, signedIn.viewer, round);
    if (!around) return null;
    const versions = await questionnaireVersions(db, signedIn.viewer, { round });
    const newest = versions[0];
    const first = query.first ?? (newest ? String(newest.version) : 'now');
    const second = query.second ?? 'now';
    const language = query.in ?? asked;
    const [one, other] = [
      await passagesAt(desk, round, first, language),
      await passagesAt(desk, round, second, language),
    ];
    if (!one || !other) return null;
    return { round, versions, first, second, language, differences: compareQuestionnaires(one, other) };
  },
  show: (comparison, _ask, { say }) => ({
    title: say('questionnaire.compare.title'),
    section: 'desk',
    main: <ComparePage comparison={comparison} />,
  }),
});

async function passagesAt(
  { db, signedIn: { viewer } }: Desk,
  round: string,
  at: string,
  language: 'en' | 'fr',
) {
  const questionnaire =
    at === 'now'
      ? (await questionnaireOfRound(db, viewer, { round }))?.questionnaire
      : await questionnaireVersion(db, viewer, { round, version: Number(at) });
  return questionnaire ? passagesOf(questionnaire, language) : null;
}

function ComparePage({ comparison }: { readonly comparison: Comparison }) {
  const { say, to, language: shown } = useView();
  const { round, versions, first, second, language, differences } = comparison;
  const options = [
    { value: 'now', label: say('questionnaire.compare.now') },
    ...versions.map(({ version }) => ({
      value: String(version),
      label: say('questionnaire.version', { version }),
    })),
  ];
  return (
    <Sheet crumbs={[{ label: say('questionnaire.title'), address: builderAddress(round) }]}>
      <h1>{say('questionnaire.compare.title')}</h1>
      <RoundWays round={round} here="questionnaire" />
      <h2>{say('questionnaire.compare.versions')}</h2>
      {versions.length === 0 ? <p>{say('questionnaire.compare.none')}</p> : null}
      <ul>
        {versions.map(({ version, manner, dated, decision }) => (
          <li key={version}>
            {say('questionnaire.version', { version })}:{' '}
            {say('questionnaire.version.line', {
              manner: say(`questionnaire.manner.${manner}`),
              day: dateInWords(dated, shown),
              decision: decision ?? 'none',
            })}
          </li>
        ))}
      </ul>
      <form method="get" action={to(compareAddress(round))} className="one-form">
        {(['first', 'second'] as const).map((name) => (
          <p className="field" key={name}>
            <label htmlFor={name}>{say(`questionnaire.compare.${name}`)}</label>
            <select id={name} name={name} defaultValue={name === 'first' ? first : second}>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </p>
        ))}
        <p className="field">
          <label htmlFor="in">{say('questionnaire.compare.language')}</label>
          <select id="in" name="in" defaultValue={language}>
            {(['en', 'fr'] as const).map((each) => (
              <option key={each} value={each}>
                {say(`questionnaire.language.${each}`)}
              </option>
            ))}
          </select>
        </p>
        {to('/').includes('lang=') ? <input type="hidden" name="lang" value={shown} /> : null}
        <button type="submit">{say('questionnaire.preview.show')}</button>
      </form>
      {differences.length === 0 ? (
        <p>{say('questionnaire.compare.same')}</p>
      ) : (
        <DataTable
          caption={say('questionnaire.compare.caption')}
          rows={differences}
          rowKey={({ address, part, first: a, second: b }) => `${address} ${part} ${a} ${b}`}
          columns={[
            {
              head: say('questionnaire.compare.where'),
              cell: ({ address, part }) => `${address}, ${say(`questionnaire.part.of.${part}`)}`,
            },
            {
              head: say('questionnaire.compare.kind'),
              cell: ({ kind }) => say(`questionnaire.difference.${kind}`),
            },
            {
              head: say('questionnaire.compare.first'),
              cell: (row) => <span lang={language}>{row.first}</span>,
            },
            {
              head: say('questionnaire.compare.second'),
              cell: (row) => <span lang={language}>{row.second}</span>,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
