import type { Review, ReviewedJudgement, WaitingJudgement } from '@rapporteur/registry';
import { DataTable } from '../../components/data-table/data-table.js';
import { Sheet } from '../../components/frame/frame.js';
import { Names } from '../../components/text-block/names.js';
import { useView, type View } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { findingsAddress, roundAddress } from '../addresses.js';
import { roundCrumb } from '../head-of.js';
import { langOf } from '../in-language.js';
import { MarkedText, type Numbered } from './marked-text.js';
import { RecordCard, type Sending } from './records.js';

export const reviewAddress = (round: string) => `${roundAddress(round)}/review`;

export interface Reviewing {
  readonly review: Review;
  readonly round: string;
  /** Codes of the parties of the round. */
  readonly parties: readonly string[];
  /** The finding whose forms are open. */
  readonly edit: string | null;
  /** An act was kept just now. */
  readonly isDone: boolean;
  /** An act was refused: why, and what had been typed. */
  readonly refused: { readonly message: string; readonly given: URLSearchParams } | null;
}

export function ReviewPage(reviewing: Reviewing) {
  const view = useView();
  const { say, to } = view;
  const { review, round, isDone, refused } = reviewing;
  const next = nextOpen(review);
  return (
    <Sheet
      crumbs={[
        roundCrumb(review, round, view),
        { label: say('nav.findings'), address: findingsAddress(round) },
        ...(review.open ? [{ label: say('review.title'), address: reviewAddress(round) }] : []),
      ]}
    >
      <h1>{review.open ? nameOfText(review.open, view) : say('review.title')}</h1>
      {review.open ? (
        <p className="quiet">{review.open.chapter}</p>
      ) : (
        <p className="lede">{say('review.lede')}</p>
      )}
      {refused ? (
        <div className="error-summary" role="alert">
          <h2>{say('review.error')}</h2>
          <p>{refused.message}</p>
        </div>
      ) : null}
      {isDone ? (
        <p className="kept" role="status">
          {say('review.done')}
        </p>
      ) : null}
      <p>
        {next ? (
          <a href={to(`${reviewAddress(round)}?text=${next.name}`)}>
            {say('review.next')}: {nameOfText(next, view)}
          </a>
        ) : (
          say('review.nothing')
        )}
      </p>
      <Waiting reviewing={reviewing} />
      {review.open ? <Desk reviewing={reviewing} /> : <Texts review={review} round={round} />}
    </Sheet>
  );
}

/** The first text behind the open one that nobody has judged in full; from the beginning again at the end. */
function nextOpen({ texts, open }: Review): Review['texts'][number] | undefined {
  const place = texts.findIndex(({ name }) => name === open?.name);
  return [...texts.slice(place + 1), ...texts.slice(0, Math.max(place, 0))].find((text) => text.open > 0);
}

function nameOfText(
  { name, holder }: Pick<Review['texts'][number], 'name' | 'holder'>,
  { say }: View,
): string {
  return holder === 'paragraph'
    ? say('holder.paragraph', { number: name })
    : `${say(`holder.${holder}`)} (${name})`;
}

function Texts({ review, round }: { review: Review; round: string }) {
  const view = useView();
  const { say, to } = view;
  return (
    <section>
      <h2 className="section-head">{say('review.texts')}</h2>
      <DataTable
        caption={say('review.caption')}
        rows={review.texts}
        rowKey={({ name }) => name}
        columns={[
          {
            head: say('review.text'),
            cell: (text) => (
              <a href={to(`${reviewAddress(round)}?text=${text.name}`)}>{nameOfText(text, view)}</a>
            ),
          },
          { head: say('filter.chapter'), cell: ({ chapter }) => chapter },
          { head: say('review.all'), cell: ({ findings }) => findings },
          { head: say('review.open'), cell: ({ open }) => open },
        ]}
      />
    </section>
  );
}

