import type { BoxNode, DispositionRecord, PartyPage as Found } from '@rapporteur/registry';
import { Cite } from '../../components/cite/cite.js';
import { DispositionBar, dispositionKinds } from '../../components/disposition-bar/disposition-bar.js';
import { opening } from '../../components/recommendation-row/recommendation-row.js';
import { useView, type View } from '../../components/view.js';
import { inChapter, paragraphAddress, partyAddress } from '../addresses.js';
import { citableOf, Unofficial } from '../head-of.js';
import { labelIn } from '../in-language.js';
import { TreatyFacts } from './treaty-facts.js';

/** Beside the answer: the account of dispositions, where the report names it, its practices, how to cite the page. */
export function Beside({ it, round }: { it: Found; round: string }) {
  const { say, to, language, nameOf } = useView();
  const byChapter = [...new Set(it.namedIn.map((n) => n.chapter))];
  return (
    <>
      <TreatyFacts it={it} />
      {it.dispositions.length > 0 ? (
        <section>
          <h2>{say('dispositions.title')}</h2>
          <DispositionBar counts={countsOf(it.dispositions)} />
          <p className="small">
            <a href="#dispositions">{say('dispositions.see')}</a>
          </p>
        </section>
      ) : null}
      {it.namedIn.length > 0 ? (
        <section>
          <h2>{say('party.paragraphs')}</h2>
          <ul className="rows named-in">
            {byChapter.map((chapter) => (
              <li key={chapter ?? ''}>
                <span className="roman">{chapter && /^[IVXLC]+$/.test(chapter) ? chapter : '·'}</span>
                <span className="num">
                  {it.namedIn
                    .filter((n) => n.chapter === chapter)
                    .map((n, i) => (
                      <span key={n.paragraph}>
                        {i > 0 ? ', ' : ''}
                        <a
                          href={to(
                            chapter
                              ? inChapter(round, chapter, `p-${n.paragraph}`)
                              : paragraphAddress(round, n.paragraph),
                          )}
                        >
                          {n.paragraph}
                        </a>
                        {n.place === 'note' ? <abbr title={say('margin.namedInNote')}>*</abbr> : null}
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
          {it.namedIn.some((n) => n.place === 'note') ? (
            <p className="small quiet">* {say('margin.namedInNote')}</p>
          ) : null}
          <p className="small quiet">{say('party.notNo')}</p>
        </section>
      ) : null}
      {it.practices.length > 0 ? (
        <section>
          <h2>{say('party.practices', { count: it.practices.length })}</h2>
          <ul className="rows">
            {it.practices.map((p) => (
              <li key={p.key}>
                <a href={to(inChapter(round, (p.section ?? '').split(/[./]/)[0] ?? '', `box-${p.key}`))}>
                  {practiceTopic(p, it.party.code, language) ?? say('box.practice')}
                </a>
                <span className="quiet">{p.section}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <Cite citable={citableOf(it, nameOf(it.party.code), partyAddress(round, it.party.code), language)} />
        <Unofficial head={it} />
      </section>
    </>
  );
}

/** Our topic of what the box says of the party; the first words of the text where there is no topic. */
function practiceTopic(box: BoxNode, code: string, language: View['language']): string | null {
  const item = box.items.find((i) => i.parties.includes(code));
  const text = item?.text ?? null;
  return (
    labelIn(item?.label ?? null, language) ??
    labelIn(box.label, language) ??
    (text === null ? null : opening(text, 90))
  );
}

function countsOf(dispositions: readonly DispositionRecord[]) {
  return Object.fromEntries(
    dispositionKinds.map((kind) => [kind, dispositions.filter((d) => d.disposition === kind).length]),
  ) as Record<(typeof dispositionKinds)[number], number>;
}
