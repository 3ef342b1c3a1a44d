import { mediaTypeOf } from '@rapporteur/formats';
import { composeQuestionnaire, filledForm, formText } from '@rapporteur/monitoring';
import { draftEvidence, evidenceOf, questionnaireOfRound, replyAtWork } from '@rapporteur/registry';
import { z } from 'zod';
import { deskFile } from '../../desk/desk-page.js';
import { writtenText } from '../../downloads/texts.js';
import { isRefusal } from '../../edge/refusals.js';

const replyPart = { round: z.string().max(80), party: z.string().max(10) };

/** The questionnaire as a Word form with the answers as they stand: for a ministry that writes offline. */
export const replyForm = deskFile({
  name: 'deskReplyForm',
  address: '/desk/rounds/:round/replies/:party/form.docx',
  params: z.object(replyPart),
  async load({ db, signedIn: { viewer }, writer }, { params, language }) {
    const atWork = await replyAtWork(db, viewer, params);
    const asked = atWork && (await questionnaireOfRound(db, viewer, { round: params.round }));
    if (!atWork || !asked) return null;
    const contents = new Map(atWork.answers.map(({ address, content }) => [address, content]));
    const texts = atWork.units.flatMap(({ address, shape }): [string, string][] => {
      const content = contents.get(address);
      return content ? [[address, formText(shape, content, language)]] : [];
    });
    const form = composeQuestionnaire(asked.questionnaire, { language, isForm: true });
    const document = filledForm(form, new Map([...texts, ['state', params.party]]));
    const bytes = await writtenText(writer, 'docx', { document, options: { language } });
    if (isRefusal(bytes)) return bytes;
    return { type: mediaTypeOf('docx'), bytes, fileName: `reply-${params.round}-${params.party}.docx` };
  },
});

/** A file beside an answer: at work for the team, handed in for whoever may read the submission. */
export const replyEvidence = deskFile({
  name: 'deskReplyEvidence',
  address: '/desk/rounds/:round/replies/:party/evidence/:file',
  params: z.object({ ...replyPart, file: z.string().max(60) }),
  async load({ db, signedIn: { viewer } }, { params }) {
    const found = (await draftEvidence(db, viewer, params)) ?? (await evidenceOf(db, viewer, params));
    // Always a download: what a file says of itself is not believed.
    return found && { type: 'application/octet-stream', bytes: found.bytes, fileName: found.name };
  },
});
