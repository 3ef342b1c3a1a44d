import type { BoxNode, PassageNode, ParagraphNode, RecommendationNode, ReportNode, SectionNode } from '@rapporteur/registry';
import type { ReactNode } from 'react';
import { paragraphAddress } from '../../pages/addresses.js';
import { labelIn } from '../../pages/in-language.js';
import { useView } from '../view.js';
import { MarginNotes, MarginParties, ParagraphMargin, RecommendationHead, RecommendationMargin } from './margin.js';
import { TextBody } from './text-body.js';

export interface Reading {
  readonly round: string;
  /** `lang` of the adopted text, where it differs from the page's. */
  readonly lang: string | undefined;
  /** The heading level of the first depth below the page's own title. */
  readonly topLevel: number;
}

/** The nodes of a text in order, each with what hangs on it beside it. */
export function Blocks({ nodes, reading }: { nodes: readonly ReportNode[]; reading: Reading }) {
  let depth = reading.topLevel - 1;
  return nodes.map((node) => {
    if (node.type === 'section') depth = reading.topLevel + node.level - 2;
    return <Block key={node.id} node={node} reading={reading} below={Math.min(depth + 1, 6)} />;
  });
}

function Block({ node, reading, below }: { node: ReportNode; reading: Reading; below: number }) {
  switch (node.type) {
    case 'section': return <SectionHeading node={node} reading={reading} />;
    case 'paragraph': return <ParagraphBlock node={node} reading={reading} />;
    case 'box': return <BoxBlock node={node} reading={reading} below={below} />;
    case 'recommendation': return <RecommendationBlock node={node} reading={reading} below={below} />;
    case 'passage': return <PassageBlock node={node} reading={reading} />;
  }
}

function Heading({ level, children, ...rest }: { level: number; children: ReactNode; id?: string; lang?: string; className?: string }) {
  const Tag = `h${level}` as 'h2';
  return <Tag {...rest}>{children}</Tag>;
}

function SectionHeading({ node, reading }: { node: SectionNode; reading: Reading }) {
  const { language } = useView();
  const level = Math.min(reading.topLevel + node.level - 2, 6);
  return (
    <div className="block"><div>
      <Heading level={level} id={`s-${node.key}`}>
        {node.number ? <span className="hnum">{node.number}</span> : null}
        {node.title === null ? labelIn(node.label, language) : <span lang={reading.lang}>{node.title}</span>}
      </Heading>
    </div></div>
  );
}

export function ParagraphBlock({ node, reading, anchors = true }: { node: ParagraphNode; reading: Reading; anchors?: boolean }) {
  const { say, to } = useView();
  return (
    <div className="block" id={anchors ? `p-${node.number}` : undefined}>
      <div className="body">
        <a className="n" href={to(paragraphAddress(reading.round, node.number))} aria-label={say('text.paragraph', { number: node.number })}>{node.number}</a>
        {node.text === null ? <p className="skeleton">{say('text.absent')}</p> : <div lang={reading.lang}><TextBody text={node.text} /></div>}
      </div>
      <ParagraphMargin node={node} round={reading.round} lang={reading.lang} anchors={anchors} />
    </div>
  );
}

function BoxBlock({ node, reading, below }: { node: BoxNode; reading: Reading; below: number }) {
  const { say, language } = useView();
  const title = node.title ?? labelIn(node.label, language) ?? say(`box.${node.kind}`);
  return (
    <div className="block" id={`box-${node.kind}-${node.number}`}>
      <div className={`box ${node.kind}`}>
        <Heading level={below} className="box-title" lang={node.title ? reading.lang : undefined}>{title}</Heading>
        {node.text === null ? <p className="skeleton">{say('text.absent')}</p> : <div lang={reading.lang}><TextBody text={node.text} /></div>}
      </div>
      {node.footnotes.length + node.parties.length === 0 ? null : (
        <div className="margin">
          <MarginNotes notes={node.footnotes} lang={reading.lang} anchors />
          <MarginParties label={say('margin.about')} codes={node.parties} round={reading.round} />
        </div>
      )}
    </div>
  );
}

export function RecommendationBlock({ node, reading, below }: { node: RecommendationNode; reading: Reading; below: number }) {
  const { language, say } = useView();
  return (
    <div className="block" id={`r-${node.number}`}>
      <div className="asked">
        <Heading level={below} className="asked-title"><RecommendationHead node={node} round={reading.round} /></Heading>
        {node.text === null
          ? <p>{labelIn(node.label, language) ?? <span className="skeleton">{say('text.absent')}</span>}</p>
          : <div lang={reading.lang}><TextBody text={node.text} /></div>}
      </div>
      <RecommendationMargin node={node} round={reading.round} lang={reading.lang} anchors />
    </div>
  );
}

function PassageBlock({ node, reading }: { node: PassageNode; reading: Reading }) {
  const { say } = useView();
  if (node.kind === 'title' || node.kind === 'contents') return null;
  return (
    <div className="block">
      <div className={node.kind === 'lead-in' ? 'body lead-in' : 'body'} lang={reading.lang}><TextBody text={node.text} /></div>
      {node.footnotes.length + node.parties.length === 0 ? null : (
        <div className="margin">
          <MarginNotes notes={node.footnotes} lang={reading.lang} anchors />
          <MarginParties label={say('margin.named')} codes={node.parties} round={reading.round} linked={() => false} />
        </div>
      )}
    </div>
  );
}
