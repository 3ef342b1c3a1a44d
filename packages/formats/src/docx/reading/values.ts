import { attribute, child, type XmlElement } from '../../ooxml/xml.js';

/** The `w:val` of a child. */
export function valOf(element: XmlElement | null | undefined, name: string): string | null {
  const found = child(element, name);
  return found && attribute(found, 'w:val');
}

/** A whole number; null when it is none, or none that a word processor writes. */
export function numberOf(value: string | null): number | null {
  return value !== null && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}

/** On, off, or not said: an element alone means on (ST_OnOff, ISO/IEC 29500-1 22.9.2.7). */
export function onOff(element: XmlElement | null | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found ? !/^(?:0|false|off)$/.test(attribute(found, 'w:val') ?? '1') : undefined;
}
