import type { FootnoteNode, LaterNoteNode, ParagraphNode, RecommendationNode } from '@rapporteur/registry';
import { findingsAddress, recommendationAddress } from '../../pages/addresses.js';
import { Level, PositionBadge } from '../verb-badge/level-badge.js';
import { useView } from '../view.js';
import type { Reading } from './blocks.js';
import { Names } from './names.js';

/** More names than this are behind a count that opens. */
const openNames = 8;

/** The notes of a block, open: nobody has to go to the far end of the text. */
export function MarginNotes({
  notes,
  lang,
  anchors,
}: {
  notes: readonly FootnoteNode[];
  lang: string | undefined;
  anchors: boolean;
}) {
  const { say } = useView();
  const absent = notes.filter((note) => note.text === null);
  return (
    <>
      {notes
        .filter((note) => note.text !== null)
        .map((note) => (
          <p key={note.number} className="note" id={anchors ? `note-${note.number}` : undefined}>
            <b>
              <span className="visually-hidden">{say('margin.note')} </span>
              {note.number}
            </b>{' '}
            <span lang={lang}>{note.text}</span>
          </p>
        ))}
      {absent.length > 0 ? (
        <p className="num">
          <NoteNumbers notes={absent} anchors={anchors} />
        </p>
      ) : null}
    </>
  );
}

/** Notes whose texts are absent: "Notes 12, 13". */
export function NoteNumbers({ notes, anchors }: { notes: readonly FootnoteNode[]; anchors: boolean }) {
  const { say } = useView();
  return (
    <>
      {say('margin.notes', { count: notes.length })}{' '}
      {notes.map((note, i) => (
        <span key={note.number} id={anchors ? `note-${note.number}` : undefined}>
          {i > 0 ? ', ' : ''}
          {note.number}
        </span>
      ))}
    </>
  );
}

export function MarginParties({
  label,
  codes,
  round,
  linked,
  open = openNames,
}: {
  label: string;
  codes: readonly string[];
  round: string;
  linked?: (code: string) => boolean;
  open?: number;
}) {
  if (codes.length === 0) return null;
  const names = <Names codes={codes} round={round} linked={linked} />;
  if (codes.length <= open)
    return (
      <p>
        {label}: {names}
      </p>
    );
  return (
    <details className="more">
      <summary>
        {label}: {codes.length}
      </summary>
      <p>{names}</p>
    </details>
  );
}

export function ParagraphMargin({
  node,
  reading: { round, lang, state },
  anchors,
}: {
  node: ParagraphNode;
  reading: Reading;
  anchors: boolean;
}) {
  const { say, to } = useView();
  const inText = node.parties.filter((p) => p.place !== 'note');
  const inNotes = node.parties.filter((p) => p.place === 'note');
  const monitored = new Set(node.parties.filter((p) => p.class === 'monitored').map((p) => p.code));
  const linked = (code: string) => monitored.has(code);
  const isSkeleton = node.text === null;
  const shown = isSkeleton ? inNotes : node.parties;
  // Findings compare parties on a theme: a report on one State has nothing to compare.
  const findings = state ? [] : node.findings;
  if (node.footnotes.length + shown.length + node.recommendations.length + findings.length === 0) return null;
  return (
    <div className="margin">
      <MarginNotes notes={node.footnotes} lang={lang} anchors={anchors} />
      {isSkeleton ? null : (
        <MarginParties
          label={say('margin.named')}
          codes={inText.map((p) => p.code)}
          round={round}
          linked={linked}
        />
      )}
      <MarginParties
        label={say('margin.namedInNote')}
        codes={inNotes.map((p) => p.code)}
        round={round}
        linked={linked}
        open={isSkeleton ? openNames : 0}
      />
      {node.recommendations.length > 0 ? (
        <p>
          {say(state ? 'stated.in' : 'margin.leadsTo')}:{' '}
          {node.recommendations.map((link, i) => (
            <span key={link.number}>
              {i > 0 ? ', ' : ''}
              <a className="num" href={to(recommendationAddress(round, link.number))}>
                {link.number}
              </a>
            </span>
          ))}
        </p>
      ) : null}
      {findings.length > 0 ? (
        <p>
          <a className="reach" href={to(`${findingsAddress(round)}?paragraph=${node.number}`)}>
            {say('margin.findings', { count: findings.length })}
          </a>
        </p>
      ) : null}
    </div>
  );
}

export function RecommendationMargin({
  node,
  round,
  lang,
  anchors,
}: {
  node: RecommendationNode;
  round: string;
  lang: string | undefined;
  anchors: boolean;
}) {
  const { say, to } = useView();
  return (
    <div className="margin">
      <p>
        {say(`addressees.${node.addressees.kind}`)}{' '}
        <a href={to(recommendationAddress(round, node.number))}>{say('margin.who')}</a>
      </p>
      <MarginParties
        label={say('margin.listed')}
        codes={node.addressees.parties.map((p) => p.code)}
        round={round}
      />
      <MarginNotes notes={node.footnotes} lang={lang} anchors={anchors} />
      {node.laterNotes.map((note) => (
        <LaterNote key={`${note.footnote} ${note.party}`} note={note} />
      ))}
    </div>
  );
}

/** What the body learnt after adoption, beside the name: the adopted list stays as it is. */
export function LaterNote({ note }: { note: LaterNoteNode }) {
  const { say, nameOf } = useView();
  return <p className="later">{say('later.note', { party: nameOf(note.party), note: note.footnote })}</p>;
}

export function RecommendationHead({
  node,
  reading: { round, state },
}: {
  node: RecommendationNode;
  reading: Reading;
}) {
  const { to } = useView();
  return (
    <>
      <a className="num" href={to(recommendationAddress(round, node.number))}>
        {node.number}
      </a>
      <Level node={node} state={state} />
      {node.statedPosition ? <PositionBadge position={node.statedPosition} /> : null}
    </>
  );
}
