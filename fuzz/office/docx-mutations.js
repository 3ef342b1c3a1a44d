import { damagedXml } from './xml-mutations.js';

/* Damage to a Word document that is well-formed XML and makes no sense: circles, spans, fields and changes. */

/** The parts of a Word document with one to a few changes; only those that `files` has. */
export function damagedWord(files, chance) {
  let changed = files;
  for (let turn = 1 + chance.below(3); turn > 0; turn -= 1) {
    const [name, change] = chance.of(senseless);
    changed = changed.map((file) =>
      name.test(file.name) ? { ...file, bytes: Buffer.from(change(file.bytes.toString(), chance)) } : file,
    );
  }
  return changed;
}

/** One part's XML damaged without regard to what it means. */
export function damagedPart(files, chance) {
  const known = files.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  const main = known.filter(({ name }) =>
    /document\.xml$|notes\.xml$|numbering|sheet\d|workbook\.xml$/.test(name),
  );
  const { name } = chance.of(chance.below(3) > 0 && main.length > 0 ? main : known);
  return files.map((file) =>
    file.name === name ? { ...file, bytes: Buffer.from(damagedXml(file.bytes.toString(), chance)) } : file,
  );
}

const main = /word\/document\.xml$/;
const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const words = '<w:r><w:t>pond</w:t></w:r>';
const inParagraph = [
  (chance) => field('begin').repeat(chance.of([1, 40, 3000])),
  (chance) => field('separate').repeat(chance.of([1, 40, 3000])),
  (chance) => field('end').repeat(chance.of([1, 40, 3000])),
  () => `${field('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${field('separate')}${words}`,
  (chance) =>
    `<w:r><w:footnoteReference w:id="${chance.of(['1', '2', '-1', '0', '99', 'x'])}"/></w:r>`.repeat(
      chance.of([1, 2, 500]),
    ),
  (chance) => `<w:fldSimple w:instr="NOTEREF _x \\h">${words}</w:fldSimple>`.repeat(chance.of([1, 100])),
  (chance) =>
    nested(
      ['w:ins w:id="1" w:author="A"', 'w:del w:id="2"', 'w:moveFrom w:id="3"', 'w:moveTo w:id="4"'],
      words,
      chance,
    ),
  (chance) =>
    nested(
      ['w:hyperlink w:anchor="_x"', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple w:instr="REF _x"'],
      words,
      chance,
    ),
  (chance) =>
    nested(
      ['w:r', 'w:pict', 'v:shape', 'v:textbox', 'w:txbxContent', 'w:p'],
      words,
      chance,
      chance.of([6, 18, 120, 600]),
    ),
  (chance) =>
    `<w:bookmarkStart w:id="${chance.below(9)}" w:name="_x${chance.below(3)}"/>`.repeat(chance.of([1, 300])),
  (chance) =>
    `<w:commentRangeStart w:id="${chance.below(3)}"/>${words}<w:commentReference w:id="${chance.below(3)}"/>`,
  (chance) =>
    `<w:r><w:sym w:font="Symbol" w:char="${chance.of(['F0B7', '', 'ZZ', 'FFFFFFFF', '-1'])}"/></w:r>`,
  (chance) =>
    `<w:r><w:t>${chance.of(['(', '“', '[', '1 ', 'a', '.', ' '])}</w:t></w:r>`.repeat(chance.of([10, 3000])),
  (chance) => `<w:r>${'<w:tab/><w:br/>'.repeat(chance.of([1, 3000]))}</w:r>`,
];
const inCell = [
  (chance) => `<w:gridSpan w:val="${chance.of(['1000000', '-5', '0', '62', 'x', '1e6'])}"/>`,
  (chance) => `<w:vMerge w:val="${chance.of(['restart', 'continue', 'x'])}"/>`,
  () => '<w:vMerge/>',
  () => '<w:hMerge w:val="continue"/>',
];

const senseless = [
  [main, (xml, chance) => inSome(xml, /<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/g, chance, inParagraph)],
  [main, (xml, chance) => inSome(xml, /<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/g, chance, inParagraph)],
  [main, (xml, chance) => inSome(xml, /<w:tcPr>/g, chance, inCell)],
  [
    main,
    (xml, chance) =>
      inSome(xml, /<w:trPr>|<w:tr>/g, chance, [
        () => '<w:trPr><w:gridBefore w:val="1000000"/><w:del w:id="9"/></w:trPr>',
      ]),
  ],
  [
    main,
    (xml, chance) =>
      inSome(xml, /<w:pPr>/g, chance, [
        () => '<w:rPr><w:del w:id="7"/></w:rPr>',
        () => '<w:rPr><w:specVanish/></w:rPr>',
        (own) => `<w:outlineLvl w:val="${own.of(['0', '8', '9', '-1', '99'])}"/>`,
        (own) =>
          `<w:numPr><w:ilvl w:val="${own.of(['0', '8', '9', '-1', '99'])}"/><w:numId w:val="${own.below(9)}"/></w:numPr>`,
        () => '<w:framePr w:w="1"/><w:pBdr><w:top w:val="single"/></w:pBdr>',
        () =>
          '<w:sectPr><w:footnotePr><w:numStart w:val="-7"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>',
      ]),
  ],
  [/notes\.xml$/, (xml, chance) => inSome(xml, /<w:p(?: [^>]*)?>/g, chance, inParagraph)],
  [
    /styles\.xml$/,
    (xml, chance) =>
      changedValues(
        xml,
        /(<w:(?:basedOn|next|link) w:val=")[^"]*/g,
        idsOf(xml, /w:styleId="([^"]*)"/g),
        chance,
      ),
  ],
  [/styles\.xml$/, (xml) => xml.replace(/(w:styleId="([^"]*)".*?<w:basedOn w:val=")[^"]*/g, '$1$2')],
  [
    /numbering\.xml$/,
    (xml, chance) =>
      changedValues(xml, /(<w:abstractNumId w:val=")[^"]*/g, ['0', '1', '-1', '77', 'x'], chance),
  ],
  [
    /numbering\.xml$/,
    (xml, chance) =>
      changedValues(
        xml,
        /(<w:lvlText w:val=")[^"]*/g,
        ['%1%2%3%4%5%6%7%8%9', '%0', '%99', '%1'.repeat(3000), ''],
        chance,
      ),
  ],
  [
    /numbering\.xml$/,
    (xml, chance) =>
      changedValues(
        xml,
        /(<w:numFmt w:val=")[^"]*/g,
        ['upperRoman', 'cardinalText', 'hebrew1', 'x', 'lowerLetter'],
        chance,
      ),
  ],
  [
    /numbering\.xml$/,
    (xml, chance) =>
      changedValues(xml, /(<w:start w:val=")[^"]*/g, ['-1', '2147483647', '999999999999', '0', 'x'], chance),
  ],
  [/numbering\.xml$/, (xml) => xml.replace(/(<w:abstractNum [^>]*>)/g, '$1<w:numStyleLink w:val="Circle"/>')],
  [/rels$/, (xml, chance) => changedValues(xml, /( Target=")[^"]*/g, targets, chance)],
  [/rels$/, (xml, chance) => changedValues(xml, /( Id=")[^"]*/g, idsOf(xml, / Id="([^"]*)"/g), chance)],
];

const targets = [
  'document.xml',
  '/word/document.xml',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  '',
  '_rels/document.xml.rels',
  'styles.xml',
];

function nested(tags, inner, chance, depth = chance.of([2, 5, 40, 400])) {
  const own = Array.from({ length: depth }, (_, n) => tags[n % tags.length]);
  const ends = own.map((tag) => `</${tag.split(' ')[0]}>`).reverse();
  return own.map((tag) => `<${tag}>`).join('') + inner + ends.join('');
}

/** Puts a piece behind one to a few of the places. */
function inSome(xml, place, chance, pieces) {
  const places = [...xml.matchAll(place)].map(({ index, 0: found }) => index + found.length);
  let changed = xml;
  const chosen = Array.from({ length: 1 + chance.below(4) }, () => chance.of(places) ?? 0).sort(
    (a, b) => b - a,
  );
  for (const at of chosen)
    if (at > 0) changed = changed.slice(0, at) + chance.of(pieces)(chance) + changed.slice(at);
  return changed;
}

function changedValues(xml, place, values, chance) {
  return xml.replace(place, (found, before) => (chance.below(2) === 0 ? found : before + chance.of(values)));
}

function idsOf(xml, id) {
  return [...xml.matchAll(id)].map(([, found]) => found);
}
