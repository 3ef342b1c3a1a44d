import type { RepliesProgress, ReplyInList } from '@rapporteur/registry';
import { listReplies, progressOfRound } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords, sortByName } from '../../words/locale.js';
import { replyAddress, submissionAddress } from './addresses.js';
import { Instant } from './instant.js';
import { progressRecord } from './schemas.js';

interface Shown {
  readonly round: string;
  /** For the secretariat; null for everybody else. */
  readonly progress: RepliesProgress | null;
  readonly parties: RepliesProgress['parties'];
  /** Parties that this person answers for. */
  readonly own: readonly string[];
  /** Replies that this person may read as they were handed in. */
  readonly readable: readonly ReplyInList[];
}

/** The replies of a round: for the secretariat where each stands, for a team its own, for the body what it may read. */
export const repliesPage = deskPage({
  name: 'deskReplies',
  address: '/desk/rounds/:round/replies',
  params: z.object({ round: z.string().max(80) }),
  query: z.object({}),
  record: progressRecord,
  async load({ db, signedIn: { viewer } }, { params: { round } }): Promise<Shown | null> {
    const progress = await progressOfRound(db, viewer, round);
    const readable = await listReplies(db, viewer, round);
    const own = viewer.person.mandates
      .filter((held) => held.kind === 'contact-person' || held.kind === 'contributor')
      .filter((held) => held.round === round || held.round === null)
      .flatMap(({ party }) => party ?? []);
    const isOfRound = viewer.person.mandates.some((held) => held.round === round || held.round === null);
    if (!progress && !isOfRound) return null;
    return { round, progress, parties: progress?.parties ?? [], own: [...new Set(own)], readable };
  },
  show(shown, _ask, { say }) {
    return { title: say('reply.list'), section: 'desk', main: <Progress {...shown} /> };
  },
});

function Progress({ round, progress, own, readable }: Shown) {
  const { say, to, nameOf, language } = useView();
  const parties = sortByName(progress?.parties ?? [], ({ party }) => nameOf(party), language);
  return (
    <Sheet crumbs={[{ label: say('desk.home'), address: '/desk' }]}>
      <RoundWays round={round} here="replies" />
      <h1>{say('reply.list')}</h1>
      <p className="lede">{say(progress ? 'reply.list.lede' : 'reply.list.read')}</p>
      {own.map((party) => (
        <p key={party}>
          <a href={to(replyAddress(round, party))}>{say('reply.of', { party: nameOf(party) })}</a>
        </p>
      ))}
      {progress ? (
        <DataTable
          caption={say('reply.list.caption')}
          rows={parties}
          rowKey={({ party }) => party}
          columns={[
            {
              head: say('reply.party'),
              cell: ({ party }) => <a href={to(replyAddress(round, party))}>{nameOf(party)}</a>,
            },
            { head: say('reply.stage'), cell: ({ stage }) => say(`reply.stage.${stage}`) },
            {
              head: say('reply.due'),
              cell: ({ due, hasPassed }) =>
                due === null ? (
                  say('reply.due.none')
                ) : (
                  <>
                    {dateInWords(due.day, language)}
                    <br />
                    <span className="quiet">
                      {say(hasPassed ? 'reply.due.passed' : 'reply.due.by', {
                        decision: due.decision.number,
                      })}
                    </span>
                  </>
                ),
            },
            {
              head: say('reply.handedIn'),
              cell: ({ submittedAt, extensionAsked }) => (
                <>
                  {submittedAt ? <Instant at={submittedAt} /> : null}
                  {extensionAsked
                    ? say('reply.extension.open', { day: dateInWords(extensionAsked, language) })
                    : null}
                </>
              ),
            },
          ]}
        />
      ) : null}
      {!progress && readable.length > 0 ? (
        <ul className="waiting">
          {sortByName(readable, ({ party }) => nameOf(party), language).map(
            ({ party, receipt, submittedAt }) => (
              <li key={party}>
                <a href={to(submissionAddress(round, party, Number(receipt.split('/').at(-1))))}>
                  {say('reply.of', { party: nameOf(party) })}
                </a>
                <span className="meta">
                  <Instant at={submittedAt} />
                </span>
              </li>
            ),
          )}
        </ul>
      ) : null}
      {!progress && own.length === 0 && readable.length === 0 ? (
        <EmptyState title={say('reply.list.nothing')}>
          <p>{say('reply.list.nothing.text')}</p>
        </EmptyState>
      ) : null}
    </Sheet>
  );
}
