import type {
  BoxNode,
  ParagraphNode,
  PassageNode,
  RecommendationNode,
  ReportNode,
  SectionNode,
} from '@rapporteur/registry';
import { Fragment, type ReactNode } from 'react';
import { paragraphAddress } from '../../pages/addresses.js';
import { labelIn } from '../../pages/in-language.js';
import { statedWithin, type WithStated, withoutLabel } from '../stated/stated-within.js';
import { useView } from '../view.js';
import {
  MarginNotes,
  MarginParties,
  NoteNumbers,
  ParagraphMargin,
  RecommendationHead,
  RecommendationMargin,
} from './margin.js';
import { Names } from './names.js';
import { TextBody } from './text-body.js';

export interface Reading {
  readonly round: string;
  /** `lang` of the adopted text, where it differs from the page's. */
  readonly lang: string | undefined;
  /** The heading level of the first depth below the page's own title. */
  readonly topLevel: number;
  /** Parties of the round, which have pages; a text names other States too. Without it a box leads nowhere. */
  readonly parties?: readonly string[];
  /** The State that the report is on: its recommendations stand within its paragraphs. */
  readonly state?: string | null;
  /** Of this text, by the id of the node that makes them. */
  readonly statedIn?: WithStated['statedIn'];
}

/** The nodes of a text in order, each with what hangs on it beside it. */
export function Blocks({ nodes: given, reading: of }: { nodes: readonly ReportNode[]; reading: Reading }) {
  const { nodes, statedIn } = of.state ? statedWithin(given) : { nodes: given, statedIn: undefined };
  const reading = { ...of, statedIn };
  // A report may skip a depth (a fourth-level heading right under a chapter); a page may not.
  let above = reading.topLevel - 1;
  return inRuns(withoutRepeats(nodes)).map((run) => {
    const [node] = run;
    if (run.length > 1)
      return <SilentRun key={node.id} nodes={run as readonly ParagraphNode[]} reading={reading} />;
    if (node.type === 'section') above = Math.min(reading.topLevel + node.level - 2, above + 1, 6);
    return (
      <Block
        key={node.id}
        node={node}
        reading={reading}
        level={node.type === 'section' ? above : Math.min(above + 1, 6)}
      />
    );
  });
}

/** A run of paragraphs that lead to the same recommendations says so once, at its beginning. */
function withoutRepeats(nodes: readonly ReportNode[]): readonly ReportNode[] {
  let said = '';
  return nodes.map((node) => {
    if (node.type !== 'paragraph') return node;
    const leadsTo = node.recommendations.map((link) => link.number).join(' ');
    const isRepeat = leadsTo === said;
    said = leadsTo;
    return isRepeat ? { ...node, recommendations: [] } : node;
  });
}