function Desk({ reviewing }: { reviewing: Reviewing }) {
  const { say, language } = useView();
  const { review, round, parties, edit, refused } = reviewing;
  const { open } = review;
  if (!open) return null;
  const lang = langOf(review.edition, language);
  const records: readonly Numbered[] = open.standing.map((finding, place) => ({
    number: place + 1,
    finding,
  }));
  const sending: Sending = {
    address: reviewAddress(round),
    edition: review.edition.id,
    text: open,
    round,
    parties,
    lang,
    given: refused?.given ?? null,
  };
  return (
    <div className="review">
      <link rel="stylesheet" href={`${reviewAddress(round)}/ties.css?records=${records.length}`} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="words" aria-label={say('review.words')} tabIndex={0}>
        <MarkedText text={open} records={records} lang={lang} />
      </section>
      <section>
        <h2 className="visually-hidden">{say('review.records')}</h2>
        {records.map((record) => (
          <RecordCard
            key={record.finding.key}
            record={record}
            records={records}
            sending={sending}
            isEdited={record.finding.key === edit}
          />
        ))}
        {open.rejected.length > 0 ? (
          <>
            <h2 className="as-h2">{say('review.rejected')}</h2>
            <ul className="judgements">
              {open.rejected.map((finding) => (
                <li key={finding.key}>
                  {finding.key}: <span lang={lang}>{finding.claim}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <h2 className="as-h2">{say('review.judgements')}</h2>
        {open.judgements.length === 0 ? <p className="quiet">{say('review.judgements.none')}</p> : null}
        <ul className="judgements">
          {open.judgements.map((judgement) => (
            <li key={judgement.id}>
              <JudgementLine judgement={judgement} />
              <Undo judgement={judgement} reviewing={reviewing} label={say('review.undo')} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function JudgementLine({ judgement }: { judgement: ReviewedJudgement }) {
  const { say, language } = useView();
  const { key, act, by, at, isCarried } = judgement;
  return (
    <span>
      {say('review.judgement', {
        key,
        act: say(`review.act.${act}`),
        by,
        at: `${dateInWords(at.slice(0, 10), language)}, ${at.slice(11, 16)} UTC`,
      })}
      {isCarried ? ` (${say('review.carried')})` : ''}
    </span>
  );
}

function Undo({
  judgement,
  reviewing: { review, round },
  label,
}: {
  judgement: ReviewedJudgement;
  reviewing: Reviewing;
  label: string;
}) {
  const { to } = useView();
  return (
    <form method="post" action={to(reviewAddress(round))}>
      <input type="hidden" name="act" value="undo" />
      <input type="hidden" name="judgement" value={judgement.id} />
      <input type="hidden" name="edition" value={review.edition.id} />
      <input type="hidden" name="text" value={review.open?.name ?? ''} />
      <button type="submit">
        {label} <span className="visually-hidden">{judgement.key}</span>
      </button>
    </form>
  );
}

/** Judgements that have lost their finding. They are shown until a person lets them go. */
function Waiting({ reviewing }: { reviewing: Reviewing }) {
  const { say } = useView();
  const { waiting } = reviewing.review;
  if (waiting.length === 0) return null;
  return (
    <section className="waiting">
      <h2 className="as-h2">{say('review.waiting')}</h2>
      <p className="small">{say('review.waiting.text')}</p>
      <ul className="judgements">
        {waiting.map((judgement) => (
          <li key={judgement.id}>
            <WaitingLine judgement={judgement} reviewing={reviewing} />
            <Undo judgement={judgement} reviewing={reviewing} label={say('review.letGo')} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingLine({ judgement, reviewing }: { judgement: WaitingJudgement; reviewing: Reviewing }) {
  const { say, to, language } = useView();
  const { review, round, parties } = reviewing;
  const lang = langOf(review.edition, language);
  return (
    <div>
      <JudgementLine judgement={judgement} />. {say(`review.why.${judgement.why}`)}
      {judgement.near.length > 0 ? (
        <>
          {' '}
          {say('review.near')}{' '}
          {judgement.near.map((key) => (
            <a key={key} href={to(`${reviewAddress(round)}?text=${key.slice(0, key.lastIndexOf('-'))}`)}>
              {key}{' '}
            </a>
          ))}
        </>
      ) : null}
      <blockquote className="said small" lang={lang}>
        {judgement.quotation}
      </blockquote>
      <p className="small">
        {say(`side.${judgement.polarity}`)}:{' '}
        <Names codes={judgement.parties} round={round} linked={(code) => parties.includes(code)} />
      </p>
    </div>
  );
}
