/* A small PDF for tests, written by hand: what stands where on each page, and if wished how it is tagged. */

export interface Words {
  readonly text: string;
  /** From the left and from the top, in points, on a page of 600 by 800. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Written upwards along the margin. */
  readonly turned?: boolean;
  /** Where it is in the structure tree: "P#1", "Table#1/TR#2/TD#1", or "Artifact". */
  readonly tag?: string;
}

interface Element {
  readonly role: string;
  readonly id: number;
  /** In reading order. */
  readonly kids: (Element | Content)[];
}

interface Content {
  readonly page: number;
  readonly mcid: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly Words[])[];
  readonly title?: string;
  /** Entries of the file's trailer and catalog, as written in a PDF. */
  readonly trailer?: string;
  readonly catalog?: string;
}

export function aPdf({ pages, title, trailer = '', catalog = '' }: PdfParts): Uint8Array {
  const objects: string[] = [];
  const reserve = () => objects.push('');
  const [root, tree, regular, bold] = [reserve(), reserve(), reserve(), reserve()];
  for (const [id, name] of [
    [regular, 'Helvetica'],
    [bold, 'Helvetica-Bold'],
  ] as const)
    objects[id - 1] = `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const structure = reserve();
  const elements: Element[] = [];
  const parents: string[] = [];
  const pageIds = pages.map((words, number) => {
    const [page, stream] = [reserve(), reserve()];
    const marked: Element[] = [];
    const drawn = words.map((one) => draw(one, marked, page)).join('\n');
    objects[stream - 1] = `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`;
    objects[page - 1] =
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 600 800]/Contents ${stream} 0 R/StructParents ${number}` +
      `/Resources<</Font<</F1 ${regular} 0 R/F2 ${bold} 0 R>>>>>>`;
    parents.push(`${number} [${marked.map(({ id }) => `${id} 0 R`).join(' ')}]`);
    return page;
  });
  objects[tree - 1] =
    `<</Type/Pages/Count ${pages.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]>>`;
  const isTagged = elements.length > 0;
  objects[structure - 1] =
    `<</Type/StructTreeRoot/K[${refs(elements)}]/ParentTree<</Nums[${parents.join(' ')}]>>>>`;
  for (const element of elements) write(element, structure);
  const tags = isTagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R` : '';
  objects[root - 1] = `<</Type/Catalog/Pages ${tree} 0 R${tags}${catalog}>>`;
  const info = title === undefined ? '' : `/Info<</Title(${title})>>`;
  return toBytes(objects, `/Root ${root} 0 R${info}${trailer}`);

  function draw(
    { text, x, y, size = 11, bold: isBold, turned, tag }: Words,
    marked: Element[],
    page: number,
  ): string {
    const show = `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${800 - y} Tm (${written(text)}) Tj ET`;
    if (tag === undefined) return show;
    if (tag === 'Artifact') return `/Artifact BMC ${show} EMC`;
    const element = elementAt(tag.split('/'));
    element.kids.push({ page, mcid: marked.length });
    marked.push(element);
    return `/${element.role} <</MCID ${marked.length - 1}>> BDC ${show} EMC`;
  }

  function elementAt(path: readonly string[]): Element {
    let among: (Element | Content)[] = elements;
    let found: Element | undefined;
    for (const name of path) {
      const [role = '', n = '1'] = name.split('#');
      const known: Element | undefined = among.filter(
        (kid): kid is Element => 'role' in kid && kid.role === role,
      )[Number(n) - 1];
      found = known ?? { role, id: reserve(), kids: [] };
      if (!known) among.push(found);
      among = found.kids;
    }
    return found as Element;
  }

  function write({ role, id, kids }: Element, parent: number): void {
    const inside = kids.map((kid) =>
      'role' in kid ? `${kid.id} 0 R` : `<</Type/MCR/Pg ${kid.page} 0 R/MCID ${kid.mcid}>>`,
    );
    objects[id - 1] = `<</Type/StructElem/S/${role}/P ${parent} 0 R/K[${inside.join(' ')}]>>`;
    for (const kid of kids) if ('role' in kid) write(kid, id);
  }
}

function refs(elements: readonly Element[]): string {
  return elements.map(({ id }) => `${id} 0 R`).join(' ');
}

const WINDOWS: Readonly<Record<string, number>> = { '“': 147, '”': 148, '’': 146, '–': 150, '•': 149 };

function written(text: string): string {
  return [...text]
    .map((char) => {
      const code = WINDOWS[char] ?? char.charCodeAt(0);
      return /[\\()]/.test(char) || code > 126 ? `\\${code.toString(8).padStart(3, '0')}` : char;
    })
    .join('');
}

function toBytes(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
