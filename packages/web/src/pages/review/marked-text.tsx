import type { OpenedText, ReviewedFinding } from '@rapporteur/registry';
import { inOrder } from '../../components/in-order.js';
import { useView } from '../../components/view.js';
import { type GroupPlace, piecesOf } from './groups.js';
import { tieOf } from './ties.js';

const grounds = 6;
export const groundOf = (number: number) => `group-${((number - 1) % grounds) + 1}`;

/** A finding under the number that the page gives it. */
export interface Numbered {
  readonly number: number;
  readonly finding: ReviewedFinding;
}

/** The text and its notes with the lists of its records marked: a ground, and a number that leads to the record. */
export function MarkedText({
  text,
  records,
  lang,
}: {
  text: OpenedText;
  records: readonly Numbered[];
  lang: string | undefined;
}) {
  const { say } = useView();
  const inText = records.filter(({ finding }) => finding.inNote === null);
  return (
    <div className="adopted" lang={lang}>
      <p>
        <Marked text={text.text} groups={inText.map(placeOf)} />
      </p>
      {text.notes.map((note) => (
        <p key={note.number} className="note-text">
          <b className="num">
            {say('margin.note')} {note.number}
          </b>{' '}
          <Marked text={note.text} groups={inNote(records, note)} isNote />
        </p>
      ))}
    </div>
  );
}

const placeOf = ({ number, finding }: Numbered): GroupPlace => ({
  from: finding.at[0],
  to: finding.at[1],
  number,
});

/** A note that is the list of a record belongs to it as a whole. */
function inNote(
  records: readonly Numbered[],
  note: { readonly number: number; readonly text: string },
): readonly GroupPlace[] {
  return records
    .filter(({ finding }) => finding.note === note.number)
    .map((record) =>
      record.finding.inNote === null
        ? { from: 0, to: note.text.length, number: record.number }
        : placeOf(record),
    );
}

function Marked({
  text,
  groups,
  isNote = false,
}: {
  text: string;
  groups: readonly GroupPlace[];
  isNote?: boolean;
}) {
  const { say } = useView();
  return inOrder(
    piecesOf(text, groups).map((piece) => (
      <>
        {piece.group === null ? (
          piece.text
        ) : (
          <span className={`group ${groundOf(piece.group)} ${tieOf(piece.group)}`}>{piece.text}</span>
        )}
        {piece.ends.map((number) => (
          <a
            key={number}
            className={`chip ${groundOf(number)} ${tieOf(number)}`}
            id={`${isNote ? 'n' : 'm'}-${number}`}
            href={`#r-${number}`}
            aria-label={say('review.toRecord', { number })}
          >
            [{number}]
          </a>
        ))}
      </>
    )),
  );
}
