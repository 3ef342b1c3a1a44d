import type { ParagraphNode, PassageNode, RecommendationNode, ReportNode } from '@rapporteur/registry';

/** Words of a text that make recommendations: characters [from, to). An addendum may make several in one sentence. */
export interface StatedWords {
  readonly from: number;
  readonly to: number;
  readonly recommendations: readonly RecommendationNode[];
}

export interface WithStated {
  /** Without the recommendations that stand within a text. */
  readonly nodes: readonly ReportNode[];
  /** By the id of the text that makes them, in its order. */
  readonly statedIn: ReadonlyMap<string, readonly StatedWords[]>;
}

/** Recommendations that the paragraphs of a report on one State make themselves: each is shown once, where it stands. */
export function statedWithin(nodes: readonly ReportNode[]): WithStated {
  const statedIn = new Map<string, readonly StatedWords[]>();
  const rest: ReportNode[] = [];
  const holders: (ParagraphNode | PassageNode)[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'passage') holders.push(node);
    const holder = node.type === 'recommendation' ? holders.findLast((text) => holds(text, node)) : undefined;
    const known = holder && (statedIn.get(holder.id) ?? []);
    const added = holder && known && withWords(known, holder.text ?? '', node as RecommendationNode);
    if (holder && added) statedIn.set(holder.id, added);
    else rest.push(node);
  }
  return { nodes: rest, statedIn };
}

function holds({ lines, text }: ParagraphNode | PassageNode, node: RecommendationNode): boolean {
  if (!lines || !node.lines || !node.text || !text) return false;
  return lines[0] <= node.lines[0] && node.lines[0] <= lines[1] && text.includes(node.text);
}

/** Null where its words lie across those of another. */
function withWords(
  known: readonly StatedWords[],
  text: string,
  node: RecommendationNode,
): readonly StatedWords[] | null {
  const words = node.text ?? '';
  const same = known.find(({ from, to }) => text.slice(from, to) === words);
  if (same) {
    const joined = { ...same, recommendations: [...same.recommendations, node] };
    return known.map((each) => (each === same ? joined : each));
  }
  const from = text.indexOf(words, known.at(-1)?.to ?? 0);
  return from < 0 ? null : [...known, { from, to: from + words.length, recommendations: [node] }];
}

/** The words before a recommendation, without the label that its own number repeats: "… support: 10.1. " */
export function withoutLabel(text: string, number: string): string {
  const label = /(?:^|\s)\(?([\p{L}\d.]+?)[.)]*\s*$/u.exec(text);
  const own = number.replace(/-\d+$/, '');
  return label && (own === label[1] || own.endsWith(`(${label[1]})`)) ? text.slice(0, label.index) : text;
}
