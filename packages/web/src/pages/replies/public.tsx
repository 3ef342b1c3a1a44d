import { type AnswerShape, askedByAddress } from '@rapporteur/monitoring';
import type { HandedInReply, ReplyInList, RoundRecord } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { sortByName } from '../../words/locale.js';
import { reportAddressOf, roundAddress } from '../addresses.js';
import { nothing, partyPart, roundPart } from '../asking.js';
import { page } from '../page.js';
import { publishedEvidenceAddress, publishedRepliesAddress, publishedReplyAddress } from './addresses.js';
import { HandedIn } from './handed-in.js';
import { Instant } from './instant.js';
import { handedInRecord } from './schemas.js';

/* Replies that are public, as the States wrote them. */

interface Listed {
  readonly round: RoundRecord;
  readonly replies: readonly ReplyInList[];
}

export const publishedReplies = page({
  name: 'replies',
  about:
    'The replies of States to the questionnaire of a round that are published, by the code of the State.',
  address: '/rounds/:round/replies',
  params: roundPart,
  query: nothing,
  record: z.object({
    replies: z.array(
      z.object({
        ...{ party: z.string(), receipt: z.string(), language: z.string(), submittedAt: z.string() },
        publishedAt: z.string().nullable(),
      }),
    ),
  }),
  async load(records, { params }) {
    const { round: key } = reportAddressOf(params.round);
    const round = await records.round(key);
    return round ? { round, replies: await records.replies(key) } : refuse('no-such-round', key);
  },
  show: ({ round, replies }: Listed, { params }, { say, language }) => ({
    title: `${say('reply.public.list')} · ${round.title[language]}`,
    description: say('reply.public.lede'),
    round: params.round,
    section: 'round',
    main: <ReplyList round={params.round} title={round.title[language]} replies={replies} />,
  }),
});

function ReplyList({
  round,
  title,
  replies,
}: {
  readonly round: string;
  readonly title: string;
  readonly replies: readonly ReplyInList[];
}) {
  const { say, to, nameOf, language } = useView();
  return (
    <Sheet crumbs={[{ label: title, address: roundAddress(round) }]}>
      <h1>{say('reply.public.list')}</h1>
      <p className="lede">{say('reply.public.lede')}</p>
      {replies.length === 0 ? (
        <EmptyState title={say('reply.public.none')}>
          <p>{say('reply.public.none.text')}</p>
        </EmptyState>
      ) : (
        <ul className="waiting">
          {sortByName(replies, ({ party }) => nameOf(party), language).map(({ party, publishedAt }) => (
            <li key={party}>
              <a href={to(publishedReplyAddress(round, party))}>{nameOf(party)}</a>
              {publishedAt ? (
                <span className="meta">
                  {say('reply.published')} <Instant at={publishedAt} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

interface Published {
  readonly round: RoundRecord;
  readonly reply: HandedInReply;
  readonly shapes: ReadonlyMap<string, AnswerShape>;
}

export const publishedReply = page({
  name: 'reply',
  about: 'The reply of a State to the questionnaire of a round, as the State wrote it.',
  address: '/rounds/:round/replies/:party',
  params: partyPart,
  query: nothing,
  record: z.object({ reply: handedInRecord }),
  async load(records, { params }) {
    const { round: key } = reportAddressOf(params.round);
    const party = params.party.toUpperCase();
    const round = await records.round(key);
    if (!round) return refuse('no-such-round', key);
    const reply = await records.reply(key, party);
    if (!reply) return refuse('no-such-party', params.party);
    const questionnaire = await records.questionnaire(key);
    const asked = questionnaire ? [...askedByAddress(questionnaire)] : [];
    const shapes = new Map(
      asked.flatMap(([address, { answer }]) => (answer ? [[address, answer] as const] : [])),
    );
    return { round, reply, shapes };
  },
  show({ round, reply, shapes }: Published, { params }, { say, nameOf, language }) {
    const party = nameOf(reply.party);
    return {
      title: `${say('reply.of', { party })} · ${round.title[language]}`,
      description: say('reply.public.description', { party }),
      round: params.round,
      section: 'round',
      main: (
        <PublishedReply round={params.round} title={round.title[language]} reply={reply} shapes={shapes} />
      ),
    };
  },
});

function PublishedReply({
  round,
  title,
  reply,
  shapes,
}: Omit<Published, 'round'> & { readonly round: string; readonly title: string }) {
  const { say, nameOf } = useView();
  return (
    <Sheet
      crumbs={[
        { label: title, address: roundAddress(round) },
        { label: say('reply.public.list'), address: publishedRepliesAddress(round) },
      ]}
    >
      <h1>{say('reply.of', { party: nameOf(reply.party) })}</h1>
      <p className="lede">{say('reply.public.asWritten')}</p>
      <p className="quiet">
        {say('reply.receipt', { receipt: reply.receipt })} · {say('reply.handedIn')}{' '}
        <Instant at={reply.submittedAt} />
        <br />
        {say('reply.digest')} <code>{reply.sha256}</code>
      </p>
      <HandedIn
        reply={reply}
        shapeOf={(address) => shapes.get(address) ?? null}
        fileAddress={(file) => publishedEvidenceAddress(round, reply.party, file)}
      />
    </Sheet>
  );
}
