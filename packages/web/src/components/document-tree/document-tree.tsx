import type { Block, Document, Footnote, Inline } from '@rapporteur/document';
import type { ReactNode } from 'react';
import { inOrder } from '../in-order.js';

/** Where a reference of the text leads, by its natural key ("para 180", "III-8"); null for nowhere. */
export type Follow = (target: string) => string | null;

interface Props {
  readonly document: Document;
  readonly follow: Follow;
  readonly firstLevel: number;
}

/** A composed document, such as a factsheet, as a page: notes at the end, references as links. */
export function DocumentTree({ document, follow, firstLevel }: Props) {
  const notes = document.children.filter((block): block is Footnote => block.type === 'footnote');
  const body = document.children.filter((block) => block.type !== 'footnote');
  return (
    <>
      {blocks(body, { follow, firstLevel })}
      {notes.length > 0 ? (
        <ol className="tree-notes">
          {notes.map((note) => (
            <li key={note.number} id={`fn-${note.number}`} value={note.number} lang={note.lang}>
              {inlines(note.children, { follow, firstLevel })}{' '}
              <a className="note-mark" href={`#fnref-${note.number}`} aria-label={String(note.number)}>
                ↑
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

type Context = Pick<Props, 'follow' | 'firstLevel'>;

function blocks(nodes: readonly Block[], context: Context): ReactNode {
  return inOrder(nodes.map((node) => block(node, context)));
}

function block(node: Block, context: Context): ReactNode {
  const lang = node.lang;
  switch (node.type) {
    case 'heading': {
      const Tag = `h${Math.min(6, context.firstLevel + node.depth - 1)}` as 'h2';
      return (
        <Tag lang={lang}>
          {node.number ? <span className="hnum">{node.number}</span> : null}
          {inlines(node.children, context)}
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p lang={lang}>
          {node.number === null ? null : <b className="num">{node.number}. </b>}
          {inlines(node.children, context)}
        </p>
      );
    case 'list':
      return <ul lang={lang}>{blocks(node.children, context)}</ul>;
    case 'listItem':
      return <li lang={lang}>{tight(node.children, context)}</li>;
    case 'box':
    case 'recommendation':
      return (
        <div className="box" lang={lang}>
          {blocks(node.children, context)}
        </div>
      );
    case 'table':
      return (
        <div className="table-scroll open">
          <table lang={lang}>
            <tbody>{blocks(node.children, context)}</tbody>
          </table>
        </div>
      );
    case 'row':
      return <tr>{blocks(node.children, context)}</tr>;
    case 'cell':
      return node.header ? (
        <th scope="col">{inlines(node.children, context)}</th>
      ) : (
        <td>{inlines(node.children, context)}</td>
      );
    case 'line':
      return <p lang={lang}>{node.value}</p>;
    case 'image':
      return <p lang={lang}>{node.alt}</p>;
    case 'footnote':
    case 'furniture':
      return null;
  }
}

/** An item of one paragraph needs no paragraph of its own. */
function tight(children: readonly Block[], context: Context): ReactNode {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph')
    return (
      <>
        <span lang={first.lang}>{inlines(first.children, context)}</span>
        {blocks(rest, context)}
      </>
    );
  return blocks(children, context);
}

function inlines(nodes: readonly Inline[], context: Context): ReactNode {
  return inOrder(nodes.map((node) => inline(node, context)));
}

function inline(node: Inline, context: Context): ReactNode {
  switch (node.type) {
    case 'text':
      return node.lang ? <span lang={node.lang}>{node.value}</span> : node.value;
    case 'strong':
      return <strong>{inlines(node.children, context)}</strong>;
    case 'emphasis':
      return <em>{inlines(node.children, context)}</em>;
    case 'superscript':
      return <sup>{inlines(node.children, context)}</sup>;
    case 'break':
      return <br />;
    case 'noteMark':
      return (
        <sup>
          <a className="note-mark" id={`fnref-${node.number}`} href={`#fn-${node.number}`}>
            {node.number}
          </a>
        </sup>
      );
    case 'link':
      return isWeb(node.url) ? (
        <a href={node.url} rel="noopener nofollow">
          {inlines(node.children, context)}
        </a>
      ) : (
        inlines(node.children, context)
      );
    case 'reference': {
      const address = context.follow(node.target);
      return address ? (
        <a href={address}>{inlines(node.children, context)}</a>
      ) : (
        inlines(node.children, context)
      );
    }
  }
}

/** A text comes from anyone: an address in it is only followed where it leads to the web. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
