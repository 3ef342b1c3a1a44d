import english from 'dictionary-en-gb';
import { built } from './built.js';

const { readBytesWithSource, sourceLines } = await built('formats');
const monitoring = await built('monitoring');
const { check, implementationReport, recognise, spellerFrom } = monitoring;
export const { rules } = monitoring;

/** With the dictionary that comes with the product, as `rapporteur check` does it. */
const decode = (bytes) => new TextDecoder().decode(bytes);
const spellers = { en: spellerFrom(decode(english.aff), decode(english.dic)) };

/** Bytes to what the checker needs; the time of this is the time of reading. */
export function readForCheck(bytes, body) {
  const read = readBytesWithSource(bytes, 'report.txt');
  if (!read.ok) throw new Error(read.refusal.message);
  const { reading, names } = recognise(read.document, { profiles: body ? [implementationReport(body)] : [] });
  return {
    reading,
    names,
    source: sourceLines(read.source, 'txt'),
    spellers,
    presets: body ? [body] : [],
  };
}

export function checkRead(subject) {
  return check(subject);
}
