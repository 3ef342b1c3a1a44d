import { type AnyNode, plainText } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.js';
import { readAkomaNtoso } from './read.js';
import { writeAkomaNtoso } from './write.js';

/** One line for each block: what it is, its number or label, its words; deeper blocks are indented. */
function outline(node: AnyNode, indent = ''): string[] {
  if (node.type === 'document') return node.children.flatMap((child) => outline(child));
  const name = {
    heading: () => `h${'depth' in node ? node.depth : ''} ${('number' in node && node.number) || '-'}`,
    paragraph: () => `p ${('number' in node && node.number) || '-'}`,
    listItem: () => ('label' in node ? node.label : ''),
    footnote: () => `note ${'number' in node ? node.number : ''}`,
    box: () => ('kind' in node ? `box ${node.kind} ${node.title}` : ''),
    recommendation: () => ('id' in node ? `recommendation ${node.id}` : ''),
  }[node.type as string];
  if (['paragraph', 'heading', 'footnote'].includes(node.type))
    return [`${indent}${name?.()} ${plainText(node)}`];
  const children = 'children' in node ? (node.children as readonly AnyNode[]) : [];
  if (node.type === 'row') return [`${indent}row ${children.map(plainText).join(' | ')}`];
  const inner = children.flatMap((child) => outline(child, name ? `${indent}  ` : indent));
  return name ? [`${indent}${name()}`, ...inner] : inner;
}

function read(xml: string) {
  const result = readAkomaNtoso(xml);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.document;
}

const act = (body: string, meta = '') =>
  `<?xml version="1.0"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17">
<akn:act contains="singleVersion">${meta}${body}</akn:act></akn:akomaNtoso>`;

