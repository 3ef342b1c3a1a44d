import { isBlank } from '@rapporteur/monitoring';
import { type ReplyAtWork, replyAtWork } from '@rapporteur/registry';
import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { answerAddress, evidenceAddress, repliesAddress, replyAddress } from './addresses.js';
import { ContentView } from './content-view.js';
import { wordsOf } from './handed-in.js';

type Params = { readonly round: string; readonly party: string };

/** The reply at work from end to end, to be read and printed by its team. */
export const wholeReplyPage = deskPage<Params, object, ReplyAtWork>({
  name: 'deskReplyWhole',
  address: '/desk/rounds/:round/replies/:party/whole',
  params: z.object({ round: z.string().max(80), party: z.string().max(10) }),
  query: z.object({}),
  record: z.object({ answers: z.array(z.object({ address: z.string(), version: z.number() })) }),
  load: ({ db, signedIn: { viewer } }, { params }) => replyAtWork(db, viewer, params),
  show(atWork, { params }, { say, nameOf }) {
    const title = say('reply.of', { party: nameOf(params.party) });
    return { title, section: 'desk', main: <Whole atWork={atWork} {...params} title={title} /> };
  },
});

function Whole({
  atWork,
  round,
  party,
  title,
}: Params & { readonly atWork: ReplyAtWork; readonly title: string }) {
  const { say, to, language } = useView();
  const answers = new Map(atWork.answers.map((answer) => [answer.address, answer]));
  return (
    <Sheet
      crumbs={[
        { label: say('reply.list'), address: repliesAddress(round) },
        { label: title, address: replyAddress(round, party) },
      ]}
    >
      <h1>{title}</h1>
      <p className="quiet">{say('reply.whole.draft')}</p>
      {atWork.units.map((unit) => {
        const content = answers.get(unit.address)?.content;
        if (unit.standing === 'not-asked' && !content) return null;
        return (
          <section key={unit.address} id={`a-${unit.address}`}>
            <h2>
              <a href={to(answerAddress(round, party, unit.address))}>{unit.address}</a>{' '}
              {unit.address === unit.question ? wordsOf(unit.title, language) : ''}
            </h2>
            <p className="quiet">{wordsOf(unit.asked, language)}</p>
            {content && !isBlank(content) ? (
              <ContentView
                content={content}
                shape={unit.shape}
                fileAddress={(file) => evidenceAddress(round, party, file)}
              />
            ) : (
              <p className="quiet">{say('reply.field.blank')}</p>
            )}
          </section>
        );
      })}
    </Sheet>
  );
}
