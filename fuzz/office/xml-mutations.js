import { nastyNumbers, nastyText } from '../nasty.js';

/* Damage to XML: to its elements as to its characters. What comes out is well-formed more often than not. */

/** XML with one to a few changes. */
export function damagedXml(text, chance) {
  let pieces = text.split(/(?=<)/);
  for (let turn = 1 + chance.below(chance.of([1, 3, 8])); turn > 0 && pieces.length > 3; turn -= 1)
    pieces = chance.of(changes)(pieces, chance);
  return pieces.join('');
}

/** The names of elements that word processors nest in each other. */
const names = (
  'w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:pPr w:rPr w:sdt w:sdtContent w:ins w:del w:moveFrom w:fldSimple w:fldChar w:instrText ' +
  'w:hyperlink w:smartTag w:footnoteReference w:txbxContent w:body mc:AlternateContent w:bookmarkStart w:sectPr w:num w:lvl'
).split(' ');

const changes = [
  (pieces, chance) => replaced(pieces, elementAt(pieces, chance), () => []),
  (pieces, chance) =>
    replaced(pieces, elementAt(pieces, chance), (own) => repeated(own, 2 + chance.below(6))),
  (pieces, chance) =>
    replaced(pieces, elementAt(pieces, chance), (own) =>
      own.length > 40 ? own : repeated(own, chance.of([50, 300, 2000])),
    ),
  (pieces, chance) =>
    replaced(pieces, elementAt(pieces, chance), (own) => {
      const times = chance.of([1, 3, 30, 200, 600]);
      const [first, last] = [own[0], own.at(-1)];
      if (own.length < 2) return own;
      return [...new Array(times).fill(first), ...own, ...new Array(times).fill(last)];
    }),
  (pieces, chance) => {
    const span = elementAt(pieces, chance);
    const own = pieces.slice(...span);
    return inserted(
      replaced(pieces, span, () => []),
      chance,
      own,
    );
  },
  (pieces, chance) => inserted(pieces, chance, pieces.slice(...elementAt(pieces, chance)).slice(0, 400)),
  (pieces, chance) =>
    replaced(pieces, elementAt(pieces, chance), (own) => (own.length > 1 ? own.slice(1, -1) : [])),
  (pieces, chance) => onPiece(pieces, chance, () => ''),
  (pieces, chance) => onPiece(pieces, chance, (piece) => withValue(piece, chance, chance.of(nastyNumbers))),
  (pieces, chance) => onPiece(pieces, chance, (piece) => withValue(piece, chance, plain(nastyText(chance)))),
  (pieces, chance) => onPiece(pieces, chance, (piece) => piece.replace(/ [\w:]+="[^"]*"/, '')),
  (pieces, chance) => onPiece(pieces, chance, (piece) => piece.replace(/( [\w:]+="[^"]*")/, '$1$1')),
  (pieces, chance) =>
    onPiece(pieces, chance, (piece) => piece.replace(/^(<\/?)[\w:]+/, `$1${chance.of(names)}`)),
  (pieces, chance) => {
    const [from, to] = elementAt(pieces, chance);
    const name = chance.of(names);
    const renamed = (piece) => piece.replace(/^(<\/?)[\w:]+/, `$1${name}`);
    return to - from < 2
      ? onPiece(pieces, chance, renamed)
      : pieces.map((piece, at) => (at === from || at === to - 1 ? renamed(piece) : piece));
  },
  (pieces, chance) =>
    onPiece(pieces, chance, (piece) => piece.replace(/>.*$/s, `>${plain(nastyText(chance))}`)),
  (pieces, chance) => onPiece(pieces, chance, (piece) => piece + chance.of(asides)),
  (pieces, chance) => pieces.slice(0, chance.below(pieces.length)),
];

const asides = [
  '<!-- <w:p> -->',
  '<![CDATA[<w:p>&amp;]]>',
  '<?xml-stylesheet href="http://127.0.0.1:9/"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;&b;&b;',
  '<!--',
  '<![CDATA[',
  '<',
  '>',
  '"',
  '\u0000',
];

/** Where a whole element stands, [from, to) in the pieces; one of the smaller ones as a rule. */
function elementAt(pieces, chance) {
  for (let turn = 0; turn < 8; turn += 1) {
    const from = 1 + chance.below(pieces.length - 1);
    if (!/^<[\w:]/.test(pieces[from])) continue;
    if (/\/>/.test(pieces[from])) return [from, from + 1];
    let depth = 0;
    for (let at = from; at < Math.min(pieces.length, from + 3000); at += 1) {
      if (pieces[at].startsWith('</')) depth -= 1;
      else if (/^<[\w:][^>]*[^/]>/.test(pieces[at]) || /^<\w>/.test(pieces[at])) depth += 1;
      if (depth === 0) return [from, at + 1];
    }
  }
  return [1, 2];
}

function replaced(pieces, [from, to], change) {
  return [...pieces.slice(0, from), ...change(pieces.slice(from, to)), ...pieces.slice(to)];
}

function inserted(pieces, chance, more) {
  const at = 1 + chance.below(Math.max(1, pieces.length - 1));
  return [...pieces.slice(0, at), ...more, ...pieces.slice(at)];
}

function onPiece(pieces, chance, change) {
  const at = chance.below(pieces.length);
  return pieces.map((piece, n) => (n === at ? change(piece) : piece));
}

function withValue(piece, chance, value) {
  const values = [...piece.matchAll(/="[^"]*"/g)];
  if (values.length === 0) return piece;
  const { index, 0: old } = chance.of(values);
  return `${piece.slice(0, index)}="${value}"${piece.slice(index + old.length)}`;
}

function repeated(own, times) {
  return Array.from({ length: times }, () => own).flat();
}

function plain(text) {
  return text.replace(/["<]/g, '');
}
