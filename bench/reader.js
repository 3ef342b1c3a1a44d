import { readFileSync } from 'node:fs';
import { built } from './built.js';

const { readBytes } = await built('formats');
const { implementationReport, recognise } = await built('monitoring');

/** Bytes to a reading, as `rapporteur read` does it. */
export function readReport(bytes, body) {
  const read = readBytes(bytes, 'report.txt');
  if (!read.ok) throw new Error(read.refusal.message);
  return recognise(read.document, { profiles: body ? [implementationReport(body)] : [] }).reading;
}

export function readReportFile({ file, body }) {
  return readReport(readFileSync(file), body);
}