describe('Akoma Ntoso of others', () => {
  it('an act: parts, articles, paragraphs, points, with any prefix and any eId', () => {
    const document = read(
      act(`<akn:preface><akn:p><akn:docTitle>Act on ponds</akn:docTitle></akn:p></akn:preface>
<akn:body>
  <akn:part id="prt1"><akn:num>Part I</akn:num><akn:heading>Water</akn:heading>
    <akn:article id="a5"><akn:num>Article 5</akn:num><akn:heading>Depth</akn:heading>
      <akn:paragraph><akn:num>(1)</akn:num><akn:content><akn:p>A pond is
        shallow<akn:authorialNote marker="*"><akn:p>See the <akn:i>annex</akn:i>.</akn:p></akn:authorialNote>.</akn:p></akn:content></akn:paragraph>
      <akn:paragraph><akn:num>2.</akn:num>
        <akn:list><akn:intro><akn:p>It holds:</akn:p></akn:intro>
          <akn:point><akn:num>(a)</akn:num><akn:content><akn:p>reeds;</akn:p></akn:content></akn:point>
          <akn:point><akn:num>(b)</akn:num><akn:content><akn:p>frogs.</akn:p></akn:content></akn:point>
        </akn:list></akn:paragraph>
    </akn:article>
  </akn:part>
</akn:body>`),
    );
    expect(document.title).toBe('Act on ponds');
    expect(outline(document)).toEqual([
      'p - Act on ponds',
      'h1 - Part I Water',
      'h2 - Article 5 Depth',
      'p 1 A pond is shallow.',
      'p 2 It holds:',
      '(a)',
      '  p - reeds;',
      '(b)',
      '  p - frogs.',
      'note 1 See the annex.',
    ]);
  });

  it('a report: numbered sections, notes in the metadata, tables, HTML lists, what follows the body', () => {
    const document =
      read(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="report">
<meta><identification source="#somebody"><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification>
<notes source="#x"><note eId="n7" marker="7"><p>Une note.</p></note></notes></meta>
<mainBody>
  <section eId="s1"><num>II.3.</num><heading>Étangs</heading>
    <hcontainer name="anything"><content><p>Ils sont six<noteRef href="#n7" marker="7"/>.</p>
      <ul><li>un</li><li><p>deux</p></li></ul>
      <table><caption>Profondeur</caption><tr><th colspan="2"><p>Étang</p></th></tr><tr><td><p>A</p></td><td>2&#160;m</td></tr></table>
    </content></hcontainer>
    <crossHeading>Sans numéro</crossHeading>
    <toc><tocItem href="#s1" level="1">Étangs</tocItem></toc>
  </section>
</mainBody><conclusions><p>Fait au bord du lac</p></conclusions></doc></akomaNtoso>`);
    expect(document.lang).toBe('fr');
    expect(outline(document)).toEqual([
      'h1 II.3 Étangs',
      'p - Ils sont six.',
      '•',
      '  p - un',
      '•',
      '  p - deux',
      'p - Profondeur',
      'row Étang | ',
      'row A | 2\u00a0m',
      'h2 - Sans numéro',
      'p - Fait au bord du lac',
      'note 7 Une note.',
    ]);
  });

  it('a debate and a judgment: their speeches and reasons are text', () => {
    const debate = read(`<akomaNtoso><debate name="d"><debateBody><debateSection><heading>Ponds</heading>
<speech by="#a"><from>The chair</from><p>Six ponds.</p></speech></debateSection></debateBody></debate></akomaNtoso>`);
    expect(outline(debate)).toEqual(['h1 - Ponds', 'p - The chair', 'p - Six ponds.']);
  });

  it('keeps the line of each block', () => {
    const [first, second] = read(
      '<akomaNtoso>\n<doc>\n<mainBody>\n<p>a</p>\n<p>b\nc</p></mainBody></doc></akomaNtoso>',
    ).children;
    expect(first?.places).toEqual([{ lines: [4, 4] }]);
    expect(second?.places).toEqual([{ lines: [5, 6] }]);
  });
});

describe('what is not read', () => {
  const refusal = (xml: string) => {
    const result = readAkomaNtoso(xml);
    return result.ok ? null : [result.refusal.code, result.refusal.message];
  };
  it.each([
    ['<akomaNtoso><doc><mainBody><p>cut', 'not-xml', /line 1/],
    ['no markup at all', 'not-xml', /well-formed/],
    ['<akomaNtoso><doc><p a="x/></p></doc></akomaNtoso>', 'not-xml', /^(?!.*(?:undefined|readTag)).*\.$/],
    ['<rss><channel/></rss>', 'not-akoma-ntoso', /<rss>/],
    ['<akomaNtoso/>', 'not-akoma-ntoso', /akomaNtoso/],
    ['<akomaNtoso><doc name="x"><meta/><mainBody/></doc></akomaNtoso>', 'empty', /no text/],
    [
      '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><akomaNtoso><doc><mainBody><p>&z;</p></mainBody></doc></akomaNtoso>',
      'document-type',
      /DOCTYPE/,
    ],
    ['<!DOCTYPE a SYSTEM "file:///etc/hostname"><akomaNtoso/>', 'document-type', /DOCTYPE/],
    [`<akomaNtoso>${'<x>'.repeat(100_000)}`, 'nested-too-deep', /500/],
    [`<akomaNtoso>${'<x>'.repeat(600)}a${'</x>'.repeat(600)}</akomaNtoso>`, 'nested-too-deep', /500/],
  ])('%.60s', (xml, code, message) => {
    expect(refusal(xml)?.[0]).toBe(code);
    expect(refusal(xml)?.[1]).toMatch(message);
  });

  it('leaves an entity that nobody defined as it is printed, and takes no markup out of CDATA or a comment', () => {
    const document = read(
      '<akomaNtoso><doc><mainBody><p>&nbsp;<![CDATA[<!DOCTYPE x> &amp;]]><!-- <!DOCTYPE y> --></p></mainBody></doc></akomaNtoso>',
    );
    expect(plainText(document)).toBe('&nbsp;<!DOCTYPE x> &amp;');
  });
});

describe('a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const xml = writeAkomaNtoso({
    type: 'document',
    kind: 'report',
    title: null,
    format: '',
    places: [],
    children: [
      { type: 'paragraph', number: 12, places: [], children: [{ type: 'text', value: 'x', places: [] }] },
    ],
  });

  it.each(['a.xml', 'a.akn', 'a', 'a.bin'])('is known for Akoma Ntoso when it is called %s', (name) => {
    const result = readBytes(bytes(xml), name);
    expect(result.ok && result.document.children[0]).toMatchObject({ type: 'paragraph', number: 12 });
  });

  it('keeps the symbol of the document, as a running head', () => {
    const symbol = 'LC(2031)4 & more';
    const written = writeAkomaNtoso(read(xml), { symbol });
    expect(read(written).children[0]).toMatchObject({ type: 'furniture', value: symbol });
    expect(writeAkomaNtoso(read(written), { symbol })).toBe(written);
  });

  it('gives the same bytes for the same text, and addresses by the naming convention', () => {
    expect(xml).toContain('eId="para_12"');
    expect(xml).toContain('<FRBRuri value="/akn/int/doc/report/unnumbered"/>');
    const known = { symbol: 'LC(2031)04_en final', date: '2031-06-14', language: 'en', jurisdiction: 'coe' };
    expect(writeAkomaNtoso(read(xml), known)).toContain(
      '<FRBRuri value="/akn/coe/doc/report/2031-06-14/LC-2031-04-final/eng@2031-06-14"/>',
    );
  });
});
