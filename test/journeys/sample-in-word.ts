import { readFileSync } from 'node:fs';
import { readBytes, writeAs } from '@rapporteur/formats';
import { implementationReport, recognise } from '@rapporteur/monitoring';

const sample = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url));

/** The sample's report as its author would have it in Word. */
export async function sampleInWord(): Promise<Buffer> {
  const read = readBytes(sample('report.txt'), 'report.txt');
  if (!read.ok) throw new Error(read.refusal.message);
  const body = JSON.parse(sample('body.json').toString('utf8'));
  const { tree } = recognise(read.document, { profiles: [implementationReport(body)] });
  return Buffer.from(await writeAs('docx', tree));
}
