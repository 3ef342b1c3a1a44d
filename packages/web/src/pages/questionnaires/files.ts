import { mediaTypeOf, type WrittenFormat } from '@rapporteur/formats';
import { composeQuestionnaire, type QuestionForParty, type Questionnaire } from '@rapporteur/monitoring';
import { questionnaireOfRound, questionnaireSurroundings, questionsAskedOf } from '@rapporteur/registry';
import { z } from 'zod';
import { deskFile } from '../../desk/desk-page.js';
import { fileNameOf } from '../../downloads/file-name.js';
import type { TextFile } from '../../downloads/texts.js';
import type { Language } from '../../words/language.js';

/** A questionnaire as a text to read or as a form to fill in; of one party, what is asked of it. */
export function questionnaireText(
  questionnaire: Questionnaire,
  {
    kind,
    language,
    party,
    asked,
  }: {
    readonly kind: 'form' | 'text';
    readonly language: Language;
    readonly party?: string;
    readonly asked?: readonly QuestionForParty[];
  },
): TextFile {
  const { round, symbol, launch, version, status } = questionnaire;
  const options = { language, isForm: kind === 'form', ...(asked ? { asked } : {}) };
  return {
    document: composeQuestionnaire(questionnaire, options),
    options: {
      language,
      ...(symbol === null ? {} : { symbol }),
      ...(launch === null ? {} : { date: launch.on }),
    },
    name: [
      round,
      kind === 'form' ? 'form' : 'questionnaire',
      ...(party ? [party] : []),
      ...(status === 'draft' ? [`draft-${version}`] : []),
      language,
    ],
  };
}

/** The files of a questionnaire in the workspace: drafts too, for who may build them. */
export const questionnaireFiles = (['form', 'text'] as const).flatMap((kind) =>
  (['docx', 'pdf'] as const).map((format: WrittenFormat) =>
    deskFile({
      name: `questionnaire-${kind}-${format}`,
      address: `/desk/rounds/:round/questionnaire/files/${kind}.${format}`,
      params: z.object({ round: z.string().min(1).max(80) }),
      async load({ db, signedIn: { viewer }, writer }, { params: { round }, language, query }) {
        const around = await questionnaireSurroundings(db, viewer, round);
        const found = around && (await questionnaireOfRound(db, viewer, { round }));
        if (!around || !found) return null;
        const party = around.parties.find((code) => code === query.party);
        const asked = party === undefined ? null : await questionsAskedOf(db, viewer, { round, party });
        const text = questionnaireText(found.questionnaire, {
          ...{ kind, language },
          ...(party ? { party } : {}),
          ...(asked ? { asked } : {}),
        });
        const bytes = await writer.text(format, text.document, text.options);
        return { type: mediaTypeOf(format), bytes, fileName: fileNameOf(text.name, format) };
      },
    }),
  ),
);
