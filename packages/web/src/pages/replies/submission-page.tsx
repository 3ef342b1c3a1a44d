import { type AnswerShape, askedByAddress } from '@rapporteur/monitoring';
import { findReply, type HandedInReply, questionnaireOfRound } from '@rapporteur/registry';
import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { evidenceAddress, repliesAddress } from './addresses.js';
import { HandedIn } from './handed-in.js';
import { Instant } from './instant.js';
import { handedInRecord } from './schemas.js';

type Params = { readonly round: string; readonly party: string; readonly number: number };
interface Shown {
  readonly reply: HandedInReply;
  readonly shapes: ReadonlyMap<string, AnswerShape>;
}

/** What a State handed in, whole, for whoever may read it. */
export const submissionPage = deskPage<Params, object, Shown>({
  name: 'deskReplySubmission',
  address: '/desk/rounds/:round/replies/:party/submissions/:number',
  params: z.object({
    ...{ round: z.string().max(80), party: z.string().max(10) },
    number: z.coerce.number().int().positive().max(10_000),
  }),
  query: z.object({}),
  record: z.object({ reply: handedInRecord }),
  async load({ db, signedIn: { viewer } }, { params }) {
    const reply = await findReply(db, viewer, params);
    return reply && { reply, shapes: await shapesOf(db, viewer, params.round) };
  },
  show(shown, { params }, { say, nameOf }) {
    const title = say('reply.of', { party: nameOf(params.party) });
    return { title, section: 'desk', main: <SubmissionPage {...shown} title={title} /> };
  },
});

/** How each field is answered, by its address; empty where the questionnaire is not open to the viewer. */
export async function shapesOf(
  db: Parameters<typeof questionnaireOfRound>[0],
  viewer: Parameters<typeof questionnaireOfRound>[1],
  round: string,
): Promise<ReadonlyMap<string, AnswerShape>> {
  const found = await questionnaireOfRound(db, viewer, { round });
  if (!found) return new Map();
  return new Map(
    [...askedByAddress(found.questionnaire)].flatMap(([address, { answer }]) =>
      answer ? [[address, answer] as const] : [],
    ),
  );
}

function SubmissionPage({ reply, shapes, title }: Shown & { readonly title: string }) {
  const { say } = useView();
  const { round, party } = reply;
  return (
    <Sheet crumbs={[{ label: say('reply.list'), address: repliesAddress(round) }]}>
      <h1>{title}</h1>
      <p className="quiet">
        {say('reply.receipt', { receipt: reply.receipt })} · <Instant at={reply.submittedAt} />
      </p>
      <HandedIn
        reply={reply}
        shapeOf={(address) => shapes.get(address) ?? null}
        fileAddress={(file) => evidenceAddress(round, party, file)}
      />
    </Sheet>
  );
}
