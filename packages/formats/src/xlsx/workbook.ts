import type { Notice } from '@rapporteur/document';
import { childrenNamed, textOf, type XmlElement } from '../ooxml/xml.js';
import { unescapeCell } from './escape.js';
import type { DateKind } from './serial-dates.js';

export interface XlsxRow {
  /** The row's number in the sheet, as its margin shows it. */
  readonly line: number;
  /** As texts: days as 2022-03-10, numbers with a point, true and false as TRUE and FALSE. */
  readonly cells: readonly string[];
}

/** What all sheets of a workbook refer to. */
export interface Workbook {
  readonly texts: readonly string[];
  /** What the number format of a style shows, by the number of the style. */
  readonly dateKinds: readonly (DateKind | null)[];
  readonly is1904: boolean;
}

/** The words of a shared or inline text: its runs, without the readings that are printed above them. */
export function textOfItem(item: XmlElement): string {
  const words = item.children.flatMap((node) => {
    if (node.name === 'x:t') return [textOf(node as XmlElement)];
    return node.name === 'x:r' ? childrenNamed(node as XmlElement, 'x:t').map(textOf) : [];
  });
  return unescapeCell(words.join('')).replace(/\r\n?/g, '\n');
}

export function told(rule: string, message: string, severity: Notice['severity'] = 'info'): Notice {
  return { rule, severity, message, place: {} };
}
