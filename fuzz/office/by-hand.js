import { zipOf } from './zip-model.js';

/* A small Word document and a small PDF that hold one of everything, so that damage meets it. */

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = `xmlns:w="${w}" xmlns:r="${r}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

const run = (text, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
const listed = (list, level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const field = (instruction, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const mark = (id, kind = 'footnote') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const cell = (inner, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(inner)}</w:tc>`;

const body = [
  p('Second round: ponds and their keepers', '<w:pStyle w:val="Title"/>'),
  p('Front matter', '<w:pStyle w:val="H1"/>'),
  p(
    `${run('Each pond of ')}${run('Aldoria', '<w:rPr><w:b/></w:rPr>')}${run(' has a keeper')}${mark(1)}${run('.')}`,
    listed(1, 0),
  ),
  p(`${run('See paragraph ')}${field('REF _a \\h', '1')}${run('.')}`, listed(1, 0)),
  p('Recommendation I-1', '<w:pStyle w:val="H2"/>'),
  p(
    `${run('The Committee requires that Brezia (')}<w:hyperlink r:id="out">${run('see there')}</w:hyperlink>${run(') mends its nets.')}`,
    listed(1, 1),
  ),
  p(
    `<w:ins w:id="1" w:author="A">${run('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>${run('words')}${mark(2)}`,
  ),
  `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Party')}${cell('Pond', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Aldoria', '<w:vMerge w:val="restart"/>')}${cell('one')}${cell('two')}</w:tr><w:tr>${cell('x', '<w:vMerge/>')}${cell('three')}${cell('four')}</w:tr></w:tbl>`,
  p(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('Promising practice')}${p('A boxed pond.')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('Promising practice')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  `<w:sdt><w:sdtPr><w:tag w:val="answer"/></w:sdtPr><w:sdtContent>${p('in a control')}</w:sdtContent></w:sdt>`,
  p(
    `<w:bookmarkStart w:id="7" w:name="_a"/>${run('end')}<w:bookmarkEnd w:id="7"/><w:commentRangeStart w:id="0"/>${run(' here')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${mark(1, 'endnote')}`,
  ),
  '<w:sectPr><w:footnotePr><w:numStart w:val="1"/></w:footnotePr></w:sectPr>',
].join('');

const levels = ['%1.', '%1.%2', '(%3)'].map(
  (text, at) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${['decimal', 'lowerLetter', 'lowerRoman'][at]}"/><w:lvlText w:val="${text}"/></w:lvl>`,
);
const style = (id, name, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const note = (id, kind, inner) => `<w:${kind} w:id="${id}">${p(inner)}</w:${kind}>`;
const parts = {
  styles: `${style('N', 'Normal')}${style('Title', 'Title', '<w:basedOn w:val="N"/>')}${style('H1', 'heading 1', '<w:basedOn w:val="N"/>')}${style('H2', 'heading 2', '<w:basedOn w:val="H1"/>')}<w:style w:type="numbering" w:styleId="Circle"><w:name w:val="Circle"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Circle"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
  footnotes:
    note(1, 'footnote', 'On ponds.') + note(2, 'footnote', `${run('See ')}${field('NOTEREF _a', '1')}`),
  endnotes: note(1, 'endnote', 'On keepers.'),
  comments: `<w:comment w:id="0" w:author="A">${p('Is that so?')}</w:comment>`,
  settings: '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>',
};

export function wordByHand() {
  const relations = (inner) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const links = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${r}/${name}" Target="${name}.xml"/>`,
  );
  links.push(
    `<Relationship Id="out" Type="${r}/hyperlink" Target="https://a.example/" TargetMode="External"/>`,
  );
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(
      `<Relationship Id="main" Type="${r}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(links.join('')),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inner]) => [
        `word/${name}.xml`,
        `<w:${name} ${spaces}>${inner}</w:${name}>`,
      ]),
    ),
  };
  return zipOf(Object.entries(files).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) })));
}

/** Tagged, with notes, a table, a box, an outline, page labels, a form within a page, a link and a script. */
export function pdfByHand() {
  const drawn = [
    '/Artifact BMC BT /F1 8 Tf 1 0 0 1 60 780 Tm (Running head) Tj ET EMC',
    '/H1 <</MCID 0>> BDC BT /F2 16 Tf 1 0 0 1 60 740 Tm (Front matter) Tj ET EMC',
    '/P <</MCID 1>> BDC BT /F1 11 Tf 1 0 0 1 60 710 Tm (1. Each pond has a keep-) Tj 0 -14 Td (er) Tj /F1 7 Tf 5 Ts (1) Tj 0 Ts ET EMC',
    '/P <</MCID 2>> BDC BT /F1 11 Tf 1 0 0 1 60 670 Tm [(2. See) -250 (paragraph 1.)] TJ ET EMC',
    '0.9 0.9 1 rg 60 600 400 50 re f 0 g',
    '/P <</MCID 3>> BDC BT /F1 11 Tf 1 0 0 1 70 630 Tm (A boxed pond.) Tj ET EMC',
    '/TD <</MCID 4>> BDC BT /F1 11 Tf 1 0 0 1 60 570 Tm (Aldoria) Tj ET EMC',
    '/TD <</MCID 5>> BDC BT /F1 11 Tf 1 0 0 1 260 570 Tm (one pond) Tj ET EMC',
    '/Note <</MCID 6>> BDC BT /F1 8 Tf 1 0 0 1 60 60 Tm (1  On ponds.) Tj ET EMC',
    'q 1 0 0 1 0 0 cm /Fm0 Do Q',
  ].join('\n');
  const form = 'BT /F1 9 Tf 1 0 0 1 300 40 Tm (in a form) Tj ET';
  const tag = (id, role, parent, kids) => [
    id,
    `<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg 4 0 R/K[${kids}]>>`,
  ];
  const objects = [
    [
      1,
      '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 10 0 R/Outlines 30 0 R/PageLabels<</Nums[0 <</S/D/St 3>>]>>/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>',
    ],
    [2, '<</Type/Pages/Count 2/Kids[4 0 R 5 0 R]>>'],
    [
      4,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 6 0 R/StructParents 0/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://127.0.0.1:9/)>>>>]/Resources<</Font<</F1 8 0 R/F2 9 0 R>>/XObject<</Fm0 7 0 R>>>>>>',
    ],
    [
      5,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 6 0 R/Resources<</Font<</F1 8 0 R/F2 9 0 R>>>>>>',
    ],
    [6, `<</Length ${drawn.length}>>`, drawn],
    [
      7,
      `<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 8 0 R>>/XObject<</Fm0 7 0 R>>>>/Length ${form.length}>>`,
      form,
    ],
    [8, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [9, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'],
    [
      10,
      '<</Type/StructTreeRoot/K[11 0 R]/ParentTree<</Nums[0 [12 0 R 13 0 R 14 0 R 15 0 R 18 0 R 19 0 R 20 0 R]]>>>>',
    ],
    tag(11, 'Document', 10, '12 0 R 13 0 R 14 0 R 15 0 R 16 0 R 20 0 R'),
    tag(12, 'H1', 11, '0'),
    tag(13, 'P', 11, '1'),
    tag(14, 'P', 11, '2'),
    tag(15, 'Aside', 11, '3'),
    tag(16, 'Table', 11, '17 0 R'),
    tag(17, 'TR', 16, '18 0 R 19 0 R'),
    tag(18, 'TD', 17, '4'),
    tag(19, 'TD', 17, '5'),
    tag(20, 'Note', 11, '6'),
    [30, '<</Type/Outlines/First 31 0 R/Last 31 0 R/Count 1>>'],
    [31, '<</Title(Front matter)/Parent 30 0 R/Dest[4 0 R/Fit]>>'],
  ];
  return {
    objects: objects.map(([id, head, stream]) => ({
      id,
      head,
      stream: stream === undefined ? null : { bytes: Buffer.from(stream), isPlain: true },
    })),
    trailer: '/Root 1 0 R',
  };
}
