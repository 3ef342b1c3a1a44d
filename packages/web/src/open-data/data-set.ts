import type { OpenDataSet, OpenParty, OpenPlace } from '@rapporteur/monitoring';
import type {
  BoxNode,
  ParagraphNode,
  RecommendationNode,
  ReportNode,
  RoundParty,
  RoundRecord,
  SectionNode,
  WholeReport,
} from '@rapporteur/registry';

const none = { en: '', fr: '' };
const licence = 'CC-BY-4.0';

/**
 * The published records of a round as the open data that they could have come from: numbers, parties and topics.
 * Sentences of the adopted text stay behind, also where the registry has them.
 */
export function dataSetOf(
  round: RoundRecord,
  report: WholeReport,
  nameOf: (code: string) => { readonly en: string; readonly fr: string },
): OpenDataSet {
  const nodes = report.chapters.flatMap(({ chapter, nodes: own }) =>
    own.map((node) => ({ node, chapter: chapter.key })),
  );
  const place = ({ node, chapter }: { node: ReportNode; chapter: string }): OpenPlace => {
    const section = node.section ?? chapter;
    const isHeading = section.includes('/');
    return {
      chapter,
      section: section.split('/')[0] ?? chapter,
      heading: isHeading ? section : null,
      position: node.position,
    };
  };
  const of = <T extends ReportNode['type']>(type: T) =>
    nodes.filter(
      (n): n is { node: Extract<ReportNode, { type: T }>; chapter: string } => n.node.type === type,
    );
  const footnotes = [...nodes.flatMap(({ node }) => node.footnotes), ...report.looseFootnotes].sort(
    (a, b) => a.number - b.number,
  );
  return {
    format: 'rapporteur-open-data',
    version: 1,
    licence,
    body: { key: round.body.key, name: round.body.name },
    round: {
      key: round.key,
      number: round.number,
      title: round.title,
      kind: round.kind,
      stage: round.stage,
      launched: round.launched,
      adopted: round.adopted,
    },
    report: {
      symbol: report.edition.symbol ?? '',
      title: report.publication.title,
      language: report.edition.language,
      date: report.edition.date,
      url: report.edition.sourceUrl ?? '',
      ...(report.edition.state ? { state: report.edition.state } : {}),
    },
    parties: round.parties.map((p) => ({
      code: p.code,
      name: nameOf(p.code),
      class: p.standing === 'monitored' ? 'monitored' : 'outside-round',
      basis: basisOf(p, report.edition.state),
    })),
    sections: of('section').map(({ node, chapter }) => ({
      key: node.key,
      number: node.number,
      level: node.level,
      chapter,
      label: node.label ?? none,
      position: node.position,
    })),
    paragraphs: of('paragraph').map((n) => ({
      number: n.node.number,
      ...place(n),
      footnotes: numbers(n.node),
      parties: n.node.parties.map((p) => ({ party: p.code, place: p.place, class: p.class })),
    })),
    footnotes: footnotes.map((note) => ({ number: note.number, parties: note.parties })),
    recommendations: of('recommendation').map((n) => ({
      ...recommendationOf(n.node, place(n)),
      ...(report.edition.state
        ? { recommendedBy: n.node.recommendedBy, statedPosition: n.node.statedPosition }
        : {}),
    })),
    practices: of('box')
      .filter((n) => n.node.kind === 'practice')
      .flatMap((n) => practicesOf(n.node, place(n))),
    difficulties: of('box')
      .filter((n) => n.node.kind === 'difficulty')
      .map((n) => ({ id: n.node.key, ...place(n), paragraphs: [], label: n.node.label ?? none })),
    questions: round.questions.map((q) => ({
      number: q.number,
      group: q.group ?? none,
      kind: q.kind,
      items: q.items,
      parties: q.parties,
      label: q.label ?? none,
    })),
  };
}

function basisOf({ code, standing }: RoundParty, under: string | null): OpenParty['basis'] {
  if (code === under) return 'under-review';
  return standing === 'monitored' ? 'party-at-launch' : 'ratified-after-launch';
}

const numbers = (node: ParagraphNode | RecommendationNode | SectionNode) =>
  node.footnotes.map((note) => note.number);

function recommendationOf(
  node: RecommendationNode,
  place: OpenPlace,
): OpenDataSet['recommendations'][number] {
  const { addressees } = node;
  const all = [...addressees.parties, ...addressees.subItems.flatMap((item) => item.parties)];
  return {
    number: node.number,
    ...place,
    label: node.label ?? none,
    level: node.verb,
    levels: node.verbs,
    addressees: {
      kind: addressees.kind,
      source: addressees.source,
      conditional: addressees.conditional,
      parties: [...new Set(all.map((p) => p.code))],
      partly: Object.fromEntries(
        all.filter((p) => p.partly !== null).map((p) => [p.code, p.partly as string]),
      ),
      subItems: addressees.subItems.map((item) => ({
        label: item.topic ?? { en: item.label, fr: item.label },
        parties: item.parties.map((p) => p.code),
      })),
    },
    articles: node.articles,
    crossReferences: node.crossReferences,
    footnotes: numbers(node),
    paragraphs: node.paragraphs,
    laterNotes: node.laterNotes.map(({ footnote, party }) => ({ footnote, party })),
  };
}

function practicesOf(node: BoxNode, place: OpenPlace): readonly OpenDataSet['practices'][number][] {
  const items = node.items.length > 0 ? node.items : [{ label: node.label, parties: node.parties }];
  return items.map((item, i) => ({
    id: `${node.key}.${i + 1}`,
    box: node.key,
    ...place,
    parties: item.parties,
    others: [],
    label: item.label ?? none,
  }));
}
