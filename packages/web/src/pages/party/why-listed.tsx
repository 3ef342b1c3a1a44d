import type { PartyPage, RecommendationNode } from '@rapporteur/registry';
import { LaterNote } from '../../components/text-block/margin.js';
import { Names } from '../../components/text-block/names.js';
import { useView } from '../../components/view.js';
import { paragraphAddress } from '../addresses.js';
import { labelIn } from '../in-language.js';
import { listedThrough } from './grouped.js';

/** Why a recommendation stands under this party: where it is named, in which part, with whom, on what paragraphs. */
export function WhyListed({
  node,
  code,
  round,
  it,
}: {
  node: RecommendationNode;
  code: string;
  round: string;
  it: PartyPage;
}) {
  const { say, to, language } = useView();
  const { addressees } = node;
  const others =
    addressees.source === 'sub-items' ? [] : addressees.parties.map((p) => p.code).filter((c) => c !== code);
  const later = new Set(node.laterNotes.map((note) => note.footnote));
  const lists = node.footnotes.filter((note) => note.parties.includes(code) && !later.has(note.number));
  const items = addressees.subItems.filter((item) => item.parties.some((p) => p.code === code));
  const partly = [...addressees.parties, ...addressees.subItems.flatMap((i) => i.parties)].find(
    (p) => p.code === code && p.partly,
  )?.partly;
  const spoken = it.namedIn.filter((n) => node.paragraphs.includes(n.paragraph));
  const isListed = addressees.parties.some((p) => p.code === code) || items.length > 0;
  const reason = it.dispositions.find((d) => d.recommendation === node.number)?.reason;
  const through = listedThrough(node, it);
  if (!isListed && reason === undefined)
    return through === null ? null : <p>{say('why.through', { number: through })}</p>;
  if (!isListed) return <p lang={language === 'en' ? undefined : 'en'}>{reason}</p>;
  const where =
    addressees.source === 'footnote' && lists.length > 0
      ? say('why.footnote', { notes: lists.map((n) => n.number).join(', ') })
      : addressees.source === 'sub-items'
        ? say('why.subItems')
        : say('why.text');
  return (
    <>
      <p>
        {where}
        {others.length === 0 ? (
          '.'
        ) : others.length > 8 ? (
          ` ${say('why.withCount', { count: others.length })}`
        ) : (
          <>
            , {say('why.with')} <Names codes={others} round={round} />.
          </>
        )}
        {spoken.length > 0 ? (
          <>
            {' '}
            {say('why.spoken')}{' '}
            {spoken.map((n, i) => (
              <span key={n.paragraph} className="num">
                {i > 0 ? ', ' : ''}
                <a href={to(paragraphAddress(round, n.paragraph))}>¶&nbsp;{n.paragraph}</a>
              </span>
            ))}
            .
          </>
        ) : null}
      </p>
      {partly ? <p>{say('why.partly', { part: partly })}</p> : null}
      {items.length > 0 ? (
        <p>
          {say('why.items')} {items.map((item) => labelIn(item.topic, language) ?? item.label).join('; ')}.
        </p>
      ) : null}
      {node.laterNotes
        .filter((note) => note.party === code)
        .map((note) => (
          <LaterNote key={note.footnote} note={note} />
        ))}
    </>
  );
}