/** Nodes one by one, but paragraphs in a row of which there is nothing to show together. */
function inRuns(nodes: readonly ReportNode[]): readonly (readonly [ReportNode, ...ReportNode[]])[] {
  const runs: [ReportNode, ...ReportNode[]][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last && isSilent(last[0]) && isSilent(node)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** A paragraph whose text is absent, that names nobody and has at most numbers of notes beside it. */
function isSilent(node: ReportNode): boolean {
  if (node.type !== 'paragraph' || node.text !== null) return false;
  const beside = node.parties.length + node.recommendations.length + node.findings.length;
  return beside === 0 && node.footnotes.every((note) => note.text === null);
}

function SilentRun({ nodes, reading }: { nodes: readonly ParagraphNode[]; reading: Reading }) {
  const { say, to } = useView();
  const address = (node: ParagraphNode) => to(paragraphAddress(reading.round, node.number));
  return (
    <div className="block">
      <p className="skeleton num">
        {say('text.runNamesNobody')}{' '}
        {nodes.map((node, i) => (
          <span key={node.id} id={`p-${node.number}`}>
            {i > 0 ? ', ' : ''}
            <a href={address(node)} aria-label={say('text.paragraph', { number: node.number })}>
              {node.number}
            </a>
            {node.footnotes.length > 0 ? (
              <>
                {' ('}
                <NoteNumbers notes={node.footnotes} anchors />)
              </>
            ) : null}
          </span>
        ))}
      </p>
    </div>
  );
}

function Block({ node, reading, level }: { node: ReportNode; reading: Reading; level: number }) {
  switch (node.type) {
    case 'section':
      return <SectionHeading node={node} reading={reading} level={level} />;
    case 'paragraph':
      return <ParagraphBlock node={node} reading={reading} level={level} />;
    case 'box':
      return <BoxBlock node={node} reading={reading} level={level} />;
    case 'recommendation':
      return <RecommendationBlock node={node} reading={reading} level={level} />;
    case 'passage':
      return <PassageBlock node={node} reading={reading} level={level} />;
  }
}

function Heading({
  level,
  children,
  ...rest
}: {
  level: number;
  children: ReactNode;
  id?: string;
  lang?: string;
  className?: string;
}) {
  const Tag = `h${level}` as 'h2';
  return <Tag {...rest}>{children}</Tag>;
}

function SectionHeading({ node, reading, level }: { node: SectionNode; reading: Reading; level: number }) {
  const { language } = useView();
  return (
    <div className="block">
      <div>
        <Heading level={level} id={`s-${node.key}`}>
          {node.number ? <span className="hnum">{node.number}</span> : null}
          {node.title === null ? (
            labelIn(node.label, language)
          ) : (
            <span lang={reading.lang}>{node.title}</span>
          )}
        </Heading>
      </div>
    </div>
  );
}

export function ParagraphBlock({
  node,
  reading,
  anchors = true,
  level = 3,
}: {
  node: ParagraphNode;
  reading: Reading;
  anchors?: boolean;
  /** Of the headings of recommendations in it. */
  level?: number;
}) {
  const { say, to } = useView();
  return (
    <div className="block" id={anchors ? `p-${node.number}` : undefined}>
      <div className="body">
        <a
          className="n"
          href={to(paragraphAddress(reading.round, node.number))}
          aria-label={say('text.paragraph', { number: node.number })}
        >
          {node.number}
        </a>
        {node.text === null ? (
          <ParagraphOutline node={node} round={reading.round} />
        ) : (
          <div lang={reading.lang}>
            <Words node={node} reading={reading} level={level} linked={anchors} />
          </div>
        )}
      </div>
      <ParagraphMargin
        node={reading.statedIn?.has(node.id) ? { ...node, recommendations: [] } : node}
        reading={reading}
        anchors={anchors}
      />
    </div>
  );
}

/** A text, with the recommendations that it makes marked where they stand. */
function Words({
  node,
  reading,
  level,
  linked = true,
}: {
  node: ParagraphNode | PassageNode;
  reading: Reading;
  level: number;
  linked?: boolean;
}) {
  const text = node.text ?? '';
  const part = (from: number, to: number, words = text.slice(from, to)) => (
    <TextBody
      text={words}
      notes={node.footnotes.flatMap(({ number, offset }) =>
        offset !== null && offset > from && offset <= to ? [{ number, offset: offset - from }] : [],
      )}
      linked={linked}
    />
  );
  const stated = reading.statedIn?.get(node.id);
  if (!stated) return <TextBody text={text} notes={node.footnotes} linked={linked} />;
  let at = 0;
  const parts = stated.map(({ from, to, recommendations }) => {
    const before = part(at, from, withoutLabel(text.slice(at, from), recommendations[0]?.number ?? ''));
    at = to;
    return (
      <Fragment key={from}>
        {before}
        <div className="asked within">
          {recommendations.map((each) => (
            <Heading key={each.number} level={level} className="asked-title" id={`r-${each.number}`}>
              <RecommendationHead node={each} reading={reading} />
            </Heading>
          ))}
          {part(from, to)}
        </div>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {part(at, text.length)}
    </>
  );
}

/** A paragraph whose text is absent: whom it names. */
function ParagraphOutline({ node, round }: { node: ParagraphNode; round: string }) {
  const { say } = useView();
  const named = node.parties.filter((p) => p.place !== 'note');
  if (named.length === 0) return <p className="skeleton">{say('text.namesNobody')}</p>;
  const monitored = new Set(named.filter((p) => p.class === 'monitored').map((p) => p.code));
  return (
    <p className="skeleton">
      {say('text.names')}{' '}
      <Names codes={named.map((p) => p.code)} round={round} linked={(code) => monitored.has(code)} />
    </p>
  );
}

function BoxBlock({ node, reading, level }: { node: BoxNode; reading: Reading; level: number }) {
  const { say, language } = useView();
  const title = node.title || labelIn(node.label, language) || say(`box.${node.kind}`);
  return (
    <div className="block" id={`box-${node.key}`}>
      <div className={`box ${node.kind}`}>
        <Heading level={level} className="box-title" lang={node.title ? reading.lang : undefined}>
          {title}
        </Heading>
        {node.text === null ? (
          <BoxTopics node={node} />
        ) : (
          <div lang={reading.lang}>
            <TextBody text={node.text} notes={node.footnotes} />
          </div>
        )}
      </div>
      {node.footnotes.length + node.parties.length === 0 ? null : (
        <div className="margin">
          <MarginNotes notes={node.footnotes} lang={reading.lang} anchors />
          <MarginParties
            label={say('margin.about')}
            codes={node.parties}
            round={reading.round}
            linked={(code) => reading.parties?.includes(code) ?? false}
          />
        </div>
      )}
    </div>
  );
}

/** Where the text of a box is absent: what its items are about, in our words. */
function BoxTopics({ node }: { node: BoxNode }) {
  const { say, language } = useView();
  const topics = node.items.map((item) => labelIn(item.label, language)).filter((topic) => topic !== null);
  return topics.length > 0 ? (
    <ul>
      {topics.map((topic) => (
        <li key={topic}>{topic}</li>
      ))}
    </ul>
  ) : (
    <p className="skeleton">{say('text.absent')}</p>
  );
}

export function RecommendationBlock({
  node,
  reading,
  level,
}: {
  node: RecommendationNode;
  reading: Reading;
  level: number;
}) {
  const { language, say } = useView();
  return (
    <div className="block" id={`r-${node.number}`}>
      <div className="asked">
        <Heading level={level} className="asked-title">
          <RecommendationHead node={node} reading={reading} />
        </Heading>
        {node.text === null ? (
          <p>{labelIn(node.label, language) ?? <span className="skeleton">{say('text.absent')}</span>}</p>
        ) : (
          <div lang={reading.lang}>
            <TextBody text={node.text} notes={node.footnotes} />
          </div>
        )}
      </div>
      <RecommendationMargin node={node} round={reading.round} lang={reading.lang} anchors />
    </div>
  );
}

function PassageBlock({ node, reading, level }: { node: PassageNode; reading: Reading; level: number }) {
  const { say } = useView();
  if (node.kind === 'title' || node.kind === 'contents') return null;
  return (
    <div className="block">
      <div className={node.kind === 'lead-in' ? 'body lead-in' : 'body'} lang={reading.lang}>
        <Words node={node} reading={reading} level={level} />
      </div>
      {node.footnotes.length + node.parties.length === 0 ? null : (
        <div className="margin">
          <MarginNotes notes={node.footnotes} lang={reading.lang} anchors />
          <MarginParties
            label={say('margin.named')}
            codes={node.parties}
            round={reading.round}
            linked={() => false}
          />
        </div>
      )}
    </div>
  );
}
